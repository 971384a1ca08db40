import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, DayOutOfRange, daysBetween, type LocalDate } from '../shared/local-date.js';
import { afterStep, beforeStep, weeklyStep, type Ladder } from './policy.js';

export interface PlannedStep {
  readonly step: string;
  readonly on: LocalDate;
}

const WEEK = 7;

/**
 * The steps of a ladder up to and including `until`, in order. A step before the anchor whose day is off moves to the
 * preceding working day, one after it to the following; of several steps on one day the most urgent is kept.
 */
export function planOf(anchor: LocalDate, ladder: Ladder, calendar: WorkingCalendar, until: LocalDate): PlannedStep[] {
  const byDay = new Map<LocalDate, string>();
  for (const { step, on } of stepsInOrder(anchor, ladder, calendar, until)) {
    if (on <= until) byDay.set(on, step);
  }
  return [...byDay].map(([on, step]) => ({ step, on }));
}

/** From the least urgent to the most urgent, which is also the order of their days. */
function* stepsInOrder(
  anchor: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
  until: LocalDate,
): Generator<PlannedStep> {
  for (const days of ladder.before) {
    const on = within(() => calendar.onOrBefore(addDays(anchor, -days)));
    if (on) yield { step: beforeStep(days), on };
  }
  let last: LocalDate | undefined;
  for (const workingDays of ladder.after) {
    last = within(() => calendar.add(anchor, workingDays));
    if (last) yield { step: afterStep(ladder, workingDays), on: last };
  }
  for (let weeks = 1; last !== undefined && last <= until; weeks++) {
    const from = last;
    const on = within(() => calendar.onOrAfter(addDays(from, weeks * WEEK)));
    if (!on || on > until) return;
    yield { step: weeklyStep(ladder, weeks), on };
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
): Map<LocalDate, string> {
  const due = new Map<LocalDate, string>();
  if (!calendar.isWorkingDay(day)) return due;
  const add = (from: LocalDate, to: LocalDate, step: string) => {
    for (let anchor = from < earliest ? earliest : from; anchor <= to; anchor = addDays(anchor, 1))
      due.set(anchor, step);
  };
  // A step before the anchor falls on `day` from there to the last day off that follows it.
  const dayBeforeNext = addDays(calendar.next(day), -1);
  for (const days of ladder.before) add(addDays(day, days), addDays(dayBeforeNext, days), beforeStep(days));
  // The count-th working day after an anchor is w when the anchor lies from the count-th working day before w to the day
  // before the working day that follows that one.
  const addCounted = (workingDay: LocalDate, count: number, step: string) => {
    const first = calendar.add(workingDay, -count);
    add(first, addDays(calendar.next(first), -1), step);
  };
  for (const workingDays of ladder.after) addCounted(day, workingDays, afterStep(ladder, workingDays));
  // A weekly step falls on `day` when its own day lies after the working day before, up to `day`.
  const last = ladder.after.at(-1)!;
  const sincePrevious = daysBetween(calendar.previous(day), day);
  const weeksBack = Math.max(0, Math.floor(daysBetween(earliest, day) / WEEK));
  for (let weeks = 1; weeks <= weeksBack; weeks++) {
    for (let back = sincePrevious - 1; back >= 0; back--) {
      const base = addDays(day, -weeks * WEEK - back);
      if (calendar.isWorkingDay(base)) addCounted(base, last, weeklyStep(ladder, weeks));
    }
  }
  return due;
}

/** The day of the next step after the given day: until then a reminder that waited is still of use. */
export function nextStepAfter(
  day: LocalDate,
  anchor: LocalDate,
  ladder: Ladder,
  calendar: WorkingCalendar,
): LocalDate | undefined {
  // Weekly steps may be pushed by days off; two weeks and a long holiday hold at least one.
  const until = within(() => addDays(day < anchor ? anchor : day, 5 * WEEK)) ?? day;
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
