import type { WorkingCalendar } from '../calendar/working-days.js';
import {
  addDays,
  addMonths,
  DayOutOfRange,
  daysBetween,
  monthEnd,
  yearEnd,
  yearOf,
  type LocalDate,
} from '../shared/local-date.js';
import {
  outOfYears,
  requireDay,
  requireTerms,
  type Boundary,
  type DeadlineKind,
  type DeadlineTerms,
  type EventTerms,
  type HalfYearTerms,
  type MonthTerms,
  type PeriodUnit,
  type QuarterTerms,
  type YearTerms,
} from './deadline-terms.js';

/** What a last day on a day off turns into: a setting of the register (product.md, rule 8). */
export type NonWorkingDayRule = 'preceding' | 'following' | 'as_written';

/** What the author still has to give before days can be told. */
export type DeadlineNeed = 'signing_day' | 'event_day';
export type DoubtCode =
  'exclusive_31_december' | 'effective_before_issue' | 'in_the_past' | 'little_time' | 'calendar_unknown' | 'far_away';

/** A reason to ask the author again; never a refusal (product.md, rule 6: nothing is guessed silently). */
export interface Doubt {
  code: DoubtCode;
  /** Days as LocalDate, counts as numbers. */
  params: Record<string, LocalDate | number>;
}

/** The words, what they were read as, and why. `null` days: not known yet (see `needs`), or there are none. */
export interface Deadline {
  written: string;
  kind: DeadlineKind;
  terms: DeadlineTerms;
  issuedOn: LocalDate | null;
  boundary: Boundary | null;
  /** Only of a date: the day that the words name. */
  namedDay: LocalDate | null;
  /** The boundary applied. */
  lastDay: LocalDate | null;
  lastDayIsOff: boolean | null;
  /** Then the calendar: the day after which the task is overdue. */
  effectiveDay: LocalDate | null;
  nonWorkingDay: NonWorkingDayRule;
  needs: DeadlineNeed[];
  doubts: Doubt[];
}

export interface DeadlineContext {
  /** null: a draft. */
  issuedOn: LocalDate | null;
  calendar: WorkingCalendar;
  nonWorkingDay: NonWorkingDayRule;
  /** Given, days in the past are doubted; without it nothing is said about them. */
  today?: LocalDate;
}

const LITTLE_WORKING_DAYS = 2; // product.md, rule 17
const FAR_YEARS = 5;
const MONTHS_IN = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** The days that the terms come to (product.md, rules 6 and 8). Throws DeadlineProblem, and nothing else for terms of any shape. */
export function computeDeadline(terms: DeadlineTerms, context: DeadlineContext): Deadline {
  const { issuedOn, today, calendar, nonWorkingDay } = context;
  if (issuedOn !== null) requireDay(issuedOn, 'issuedOn');
  if (today !== undefined) requireDay(today, 'today');
  requireTerms(terms);
  try {
    const reading = read(terms, context);
    const { lastDay } = reading;
    const effectiveDay = lastDay === null ? null : shifted(lastDay, nonWorkingDay, calendar);
    return {
      written: terms.written,
      kind: terms.kind,
      terms,
      issuedOn,
      boundary: reading.boundary,
      namedDay: terms.kind === 'date' ? terms.namedDay : null,
      lastDay,
      lastDayIsOff: lastDay === null ? null : !calendar.isWorkingDay(lastDay),
      effectiveDay,
      nonWorkingDay,
      needs: reading.needs ?? [],
      doubts: lastDay && effectiveDay ? doubtsOf({ ...reading, lastDay, effectiveDay }, terms, context) : [],
    };
  } catch (error) {
    if (error instanceof DayOutOfRange) throw outOfYears(terms);
    throw error;
  }
}

/** Past the effective day, which is itself still in time. No day is never overdue (product.md, rule 7). */
export function isOverdue(effectiveDay: LocalDate | null, today: LocalDate): boolean {
  return effectiveDay !== null && today > effectiveDay;
}

/** Calendar days: 0 on the effective day, negative after it, null without one. */
export function daysLeft(effectiveDay: LocalDate | null, today: LocalDate): number | null {
  return effectiveDay === null ? null : daysBetween(today, effectiveDay);
}

/** Working days after today up to and including the effective day: 0 on that day, negative by working days after it. */
export function workingDaysLeft(
  effectiveDay: LocalDate | null,
  today: LocalDate,
  calendar: WorkingCalendar,
): number | null {
  return effectiveDay === null ? null : calendar.countBetween(today, effectiveDay);
}

/** What the office is offered, in one click, where the author gave no term: one month from issue (product.md, rule 7). */
export function proposedDayForNoTerm(issuedOn: LocalDate): LocalDate {
  return addMonths(issuedOn, 1);
}

interface Reading {
  boundary: Boundary | null;
  lastDay: LocalDate | null;
  needs?: DeadlineNeed[];
  /** The calendar was needed from this day on to tell the last day. */
  workingDaysFrom?: LocalDate;
}

function read(terms: DeadlineTerms, { issuedOn, calendar }: DeadlineContext): Reading {
  switch (terms.kind) {
    case 'date':
      return bounded(terms.namedDay, terms.boundary);
    case 'month':
      return readSpan(terms, terms.month);
    case 'quarter':
      return readSpan(terms, terms.quarter);
    case 'half_year':
      return readSpan(terms, terms.half);
    case 'year':
      return readSpan(terms, 1);
    case 'period':
      if (issuedOn === null) return { boundary: 'inclusive', lastDay: null, needs: ['signing_day'] };
      return counted(issuedOn, terms, 'inclusive', calendar);
    case 'event':
      return readEvent(terms, calendar);
    case 'continuing':
    case 'none':
      return { boundary: null, lastDay: null };
  }
}

/** The `ordinal`-th month, quarter or half-year of a year, or the year: its last day, or the day before it begins. */
function readSpan(terms: MonthTerms | QuarterTerms | HalfYearTerms | YearTerms, ordinal: number): Reading {
  const boundary = terms.boundary ?? 'inclusive';
  const lastMonth = MONTHS_IN[terms.kind] * (boundary === 'inclusive' ? ordinal : ordinal - 1);
  return { boundary, lastDay: lastMonth === 0 ? yearEnd(terms.year - 1) : monthEnd(terms.year, lastMonth) };
}

function readEvent({ eventDay, offset, boundary = 'inclusive' }: EventTerms, calendar: WorkingCalendar): Reading {
  if (eventDay === null) return { boundary, lastDay: null, needs: ['event_day'] };
  return offset ? counted(eventDay, offset, boundary, calendar) : bounded(eventDay, boundary);
}

function counted(
  from: LocalDate,
  { length, unit }: { length: number; unit: PeriodUnit },
  boundary: Boundary,
  calendar: WorkingCalendar,
): Reading {
  const reading = bounded(reach(from, length, unit, calendar), boundary);
  return unit === 'working_day' ? { ...reading, workingDaysFrom: from } : reading;
}

function bounded(day: LocalDate, boundary: Boundary): Reading {
  return { boundary, lastDay: boundary === 'exclusive' ? addDays(day, -1) : day };
}

/** The day `length` units away. Month rule: the same number, or the last day of that month (product.md, rule 6). */
function reach(from: LocalDate, length: number, unit: PeriodUnit, calendar: WorkingCalendar): LocalDate {
  switch (unit) {
    case 'day':
      return addDays(from, length);
    case 'working_day':
      return calendar.add(from, length);
    case 'week':
      return addDays(from, length * 7);
    case 'month':
      return addMonths(from, length);
    case 'year':
      return addMonths(from, length * 12);
  }
}

function shifted(lastDay: LocalDate, rule: NonWorkingDayRule, calendar: WorkingCalendar): LocalDate {
  switch (rule) {
    case 'preceding':
      return calendar.onOrBefore(lastDay);
    case 'following':
      return calendar.onOrAfter(lastDay);
    case 'as_written':
      return lastDay;
  }
}

function doubtsOf(
  { lastDay, effectiveDay, workingDaysFrom }: Reading & { lastDay: LocalDate; effectiveDay: LocalDate },
  terms: DeadlineTerms,
  { issuedOn, today, calendar, nonWorkingDay }: DeadlineContext,
): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (code: DoubtCode, params: Doubt['params']) => void doubts.push({ code, params });

  if (terms.kind === 'date' && terms.boundary === 'exclusive' && terms.namedDay.endsWith('-12-31')) {
    doubt('exclusive_31_december', { namedDay: terms.namedDay, lastDay });
  }
  const beforeIssue = issuedOn !== null && effectiveDay < issuedOn;
  if (beforeIssue) doubt('effective_before_issue', { effectiveDay, issuedOn });
  const past = today !== undefined && effectiveDay < today;
  if (past) doubt('in_the_past', { effectiveDay, today });

  const from = [issuedOn, today]
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1);
  if (from && !beforeIssue && !past) {
    const workingDays = calendar.countBetween(from, effectiveDay);
    if (workingDays < LITTLE_WORKING_DAYS) doubt('little_time', { workingDays, from, effectiveDay });
    if (isFar(effectiveDay, from)) doubt('far_away', { effectiveDay, years: FAR_YEARS });
  }
  const asked = nonWorkingDay === 'as_written' ? [] : [lastDay, effectiveDay];
  for (const year of yearsAcross(workingDaysFrom ? [...asked, workingDaysFrom, lastDay] : asked)) {
    if (!calendar.covers(`${year}-01-01`)) doubt('calendar_unknown', { year });
  }
  return doubts;
}

function isFar(day: LocalDate, from: LocalDate): boolean {
  return day > `${yearOf(from) + FAR_YEARS}${from.slice(4)}`;
}

function yearsAcross(days: LocalDate[]): number[] {
  if (days.length === 0) return [];
  const years = days.map(yearOf);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}
