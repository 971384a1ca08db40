import { Inject, Injectable } from '@nestjs/common';
import { holdersInOffice, holdersOfBodies, type Holder } from '../auth/posts.queries.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { LettersService } from '../notifications/letters.service.js';
import { Database, sqlState, type Tx } from '../platform/database.js';
import { log } from '../platform/log.js';
import { Queues } from '../platform/queues/queues.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { systemActor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { TaskSlots } from '../tasks/task-slots.service.js';
import { chooseSteps, daysToSweep } from './catch-up.js';
import { findReader, moveReminders } from './digest.queries.js';
import { readingZone } from './reader.js';
import { anchorsDueOn, nextStepAfter } from './plan.js';
import { addresseesOf, DEFAULT_POLICY, isReviewStep, stepOfFiling, type Ladder } from './policy.js';
import {
  addReminders,
  bodyZones,
  dueInHands,
  dueReviews,
  knownReminders,
  markSwept,
  oldestAnchors,
  sweptTo,
  takeTurn,
  type AnchorStep,
  type DueTask,
  type KnownReminder,
  type NewReminder,
} from './sweep.queries.js';
import { isOpen, knownZone, openingOn } from './window.js';

const ACTOR = systemActor('reminders');
const CHUNK = 500;

/** One zone's sweep: where and when it is, and who lives there. */
interface Morning {
  readonly zone: string;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly zoneOfBody: ReadonlyMap<string, string>;
}

/** A reminder to be written, before its letter is known. */
interface Draft extends NewReminder {
  /** Until when it is of use: the day of the same task's next step. */
  readonly usefulUntil: LocalDate | undefined;
}

/**
 * Finds what is due and writes it into the ledger with the persons' letters of the day. Runs as often and in as many
 * places as one likes: the ledger's key makes each reminder happen once. It sends nothing and parks nothing.
 */
@Injectable()
export class SweepService {
  private readonly policy = DEFAULT_POLICY;
  /** Said once a process, not every 30 seconds. */
  private readonly lackingHolders = new Set<string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(TaskSlots) private readonly slots: TaskSlots,
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(Queues) private readonly queues: Queues,
  ) {}

  /** Every zone by itself: a failure in one is logged and leaves the others alone. */
  async sweep(): Promise<void> {
    await this.deriveSlots();
    for (const zone of await this.openZones()) {
      try {
        const letterIds = await this.database.write(ACTOR, (tx) => this.sweepZone(tx, zone));
        await this.queues.ring('notifications.send-letter', letterIds);
      } catch (error) {
        log.error({ err: error, zone }, 'the sweep of a zone failed');
      }
    }
  }

  /** The periods that are due to exist, at any hour; reminders go on without those that cannot be told. */
  private async deriveSlots(): Promise<void> {
    try {
      await this.slots.deriveDue();
    } catch (error) {
      log.error({ err: error }, 'the slots of tasks could not be derived');
    }
  }

  /** Zones in which somebody may be written to now; at night and on days off there is nothing to look for. */
  private openZones(): Promise<string[]> {
    return this.database.read(ACTOR, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const bodies = await bodyZones(tx);
      for (const { id, zone } of bodies) {
        if (knownZone(zone, '', tx.now) === '') log.error({ bodyId: id }, 'a body has an unknown time zone');
      }
      const used = bodies.filter(({ posts }) => posts).map(({ zone }) => knownZone(zone, REGISTER_ZONE, tx.now));
      return [...new Set(used)].filter((zone) => isOpen(zone, tx.now, calendar, this.policy));
    });
  }

  private async sweepZone(tx: Tx, zone: string): Promise<string[]> {
    const calendar = await this.calendars.calendar(tx);
    if (!isOpen(zone, tx.now, calendar, this.policy)) return [];
    if (!(await takeTurn(tx, zone))) return [];
    const bodies = await bodyZones(tx);
    const zoneOfBody = new Map(bodies.map((body) => [body.id, knownZone(body.zone, REGISTER_ZONE, tx.now)]));
    const morning: Morning = { zone, today: todayIn(zone, tx.now), calendar, zoneOfBody };
    await this.gather(tx, morning);
    const letterIds = await this.write(tx, morning, await this.draft(tx, morning));
    await markSwept(tx, zone);
    return letterIds;
  }

  /**
   * What could not leave on its day goes into today's letter, so that nobody gets two a morning. Before the mark is set:
   * no digest leaves before the day's first sweep (digest.service.ts), so today's is still here.
   */
  private async gather(tx: Tx, { zone, today, calendar }: Morning): Promise<void> {
    for (const letter of await this.letters.leftBehind(tx, today)) {
      const reader = await findReader(tx, letter.personId);
      if (readingZone(reader, tx.now) !== zone) continue;
      for (const day of [today, calendar.next(today)]) {
        const open = await this.letters.open(tx, [letter.personId], day, openingOn(day, zone, this.policy));
        const next = open.get(letter.personId);
        if (next === undefined) continue;
        await moveReminders(tx, letter.id, next);
        await this.letters.cancel(tx, letter.id, `carried over to ${day}`);
        break;
      }
    }
  }

  /** What the persons of this zone are to be told and have not been told yet. */
  private async draft(tx: Tx, morning: Morning): Promise<Draft[]> {
    const office = await holdersInOffice(tx, morning.today);
    // The office is written to in its own morning, about every region; a region in its own, about itself.
    const withOffice = office.some(({ bodyId }) => morning.zoneOfBody.get(bodyId) === morning.zone);
    const due = await this.dueTasks(tx, morning, withOffice);
    if (due.length === 0) return [];
    const known = indexOf(await knownReminders(tx, [...new Set(due.map(({ taskId }) => taskId))]));
    const bodyIds = [...new Set(due.map(({ bodyId }) => bodyId))];
    const holders = groupBy(await holdersOfBodies(tx, morning.today, bodyIds), ({ bodyId }) => bodyId);
    const drafts: Draft[] = [];
    for (const steps of groupBy(due, ({ taskId }) => taskId).values()) {
      // The office's morning says nothing of what the region was told in its own, nor the other way round.
      const withBody = morning.zoneOfBody.get(steps[0]!.bodyId) === morning.zone;
      const isKnown = (step: DueTask) =>
        (withBody && known.body.has(keyOf(step))) || (withOffice && known.office.has(keyOf(step)));
      const { send, coalesced } = chooseSteps(steps, morning.today, isKnown);
      const persons = [...(holders.get(steps[0]!.bodyId) ?? []), ...office];
      for (const step of send ? [...coalesced, send] : coalesced) {
        const outcome = step === send ? null : 'a later step took its place';
        drafts.push(
          ...this.draftsOf(step, persons, morning, outcome).filter((row) => !known.persons.has(personKey(row))),
        );
      }
    }
    return drafts;
  }

  private async dueTasks(tx: Tx, morning: Morning, withOffice: boolean): Promise<DueTask[]> {
    const { calendar, today, zone, zoneOfBody } = morning;
    const mark = await sweptTo(tx, zone);
    const days = daysToSweep(today, mark && todayIn(zone, mark), calendar, this.policy);
    const oldest = await oldestAnchors(tx);
    const anchors = (ladder: Ladder, earliest: LocalDate | null): AnchorStep[] =>
      days.flatMap((on) =>
        [...anchorsDueOn(on, ladder, calendar, earliest ?? on)].map(([anchor, step]) => ({ anchor, step, on })),
      );
    const bodies = withOffice ? null : [...zoneOfBody].filter(([, of]) => of === zone).map(([id]) => id);
    const due = await dueInHands(tx, anchors(this.policy.deadline, oldest.effective), bodies);
    if (withOffice) due.push(...(await dueReviews(tx, anchors(this.policy.review, oldest.filed))));
    return due
      .filter(({ armedSince, bodyId, on }) => todayIn(zoneOfBody.get(bodyId)!, armedSince) <= on)
      .map((task) => (task.ordinal === null ? task : { ...task, step: stepOfFiling(task.step, task.ordinal) }));
  }

  private draftsOf(task: DueTask, holders: readonly Holder[], morning: Morning, outcome: string | null): Draft[] {
    const { policy } = this;
    const { calendar, zone, zoneOfBody } = morning;
    const ladder = isReviewStep(task.step) ? policy.review : policy.deadline;
    const addressees = addresseesOf(task.step, holders);
    if (addressees.length === 0 && !this.lackingHolders.has(keyOf(task))) {
      this.lackingHolders.add(keyOf(task));
      log.warn({ taskId: task.taskId, step: task.step }, 'nobody holds a post to remind');
    }
    return addressees
      .filter(({ personId, rung }) =>
        holders.some(
          (holder) => holder.personId === personId && holder.rung === rung && zoneOfBody.get(holder.bodyId) === zone,
        ),
      )
      .map(({ personId }) => ({
        task_id: task.taskId,
        organization_id: task.bodyId,
        deadline_revision: task.revision,
        step: task.step,
        person_id: personId,
        planned_on: task.on,
        state: outcome === null ? 'queued' : 'coalesced',
        letter_id: null,
        outcome,
        usefulUntil: nextStepAfter(task.on, task.anchor, ladder, calendar),
      }));
  }

  /**
   * Ledger and letters together. When a chunk is refused, its rows are tried one by one, so that one bad row (a person
   * removed this very moment) costs nobody else the reminder.
   */
  private async write(tx: Tx, morning: Morning, drafts: readonly Draft[]): Promise<string[]> {
    const letterIds = new Set<string>();
    const enter = async (rows: readonly Draft[]) => {
      await tx.query('SAVEPOINT chunk');
      try {
        (await this.enter(tx, morning, rows)).forEach((id) => letterIds.add(id));
        await tx.query('RELEASE SAVEPOINT chunk');
      } catch (error) {
        // A deadlock is the transaction's, not the row's: it is repeated as a whole.
        if (sqlState(error) === undefined || /^(40|57|08)/.test(sqlState(error)!)) throw error;
        await tx.query('ROLLBACK TO SAVEPOINT chunk');
        if (rows.length > 1) for (const row of rows) await enter([row]);
        else
          log.error({ err: error, taskId: rows[0]!.task_id, step: rows[0]!.step }, 'a reminder could not be written');
      }
    };
    for (let from = 0; from < drafts.length; from += CHUNK) await enter(drafts.slice(from, from + CHUNK));
    if (drafts.length > 0) log.info({ zone: morning.zone, day: morning.today, reminders: drafts.length }, 'sweep');
    return [...letterIds];
  }

  /**
   * Into today's letter while it is still here. If it has left, a step waits for the next working day's letter, unless
   * the same task's next step comes no later: then it would say nothing new.
   */
  private async enter(tx: Tx, { zone, today, calendar }: Morning, rows: readonly Draft[]): Promise<string[]> {
    const queued = rows.filter(({ state }) => state === 'queued');
    const persons = queued.map(({ person_id }) => person_id);
    const todays = await this.letters.open(tx, persons, today, openingOn(today, zone, this.policy));
    const tomorrow = calendar.next(today);
    const waits = (row: Draft) => !todays.has(row.person_id) && (!row.usefulUntil || tomorrow < row.usefulUntil);
    const late = queued.filter(waits).map(({ person_id }) => person_id);
    const tomorrows = await this.letters.open(tx, late, tomorrow, openingOn(tomorrow, zone, this.policy));
    const entered = rows.map((draft): NewReminder => {
      const { usefulUntil: _, ...row } = draft;
      if (row.state === 'coalesced') return row;
      const letterId = (waits(draft) ? tomorrows : todays).get(row.person_id);
      return letterId
        ? { ...row, letter_id: letterId }
        : { ...row, state: 'coalesced', outcome: 'the digest of the day had left' };
    });
    await addReminders(tx, entered);
    return [...new Set(todays.values())];
  }
}

/** A review is told once a filing, whatever happens to the deadline meanwhile. */
function keyOf({ taskId, revision, step }: { taskId: string; revision: number; step: string }): string {
  return isReviewStep(step) ? `${taskId} ${step}` : `${taskId} ${revision} ${step}`;
}

function personKey(row: NewReminder): string {
  return `${keyOf({ taskId: row.task_id, revision: row.deadline_revision, step: row.step })} ${row.person_id}`;
}

function indexOf(known: readonly KnownReminder[]): Record<'body' | 'office' | 'persons', Set<string>> {
  return {
    body: new Set(known.filter(({ inOffice }) => !inOffice).map(keyOf)),
    office: new Set(known.filter(({ inOffice }) => inOffice).map(keyOf)),
    persons: new Set(known.map((row) => `${keyOf(row)} ${row.personId}`)),
  };
}
