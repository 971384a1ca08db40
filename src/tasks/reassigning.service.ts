import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { Database, type Tx } from '../platform/database.js';
import { findBodies } from '../regions/bodies.queries.js';
import type { ReassignRequest } from './sharing.dto.js';
import { SuccessionService } from './succession.service.js';
import { TaskChanges } from './task-changes.service.js';
import type { TaskView } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

/**
 * The office hands a task to another body: it was wrongly addressed, or the function has moved. It goes the way of a
 * succession, task by task: rights, letters and what hangs on it follow; state, deadline and history stay.
 */
@Injectable()
export class ReassigningService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(SuccessionService) private readonly successions: SuccessionService,
  ) {}

  /**
   * @throws DomainError invalid_request (to) · part_not_reassigned · report_first · body_has_task · state_moved_on ·
   * stale_version
   */
  reassign(actor: Actor, taskId: string, version: number, request: ReassignRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      await this.reassignNow(tx, taskId, version, request);
      return this.tasks.show(tx, taskId);
    });
  }

  async reassignNow(tx: Tx, taskId: string, version: number, request: ReassignRequest): Promise<void> {
    const { reason, document = null } = request;
    const task = await this.changes.find(tx, taskId, version, 'reassign');
    const to = await this.findBody(tx, request.to);
    if (to.id === task.organizationId) throw invalidField('to', 'has_it_already');
    const from = { id: task.organizationId, name: task.name };
    await this.successions.pass(tx, { task, from, to, reason, document, action: 'task_reassigned' });
  }

  /** A body that exists today and may be given tasks; a district gets its part from its region. */
  private async findBody(tx: Tx, code: string) {
    const day = todayIn(REGISTER_ZONE, tx.now);
    const [body] = await findBodies(tx, [code], day);
    if (!body) throw invalidField('to', 'body_unknown', { code });
    if (body.parent !== null) throw invalidField('to', 'body_is_part', { code });
    if (body.kind === 'group') throw invalidField('to', 'body_is_group', { code });
    if (!body.existed) throw invalidField('to', 'body_not_then', { code, day });
    return body;
  }
}
