import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';

/**
 * An in-app notice, written in the transaction of its event: the record, of which a letter is the copy.
 * `taskId` bears no foreign key: notifications lie to the left of tasks, and tasks are never deleted.
 */
@Entity('notice')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_notice_person' })
@Index('ix_notice_person', ['personId', 'createdAt', 'id'])
@Index('ix_notice_created_at', ['createdAt', 'id'])
export class Notice {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_notice' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('uuid', { name: 'task_id', nullable: true }) taskId: string | null;
  @Column('jsonb', { default: {} }) params: object;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
}

/** The outbox: one digest a person a day. Content is written when it is claimed, from what is still true then. */
@Entity('letter')
@Unique('uq_letter_day', ['personId', 'kind', 'localDay'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_letter_person' })
@Index('ix_letter_waiting', { synchronize: false })
@Index('ix_letter_local_day', ['localDay', 'state'])
@Check('ck_letter_kind', `kind IN ('digest', 'password_link', 'audit_heads', 'second_factor_reset')`)
@Check('ck_letter_state', `state IN ('pending', 'sending', 'sent', 'cancelled', 'unknown', 'dead')`)
@Check('ck_letter_phase', `phase IN ('connect', 'data')`)
@Check('ck_letter_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
export class Letter {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_letter' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('date', { name: 'local_day' }) localDay: string;
  @Column('text', { default: 'pending' }) state: string;
  /** Application time; `next_attempt_at` and `lease_until` are real time. */
  @Column('timestamptz', { name: 'not_before' }) notBefore: Date;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text', { nullable: true }) text: string | null;
  @Column('text', { nullable: true }) html: string | null;
  @Column('text', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'next_attempt_at', default: () => 'now()' }) nextAttemptAt: Date;
  @Column('uuid', { nullable: true }) owner: string | null;
  @Column('integer', { default: 0 }) fence: number;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil: Date | null;
  @Column('text', { nullable: true }) phase: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  /** Why somebody had it sent once more by hand. */
  @Column('text', { name: 'resend_reason', nullable: true }) resendReason: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
}

@Entity('letter_attempt')
@ForeignKey(() => Letter, ['letterId'], ['id'], { name: 'fk_letter_attempt_letter' })
export class LetterAttempt {
  @PrimaryColumn('uuid', { name: 'letter_id', primaryKeyConstraintName: 'pk_letter_attempt' }) letterId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_letter_attempt' }) fence: number;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt: Date;
  @Column('text') phase: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('integer', { name: 'smtp_code', nullable: true }) smtpCode: number | null;
  @Column('text', { nullable: true }) response: string | null;
}
