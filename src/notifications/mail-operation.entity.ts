import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../auth/person.entity.js';

/** While one of these runs no letter leaves: a pause that somebody asked for, or a restored database not yet reconciled. */
@Entity('mail_stop')
@ForeignKey(() => Person, ['startedBy'], ['id'], { name: 'fk_mail_stop_started_by' })
@ForeignKey(() => Person, ['endedBy'], ['id'], { name: 'fk_mail_stop_ended_by' })
@Index('uq_mail_stop_running', { synchronize: false })
@Check('ck_mail_stop_kind', `kind IN ('pause', 'restore')`)
@Check('ck_mail_stop_ended', '(ended_at IS NULL) = (end_reason IS NULL)')
export class MailStop {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_mail_stop' }) id: string;
  @Column('text') kind: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'started_by', nullable: true }) startedBy: string | null;
  @Column('timestamptz', { name: 'started_at', default: () => 'app_now()' }) startedAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('timestamptz', { name: 'reconciled_at', nullable: true }) reconciledAt: Date | null;
}

/** An address that is never written to; whoever has it sees notices in the application alone. */
@Entity('quiet_address')
@ForeignKey(() => Person, ['addedBy'], ['id'], { name: 'fk_quiet_address_added_by' })
@Check('ck_quiet_address_email', 'email = lower(email)')
export class QuietAddress {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_quiet_address' }) email: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
  @Column('timestamptz', { name: 'added_at', default: () => 'app_now()' }) addedAt: Date;
}

/** Which cluster, time line and database the workers have written to; another one was restored, copied or took over. */
@Entity('database_origin')
@Check('ck_database_origin_only_row', 'only_row')
export class DatabaseOrigin {
  @PrimaryColumn('boolean', { name: 'only_row', default: true, primaryKeyConstraintName: 'pk_database_origin' })
  onlyRow: boolean;
  @Column('text') fingerprint: string;
  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' }) notedAt: Date;
}
