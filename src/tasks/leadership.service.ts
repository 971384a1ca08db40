import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound, ruleViolation } from '../shared/errors.js';
import { formatDay } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { Database, type Tx } from '../platform/database.js';
import { ControlService } from './control.service.js';
import { innerDayProblem } from './delegation-rules.js';
import { dependentsView } from './dependent.view.js';
import { findLead, lockTasksOf, lockWhole } from './sharing.queries.js';
import type { DependentsView, InnerDeadlineRequest, ReadyRequest } from './sharing.dto.js';
import { TaskChanges } from './task-changes.service.js';
import { TaskDeadlines } from './task-deadlines.service.js';
import type { TaskView } from './tasks.dto.js';
import { findTask, listDependents, type TaskRow } from './tasks.queries.js';
import { TasksService } from './tasks.service.js';

interface Named {
  id: string;
  name: Record<Language, string>;
}

/**
 * Who answers and who helps (rule 2): inner deadlines, contributions, another lead. It never files a report and never
 * touches the deadline that the office gave: that is moved by the office, and inner ones follow (TaskDeadlines).
 */
@Injectable()
export class LeadershipService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
  ) {}

  listHelpers(actor: Actor, taskId: string): Promise<DependentsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return dependentsView(await listDependents(tx, taskId, 'helpers'), actor.language);
    });
  }

  /**
   * By the lead or the office for a co-executor, by the region for its part.
   * @throws DomainError no_inner_deadline · deadline_unchanged · invalid_request (day) · state_moved_on · stale_version
   */
  setInnerDeadline(actor: Actor, taskId: string, version: number, request: InnerDeadlineRequest): Promise<TaskView> {
    const { day, reason } = request;
    return this.database.write(actor, async (tx) => {
      const whole = await lockWhole(tx, taskId);
      const task = await this.changes.find(tx, taskId, version, 'set_inner_deadline');
      const deadline = await this.deadlines.readDay(tx, task, day);
      const bound = whole?.effectiveDay ?? null;
      const problem = innerDayProblem(deadline.effectiveDay!, { today: task.today, bound });
      if (problem) throw invalidField('day', problem, { day: bound ? formatDay(bound, actor.language) : '' });
      if (deadline.effectiveDay === task.effectiveDay) throw ruleViolation('deadline_unchanged');
      await this.deadlines.change(tx, task, { deadline, reason, document: null, action: 'inner_deadline_set' });
      await this.control.tellRecipient(tx, task, 'deadline_moved', { reason, day: deadline.effectiveDay! });
      return this.tasks.show(tx, taskId);
    });
  }

  /** A co-executor's part is ready for the lead's report, or not after all. @throws DomainError not_co_executor */
  markReady(actor: Actor, taskId: string, version: number, { ready, note }: ReadyRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'mark_ready');
      const kind = ready ? 'contribution_ready' : 'contribution_unready';
      const columns = { ready_on: ready ? task.today : null, ready_note: ready ? note : null };
      await this.changes.write(tx, task, columns, {
        action: kind,
        before: { readyOn: task.readyOn, readyNote: task.readyNote },
        after: { readyOn: columns.ready_on },
        reason: note,
      });
      await this.control.tellAnswerable(tx, task, kind, { reason: note });
      return this.tasks.show(tx, taskId);
    });
  }

  /**
   * This co-executor leads from now on, with the deadline that the lead had; the former lead helps.
   * A report of the former lead that waits for the office must be decided first: accepted, it closes everything; it
   * cannot be another's. A waiting request for more time falls away with the lead who asked.
   * @throws DomainError not_co_executor · lead_report_waits · state_moved_on · stale_version
   */
  changeLead(actor: Actor, taskId: string, version: number, reason: string): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      await this.changeLeadNow(tx, taskId, version, reason);
      return this.tasks.show(tx, taskId);
    });
  }

  async changeLeadNow(tx: Tx, taskId: string, version: number, reason: string): Promise<void> {
    if (!(await findTask(tx, taskId))) throw notFound();
    await lockTasksOf(tx, taskId);
    const chosen = await this.changes.find(tx, taskId, version, 'change_lead');
    const former = (await findLead(tx, chosen))!;
    const others = (await listDependents(tx, former.id, 'helpers')).filter(({ id }) => id !== chosen.id);
    await this.hand(tx, former, chosen, others, reason);
    await this.instructions.changeLead(tx, chosen.instructionId, chosen.issuedTo ?? chosen.organizationId);
    const lead = (await findTask(tx, chosen.id))!;
    if (lead.effectiveDay !== former.effectiveDay) await this.deadlines.takeOver(tx, lead, former, reason);
    for (const task of [chosen, former, ...others])
      await this.control.tellRecipient(tx, task, 'lead_changed', { reason });
  }

  /** A task was passed on (rule 14): whoever has it now answers for what hung on it. */
  async follow(tx: Tx, dependents: readonly TaskRow[], from: Named, to: Named, reason: string): Promise<void> {
    for (const task of dependents) {
      const change = {
        action: 'answerable_changed' as const,
        before: { body: from.name },
        after: { body: to.name },
        reason,
      };
      await this.changes.write(tx, task, { answerable_id: to.id }, change);
    }
  }

  private async hand(tx: Tx, former: TaskRow, chosen: TaskRow, others: TaskRow[], reason: string): Promise<void> {
    const change = {
      action: 'lead_changed' as const,
      before: { lead: former.code, leadName: former.name },
      after: { lead: chosen.code, leadName: chosen.name },
      reason,
    };
    const ready = { ready_on: null, ready_note: null };
    await this.changes.write(tx, former, { role: 'co_executor', answerable_id: chosen.organizationId }, change);
    await this.changes.write(tx, chosen, { role: 'lead', answerable_id: null, ...ready }, change);
    for (const other of others) await this.changes.write(tx, other, { answerable_id: chosen.organizationId }, change);
  }
}
