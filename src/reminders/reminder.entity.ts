import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Letter } from '../notifications/notification.entity.js';
import { Task } from '../tasks/task.entity.js';

/** The ledger. Its unique key makes each reminder happen once, however often and wherever the sweep runs. */
@Entity('reminder')
@Unique('uq_reminder_once', ['taskId', 'deadlineRevision', 'step', 'personId'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_reminder_task' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_reminder_person' })
@ForeignKey(() => Letter, ['letterId'], ['id'], { name: 'fk_reminder_letter' })
@Index('ix_reminder_letter', ['letterId'])
@Index('ix_reminder_person', ['personId', 'plannedOn'])
@Index('ix_reminder_planned_on', ['plannedOn', 'state'])
@Check('ck_reminder_state', `state IN ('queued', 'sent', 'cancelled', 'coalesced', 'unknown', 'dead')`)
@Check('ck_reminder_rung', `rung IN ('responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm')`)
export class Reminder {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_reminder' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('integer', { name: 'deadline_revision' }) deadlineRevision: number;
  @Column('text') step: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** On which rung of the ladder the person was reached. */
  @Column('text', { nullable: true }) rung: string | null;
  @Column('date', { name: 'planned_on' }) plannedOn: string;
  @Column('text', { default: 'queued' }) state: string;
  @Column('uuid', { name: 'letter_id', nullable: true }) letterId: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
}

/** How far the sweep has looked; a gap is what an outage left to catch up. */
@Entity('sweep_mark')
export class SweepMark {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sweep_mark' }) name: string;
  @Column('timestamptz', { name: 'swept_to' }) sweptTo: Date;
}
