import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { NoticesService } from '../notifications/notices.service.js';
import { Database, type Tx } from '../platform/database.js';
import { log } from '../platform/log.js';
import { systemActor, type Actor } from '../shared/actor.js';
import { addDays, todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { DueService } from './due.service.js';
import { reached } from './reach.js';
import { isIn, keysOf } from './ledger-keys.js';
import { addProof, areUnderWay, listProofs, registerSince, sweptZones, type ProofRow } from './proof.queries.js';
import type { ProofsView } from './proofs.dto.js';
import { bodyZones, knownSteps } from './sweep.queries.js';

const ACTOR = systemActor('proof');
const MOST_DAYS = 30;
const SHOWN = 60;

/**
 * Proves every working day, once the sweeps have gone past it, that what was planned is sent, cancelled, superseded, dead
 * or of unknown end, and reckons the plan anew to see whether the ledger lacks a step. It repairs nothing: it tells.
 */
@Injectable()
export class ProofService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(DueService) private readonly due: DueService,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  /**
   * Any number of workers may prove at once; the first one's figures stand and are told. In the order of the days: one
   * whose last reminders leave with this morning's letters is proved after them, and those after it wait.
   */
  async prove(): Promise<void> {
    for (const day of await this.database.read(ACTOR, (tx) => this.daysToProve(tx))) {
      const isReady = await this.database.write(ACTOR, (tx) => this.proveDay(tx, day));
      if (!isReady) return;
    }
  }

  list(actor: Actor): Promise<ProofsView> {
    return this.database.read(actor, async (tx) => {
      const proofs = await listProofs(tx, SHOWN);
      return {
        overdue: (await this.missingDay(tx)) !== undefined,
        items: proofs.map(({ producedAt, ...figures }) => ({
          ...figures,
          complete: isComplete(figures),
          producedAt: producedAt.toISOString(),
        })),
      };
    });
  }

  /** The working day whose proof ought to be there and is not. */
  async missingDay(tx: Tx): Promise<LocalDate | undefined> {
    const calendar = await this.calendars.calendar(tx);
    // The day before yesterday at the latest: yesterday's is made when all zones have begun today.
    const expected = calendar.previous(calendar.previous(todayIn(REGISTER_ZONE, tx.now)));
    const since = await registerSince(tx);
    const last = (await listProofs(tx, 1))[0]?.day ?? (since ? todayIn(REGISTER_ZONE, since) : expected);
    return last < expected ? expected : undefined;
  }

  /** Working days since the last proof that every zone has been swept past. */
  private async daysToProve(tx: Tx): Promise<LocalDate[]> {
    const { calendar, zoneOfBody } = await this.due.rules(tx);
    const swept = await sweptZones(tx);
    const used = (await bodyZones(tx)).filter(({ posts }) => posts).map(({ id }) => zoneOfBody.get(id)!);
    const sweptDays = [...new Set(used)].map((zone) => (swept.has(zone) ? todayIn(zone, swept.get(zone)!) : ''));
    const past = sweptDays.sort()[0] ?? '';
    if (past === '') return [];
    const last = (await listProofs(tx, 1))[0]?.day;
    const days: LocalDate[] = [];
    for (let day = firstDay(last, past, calendar); day < past; day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day)) days.push(day);
    }
    return days.slice(-MOST_DAYS);
  }

  /** @returns false: too early */
  private async proveDay(tx: Tx, day: LocalDate): Promise<boolean> {
    if (await areUnderWay(tx, day)) return false;
    const proof = await addProof(tx, day, await this.countMissing(tx, day));
    if (!proof) return true;
    const complete = isComplete(proof);
    const { planned, sent, cancelled, superseded, unknown, dead, waiting, missing } = proof;
    const figures = { planned, sent, cancelled, superseded, unknown, dead, waiting, missing };
    if (!complete) log.error({ day, ...figures }, 'the proof of a day is not complete');
    const params = Object.fromEntries(Object.entries(figures).map(([name, n]) => [name, String(n)]));
    await this.notices.tellOffice(tx, complete ? 'delivery_proven' : 'delivery_incomplete', { on: day, ...params });
    return true;
  }

  /** The plan of the day, reckoned anew as things stand now, against the ledger. */
  private async countMissing(tx: Tx, day: LocalDate): Promise<number> {
    const tasks = await this.due.tasks(tx, {
      ...(await this.due.rules(tx)),
      days: [day],
      bodyIds: null,
      withReviews: true,
    });
    if (tasks.length === 0) return 0;
    const holders = await this.due.holders(tx, day, [...new Set(tasks.map(({ bodyId }) => bodyId))]);
    const rows = await knownSteps(tx, tasks);
    const known = new Set(rows.flatMap((row) => keysOf({ ...row, on: row.plannedOn })));
    return tasks.filter((task) => !isIn(known, task) && reached(task, holders(task.bodyId)).length > 0).length;
  }
}

/** The first proof of all is of the last day gone by. */
const firstDay = (last: LocalDate | undefined, past: LocalDate, calendar: WorkingCalendar): LocalDate =>
  last === undefined ? calendar.previous(past) : addDays(last, 1);

const isComplete = ({ missing, waiting }: Pick<ProofRow, 'missing' | 'waiting'>) => missing === 0 && waiting === 0;
