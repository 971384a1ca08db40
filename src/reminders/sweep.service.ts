import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WaitingLetter } from '../notifications/letters.queries.js';
import { LettersService } from '../notifications/letters.service.js';
import { NoticesService } from '../notifications/notices.service.js';
import { Database, sqlState, type Tx } from '../platform/database.js';
import { beat } from '../platform/heartbeat.js';
import { log } from '../platform/log.js';
import { Queues } from '../platform/queues/queues.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { systemActor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { TaskSlots } from '../tasks/task-slots.service.js';
import { chooseSteps, daysToSweep } from './catch-up.js';
import { findReaders, moveReminders, type Reader } from './digest.queries.js';
import { DueService, usefulUntil, type Rules } from './due.service.js';
import { isIn, keyOf, keysOf } from './ledger-keys.js';
import { readingZone } from './reader.js';
import { currentPolicies } from './policies.queries.js';
import { subjectOf } from './policy.js';
import { reachIn, type Holders } from './reach.js';
import {
  addReminders,
  bodyZones,
  knownSteps,
  knownToPersons,
  markLooked,
  markSwept,
  sweptTo,
  takeTurn,
  type DueTask,
  type KnownReminder,
  type KnownStep,
  type NewReminder,
} from './sweep.queries.js';
import { isOpen, knownZone, openingOn } from './window.js';

const ACTOR = systemActor('reminders');
/** Reminders that are looked up in the ledger and written together. */
const PIECE = 1000;

/**
 * How long a sweep may think between two statements. A hundred thousand reminders at once take a slow machine longer than
 * the limit of other transactions, and a sweep that is cut off each time would never be done.
 */
const THINKING_LIMIT = '5min';

/** One zone's sweep: where and when it is, and who lives there. */
interface Morning extends Rules {
  readonly zone: string;
  readonly today: LocalDate;
  readonly usefulUntil: (task: DueTask) => LocalDate | undefined;
}

/** What a look at a zone came to. */
interface Swept {
  readonly letterIds: readonly string[];
  /** Reminders that could not be written: the next look tries them again. */
  readonly refused: number;
}

const NOTHING: Swept = { letterIds: [], refused: 0 };

/** A step that has come, and what becomes of it where it is not sent. */
interface Told {
  readonly task: DueTask;
  readonly outcome: string | null;
}

/** A reminder to be written, before its letter is known. */
interface Draft extends NewReminder {
  readonly told: DueTask;
  /** Until when it is of use: the day of the same task's next step. */
  readonly usefulUntil: LocalDate | undefined;
}

/**
 * Finds what is due and writes it into the ledger with the persons' letters of the day. Runs as often and in as many
 * places as one likes: the ledger's key makes each reminder happen once. It sends nothing and parks nothing.
 */
@Injectable()
export class SweepService {
  /** Said once a process, not every 30 seconds. */
  private readonly lackingHolders = new Set<string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(TaskSlots) private readonly slots: TaskSlots,
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(DueService) private readonly due: DueService,
    @Inject(Queues) private readonly queues: Queues,
  ) {}

  /**
   * Every zone by itself: a failure in one, or of a single reminder, leaves the others alone. But then nobody has looked
   * everywhere: the mark of the last look stays where it was, so that readiness and the office's alarm do not count on
   * the zones that went well.
   * @throws Error that names the zones that failed
   */
  async sweep(): Promise<void> {
    await this.deriveSlots();
    const failed: string[] = [];
    for (const zone of await this.openZones()) {
      try {
        const { letterIds, refused } = await this.database.write(ACTOR, (tx) => this.sweepZone(tx, zone));
        if (refused > 0) failed.push(zone);
        await this.queues.ring('notifications.send-letter', letterIds);
        // A new process would help no zone that fails; the others are served.
        beat('reminders.sweep');
      } catch (error) {
        failed.push(zone);
        log.error({ err: error, zone }, 'the sweep of a zone failed');
      }
    }
    if (failed.length > 0) throw new Error(`The sweep failed in ${failed.join(', ')}.`);
    await this.database.write(ACTOR, markLooked);
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
      const { sending } = await currentPolicies(tx);
      const bodies = await bodyZones(tx);
      for (const { id, zone } of bodies) {
        if (knownZone(zone, '', tx.now) === '') log.error({ bodyId: id }, 'a body has an unknown time zone');
      }
      const used = bodies.filter(({ posts }) => posts).map(({ zone }) => knownZone(zone, REGISTER_ZONE, tx.now));
      return [...new Set(used)].filter((zone) => isOpen(zone, tx.now, calendar, sending));
    });
  }

  private async sweepZone(tx: Tx, zone: string): Promise<Swept> {
    const calendar = await this.calendars.calendar(tx);
    const { sending } = await currentPolicies(tx);
    if (!isOpen(zone, tx.now, calendar, sending)) return NOTHING;
    if (!(await takeTurn(tx, zone))) return NOTHING;
    await tx.query(`SET LOCAL idle_in_transaction_session_timeout = '${THINKING_LIMIT}'`);
    const rules = await this.due.rules(tx);
    const morning: Morning = { ...rules, zone, today: todayIn(zone, tx.now), usefulUntil: usefulUntil(rules) };
    await this.gather(tx, morning);
    const swept = await this.tell(tx, morning);
    await markSwept(tx, zone);
    return swept;
  }

  /**
   * What could not leave on its day goes into today's letter, so that nobody gets two a morning. Before the mark is set:
   * no digest leaves before the day's first sweep (digest.service.ts), so today's is still here.
   */
  private async gather(tx: Tx, { zone, today, calendar, policies }: Morning): Promise<void> {
    const waiting = await this.letters.leftBehind(tx, today);
    const readers = await findReaders(tx, [...new Set(waiting.map(({ personId }) => personId))]);
    const ours = waiting.filter(({ personId }) => readingZone(readers.get(personId), tx.now) === zone);
    let rest = await this.letters.hold(tx, ours);
    for (const day of [today, calendar.next(today)]) {
      const persons = rest.map(({ personId }) => personId);
      const open = await this.letters.open(tx, persons, day, openingOn(day, zone, policies.sending));
      const carried = rest.filter(({ personId }) => open.has(personId));
      await moveReminders(tx, new Map(carried.map(({ id, personId }) => [id, open.get(personId)!])));
      await this.letters.cancel(tx, carried, `carried over to ${day}`);
      await this.tellRefused(tx, carried, readers);
      rest = rest.filter(({ personId }) => !open.has(personId));
    }
  }

  /**
   * Whoever's letter was refused until its day was over has not been reached on it: the office hears of it, once a person.
   * A letter that a stop or an absent relay kept back says nothing of its person.
   */
  private async tellRefused(
    tx: Tx,
    letters: readonly WaitingLetter[],
    readers: ReadonlyMap<string, Reader>,
  ): Promise<void> {
    const refused = new Map(letters.filter(({ refusal }) => refusal !== null).map((one) => [one.personId, one]));
    for (const { personId, localDay, refusal } of refused.values()) {
      const { name: person, email: address } = readers.get(personId)!;
      await this.notices.tellOffice(tx, 'letter_refused', { person, address, on: localDay, said: refusal! });
    }
  }

  /**
   * What the persons of this zone are to be told and have not been told yet, in pieces: a piece is compared with the ledger,
   * written and forgotten before the next one, so that memory does not grow with the number of persons.
   */
  private async tell(tx: Tx, morning: Morning): Promise<Swept> {
    const { zone, today, zoneOfBody } = morning;
    const office = (await this.due.holders(tx, today, []))('');
    // The office is written to in its own morning, about every region; a region in its own, about itself.
    const withOffice = office.some(({ bodyId }) => zoneOfBody.get(bodyId) === zone);
    const due = await this.dueTasks(tx, morning, withOffice);
    if (due.length === 0) return NOTHING;
    const holders = await this.due.holders(tx, today, [...new Set(due.map(({ bodyId }) => bodyId))]);
    const told = await this.choose(tx, morning, due, withOffice);
    const letterIds = new Set<string>();
    let reminders = 0;
    let refused = 0;
    for (const drafts of inPieces(this.draftsOf(told, holders, morning), PIECE)) {
      const known = personKeys(await knownToPersons(tx, drafts));
      const rows = drafts.filter((row) => !isIn(known, row.told, row.person_id)).sort(byPerson);
      reminders += rows.length;
      if (rows.length > 0) refused += await this.write(tx, morning, rows, letterIds);
    }
    if (reminders > 0) log.info({ zone, day: today, reminders }, 'sweep');
    return { letterIds: [...letterIds], refused };
  }

  /** Which steps are told, and which are only written down because a later one takes their place. */
  private async choose(tx: Tx, morning: Morning, due: readonly DueTask[], withOffice: boolean): Promise<Told[]> {
    const { zone, today, zoneOfBody } = morning;
    const subjects = [...groupBy(due, ({ taskId, step }) => `${taskId} ${subjectOf(step)}`).values()];
    // Of what is due today alone each person is asked about; only what an outage left needs to know whether anybody was told.
    const late = subjects.filter((steps) => steps.length > 1 || steps[0]!.on < today).flat();
    const known = stepKeys(late.length > 0 ? await knownSteps(tx, late) : []);
    return subjects.flatMap((steps) => {
      // The office's morning says nothing of what the region was told in its own, nor the other way round.
      const withBody = zoneOfBody.get(steps[0]!.bodyId) === zone;
      const isKnown = (step: DueTask) =>
        (withBody && isIn(known.body, step)) || (withOffice && isIn(known.office, step));
      const { send, coalesced } = chooseSteps(steps, today, isKnown);
      const superseded = coalesced.map((task): Told => ({ task, outcome: 'a later step took its place' }));
      return send ? [...superseded, { task: send, outcome: null }] : superseded;
    });
  }

  private async dueTasks(tx: Tx, morning: Morning, withOffice: boolean): Promise<DueTask[]> {
    const { calendar, policies, today, zone, zoneOfBody } = morning;
    const mark = await sweptTo(tx, zone);
    const days = daysToSweep(today, mark && todayIn(zone, mark), calendar, policies.sending);
    const bodyIds = withOffice ? null : [...zoneOfBody].filter(([, of]) => of === zone).map(([id]) => id);
    return this.due.tasks(tx, { ...morning, days, bodyIds, withReviews: withOffice });
  }

  private *draftsOf(told: readonly Told[], holders: Holders, morning: Morning): Generator<Draft> {
    const reach = reachIn(morning.zone, morning.zoneOfBody, holders);
    for (const { task, outcome } of told) {
      const { bodyId, taskId, step } = task;
      const { isLacking, here } = reach(task);
      if (isLacking && !this.lackingHolders.has(keyOf(task))) {
        this.lackingHolders.add(keyOf(task));
        log.warn({ taskId, step }, 'nobody holds a post to remind');
      }
      const until = morning.usefulUntil(task);
      for (const { personId, rung } of here) {
        yield {
          told: task,
          usefulUntil: until,
          task_id: taskId,
          organization_id: bodyId,
          deadline_revision: task.revision,
          step,
          person_id: personId,
          rung,
          planned_on: task.on,
          state: outcome === null ? 'queued' : 'coalesced',
          letter_id: null,
          outcome,
        };
      }
    }
  }

  /**
   * Ledger and letters together. When a piece is refused, its rows are tried one by one, so that one bad row (a person
   * removed this very moment) costs nobody else the reminder.
   * @returns how many rows were refused
   */
  private async write(tx: Tx, morning: Morning, rows: readonly Draft[], letterIds: Set<string>): Promise<number> {
    await tx.query('SAVEPOINT piece');
    try {
      (await this.enter(tx, morning, rows)).forEach((id) => letterIds.add(id));
      await tx.query('RELEASE SAVEPOINT piece');
      return 0;
    } catch (error) {
      // A deadlock is the transaction's, not the row's: it is repeated as a whole.
      if (sqlState(error) === undefined || /^(40|57|08)/.test(sqlState(error)!)) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT piece');
      if (rows.length === 1) {
        log.error({ err: error, taskId: rows[0]!.task_id, step: rows[0]!.step }, 'a reminder could not be written');
        return 1;
      }
      let refused = 0;
      for (const row of rows) refused += await this.write(tx, morning, [row], letterIds);
      return refused;
    }
  }

  /**
   * Into today's letter while it is still here. If it has left, a step waits for the next working day's letter, unless
   * the same task's next step comes no later: then it would say nothing new.
   */
  private async enter(tx: Tx, { zone, today, calendar, policies }: Morning, rows: readonly Draft[]): Promise<string[]> {
    const queued = rows.filter(({ state }) => state === 'queued');
    const persons = queued.map(({ person_id }) => person_id);
    const todays = await this.letters.open(tx, persons, today, openingOn(today, zone, policies.sending));
    const tomorrow = calendar.next(today);
    const waits = (row: Draft) => !todays.has(row.person_id) && (!row.usefulUntil || tomorrow < row.usefulUntil);
    const late = queued.filter(waits).map(({ person_id }) => person_id);
    const tomorrows = await this.letters.open(tx, late, tomorrow, openingOn(tomorrow, zone, policies.sending));
    const entered = rows.map((draft): NewReminder => {
      const { usefulUntil: _until, told: _told, ...row } = draft;
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

function stepKeys(known: readonly KnownStep[]): Record<'body' | 'office', Set<string>> {
  const keys = (inOffice: boolean) =>
    new Set(known.filter((row) => row.inOffice === inOffice).flatMap((row) => keysOf({ ...row, on: row.plannedOn })));
  return { body: keys(false), office: keys(true) };
}

const personKeys = (known: readonly KnownReminder[]): Set<string> =>
  new Set(known.flatMap((row) => keysOf({ ...row, on: row.plannedOn }, row.personId)));

/** Within a piece all sweeps lock letters in the same order. */
const byPerson = (a: Draft, b: Draft) => (a.person_id < b.person_id ? -1 : a.person_id > b.person_id ? 1 : 0);

function* inPieces<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
