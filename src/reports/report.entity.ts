import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { TaskSlot } from '../tasks/task-slot.entity.js';
import { Task } from '../tasks/task.entity.js';

/** What a recipient files: interim information, or (final) the report of execution. */
@Entity('report')
@Unique('uq_report_ordinal', ['taskId', 'ordinal'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_report_task' })
@ForeignKey(() => Person, ['filedBy'], ['id'], { name: 'fk_report_filed_by' })
@ForeignKey(() => Person, ['decidedBy'], ['id'], { name: 'fk_report_decided_by' })
@ForeignKey(() => TaskSlot, ['slotId', 'taskId'], ['id', 'taskId'], { name: 'fk_report_slot' })
@Index('uq_report_waiting', { synchronize: false })
@Index('ix_report_slot', { synchronize: false })
@Check('ck_report_decision', `decision IN ('accepted', 'returned', 'set_aside')`)
@Check('ck_report_decided', '(decision IS NULL) = (decided_at IS NULL)')
@Check('ck_report_decision_final', 'decision IS NULL OR final')
@Index('ix_report_closing', { synchronize: false })
@Check('ck_report_closing', `closing_version IS NULL OR decision = 'set_aside'`)
@Check('ck_report_return_reason', `decision <> 'returned' OR decision_reason IS NOT NULL`)
export class Report {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_report' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  /** The period or interim day it was filed for. */
  @Column('uuid', { name: 'slot_id', nullable: true }) slotId: string | null;
  @Column('integer') ordinal: number;
  @Column('boolean') final: boolean;
  @Column('text') text: string;
  @Column('jsonb', { default: [] }) figures: object[];
  @Column('jsonb', { default: [] }) evidence: object[];
  @Column('timestamptz', { name: 'filed_at' }) filedAt: Date;
  @Column('date', { name: 'filed_on' }) filedOn: string;
  @Column('uuid', { name: 'filed_by' }) filedBy: string;
  @Column('text', { nullable: true }) decision: string | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  /** Set aside when its task went off control: that closing's version of the task. */
  @Column('integer', { name: 'closing_version', nullable: true }) closingVersion: number | null;
}
