import type { Rung } from '../auth/rungs.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, addMonths, DayOutOfRange, daysBetween, type LocalDate } from '../shared/local-date.js';
import {
  afterStep,
  beforeStep,
  noTermStep,
  repeatedStep,
  rungOfRepetition,
  type DayUnit,
  type Ladder,
  type NoTermRule,
} from './policy.js';

/** A step by name, and the highest rung that it reaches. */
export interface NamedStep {
  readonly step: string;
  readonly upTo: Rung;
}

export interface PlannedStep extends NamedStep {
  readonly on: LocalDate;
}

/** Longer than the widest gap that a policy may have between two steps after the anchor, with holidays. */
const NEXT_STEP_WITHIN = 120;

/**
 * The steps of a ladder up to and including `until`, in order. A step before the anchor whose day is off moves to the
 * preceding working day, one after it to the following; of several steps on one day the most urgent is kept.
 */
export function planOf(anchor: LocalDate, ladder: Ladder, calendar: WorkingCalendar, until: LocalDate): PlannedStep[] {
  const byDay = new Map<LocalDate, NamedStep>();
  for (const { on, ...named } of stepsInOrder(anchor, ladder, calendar, until)) {
    if (on <= until) byDay.set(on, named);
  }
  return [...byDay].map(([on, named]) => ({ ...named, on }));
}

/** From the least urgent to the most urgent, which is also the order of their days. */
function* stepsInOrder(
  anchor: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
  until: LocalDate,
): Generator<PlannedStep> {
  const { unit, steps } = ladder.before;
  for (const { days, upTo } of steps) {
    const on = within(() => dayBefore(anchor, days, unit, calendar));
    if (on) yield { step: beforeStep(days, unit), upTo, on };
  }
  for (const { days, upTo } of ladder.after) {
    const on = within(() => calendar.add(anchor, days));
    if (on) yield { step: afterStep(ladder, days), upTo, on };
  }
  yield* repetitions(anchor, ladder, calendar, until);
}

function dayBefore(anchor: LocalDate, days: number, unit: DayUnit, calendar: WorkingCalendar): LocalDate {
  if (unit === 'working_days' && days > 0) return calendar.add(anchor, -days);
  return calendar.onOrBefore(addDays(anchor, -days));
}

function* repetitions(
  anchor: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
  until: LocalDate,
): Generator<PlannedStep> {
  const { repeat } = ladder;
  if (!repeat) return;
  const { every, unit, atMost } = repeat;
  const lastDays = ladder.after.at(-1)!.days;
  const last = within(() => calendar.add(anchor, lastDays));
  for (let count = 1; last !== undefined && last <= until && count <= (atMost ?? Infinity); count++) {
    const on = within(() =>
      unit === 'working_days'
        ? calendar.add(anchor, lastDays + count * every)
        : calendar.onOrAfter(addDays(last, count * every)),
    );
    if (!on || on > until) return;
    yield { step: repeatedStep(ladder, repeat, count), upTo: rungOfRepetition(repeat, count), on };
  }
}

/**
 * The other way round: which anchors, from `earliest` on, have a step on this day, and which one. The sweep finds its tasks by these
 * through an index, so its cost follows what is due and not what is open. Equal to `planOf` by a property test.
 */
export function anchorsDueOn(
  day: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
  earliest: LocalDate,
): Map<LocalDate, NamedStep> {
  const due = new Map<LocalDate, NamedStep>();
  if (!calendar.isWorkingDay(day)) return due;
  const add = (from: LocalDate, to: LocalDate, named: NamedStep) => {
    for (let anchor = from < earliest ? earliest : from; anchor <= to; anchor = addDays(anchor, 1))
      due.set(anchor, named);
  };
  // A step before the anchor falls on `day` from there to the last day off that follows it.
  const dayBeforeNext = addDays(calendar.next(day), -1);
  const { unit, steps } = ladder.before;
  for (const { days, upTo } of steps) {
    const named = { step: beforeStep(days, unit), upTo };
    if (unit === 'working_days' && days > 0) {
      add(addDays(calendar.add(day, days - 1), 1), calendar.add(day, days), named);
    } else add(addDays(day, days), addDays(dayBeforeNext, days), named);
  }
  // The count-th working day after an anchor is w when the anchor lies from the count-th working day before w to the day
  // before the working day that follows that one.
  const addCounted = (workingDay: LocalDate, count: number, named: NamedStep) => {
    const first = calendar.add(workingDay, -count);
    add(first, addDays(calendar.next(first), -1), named);
  };
  for (const { days, upTo } of ladder.after) addCounted(day, days, { step: afterStep(ladder, days), upTo });
  addRepetitions(day, ladder, calendar, earliest, addCounted);
  return due;
}

function addRepetitions(
  day: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
  earliest: LocalDate,
  addCounted: (workingDay: LocalDate, count: number, named: NamedStep) => void,
): void {
  const { repeat } = ladder;
  if (!repeat) return;
  const { every, unit, atMost } = repeat;
  const last = ladder.after.at(-1)!.days;
  const most = Math.min(atMost ?? Infinity, Math.max(0, Math.floor(daysBetween(earliest, day) / every)));
  // A repetition by calendar days falls on `day` when its own day lies after the working day before, up to `day`.
  const sincePrevious = daysBetween(calendar.previous(day), day);
  for (let count = 1; count <= most; count++) {
    const named = { step: repeatedStep(ladder, repeat, count), upTo: rungOfRepetition(repeat, count) };
    if (unit === 'working_days') {
      addCounted(day, last + count * every, named);
      continue;
    }
    for (let back = sincePrevious - 1; back >= 0; back--) {
      const base = addDays(day, -count * every - back);
      if (calendar.isWorkingDay(base)) addCounted(base, last, named);
    }
  }
}

/**
 * The monthly step of tasks without a term that falls on this day, if there is one: the day of the month that the policy
 * names, or the working day that follows it.
 */
export function noTermStepOn(day: LocalDate, rule: NoTermRule, calendar: WorkingCalendar): NamedStep | undefined {
  for (const monthStart of [`${day.slice(0, 7)}-01`, addMonths(`${day.slice(0, 7)}-01`, -1)]) {
    const named = addDays(monthStart, rule.dayOfMonth - 1);
    if (named <= day && calendar.onOrAfter(named) === day)
      return { step: noTermStep(monthStart.slice(0, 7)), upTo: rule.upTo };
  }
  return undefined;
}

/** The day of the next step after the given day: until then a reminder that waited is still of use. */
export function nextStepAfter(
  day: LocalDate,
  anchor: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
): LocalDate | undefined {
  const until = within(() => addDays(day < anchor ? anchor : day, NEXT_STEP_WITHIN)) ?? day;
  return planOf(anchor, ladder, calendar, until).find(({ on }) => on > day)?.on;
}

/** The accepted years end somewhere; a plan that would leave them ends there too. */
function within(reckon: () => LocalDate): LocalDate | undefined {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof DayOutOfRange) return undefined;
    throw error;
  }
}
