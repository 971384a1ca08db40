import { Inject, Injectable } from '@nestjs/common';
import { holdersAbove, holdersInOffice, holdersOfBodies } from '../auth/posts.queries.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Tx } from '../platform/database.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { anchorsDueOn, nextStepAfter, noTermStepOn } from './plan.js';
import { currentPolicies, type Policies } from './policies.queries.js';
import {
  deadlineLadder,
  interimLadder,
  isReviewStep,
  reviewLadder,
  stepOfFiling,
  stepOfSlot,
  type Ladder,
} from './policy.js';
import type { Holders } from './reach.js';
import {
  bodyZones,
  dueInHands,
  dueReviews,
  dueSlots,
  dueWithoutTerm,
  oldestAnchors,
  type AnchorStep,
  type DueTask,
  type NoTermStep,
} from './sweep.queries.js';
import { knownZone } from './window.js';

/** What everybody who asks must agree on. */
export interface Rules {
  readonly policies: Policies;
  readonly calendar: WorkingCalendar;
  /** The zone of each body, by whose days its tasks are reckoned. */
  readonly zoneOfBody: ReadonlyMap<string, string>;
}

export interface Question extends Rules {
  readonly days: readonly LocalDate[];
  /** Of these bodies only; null: of all. */
  readonly bodyIds: readonly string[] | null;
  /** Reports that wait for the office, too. */
  readonly withReviews: boolean;
}

/**
 * Says what falls due on which days, and whom it reaches. The sweep, the previews and the dry run all ask here, so what
 * is shown beforehand is what will be sent. It writes nothing.
 */
@Injectable()
export class DueService {
  constructor(@Inject(CalendarService) private readonly calendars: CalendarService) {}

  /** Policies, calendar and zones of this moment. */
  async rules(tx: Tx): Promise<Rules> {
    const zones = (await bodyZones(tx)).map(({ id, zone }) => [id, knownZone(zone, REGISTER_ZONE, tx.now)] as const);
    return {
      policies: await currentPolicies(tx),
      calendar: await this.calendars.calendar(tx),
      zoneOfBody: new Map(zones),
    };
  }

  async tasks(tx: Tx, question: Question): Promise<DueTask[]> {
    const { bodyIds, withReviews, zoneOfBody } = question;
    const oldest = await oldestAnchors(tx);
    const monthly = noTermSteps(question);
    const due = [
      await dueInHands(tx, anchors(question, deadlineLadder, oldest.effective), bodyIds),
      await dueSlots(tx, anchors(question, deadlineLadder, oldest.slot), bodyIds, 'execution'),
      await dueSlots(tx, anchors(question, interimLadder, oldest.slot), bodyIds, 'interim'),
      monthly.length > 0 ? await dueWithoutTerm(tx, monthly, bodyIds) : [],
      withReviews ? await dueReviews(tx, anchors(question, reviewLadder, oldest.filed)) : [],
    ].flat();
    const armedOn = dayTeller();
    return due
      .filter(({ armedSince, bodyId, on }) => armedOn(zoneOfBody.get(bodyId)!, armedSince) <= on)
      .map((task) => ({ ...task, step: stepAbout(task) }));
  }

  /** Who may be written to about a body's tasks on a day: its own posts and the office's, or those of a district's region. */
  async holders(tx: Tx, day: LocalDate, bodyIds: readonly string[]): Promise<Holders> {
    const office = await holdersInOffice(tx, day);
    const byBody = groupBy(await holdersOfBodies(tx, day, bodyIds), ({ bodyId }) => bodyId);
    const above = groupBy(await holdersAbove(tx, day, bodyIds), ({ bodyId }) => bodyId);
    return (bodyId) => [...(byBody.get(bodyId) ?? []), ...(above.get(bodyId) ?? office)];
  }
}

/** The day of a moment in a zone. A morning's tasks were issued at few moments, so each is reckoned once. */
function dayTeller(): typeof todayIn {
  const told = new Map<string, LocalDate>();
  return (zone, moment) => {
    const key = `${zone} ${moment.getTime()}`;
    const day = told.get(key) ?? todayIn(zone, moment);
    told.set(key, day);
    return day;
  };
}

/** Of a filing or of a slot, by its own name. */
function stepAbout({ step, ordinal, slot, slotRevision }: DueTask): string {
  if (ordinal !== null) return stepOfFiling(step, ordinal);
  return slot === null ? step : stepOfSlot(step, slot, slotRevision!);
}

const LADDERS = { review: reviewLadder, interim: interimLadder, deadline: deadlineLadder };

/**
 * Until when a step that could not be told is of use: the day of the same task's next one. A morning's thousands of tasks
 * have few days between them, so each is reckoned once.
 */
export function usefulUntil({ policies, calendar }: Rules): (task: DueTask) => LocalDate | undefined {
  const known = new Map<string, LocalDate | undefined>();
  return ({ class: of, anchor, on, step, interim }) => {
    const rules = policies.classes.get(of);
    if (!rules || anchor === null) return undefined;
    const kind = isReviewStep(step) ? 'review' : interim ? 'interim' : 'deadline';
    const key = `${of} ${kind} ${anchor} ${on}`;
    if (!known.has(key)) known.set(key, nextStepAfter(on, anchor, LADDERS[kind](rules), calendar));
    return known.get(key);
  };
}

function anchors(
  { days, policies, calendar }: Question,
  ladderOf: (rules: Parameters<typeof deadlineLadder>[0]) => Ladder,
  earliest: LocalDate | null,
): AnchorStep[] {
  return [...policies.classes].flatMap(([code, rules]) =>
    days.flatMap((on) =>
      [...anchorsDueOn(on, ladderOf(rules), calendar, earliest ?? on)].map(([anchor, named]) => ({
        ...named,
        class: code,
        anchor,
        on,
      })),
    ),
  );
}

function noTermSteps({ days, policies, calendar }: Question): NoTermStep[] {
  return [...policies.classes].flatMap(([code, { noTerm }]) =>
    days.flatMap((on) => {
      const named = noTerm && noTermStepOn(on, noTerm, calendar);
      return named ? [{ ...named, class: code, on }] : [];
    }),
  );
}
