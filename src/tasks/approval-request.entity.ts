import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Task } from './task.entity.js';

export const APPROVAL_VERBS = [
  'move_deadline',
  'grant_extension',
  'withdraw',
  'close_unexecuted',
  'reopen',
  'reconsider',
  'reconsider_slot',
] as const;
/** `lapsed`: its task went off control, or back on it, by another way. */
export const APPROVAL_STATES = ['pending', 'approved', 'declined', 'lapsed'] as const;
export type ApprovalVerb = (typeof APPROVAL_VERBS)[number];

/** What one person of the office wants to do to a task, waiting for a second one. */
@Entity('approval_request')
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_approval_request_task' })
@ForeignKey(() => Person, ['askedBy'], ['id'], { name: 'fk_approval_request_asked_by' })
@ForeignKey(() => Person, ['decidedBy'], ['id'], { name: 'fk_approval_request_decided_by' })
@Index('uq_approval_request_pending', { synchronize: false })
@Index('ix_approval_request_asked_at', ['state', 'askedAt', 'id'])
@Check('ck_approval_request_verb', `verb IN (${APPROVAL_VERBS.map((verb) => `'${verb}'`).join(', ')})`)
@Check('ck_approval_request_state', `state IN (${APPROVAL_STATES.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_approval_request_decided', `(state = 'pending') = (decided_at IS NULL)`)
@Check('ck_approval_request_two', `state <> 'approved' OR decided_by <> asked_by`)
export class ApprovalRequest {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_approval_request' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') verb: string;
  /** The body of the first person's request, run as it is by the second. */
  @Column('jsonb') payload: object;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'app_now()' }) askedAt: Date;
  @Column('text', { default: 'pending' }) state: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
}
