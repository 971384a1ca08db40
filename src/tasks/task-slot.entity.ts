import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
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
export class TaskSlot {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_slot' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: string;
  /** Its last day, by which it is named. */
  @Column('date') day: string;
  /** Before this day nobody is reminded of it. */
  @Column('date', { name: 'opens_on' }) opensOn: string;
  @Column('date', { name: 'effective_day' }) effectiveDay: string;
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
