import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, DayOutOfRange, isLocalDate, LAST_DAY, type LocalDate } from '../shared/local-date.js';
import { DeadlineProblem } from './deadline-terms.js';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** An RRULE of RFC 5545, as far as days need it. */
export interface Recurrence {
  freq: Frequency;
  interval: number;
  count?: number;
  until?: LocalDate;
  byDay?: string[];
  byMonthDay?: number[];
  byMonth?: number[];
  bySetPos?: number[];
}

/** Every February has it; a number over it is clamped to the month's last day. */
const SHORTEST_MONTH = 28;
const NEVER_WITHIN_DAYS = 4 * 366;

/** Refuses a rule that is none, has parts that days do not need, or that never falls on a day. Throws DeadlineProblem. */
export function requireRule(rule: unknown, startsOn: LocalDate): void {
  if (typeof rule !== 'string') throw new DeadlineProblem('rule_without_frequency', 'rule');
  const { interval, freq } = parseRule(rule);
  const once = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq] * interval;
  const farthest = dayOrLast(() => addDays(startsOn, once + NEVER_WITHIN_DAYS));
  let falls = false;
  occurrencesOf(rule, startsOn, (day) => {
    falls ||= day <= farthest;
    return false;
  });
  if (!falls) throw new DeadlineProblem('rule_never', 'rule');
}

/**
 * The days of a rule from `startsOn` on, in order, for as long as `takes` wants another. A number that a month does not
 * have is that month's last day, and the next month has its own again (product.md, rule 6): 31 January, 29 February, 31 March.
 */
export function occurrencesOf(rule: string, startsOn: LocalDate, takes: (day: LocalDate) => boolean): LocalDate[] {
  const { until, ...parts } = clamped(parseRule(rule), startsOn);
  const reckoned = new RRuleTemporal({
    ...parts,
    ...(until ? { until: asMoment(until) } : {}),
    dtstart: asMoment(startsOn),
    // From 1990 to 2100 there are fewer days than this: a rule that never falls ends too.
    maxIterations: 50_000,
    cache: false,
  });
  const days: LocalDate[] = [];
  try {
    reckoned.all((moment) => {
      const day = moment.toString().slice(0, 10);
      if (day > LAST_DAY || !takes(day)) return false;
      days.push(day);
      return true;
    });
  } catch (error) {
    // It says so when no more days come; those that came stand.
    if (!/iterations|evaluations/i.test((error as Error).message)) throw error;
  }
  return days;
}

const asMoment = (day: LocalDate) => Temporal.ZonedDateTime.from(`${day}T00:00[UTC]`);

type Part = (value: string) => Partial<Recurrence> | undefined;

const numbers = (value: string, is: (n: number) => boolean): number[] | undefined => {
  const list = value.split(',').map((one) => (/^[+-]?\d{1,4}$/.test(one) ? Number(one) : NaN));
  return list.every((n) => Number.isInteger(n) && is(n)) ? list : undefined;
};
const within = (least: number, most: number) => (n: number) => Math.abs(n) >= least && Math.abs(n) <= most;
const positive = (least: number, most: number) => (n: number) => n >= least && n <= most;
const one = (value: string, is: (n: number) => boolean) => (value.includes(',') ? undefined : numbers(value, is)?.[0]);
const some = <Name extends keyof Recurrence>(name: Name, value: Recurrence[Name] | undefined) =>
  value === undefined ? undefined : ({ [name]: value } as Partial<Recurrence>);

const PARTS: Readonly<Record<string, Part>> = {
  FREQ: (value) => (/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value) ? { freq: value as Frequency } : undefined),
  INTERVAL: (value) => some('interval', one(value, positive(1, 100))),
  COUNT: (value) => some('count', one(value, positive(1, 1000))),
  UNTIL: (value) => {
    const day = value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    return isLocalDate(day) ? { until: day } : undefined;
  },
  BYDAY: (value) => {
    const days = value.split(',');
    return days.every((day) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(day)) ? { byDay: days } : undefined;
  },
  BYMONTHDAY: (value) =>
    some(
      'byMonthDay',
      numbers(value, (n) => within(1, 31)(n) && n >= -SHORTEST_MONTH),
    ),
  BYMONTH: (value) => some('byMonth', numbers(value, positive(1, 12))),
  BYSETPOS: (value) => some('bySetPos', numbers(value, within(1, 31))),
};

/** Throws DeadlineProblem. */
export function parseRule(rule: string): Recurrence {
  const parts: Partial<Recurrence> = {};
  for (const text of rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = text.split('=');
    const part = Object.hasOwn(PARTS, name) ? PARTS[name]!(value) : undefined;
    if (part === undefined || Object.keys(part)[0]! in parts) {
      throw new DeadlineProblem('rule_part_wrong', 'rule', { value: text.slice(0, 40) });
    }
    Object.assign(parts, part);
  }
  if (parts.freq === undefined) throw new DeadlineProblem('rule_without_frequency', 'rule');
  const { freq, byMonthDay = [], byMonth = [], interval = 1 } = parts;
  const isLong = byMonthDay.some((day) => day > SHORTEST_MONTH);
  if (isLong && (byMonthDay.length > 1 || (freq === 'YEARLY' && interval > 1 && byMonth.length > 1))) {
    throw new DeadlineProblem('rule_day_alone', 'rule');
  }
  return { ...parts, freq, interval };
}

/** The number of the month made explicit, and one that a month may lack turned into "the last of 28, 29 …". */
function clamped(rule: Recurrence, startsOn: LocalDate): Recurrence {
  if ((rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') || rule.byDay || rule.bySetPos) return rule;
  const byMonthDay = rule.byMonthDay ?? [Number(startsOn.slice(8))];
  const named = { ...rule, byMonthDay };
  if (rule.freq === 'YEARLY') named.byMonth = rule.byMonth ?? [Number(startsOn.slice(5, 7))];
  const [day] = byMonthDay;
  if (byMonthDay.length > 1 || day! <= SHORTEST_MONTH) return named;
  const upTo = Array.from({ length: day! - SHORTEST_MONTH + 1 }, (_, index) => SHORTEST_MONTH + index);
  // "The last of" is reckoned within the frequency's period: of several months of a year, each must have its own.
  const freq = named.interval === 1 ? 'MONTHLY' : named.freq;
  return { ...named, freq, byMonthDay: upTo, bySetPos: [-1] };
}

function dayOrLast(reckon: () => LocalDate): LocalDate {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof DayOutOfRange) return LAST_DAY;
    throw error;
  }
}
