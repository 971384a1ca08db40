import { Inject, Injectable } from '@nestjs/common';
import { conflict, notFound, stale } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import type { ActionName } from '../audit/history-sentence.js';
import type { Tx } from '../platform/database.js';
import { requireVerb, type TaskVerb } from './task-verbs.js';
import { findTask, type TaskRow } from './tasks.queries.js';

export interface Change {
  action: ActionName;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string | null;
}

/**
 * Changes of an open task that are no step of its life: its flag, its scope, its deadline, a request that hangs on it.
 * One conditional UPDATE, one audit row. It never writes a state (TaskSteps does) and opens no transaction.
 */
@Injectable()
export class TaskChanges {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  /** The task that the actor saw, open to this verb. @throws DomainError not_found · what the verb refuses · stale_version */
  async find(tx: Tx, taskId: string, version: number, verb: TaskVerb): Promise<TaskRow> {
    const task = await findTask(tx, taskId);
    if (!task) throw notFound();
    requireVerb(verb, task, tx.actor);
    if (version !== task.version) throw stale();
    return task;
  }

  /**
   * Writes these columns (names of our own, never a reader's) and the log; without any, the version alone moves on.
   * @throws DomainError state_moved_on · stale_version: somebody was quicker
   */
  async write(tx: Tx, task: TaskRow, columns: Readonly<Record<string, unknown>>, change: Change): Promise<void> {
    const names = Object.keys(columns);
    const set = names.map((name, index) => `${name} = $${index + 4}`);
    const updated = await tx.query(
      `UPDATE task SET ${[...set, 'version = version + 1', 'changed_at = app_now()'].join(', ')}
        WHERE id = $1 AND version = $2 AND state = $3 RETURNING id`,
      [task.id, task.version, task.state, ...Object.values(columns)],
    );
    if (updated.length === 0) {
      const now = await findTask(tx, task.id);
      throw now && now.state !== task.state ? conflict('state_moved_on', { state: now.state }) : stale();
    }
    await this.audit.record(tx, {
      ...change,
      objectType: 'task',
      objectId: task.id,
      taskId: task.id,
      organizationId: task.organizationId,
    });
  }
}
