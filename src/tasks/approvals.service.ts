import { Inject, Injectable } from '@nestjs/common';
import { conflict, notFound, stale } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { violatedConstraint, type Tx } from '../platform/database.js';
import { twoPersonApproval } from '../platform/settings.js';
import type { ApprovalVerb } from './approval-request.entity.js';
import { TaskChanges } from './task-changes.service.js';
import { requireVerb } from './task-verbs.js';
import { findTask } from './tasks.queries.js';

export interface Wish {
  taskId: string;
  version: number;
  verb: ApprovalVerb;
  /** The body of the request, and whatever else names what it is about. */
  payload: Record<string, unknown>;
  reason: string | null;
  /** Of one period: its effective day, in place of the task's. */
  day?: LocalDate | undefined;
}

export interface PendingApproval {
  id: string;
  taskId: string;
  verb: ApprovalVerb;
  payload: Record<string, unknown>;
}

/**
 * Two persons of the office for moving or cancelling after the day has passed, where the register wants it. It owns the
 * wishes that wait; what was wished is done by the verb's own service, in the transaction of the second person.
 */
@Injectable()
export class ApprovalsService {
  constructor(@Inject(TaskChanges) private readonly changes: TaskChanges) {}

  /**
   * True: written down as waiting for a second person, and the verb must go no further.
   * @throws DomainError not_found · state_moved_on · stale_version · approval_pending
   */
  async mustWait(tx: Tx, { taskId, version, verb, payload, reason, day }: Wish): Promise<boolean> {
    if (!(await twoPersonApproval(tx))) return false;
    const task = await findTask(tx, taskId);
    if (!task) throw notFound();
    if (task.parent) return false;
    const due = day ?? task.effectiveDay;
    if (due === null || task.today <= due) return false;
    requireVerb(verb, task, tx.actor);
    if (version !== task.version) throw stale();
    await this.changes.write(tx, task, {}, { action: 'approval_asked', after: { verb }, reason });
    try {
      await tx.query(
        `INSERT INTO approval_request (task_id, organization_id, verb, payload, asked_by) VALUES ($1, $2, $3, $4, $5)`,
        [task.id, task.organizationId, verb, JSON.stringify(payload), tx.actor.personId],
      );
    } catch (error) {
      if (violatedConstraint(error) === 'uq_approval_request_pending') throw conflict('approval_pending');
      throw error;
    }
    return true;
  }

  /** Done or undone otherwise, the task leaves nothing to approve. @returns the verb that was wished, if one waited */
  async lapse(tx: Tx, taskId: string): Promise<ApprovalVerb | undefined> {
    const [lapsed] = await tx.query<{ verb: ApprovalVerb }>(
      `UPDATE approval_request SET state = 'lapsed', decided_at = app_now() WHERE task_id = $1 AND state = 'pending' RETURNING verb`,
      [taskId],
    );
    return lapsed?.verb;
  }

  /**
   * The second person's word; the version moves on with it.
   * @returns the wish, and the version under which it is to be done
   * @throws DomainError not_found · approval_decided · own_approval · stale_version
   */
  async decide(
    tx: Tx,
    id: string,
    version: number,
    decision: { state: 'approved' | 'declined'; reason: string | null },
  ): Promise<PendingApproval & { version: number }> {
    const [wish] = await tx.query<PendingApproval & { state: string; askedBy: string }>(
      `SELECT id, task_id AS "taskId", verb, payload, state, asked_by AS "askedBy" FROM approval_request WHERE id = $1`,
      [id],
    );
    const task = wish && (await findTask(tx, wish.taskId));
    if (!wish || !task) throw notFound();
    if (wish.state !== 'pending') throw conflict('approval_decided');
    requireVerb(decision.state === 'approved' ? 'approve' : 'decline', task, tx.actor);
    if (version !== task.version) throw stale();
    const action = decision.state === 'approved' ? 'approval_given' : 'approval_declined';
    await this.changes.write(tx, task, {}, { action, after: { verb: wish.verb }, reason: decision.reason });
    await tx.query(
      `UPDATE approval_request SET state = $2, decision_reason = $3, decided_by = $4, decided_at = app_now() WHERE id = $1`,
      [id, decision.state, decision.reason, tx.actor.personId],
    );
    const { taskId, verb, payload } = wish;
    return { id, taskId, verb, payload, version: version + 1 };
  }
}
