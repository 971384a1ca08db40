import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Task } from './task.entity.js';

export const SLOT_STATES = ['open', 'under_review', 'returned', 'accepted', 'filed', 'dropped'] as const;
export type SlotState = (typeof SLOT_STATES)[number];
export type SlotKind = 'execution' | 'interim';

/** One period of a task that has several, or one day of its interim reports (product.md, rule 6). */
@Entity('task_slot')
@Unique('uq_task_slot_day', ['taskId', 'day'])
@Unique('uq_task_slot_task', ['id', 'taskId'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_task_slot_task' })
@Index('ix_task_slot_unfiled', { synchronize: false })
@Index('ix_task_slot_under_review', { synchronize: false })
@Check('ck_task_slot_kind', `kind IN ('execution', 'interim')`)
@Check('ck_task_slot_state', `state IN ('open', 'under_review', 'returned', 'accepted', 'filed', 'dropped')`)
@Check(
  'ck_task_slot_interim',
  `CASE kind WHEN 'interim' THEN state IN ('open', 'filed', 'dropped') ELSE state <> 'filed' END`,
)
@Check('ck_task_slot_filed', `(state IN ('under_review', 'accepted', 'filed')) = (filed_on IS NOT NULL)`)
@Check('ck_task_slot_punctuality', `punctuality IN ('on_time', 'late')`)
@Check('ck_task_slot_frozen', '(filed_on IS NULL) = (punctuality IS NULL)')
@Check(
  'ck_task_slot_moved',
  'num_nulls(last_day, original_effective_day, moved_at) = CASE WHEN revision = 1 THEN 3 ELSE 0 END',
)
export class TaskSlot {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_slot' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: string;
  /** Its last day as it was issued, by which it is named, wherever its deadline is moved to. */
  @Column('date') day: string;
  /** Before this day nobody is reminded of it. */
  @Column('date', { name: 'opens_on' }) opensOn: string;
  @Column('date', { name: 'effective_day' }) effectiveDay: string;
  /** Of its deadline; the steps of its reminders bear it from the second on. */
  @Column('integer', { default: 1 }) revision: number;
  /** These three only where it was moved (rule 9). */
  @Column('date', { name: 'last_day', nullable: true }) lastDay: string | null;
  @Column('date', { name: 'original_effective_day', nullable: true }) originalEffectiveDay: string | null;
  @Column('timestamptz', { name: 'moved_at', nullable: true }) movedAt: Date | null;
  /** The instruction names the day; the register's own rhythm writes no letters. */
  @Column('boolean') reminded: boolean;
  /** `missed` is no state: it is computed from the calendar. */
  @Column('text', { default: 'open' }) state: string;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column('date', { name: 'filed_on', nullable: true }) filedOn: string | null;
  /** Frozen at filing (rule 4). */
  @Column('text', { nullable: true }) punctuality: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
}

/** Every deadline that a period had after its original one: old, new, who, why, by which document (rule 9). Append-only. */
@Entity('slot_deadline')
@ForeignKey(() => TaskSlot, ['slotId', 'taskId'], ['id', 'taskId'], { name: 'fk_slot_deadline_slot' })
@ForeignKey(() => Person, ['decidedBy'], ['id'], { name: 'fk_slot_deadline_decided_by' })
@Index('ix_slot_deadline_task', ['taskId'])
@Check('ck_slot_deadline_revision', 'revision > 1')
export class SlotDeadline {
  @PrimaryColumn('uuid', { name: 'slot_id', primaryKeyConstraintName: 'pk_slot_deadline' }) slotId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_slot_deadline' }) revision: number;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('date', { name: 'previous_effective_day' }) previousEffectiveDay: string;
  @Column('date', { name: 'last_day' }) lastDay: string;
  @Column('date', { name: 'effective_day' }) effectiveDay: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', default: () => 'app_now()' }) decidedAt: Date;
}
