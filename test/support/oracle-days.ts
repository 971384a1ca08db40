import { DateTime } from 'luxon';
import type { LadderRules, PolicyRules } from '../../src/reminders/policy.js';
import { kzCalendarLines } from './kz-calendar.js';

/**
 * The days of reminders told a second time, from the rules alone: every ladder is walked day by day. Nothing of the
 * program's own calendar or planner is called; only for the oracle of the simulated year.
 */
const OFF = new Set(kzCalendarLines.filter(({ kind }) => kind === 'off').map(({ date }) => date));
const WORKED = new Set(kzCalendarLines.filter(({ kind }) => kind === 'working').map(({ date }) => date));
export const RUNGS = ['responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm'];
const DAY = 86_400_000;

/** A pure reckoning of two things, done once for each pair: a simulated year asks for the same days hundreds of times. */
function remembered<A, B, Result extends string>(reckon: (a: A, b: B) => Result): (a: A, b: B) => Result {
  const known = new Map<A, Map<B, Result>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<B, Result>();
    known.set(a, ofA);
    const result = ofA.get(b) ?? reckon(a, b);
    ofA.set(b, result);
    return result;
  };
}

export const shift = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
const isWeekend = (day: string) => new Date(day).getUTCDay() % 6 === 0;
export const worked = (day: string): boolean => !OFF.has(day) && (WORKED.has(day) || !isWeekend(day));

/** The day itself when it is worked, else the next one that is, forwards or backwards. */
export function walk(day: string, by: 1 | -1): string {
  let at = day;
  while (!worked(at)) at = shift(at, by);
  return at;
}

/** So many working days away. */
export function stride(day: string, by: number): string {
  const way = by < 0 ? -1 : 1;
  let at = day;
  for (let count = 0; count !== by; count += way) at = walk(shift(at, way), way);
  return at;
}
export const nextWorked = (day: string): string => stride(day, 1);

/** The same number a month earlier, or that month's last day. */
const monthsBefore = remembered((day: string, months: number) =>
  DateTime.fromISO(day, { zone: 'UTC' }).minus({ months }).toISODate()!,
);
export const monthBefore = (day: string): string => monthsBefore(day, 1);

export const localDay = remembered((zone: string, now: number) => DateTime.fromMillis(now, { zone }).toISODate()!);

export interface Sending {
  windowFrom: string;
  windowTo: string;
  lookBack: number;
}
export const openingOf = (zone: string, day: string, { windowFrom }: Sending): number =>
  DateTime.fromISO(`${day}T${windowFrom}`, { zone }).toMillis();
export function isOpen(zone: string, now: number, { windowFrom, windowTo }: Sending): boolean {
  const local = DateTime.fromMillis(now, { zone });
  const time = local.toFormat('HH:mm');
  return worked(local.toISODate()!) && time >= windowFrom && time < windowTo;
}

export interface Step {
  step: string;
  on: string;
  rungs: string[];
}

/** Of several steps on one day the last, which is the most urgent, is kept. */
export function ladderOf(anchor: string, rules: LadderRules, name: 'late' | 'review', until: string): Step[] {
  const lowest = name === 'review' ? 'office' : 'responsible';
  const byDay = new Map<string, Step>();
  const set = (on: string, step: string, upTo: string) =>
    byDay.set(on, { step, on, rungs: RUNGS.slice(RUNGS.indexOf(lowest), RUNGS.indexOf(upTo) + 1) });
  for (const { days, upTo } of rules.before.steps) {
    if (rules.before.unit === 'working_days' && days > 0) set(stride(anchor, -days), `w${days}`, upTo);
    else set(walk(shift(anchor, -days), -1), `d${days}`, upTo);
  }
  for (const { days, upTo } of rules.after) set(stride(anchor, days), `${name}${days}`, upTo);
  const { repeat } = rules;
  const lastDays = rules.after.at(-1)!.days;
  const last = stride(anchor, lastDays);
  for (let count = 1; repeat && count <= (repeat.atMost ?? Infinity); count++) {
    const far = count * repeat.every;
    const on = repeat.unit === 'working_days' ? stride(last, far) : walk(shift(last, far), 1);
    if (on > until) break;
    const distance = repeat.unit === 'working_days' ? `${far}wd` : far % 7 === 0 ? `${far / 7}w` : `${far}d`;
    set(on, `${name}${lastDays}+${distance}`, count === 1 ? repeat.upTo : repeat.thenUpTo);
  }
  return [...byDay.values()].filter(({ on }) => on <= until);
}

/** Interim information: three days before, on the day, and once after, only of those who write it. */
export function interimOf(anchor: string, { deadline }: PolicyRules, until: string): Step[] {
  const { before, after } = deadline;
  const near = { unit: before.unit, steps: before.steps.filter(({ days }) => days === 0 || days === 3) };
  const steps = ladderOf(anchor, { before: near, after: after.slice(0, 1), repeat: null }, 'late', until);
  return steps.map((step) => ({ ...step, rungs: ['responsible'] }));
}

/** Without a term: once a month, on its day or the working day after it. */
export function monthsOf(from: string, { noTerm }: PolicyRules, until: string): Step[] {
  const steps: Step[] = [];
  if (!noTerm) return steps;
  const first = DateTime.fromISO(`${from.slice(0, 7)}-01`, { zone: 'UTC' });
  for (let count = 0; ; count++) {
    const month = first.plus({ months: count }).toISODate()!;
    const on = walk(shift(month, noTerm.dayOfMonth - 1), 1);
    if (on > until) return steps;
    steps.push({ step: `month${month.slice(0, 7)}`, on, rungs: RUNGS.slice(0, RUNGS.indexOf(noTerm.upTo) + 1) });
  }
}
