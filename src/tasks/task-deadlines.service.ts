import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound, ruleViolation } from '../shared/errors.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { DeadlineInput } from '../instructions/deadline-input.js';
import type { Deadline } from '../instructions/deadline.js';
import { isSlotKind, isSlotted } from '../instructions/slots.js';
import { deadlineView } from '../instructions/deadline.view.js';
import type { StoredDeadline } from '../instructions/instructions.queries.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { Database, type Tx } from '../platform/database.js';
import { ApprovalsService } from './approvals.service.js';
import { ControlService } from './control.service.js';
import { innerFollows, moveProblem } from './deadline-rules.js';
import { TaskChanges } from './task-changes.service.js';
import { insertDeadline, listDeadlines } from './task-deadlines.queries.js';
import type { DeadlinesView, MoveDeadlineRequest } from './task-changes.dto.js';
import type { TaskView } from './tasks.dto.js';
import { findTask, lockDependents, type TaskRow } from './tasks.queries.js';
import { SlotDeadlines, type SlotMove } from './slot-deadlines.service.js';
import type { SlotRow } from './slots.queries.js';
import { TaskSlots } from './task-slots.service.js';
import { TasksService } from './tasks.service.js';

/** A new deadline and why: revision + 1. */
export interface Move {
  deadline: StoredDeadline;
  reason: string | null;
  document: string | null;
  /** The log's name of it: moved by the office itself, or granted. */
  action:
    | 'deadline_moved'
    | 'extension_granted'
    | 'awaited_day_given'
    | 'proposal_taken'
    | 'inner_deadline_set'
    | 'deadline_followed'
    | 'deadline_taken_over';
  about?: Record<string, unknown>;
}

/**
 * The only writer of a task's deadline after its issue (rule 9): old, new, who, why, by which document; the office's, or
 * for an inner deadline that of whoever answers for the task. It never touches the original day; a moved deadline re-arms reminders by its revision alone.
 */
@Injectable()
export class TaskDeadlines {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
    @Inject(TaskSlots) private readonly slots: TaskSlots,
    @Inject(SlotDeadlines) private readonly slotDeadlines: SlotDeadlines,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  list(actor: Actor, taskId: string): Promise<DeadlinesView> {
    return this.database.read(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      const calendar = await this.calendars.calendar(tx);
      const rows = await listDeadlines(tx, taskId);
      return {
        items: rows.map((row, index) => ({
          revision: row.revision,
          deadline: deadlineView(row, task.issuedOn, calendar, actor.language),
          previousEffectiveDay: rows[index - 1]?.effectiveDay ?? null,
          reason: row.reason,
          document: row.document,
          decidedBy: row.decidedBy,
          decidedAt: row.decidedAt.toISOString(),
        })),
      };
    });
  }

  /**
   * The office moves a deadline of its own accord, earlier or later, or gives the awaited event its day.
   * @throws DomainError deadline_unchanged · deadline_in_past · deadline_before_filing · state_moved_on · stale_version
   */
  move(actor: Actor, taskId: string, version: number, request: MoveDeadlineRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      await this.moveOrAsk(tx, taskId, version, request);
      return this.tasks.show(tx, taskId);
    });
  }

  /**
   * @param among one of many tasks that are given one day: there a task with several keeps them unless its period is named,
   * for a day meant for all would put an end to its periods in passing
   * @returns `waiting`: a second person of the office must approve first
   */
  async moveOrAsk(
    tx: Tx,
    taskId: string,
    version: number,
    request: MoveDeadlineRequest,
    among?: 'one of many',
  ): Promise<'done' | 'waiting'> {
    if (among && request.slot === undefined && !isSlotKind(request.deadline.kind)) {
      const task = await this.changes.find(tx, taskId, version, 'move_deadline');
      if (isSlotted(task.terms)) throw ruleViolation('slot_not_named');
    }
    const day = await this.checkMove(tx, taskId, version, request);
    const { reason } = request;
    const wish = { taskId, version, verb: 'move_deadline' as const, payload: { ...request }, reason, day };
    if (await this.approvals.mustWait(tx, wish)) {
      await this.control.tellOfWish(tx, taskId, reason);
      return 'waiting';
    }
    await this.moveNow(tx, taskId, version, request);
    return 'done';
  }

  async moveNow(tx: Tx, taskId: string, version: number, request: MoveDeadlineRequest): Promise<void> {
    if (request.slot !== undefined) return this.moveSlotNow(tx, taskId, version, request, request.slot);
    const { task, deadline } = await this.check(tx, taskId, version, request);
    const { reason, document = null } = request;
    await this.change(tx, task, { deadline, reason, document, action: 'deadline_moved' });
    const day = deadline.effectiveDay;
    await this.control.tellRecipient(tx, task, 'deadline_moved', { reason, ...(day ? { day } : {}) });
  }

  /** One period's day alone. */
  private async moveSlotNow(
    tx: Tx,
    taskId: string,
    version: number,
    request: MoveDeadlineRequest,
    slotId: string,
  ): Promise<void> {
    const { task, slot, to } = await this.checkSlot(tx, taskId, version, request, slotId);
    const { reason, document = null } = request;
    await this.changeSlot(tx, task, slot, { ...to, reason, document, action: 'slot_moved' });
    await this.control.tellRecipient(tx, task, 'deadline_moved', { reason, day: to.effectiveDay, slot: slot.day });
  }

  /** @returns of a period, the day that it now has */
  private async checkMove(
    tx: Tx,
    taskId: string,
    version: number,
    request: MoveDeadlineRequest,
  ): Promise<LocalDate | undefined> {
    if (request.slot !== undefined) {
      return (await this.checkSlot(tx, taskId, version, request, request.slot)).slot.effectiveDay;
    }
    await this.check(tx, taskId, version, request);
    return undefined;
  }

  private async checkSlot(
    tx: Tx,
    taskId: string,
    version: number,
    { deadline: { kind, namedDay, boundary } }: MoveDeadlineRequest,
    slotId: string,
  ) {
    const task = await this.changes.find(tx, taskId, version, 'move_deadline');
    if (kind !== 'date' || namedDay === undefined) throw invalidField('deadline', 'slot_has_one_day');
    const slot = await this.slotDeadlines.find(tx, task, slotId);
    const to = await this.slotDeadlines.readDay(tx, task, boundary === 'exclusive' ? addDays(namedDay, -1) : namedDay);
    this.slotDeadlines.check(tx, task, slot, to);
    return { task, slot, to };
  }

  private async check(tx: Tx, taskId: string, version: number, request: MoveDeadlineRequest) {
    const task = await this.changes.find(tx, taskId, version, 'move_deadline');
    const deadline = await this.read(tx, task, request.deadline as unknown as DeadlineInput);
    const problem = moveProblem(task, deadline, { today: task.today, filedOn: task.filedOn });
    if (problem) throw ruleViolation(problem);
    return { task, deadline };
  }

  /**
   * The days that new terms come to for this task; a day off is treated as before unless the terms say otherwise. A rule
   * counts from today: no period is missed that was not yet theirs.
   */
  read(tx: Tx, task: TaskRow, input: DeadlineInput): Promise<Deadline> {
    const from = input.kind === 'recurring' ? task.today : task.issuedOn;
    return this.instructions.readDeadline(tx, { nonWorkingDay: task.nonWorkingDay, ...input }, from);
  }

  /** A single day, that day included. */
  readDay(tx: Tx, task: TaskRow, day: LocalDate): Promise<Deadline> {
    return this.read(tx, task, { kind: 'date', namedDay: day, boundary: 'inclusive' });
  }

  /** @returns the new revision. It tells nobody whose task it is: the verb does. */
  async change(tx: Tx, task: TaskRow, move: Move): Promise<number> {
    const revision = await this.write(tx, task, move);
    await this.moveInner(tx, task, move);
    return revision;
  }

  /** One period's day; where the task's own day moves with it, the parts that stand under it follow. @returns its new revision */
  async changeSlot(tx: Tx, task: TaskRow, slot: SlotRow, move: SlotMove): Promise<number> {
    const revision = await this.slotDeadlines.change(tx, task, slot, move);
    const to = (await findTask(tx, task.id))!;
    for (const part of await lockDependents(tx, task.id)) {
      if (!part.parent || !innerFollows(part.effectiveDay, task.effectiveDay, to.effectiveDay)) continue;
      if (to.lastDay === null) continue;
      const { reason, document } = move;
      const deadline = await this.readDay(tx, part, to.lastDay);
      await this.change(tx, part, { deadline, reason, document, action: 'deadline_followed' });
      await this.control.tellRecipient(tx, part, 'deadline_moved', { reason, day: deadline.effectiveDay! });
    }
    return revision;
  }

  /** Whoever leads from now on has the deadline that the former lead had; nobody else's day moves. */
  async takeOver(tx: Tx, task: TaskRow, former: TaskRow, reason: string): Promise<void> {
    await this.write(tx, task, { deadline: former, reason, document: null, action: 'deadline_taken_over' });
  }

  private async write(tx: Tx, task: TaskRow, { deadline, reason, document, action, about }: Move): Promise<number> {
    const revision = task.deadlineRevision + 1;
    const columns = {
      deadline_terms: JSON.stringify(deadline.terms),
      deadline_written: deadline.written || null,
      deadline_kind: deadline.kind,
      deadline_boundary: deadline.boundary,
      named_day: deadline.namedDay,
      last_day: deadline.lastDay,
      effective_day: deadline.effectiveDay,
      non_working_day: deadline.nonWorkingDay,
      deadline_revision: revision,
    };
    await this.changes.write(tx, task, columns, {
      action,
      reason,
      before: daysOf(task, task.deadlineRevision),
      after: { ...daysOf(deadline, revision), document, ...about },
    });
    await insertDeadline(tx, task.id, { reason, document });
    // An inner day has no slots of its own: those of the instruction stand.
    if (action === 'inner_deadline_set') return revision;
    const asked = await this.slotDeadlines.waiting(tx, task.id);
    await this.slots.renew(tx, task.id, deadline.terms);
    await this.slotDeadlines.tellLapsed(tx, task, asked);
    return revision;
  }

  /** Co-executors and parts follow, in the same transaction, each with its own row of history (rules 2 and 11). */
  private async moveInner(tx: Tx, whole: TaskRow, { deadline, reason, document }: Omit<Move, 'action'>): Promise<void> {
    for (const inner of await lockDependents(tx, whole.id)) {
      if (!innerFollows(inner.effectiveDay, whole.effectiveDay, deadline.effectiveDay)) continue;
      const followed = inner.role === 'co_executor' ? withoutSlotDays(deadline) : deadline;
      await this.change(tx, inner, { deadline: followed, reason, document, action: 'deadline_followed' });
      const day = followed.effectiveDay;
      await this.control.tellRecipient(tx, inner, 'deadline_moved', {
        ...(reason ? { reason } : {}),
        ...(day ? { day } : {}),
      });
    }
  }
}

/** Where the lead answers for each period, co-executors have no day of their own (rule 2). */
function withoutSlotDays(deadline: StoredDeadline): StoredDeadline {
  return isSlotted(deadline.terms) ? { ...deadline, lastDay: null, effectiveDay: null } : deadline;
}

function daysOf(
  { terms, lastDay, effectiveDay }: Pick<TaskRow, 'terms' | 'lastDay' | 'effectiveDay'>,
  revision: number,
) {
  return { revision, terms, lastDay, effectiveDay };
}
