import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { DEADLINE_CHECKS, DeadlineColumns } from '../instructions/deadline.columns.js';
import { Instruction } from '../instructions/instruction.entity.js';
import { Body } from '../regions/body.entity.js';
import { CLOSED_STATES, IN_HANDS_STATES, NOT_EXECUTED_CODES, STATES } from './task-lifecycle.js';

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** The duty of one recipient under one instruction (product.md, rule 1). */
@Entity('task')
@Unique('uq_task_recipient', ['instructionId', 'organizationId'])
@ForeignKey(() => Instruction, ['instructionId'], ['id'], { name: 'fk_task_instruction' })
@ForeignKey(() => Instruction, ['reopenedFor'], ['id'], { name: 'fk_task_reopened_for' })
@ForeignKey(() => Body, ['organizationId'], ['id'], { name: 'fk_task_body' })
@ForeignKey(() => Body, ['issuedTo'], ['id'], { name: 'fk_task_issued_to' })
@ForeignKey(() => Task, ['closedWith'], ['id'], { name: 'fk_task_closed_with' })
@ForeignKey(() => Task, ['parentTaskId'], ['id'], { name: 'fk_task_parent' })
@ForeignKey(() => Body, ['answerableId'], ['id'], { name: 'fk_task_answerable' })
@Index('ix_task_effective_day', { synchronize: false })
@Index('ix_task_organization', { synchronize: false })
@Index('ix_task_changed_at', ['changedAt', 'id'])
@Index('ix_task_parent', ['parentTaskId'])
@Index('ix_task_answerable', { synchronize: false })
@Index('ix_task_in_hands', { synchronize: false })
@Index('ix_task_under_review', { synchronize: false })
@Index('ix_task_urgency', { synchronize: false })
@Index('ix_task_slots_due_on', { synchronize: false })
@Check('ck_task_role', `role IN ('lead', 'co_executor')`)
@Check('ck_task_state', `state IN (${list(STATES)})`)
@Check('ck_task_closed', `(state IN (${list(CLOSED_STATES)})) = (closed_on IS NOT NULL)`)
@Check('ck_task_in_hands', `(state IN (${list(IN_HANDS_STATES)})) = (with_recipient_since IS NOT NULL)`)
@Check('ck_task_punctuality', `punctuality IN ('on_time', 'late')`)
@Check('ck_task_not_executed_code', `not_executed_code IN (${list(NOT_EXECUTED_CODES)})`)
@Check('ck_task_not_executed', `not_executed_code IS NULL OR state = 'not_executed'`)
@Check('ck_task_reopened_for', 'reopened_for <> instruction_id')
@Check('ck_task_closing', 'closing_version IS NULL OR closed_on IS NOT NULL')
@Check('ck_task_part', `parent_task_id IS NULL OR (answerable_id IS NOT NULL AND role = 'lead')`)
@Check('ck_task_answerable', 'answerable_id <> organization_id')
@Check('ck_task_ready', '(ready_on IS NULL) = (ready_note IS NULL)')
@Check('ck_task_at_risk', 'NOT at_risk OR at_risk_reason IS NOT NULL')
@Check('ck_task_deadline_kind', DEADLINE_CHECKS.kind)
@Check('ck_task_boundary', DEADLINE_CHECKS.boundary)
@Check('ck_task_non_working_day', DEADLINE_CHECKS.nonWorkingDay)
export class Task extends DeadlineColumns {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task' }) id: string;
  @Column('uuid', { name: 'instruction_id' }) instructionId: string;
  /** Whose it is now. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  /** Of a task that was passed on: the body that it was issued to (rule 14). */
  @Column('uuid', { name: 'issued_to', nullable: true }) issuedTo: string | null;
  @Column('text') role: string;
  /** Of a part: the task that it was split off from (rule 11). */
  @Column('uuid', { name: 'parent_task_id', nullable: true }) parentTaskId: string | null;
  /** Another body that answers to the office for it: a co-executor's lead, a district's region. It sees the task. */
  @Column('uuid', { name: 'answerable_id', nullable: true }) answerableId: string | null;
  /** Since when a co-executor calls its contribution ready. */
  @Column('date', { name: 'ready_on', nullable: true }) readyOn: string | null;
  @Column('text', { name: 'ready_note', nullable: true }) readyNote: string | null;
  @Column('text', { default: 'assigned' }) state: string;
  @Column('integer', { name: 'deadline_revision', default: 1 }) deadlineRevision: number;
  @Column('date', { name: 'original_effective_day', nullable: true }) originalEffectiveDay: string | null;
  /** Since when it lies with the recipient; null while the office has it or it is closed. Reminders count from here. */
  @Column('timestamptz', { name: 'with_recipient_since', nullable: true }) withRecipientSince: Date | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null;
  /** The recipient's local day on which the report of execution that counts was filed (rule 4). */
  @Column('date', { name: 'filed_on', nullable: true }) filedOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { nullable: true }) punctuality: string | null;
  /** Off control: the version that the closing made; the reports that it set aside bear it too. */
  @Column('integer', { name: 'closing_version', nullable: true }) closingVersion: number | null;
  /** The lead's task with whose acceptance a co-executor's was closed (rule 2). */
  @Column('uuid', { name: 'closed_with', nullable: true }) closedWith: string | null;
  /** Of a task put on control again: the instruction that changed the standard (rule 17). */
  @Column('uuid', { name: 'reopened_for', nullable: true }) reopenedFor: string | null;
  /** What of the instruction's text this recipient still has to do, where the office has changed it. */
  @Column('text', { name: 'scope_note', nullable: true }) scopeNote: string | null;
  @Column('text', { name: 'not_executed_code', nullable: true }) notExecutedCode: string | null;
  @Column('boolean', { name: 'at_risk', default: false }) atRisk: boolean;
  @Column('text', { name: 'at_risk_reason', nullable: true }) atRiskReason: string | null;
  /** When the sweep looks for its next slots; null: none will come. */
  @Column('date', { name: 'slots_due_on', nullable: true }) slotsDueOn: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' }) changedAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** Every deadline a task ever had: old, new, who, why, by which document (rule 9). Append-only. */
@Entity('task_deadline')
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_task_deadline_task' })
@ForeignKey(() => Person, ['decidedBy'], ['id'], { name: 'fk_task_deadline_decided_by' })
@Check('ck_task_deadline_deadline_kind', DEADLINE_CHECKS.kind)
@Check('ck_task_deadline_boundary', DEADLINE_CHECKS.boundary)
@Check('ck_task_deadline_non_working_day', DEADLINE_CHECKS.nonWorkingDay)
export class TaskDeadline extends DeadlineColumns {
  @PrimaryColumn('uuid', { name: 'task_id', primaryKeyConstraintName: 'pk_task_deadline' }) taskId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_task_deadline' }) revision: number;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) document: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', default: () => 'app_now()' }) decidedAt: Date;
}

/** The legal steps between states, for the trigger that stands behind task-lifecycle.ts. */
@Entity('task_transition')
export class TaskTransition {
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'pk_task_transition' }) fromState: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'pk_task_transition' }) toState: string;
}
