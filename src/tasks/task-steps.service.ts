import { Inject, Injectable } from '@nestjs/common';
import { conflict, notFound, stale } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database.js';
import { ApprovalsService } from './approvals.service.js';
import { isClosed, isInHands, nextState, type NotExecutedCode, type State, type Verb } from './task-lifecycle.js';
import { requireVerb } from './task-verbs.js';
import { findTask, type TaskRow } from './tasks.queries.js';

export interface Step {
  taskId: string;
  verb: Verb;
  /** The version the actor saw; undefined: whatever it is now (a step that follows from another task's). */
  version?: number | undefined;
  /** It follows from a step of the task that this one hangs on, and is taken by whoever took that one. */
  follows?: true;
  reason?: string | null;
  filedOn?: LocalDate | null;
  punctuality?: 'on_time' | 'late' | null;
  closedWith?: string | null;
  /** Only of close_unexecuted: why. */
  notExecutedCode?: NotExecutedCode;
  /** Only of reopen: the instruction that changed the standard. */
  reopenedFor?: string | null;
  /** More for the log, e.g. which report. */
  about?: Record<string, unknown>;
}

/**
 * Takes a task one step along task-lifecycle.ts: the only writer of a task's state. One conditional UPDATE, one audit
 * row. It tells nobody (the verb's own service does) and opens no transaction.
 */
@Injectable()
export class TaskSteps {
  constructor(
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
  ) {}

  /**
   * @returns the task as it was before
   * @throws DomainError not_found · forbidden · state_moved_on (409) · stale_version (412)
   */
  async take(tx: Tx, step: Step): Promise<TaskRow> {
    const task = await findTask(tx, step.taskId);
    if (!task) throw notFound();
    if (!step.follows) requireVerb(step.verb, task, tx.actor);
    const next = nextState(step.verb, task.state, task.role);
    if (!next) throw conflict('state_moved_on', { state: task.state });
    if (step.version !== undefined && step.version !== task.version) throw stale();
    await this.update(tx, task, next, step);
    await this.audit.record(tx, {
      action: step.verb,
      objectType: 'task',
      objectId: task.id,
      taskId: task.id,
      organizationId: task.organizationId,
      before: {
        state: task.state,
        filedOn: task.filedOn,
        closedOn: task.closedOn,
        punctuality: task.punctuality,
      },
      after: {
        state: next,
        filedOn: step.filedOn ?? null,
        closedOn: isClosed(next) ? task.today : null,
        punctuality: step.punctuality ?? null,
        ...step.about,
      },
      reason: step.reason ?? null,
    });
    if (isClosed(task.state) !== isClosed(next)) await this.letGo(tx, task);
    return task;
  }

  /** What hung on a task under control does not outlive it, nor a wish for a reopening the reopening: each is an event. */
  private async letGo(tx: Tx, task: TaskRow): Promise<void> {
    const about = {
      objectType: 'task',
      objectId: task.id,
      taskId: task.id,
      organizationId: task.organizationId,
    } as const;
    const lapse = (action: 'extension_lapsed' | 'approval_lapsed', what: object) =>
      this.audit.record(tx, {
        ...about,
        action,
        before: { ...what, state: 'pending' },
        after: { ...what, state: 'lapsed' },
      });
    if (task.atRisk) {
      const before = { atRisk: true, atRiskReason: task.atRiskReason };
      const after = { atRisk: false, atRiskReason: null };
      await this.audit.record(tx, { ...about, action: 'risk_lapsed', before, after });
    }
    if (task.extensionPending) await lapse('extension_lapsed', {});
    const verb = await this.approvals.lapse(tx, task.id);
    if (verb) await lapse('approval_lapsed', { verb });
  }

  private async update(tx: Tx, task: TaskRow, next: State, step: Step): Promise<void> {
    const sameHands = isInHands(task.state) && isInHands(next);
    const updated = await tx.query(
      `UPDATE task SET state = $4, version = version + 1, changed_at = app_now(),
              with_recipient_since = CASE WHEN $5 THEN coalesce(CASE WHEN $6 THEN with_recipient_since END, app_now()) END,
              acknowledged_at = CASE WHEN $7 THEN app_now() ELSE acknowledged_at END,
              filed_on = $8, punctuality = $9, closed_with = $10, not_executed_code = $13,
              closing_version = CASE WHEN $11 THEN version + 1 END,
              reopened_for = CASE WHEN $14 THEN $15::uuid ELSE reopened_for END,
              closed_on = CASE WHEN $11 THEN $12::date END,
              at_risk = at_risk AND NOT $11, at_risk_reason = CASE WHEN NOT $11 THEN at_risk_reason END
        WHERE id = $1 AND version = $2 AND state = $3 RETURNING id`,
      [
        task.id,
        task.version,
        task.state,
        next,
        isInHands(next),
        sameHands,
        step.verb === 'acknowledge',
        step.filedOn ?? null,
        step.punctuality ?? null,
        step.closedWith ?? null,
        isClosed(next),
        task.today,
        step.notExecutedCode ?? null,
        step.verb === 'reopen',
        step.reopenedFor ?? null,
      ],
    );
    if (updated.length === 0) throw await this.whyNot(tx, task);
  }

  /** Somebody was quicker: did the state move on, or only the version? */
  private async whyNot(tx: Tx, seen: TaskRow): Promise<Error> {
    const now = await findTask(tx, seen.id);
    return now && now.state !== seen.state ? conflict('state_moved_on', { state: now.state }) : stale();
  }
}
