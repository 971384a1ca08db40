import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** A person's one-time codes: at sign-in asked for once confirmed. */
@Entity('second_factor')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_second_factor_person' })
export class SecondFactor {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_second_factor' }) personId: string;
  /** Encrypted by the setting SECRETS_KEY (secret-box.ts). */
  @Column('bytea') secret: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  /** The last time step whose code was accepted: it and older ones are refused. */
  @Column('bigint', { name: 'last_step', nullable: true }) lastStep: string | null;
}

/** For a lost telephone: each signs in once. */
@Entity('recovery_code')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_recovery_code_person' })
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_recovery_code' }) personId: string;
  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'pk_recovery_code' }) codeHash: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
