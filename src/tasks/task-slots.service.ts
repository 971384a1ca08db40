import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { DeadlineTerms, SlottedTerms } from '../instructions/deadline-terms.js';
import { effectiveDayOf } from '../instructions/deadline.js';
import { isSlotted, slotsDue, type Slot } from '../instructions/slots.js';
import { Database, type Tx } from '../platform/database.js';
import { log } from '../platform/log.js';
import { interimRhythm } from '../platform/settings.js';
import { systemActor } from '../shared/actor.js';
import { conflict, invalidField, stale } from '../shared/errors.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import {
  acceptSlot,
  addSlots,
  changeSlot,
  dropSlots,
  listSlots,
  lookForSlotsNow,
  lookForSlotsOn,
  readSlottedTasks,
  reconsiderSlot,
  tasksLackingSlots,
  unfileSlots,
  type NewSlot,
  type SlotRow,
  type SlottedTask,
} from './slots.queries.js';
import type { TaskRow } from './tasks.queries.js';

const ACTOR = systemActor('slots');
const AT_ONCE = 500;

/**
 * Owns the slots of tasks: derives them a little ahead, and keeps what was filed for each. Who may file and decide is the
 * steps' business (TaskSteps), and a report's own the reports'. It moves no deadline: a slot's days follow from the terms until SlotDeadlines moves one.
 */
@Injectable()
export class TaskSlots {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  /** For the sweep: whatever tasks lack slots get them, until none does. */
  async deriveDue(): Promise<void> {
    for (let found = AT_ONCE; found === AT_ONCE;) {
      found = await this.database.write(ACTOR, async (tx) => {
        const taskIds = await tasksLackingSlots(tx, AT_ONCE);
        await this.derive(tx, taskIds);
        return taskIds.length;
      });
    }
  }

  /** The slots that these tasks are to have today, as often as one likes. By the office or the system. */
  async derive(tx: Tx, taskIds: readonly string[]): Promise<void> {
    if (taskIds.length === 0) return;
    const calendar = await this.calendars.calendar(tx);
    const rhythm = await interimRhythm(tx);
    const slots: NewSlot[] = [];
    const looks: { taskId: string; lookOn: LocalDate | null }[] = [];
    for (const task of await readSlottedTasks(tx, taskIds)) {
      try {
        const due = slotsOf(task, rhythm, calendar);
        slots.push(...due.slots);
        looks.push({ taskId: task.id, lookOn: due.lookOn });
      } catch (error) {
        // Terms that cannot be reckoned with cost no other task its slots.
        log.error({ err: error, taskId: task.id }, 'the slots of a task cannot be told');
        looks.push({ taskId: task.id, lookOn: addDays(task.today, 1) });
      }
    }
    await addSlots(tx, slots);
    await lookForSlotsOn(tx, looks);
  }

  /** Another deadline has other slots. */
  async renew(tx: Tx, taskId: string, terms: DeadlineTerms): Promise<void> {
    await dropSlots(tx, taskId, isSlotted(terms) ? 'execution' : 'interim');
    await this.derive(tx, [taskId]);
  }

  /**
   * The slot that a report is for: the one named, else the earliest open one. An interim report may be for none.
   * @throws DomainError no_open_slot (409) · invalid_request (slot_unknown)
   */
  async choose(tx: Tx, task: TaskRow, final: boolean, named: LocalDate | undefined): Promise<SlotRow | undefined> {
    const kind = final ? 'execution' : 'interim';
    const slots = (await listSlots(tx, task.id)).filter((slot) => slot.kind === kind);
    // One that was given more time is due after the next.
    const open = slots
      .filter(({ state }) => state === 'open' || state === 'returned')
      .sort((a, b) => (a.effectiveDay < b.effectiveDay ? -1 : a.effectiveDay > b.effectiveDay ? 1 : 0));
    if (named !== undefined) {
      if (!slots.some(({ day }) => day === named)) throw invalidField('slot', 'slot_unknown', { day: named });
      const slot = open.find(({ day }) => day === named);
      if (!slot) throw conflict('no_open_slot');
      return slot;
    }
    if (!final) return open.find(({ opensOn }) => opensOn <= task.today);
    if (isSlotted(task.terms) && open.length === 0) throw conflict('no_open_slot');
    return open[0];
  }

  /** On time or late is frozen here (rule 4); an interim report waits for nobody's decision. */
  async file(tx: Tx, slot: SlotRow, today: LocalDate): Promise<void> {
    const punctuality = today <= slot.effectiveDay ? 'on_time' : 'late';
    const state = slot.kind === 'execution' ? 'under_review' : 'filed';
    const filed = await changeSlot(tx, slot.id, ['open', 'returned'], { state, filedOn: today, punctuality });
    if (!filed) throw stale();
    await lookForSlotsNow(tx, slot.taskId, today);
  }

  async accept(tx: Tx, slotId: string): Promise<void> {
    if (!(await acceptSlot(tx, slotId))) throw conflict('report_decided');
  }

  /** Returned by the office, or taken back by the recipient: a new filing decides anew. */
  async reopen(tx: Tx, slotId: string, state: 'returned' | 'open'): Promise<void> {
    if (!(await changeSlot(tx, slotId, ['under_review'], { state }))) throw conflict('report_decided');
  }

  /** The office takes its decision on the report of this slot back. */
  async reconsider(tx: Tx, slotId: string, filedOn: LocalDate): Promise<void> {
    if (!(await reconsiderSlot(tx, slotId, filedOn))) throw conflict('nothing_to_reconsider');
  }

  /** The task goes off control: a report that waits is set aside, and its slot is without one. */
  setAside(tx: Tx, taskId: string): Promise<void> {
    return unfileSlots(tx, taskId);
  }

  /**
   * Would accepting this slot leave nothing to do? Then the task's own mark follows from all its slots: on time, if each was.
   * @returns undefined: more slots are open, or are still to come
   */
  async lastOf(tx: Tx, task: TaskRow, slotId: string): Promise<'on_time' | 'late' | undefined> {
    const slots = (await listSlots(tx, task.id)).filter(({ kind }) => kind === 'execution');
    const isLast = task.slotsDueOn === null && slots.every(({ id, state }) => id === slotId || state === 'accepted');
    if (!isLast) return undefined;
    return slots.every(({ punctuality }) => punctuality === 'on_time') ? 'on_time' : 'late';
  }
}

/** Only the lead answers for each period; co-executors help it and have no day of their own (rule 2). */
function slotsOf(
  task: SlottedTask,
  rhythm: string,
  calendar: WorkingCalendar,
): { slots: NewSlot[]; lookOn: LocalDate | null } {
  const isExecution = isSlotted(task.terms);
  const terms = isExecution ? task.role === 'lead' && task.terms : (task.interim ?? rhythmOf(task, rhythm));
  if (!terms || !isSlotted(terms)) return { slots: [], lookOn: null };
  const finished = new Set(task.finished);
  // On the last day itself the report of execution is due, and says it all.
  const isOwn = ({ day }: Slot) => isExecution || day !== task.lastDay;
  const { slots, lookOn } = slotsDue(terms, {
    issuedOn: !isExecution && task.interim ? task.issuedOn : task.since,
    today: task.today,
    isFinished: (day) => finished.has(day),
  });
  return {
    lookOn,
    slots: slots.filter(isOwn).map(({ day, opensOn }) => ({
      task_id: task.id,
      organization_id: task.organizationId,
      kind: isExecution ? 'execution' : 'interim',
      day,
      opens_on: opensOn,
      effective_day: effectiveDayOf(day, task.nonWorkingDay, calendar),
      reminded: isExecution || task.interim !== null,
    })),
  };
}

/** Without a last day a task reports by the register's rhythm (rule 7). */
function rhythmOf({ terms: { kind } }: SlottedTask, rule: string): SlottedTerms | null {
  const isEndless = kind === 'none' || kind === 'continuing' || kind === 'on_demand';
  return isEndless ? { kind: 'recurring', written: '', rule } : null;
}
