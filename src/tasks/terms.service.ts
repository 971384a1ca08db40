import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { notFound, ruleViolation, stale } from '../shared/errors.js';
import { formatDay, todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { awaitedNeed, withAwaitedDay } from '../instructions/awaited-day.js';
import type { DeadlineTerms, PeriodTerms } from '../instructions/deadline-terms.js';
import { viewOfDeadline } from '../instructions/deadline.view.js';
import { findInstruction, type InstructionRow } from '../instructions/instructions.queries.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { Database, type Tx } from '../platform/database.js';
import { ControlService } from './control.service.js';
import { isClosed } from './task-lifecycle.js';
import { TaskChanges } from './task-changes.service.js';
import { TaskDeadlines, type Move } from './task-deadlines.service.js';
import { findTask, openTasksOf, type TaskRow } from './tasks.queries.js';
import type { TaskView } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';
import type { AwaitedDayRequest, ChangedTasksView, ProposalView } from './terms.dto.js';

/** What is offered where the author gave no term (rule 7). */
const ONE_MONTH: PeriodTerms = { kind: 'period', written: '', length: 1, unit: 'month' };

/**
 * The first day of a task that has none yet: the day it waits for (rule 6), or the term proposed, taken in one click
 * (rule 7); for one task, or for all of an instruction. It never moves a day that stands: TaskDeadlines does.
 */
@Injectable()
export class TermsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  /** @throws DomainError no_day_awaited · state_moved_on · stale_version · invalid_request */
  giveDay(actor: Actor, taskId: string, version: number, request: AwaitedDayRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'give_awaited_day');
      await this.give(tx, task, request);
      return this.tasks.show(tx, taskId);
    });
  }

  /** The same day for every open task of the instruction that waits for it. */
  giveDayToAll(actor: Actor, id: string, version: number, request: AwaitedDayRequest): Promise<ChangedTasksView> {
    return this.forAll(actor, id, version, async (tx, tasks) => {
      const waiting = tasks.filter(({ terms }) => awaitedNeed(terms) !== null);
      if (waiting.length === 0) throw ruleViolation('no_day_awaited');
      for (const task of waiting) await this.give(tx, task, request);
      return waiting;
    });
  }

  proposal(actor: Actor, taskId: string): Promise<ProposalView> {
    return this.database.read(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      return this.proposalFor(tx, task, isWithoutTerm(task) ? 1 : 0);
    });
  }

  proposalForAll(actor: Actor, id: string): Promise<ProposalView> {
    return this.database.read(actor, async (tx) => {
      const { issuedOn, nonWorkingDay } = await findIssued(tx, id);
      const without = (await openTasksOf(tx, id)).filter(isWithoutTerm);
      const today = todayIn(REGISTER_ZONE, tx.now);
      return this.proposalFor(tx, { issuedOn, nonWorkingDay, today }, without.length);
    });
  }

  /** @throws DomainError term_is_set · proposal_passed · state_moved_on · stale_version */
  take(actor: Actor, taskId: string, version: number): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'take_proposed_term');
      await this.takeNow(tx, task);
      return this.tasks.show(tx, taskId);
    });
  }

  takeForAll(actor: Actor, id: string, version: number): Promise<ChangedTasksView> {
    return this.forAll(actor, id, version, async (tx, tasks) => {
      const without = tasks.filter(isWithoutTerm);
      if (without.length === 0) throw ruleViolation('term_is_set');
      for (const task of without) await this.takeNow(tx, task);
      return without;
    });
  }

  private async give(tx: Tx, task: TaskRow, { day, reason, document }: AwaitedDayRequest): Promise<void> {
    await this.set(tx, task, withAwaitedDay(task.terms, day), {
      reason: reason ?? null,
      document: document ?? null,
      action: 'awaited_day_given',
      about: { awaitedDay: day },
    });
  }

  private async takeNow(tx: Tx, task: TaskRow): Promise<void> {
    const { lastDay } = await this.compute(tx, task, ONE_MONTH);
    if (lastDay! < task.today) throw ruleViolation('proposal_passed', { day: formatDay(lastDay!, tx.actor.language) });
    const terms = { ...ONE_MONTH, written: task.written ?? '' };
    await this.set(tx, task, terms, { reason: null, document: null, action: 'proposal_taken' });
  }

  private async set(tx: Tx, task: TaskRow, terms: DeadlineTerms, why: Omit<Move, 'deadline'>): Promise<void> {
    const deadline = await this.compute(tx, task, terms);
    await this.deadlines.change(tx, task, { deadline, ...why });
    await this.control.tellRecipient(tx, task, 'deadline_set', { day: deadline.effectiveDay! });
  }

  private compute(tx: Tx, task: Pick<TaskRow, 'issuedOn' | 'nonWorkingDay'>, terms: DeadlineTerms) {
    return this.instructions.compute(tx, terms, task.issuedOn, task.nonWorkingDay, '');
  }

  private async proposalFor(tx: Tx, task: Dated, tasks: number): Promise<ProposalView> {
    const deadline = await this.compute(tx, task, ONE_MONTH);
    const calendar = await this.calendars.calendar(tx);
    return {
      deadline: viewOfDeadline(deadline, calendar, tx.actor.language),
      passed: deadline.lastDay! < task.today,
      tasks,
    };
  }

  private forAll(
    actor: Actor,
    id: string,
    version: number,
    change: (tx: Tx, open: TaskRow[]) => Promise<TaskRow[]>,
  ): Promise<ChangedTasksView> {
    return this.database.write(actor, async (tx) => {
      if ((await findIssued(tx, id)).version !== version) throw stale();
      // Co-executors first: with its lead a task would move along, and not of its own.
      const open = (await openTasksOf(tx, id)).sort((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : 0));
      const changed = new Set((await change(tx, open)).map((task) => task.id));
      const now = (await openTasksOf(tx, id)).filter((task) => changed.has(task.id));
      return {
        version,
        items: now.map((task) => ({ id: task.id, organization: task.code, effectiveDay: task.effectiveDay })),
      };
    });
  }
}

type Dated = Pick<TaskRow, 'issuedOn' | 'nonWorkingDay' | 'today'>;

const isWithoutTerm = ({ terms, state }: TaskRow) => terms.kind === 'none' && !isClosed(state);

async function findIssued(tx: Tx, id: string): Promise<InstructionRow & { issuedOn: string }> {
  const row = await findInstruction(tx, id);
  if (!row || row.issuedOn === null) throw notFound();
  return { ...row, issuedOn: row.issuedOn };
}
