import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { SlotDeadline, TaskSlot } from '../tasks/task-slot.entity.js';
import { Task, TaskDeadline } from '../tasks/task.entity.js';

/** A recipient asks for more time (product.md, rule 9); the office decides. Never edited, only decided or taken back. */
@Entity('extension_request')
@Unique('uq_extension_request_ordinal', ['taskId', 'ordinal'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_extension_request_task' })
@ForeignKey(() => Person, ['askedBy'], ['id'], { name: 'fk_extension_request_asked_by' })
@ForeignKey(() => Person, ['decidedBy'], ['id'], { name: 'fk_extension_request_decided_by' })
@ForeignKey(() => TaskDeadline, ['taskId', 'deadlineRevision'], ['taskId', 'revision'], {
  name: 'fk_extension_request_revision',
})
@ForeignKey(() => TaskSlot, ['slotId', 'taskId'], ['id', 'taskId'], { name: 'fk_extension_request_slot' })
@ForeignKey(() => SlotDeadline, ['slotId', 'slotRevision'], ['slotId', 'revision'], {
  name: 'fk_extension_request_slot_revision',
})
@Index('uq_extension_request_pending', { synchronize: false })
@Index('ix_extension_request_asked_at', ['state', 'askedAt', 'id'])
@Check('ck_extension_request_state', `state IN ('pending', 'granted', 'refused', 'withdrawn', 'lapsed')`)
@Check('ck_extension_request_decided', `(state = 'pending') = (decided_at IS NULL)`)
@Check(
  'ck_extension_request_granted',
  `(state = 'granted') = (granted_day IS NOT NULL) AND (state = 'granted') = (num_nonnulls(deadline_revision, slot_revision) = 1)`,
)
@Check('ck_extension_request_slot', `CASE WHEN slot_id IS NULL THEN slot_revision ELSE deadline_revision END IS NULL`)
@Check('ck_extension_request_refused', `state <> 'refused' OR decision_reason IS NOT NULL`)
export class ExtensionRequest {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_extension_request' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  /** Of a task with several: the period that it asks for. */
  @Column('uuid', { name: 'slot_id', nullable: true }) slotId: string | null;
  @Column('integer') ordinal: number;
  @Column('date', { name: 'proposed_day' }) proposedDay: string;
  @Column('text') reason: string;
  /** The effective day when it was asked. */
  @Column('date', { name: 'effective_day' }) effectiveDay: string;
  /** Asked later than the register wants; taken all the same. */
  @Column('boolean') late: boolean;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  /** The recipient's own day. */
  @Column('date', { name: 'asked_on' }) askedOn: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'app_now()' }) askedAt: Date;
  @Column('text', { default: 'pending' }) state: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column('text', { nullable: true }) document: string | null;
  /** The last day granted, and the revision of the task's deadline that it became. */
  @Column('date', { name: 'granted_day', nullable: true }) grantedDay: string | null;
  @Column('integer', { name: 'deadline_revision', nullable: true }) deadlineRevision: number | null;
  /** The same, of a period. */
  @Column('integer', { name: 'slot_revision', nullable: true }) slotRevision: number | null;
}
