import type { WorkingCalendar } from '../calendar/working-days.js';
import {
  addDays,
  addMonths,
  DayOutOfRange,
  daysBetween,
  monthEnd,
  yearEnd,
  type LocalDate,
} from '../shared/local-date.js';
import { outOfYears, requireDay, requireTerms } from './deadline-checks.js';
import { doubtsOf, type Doubt } from './deadline-doubts.js';
import type {
  Boundary,
  DeadlineKind,
  DeadlineTerms,
  EventTerms,
  HalfYearTerms,
  MonthTerms,
  PeriodTerms,
  PeriodUnit,
  QuarterTerms,
  RecurringTerms,
  SchoolYearTerms,
  YearTerms,
} from './deadline-terms.js';
import { firstDayOf } from './slots.js';

/** What a last day on a day off turns into: a setting of the register (product.md, rule 8). */
export type NonWorkingDayRule = 'preceding' | 'following' | 'as_written';

/** What the author still has to give before days can be told. */
export type DeadlineNeed = 'signing_day' | 'event_day' | 'publication_day' | 'other_document';

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
    const effectiveDay = lastDay === null ? null : effectiveDayOf(lastDay, nonWorkingDay, calendar);
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

export interface Reading {
  boundary: Boundary | null;
  lastDay: LocalDate | null;
  needs?: DeadlineNeed[];
  /** The calendar was needed from this day on to tell the last day. */
  workingDaysFrom?: LocalDate;
}

function read(terms: DeadlineTerms, context: DeadlineContext): Reading {
  const { calendar } = context;
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
    case 'school_year':
      return readSchoolYear(terms);
    case 'range':
      return bounded(terms.toDay, 'inclusive');
    case 'dates':
      return bounded(terms.days[0]!, 'inclusive');
    case 'recurring':
      return readRecurring(terms, context);
    case 'period':
      return readPeriod(terms, context);
    case 'event':
      return readEvent(terms, calendar);
    case 'reference':
      if (terms.documentDay === null) return waiting('other_document');
      return bounded(terms.documentDay, 'inclusive');
    case 'continuing':
    case 'on_demand':
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

/** It begins on 1 September and ends on 25 May. */
function readSchoolYear({ year, boundary = 'inclusive' }: SchoolYearTerms): Reading {
  return { boundary, lastDay: boundary === 'inclusive' ? `${year + 1}-05-25` : `${year}-08-31` };
}

/** The first of its days; each later one is a slot of its own (slots.ts). */
function readRecurring(terms: RecurringTerms, { issuedOn }: DeadlineContext): Reading {
  if (issuedOn === null && terms.startsOn === undefined) return waiting('signing_day');
  return { boundary: terms.boundary ?? 'inclusive', lastDay: firstDayOf(terms, issuedOn) };
}

function readPeriod(terms: PeriodTerms, { issuedOn, calendar }: DeadlineContext): Reading {
  const isPublished = terms.since === 'publication';
  const from = isPublished ? (terms.publicationDay ?? null) : issuedOn;
  if (from === null) return waiting(isPublished ? 'publication_day' : 'signing_day');
  return counted(from, terms, 'inclusive', calendar);
}

function waiting(need: DeadlineNeed): Reading {
  return { boundary: 'inclusive', lastDay: null, needs: [need] };
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

/** The day after which it is late (product.md, rule 8). */
export function effectiveDayOf(lastDay: LocalDate, rule: NonWorkingDayRule, calendar: WorkingCalendar): LocalDate {
  switch (rule) {
    case 'preceding':
      return calendar.onOrBefore(lastDay);
    case 'following':
      return calendar.onOrAfter(lastDay);
    case 'as_written':
      return lastDay;
  }
}
