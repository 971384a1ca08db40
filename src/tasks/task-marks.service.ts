import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { Database } from '../platform/database.js';
import { ControlService } from './control.service.js';
import { actsFor } from './task-access.js';
import { TaskChanges } from './task-changes.service.js';
import type { RiskRequest, ScopeRequest } from './task-changes.dto.js';
import type { TaskView } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

/**
 * What people say about an open task: that it is at risk, and what of the instruction it still covers. Each is an event
 * of its own, with a reason in the log. It changes neither state nor deadline.
 */
@Injectable()
export class TaskMarks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(ControlService) private readonly control: ControlService,
  ) {}

  /** Flagged or cleared by the office or by the recipient itself; the other side is told. @throws DomainError not_at_risk */
  flag(actor: Actor, taskId: string, version: number, { atRisk, reason }: RiskRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, atRisk ? 'flag_risk' : 'clear_risk');
      const columns = { at_risk: atRisk, at_risk_reason: atRisk ? reason : null };
      await this.changes.write(tx, task, columns, {
        action: atRisk ? 'risk_flagged' : 'risk_cleared',
        before: { atRisk: task.atRisk, atRiskReason: task.atRiskReason },
        after: { atRisk },
        reason,
      });
      const kind = atRisk ? 'risk_flagged' : 'risk_cleared';
      if (actsFor(actor, task.organizationId)) await this.control.tellOffice(tx, task, kind, { reason });
      else await this.control.tellRecipient(tx, task, kind, { reason });
      return this.tasks.show(tx, taskId);
    });
  }

  /** The office (of a part: its region) narrows or widens what this recipient must do; the instruction's own text stays as it was issued. */
  setScope(actor: Actor, taskId: string, version: number, request: ScopeRequest): Promise<TaskView> {
    const { text, reason, document = null } = request;
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'change_scope');
      await this.changes.write(
        tx,
        task,
        { scope_note: text },
        {
          action: 'scope_changed',
          before: { scope: task.scopeNote ?? task.text },
          after: { scope: text, document },
          reason,
        },
      );
      await this.control.tellRecipient(tx, task, 'scope_changed', { reason });
      return this.tasks.show(tx, taskId);
    });
  }
}
