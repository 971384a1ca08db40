import { FIRST_DAY, isLocalDate, LAST_DAY, yearOf, type LocalDate } from '../shared/local-date.js';
import {
  DeadlineProblem,
  type Boundary,
  type DeadlineProblemCode,
  type DeadlineTerms,
  type EventTerms,
  type HalfYearTerms,
  type MonthTerms,
  type PeriodTerms,
  type PeriodUnit,
  type QuarterTerms,
  type RangeTerms,
  type SchoolYearTerms,
  type YearTerms,
} from './deadline-terms.js';
import { requireRule } from './recurrence.js';

const LONGEST = 1000;
const MOST_DAYS = 100;
const UNITS: readonly unknown[] = ['day', 'working_day', 'week', 'month', 'year'] satisfies PeriodUnit[];
const BOUNDARIES: readonly unknown[] = ['inclusive', 'exclusive'] satisfies Boundary[];

/** Refuses terms that no day can be reckoned from, whatever shape they came in. Throws DeadlineProblem. */
export function requireTerms(terms: DeadlineTerms): void {
  switch (terms.kind) {
    case 'date':
      requireDay(terms.namedDay, 'namedDay');
      return requireOneOf(BOUNDARIES, terms.boundary, 'boundary');
    case 'month':
      requireNumber(terms.month, 'month', 1, 12, 'month_out_of_range');
      return requireYear(terms);
    case 'quarter':
      requireNumber(terms.quarter, 'quarter', 1, 4, 'quarter_out_of_range');
      return requireYear(terms);
    case 'half_year':
      requireNumber(terms.half, 'half', 1, 2, 'half_year_out_of_range');
      return requireYear(terms);
    case 'year':
    case 'school_year':
      return requireYear(terms);
    case 'range':
      return requireRange(terms);
    case 'dates':
      return requireDays(terms.days);
    case 'recurring':
      if (terms.startsOn !== undefined) requireDay(terms.startsOn, 'startsOn');
      requireOneOf(BOUNDARIES, terms.boundary ?? 'inclusive', 'boundary');
      return requireRule(terms.rule, terms.startsOn ?? FIRST_DAY);
    case 'period':
      return requirePeriod(terms);
    case 'event':
      return requireEvent(terms);
    case 'reference':
      requireText(terms.document, 'document', 'document_missing');
      return requireDayOrNone(terms.documentDay, 'documentDay');
    case 'continuing':
    case 'on_demand':
    case 'none':
      return;
    default:
      return requireOneOf([], (terms satisfies never as DeadlineTerms).kind, 'kind');
  }
}

/** Refuses what is no day, in the field of that name. Throws DeadlineProblem. */
export function requireDay(value: unknown, field: string): void {
  if (isLocalDate(value)) return;
  const year = typeof value === 'string' ? /^(\d{4})-\d{2}-\d{2}$/.exec(value)?.[1] : undefined;
  if (year !== undefined && (year < FIRST_DAY.slice(0, 4) || year > LAST_DAY.slice(0, 4))) throw yearProblem(field);
  throw new DeadlineProblem('day_does_not_exist', field, { value: String(value) });
}

/**
 * The problem of terms that are sound in each part and yet lead out of the accepted years: a thousand years from issue,
 * "before 1990".
 */
export function outOfYears(terms: DeadlineTerms): DeadlineProblem {
  switch (terms.kind) {
    case 'date':
      return yearProblem('namedDay');
    case 'period':
      return yearProblem('length');
    case 'reference':
      return yearProblem('documentDay');
    case 'event':
      return yearProblem(terms.offset ? 'offset.length' : 'eventDay');
    default:
      return yearProblem('year');
  }
}

function requireYear(terms: MonthTerms | QuarterTerms | HalfYearTerms | YearTerms | SchoolYearTerms): void {
  requireNumber(terms.year, 'year', yearOf(FIRST_DAY), yearOf(LAST_DAY), 'year_out_of_range');
  requireOneOf(BOUNDARIES, terms.boundary ?? 'inclusive', 'boundary');
}

function requireEvent({ event, eventDay, offset, boundary }: EventTerms): void {
  requireText(event, 'event', 'event_missing');
  requireDayOrNone(eventDay, 'eventDay');
  requireOneOf(BOUNDARIES, boundary ?? 'inclusive', 'boundary');
  if (!offset) return;
  requireNumber(offset.length, 'offset.length', -LONGEST, LONGEST, 'offset_out_of_range', 0);
  requireOneOf(UNITS, offset.unit, 'offset.unit');
}

function requirePeriod({ length, unit, since, publicationDay }: PeriodTerms): void {
  requireNumber(length, 'length', 1, LONGEST, 'length_out_of_range');
  requireOneOf(UNITS, unit, 'unit');
  requireOneOf(['issue', 'publication'], since ?? 'issue', 'since');
  requireDayOrNone(publicationDay, 'publicationDay');
}

function requireRange({ fromDay, toDay }: RangeTerms): void {
  requireDay(fromDay, 'fromDay');
  requireDay(toDay, 'toDay');
  if (toDay < fromDay) throw new DeadlineProblem('range_reversed', 'toDay');
}

function requireDays(days: readonly LocalDate[]): void {
  if (!Array.isArray(days) || days.length < 1 || days.length > MOST_DAYS) {
    throw new DeadlineProblem('days_out_of_range', 'days', { least: 1, most: MOST_DAYS });
  }
  days.forEach((day, index) => requireDay(day, `days.${index}`));
  const wrong = days.findIndex((day, index) => index > 0 && day <= days[index - 1]!);
  if (wrong > 0) throw new DeadlineProblem('days_not_in_order', `days.${wrong}`);
}

function requireDayOrNone(value: unknown, field: string): void {
  if (value !== null && value !== undefined) requireDay(value, field);
}

function requireText(value: unknown, field: string, code: DeadlineProblemCode): void {
  if (typeof value !== 'string' || value.trim() === '') throw new DeadlineProblem(code, field);
}

function requireNumber(
  value: number,
  field: string,
  least: number,
  most: number,
  code: DeadlineProblemCode,
  except?: number,
): void {
  if (Number.isInteger(value) && value >= least && value <= most && value !== except) return;
  throw new DeadlineProblem(code, field, { least, most });
}

function requireOneOf(known: readonly unknown[], value: unknown, field: string): void {
  if (!known.includes(value)) throw new DeadlineProblem('value_unknown', field, { value: String(value) });
}

function yearProblem(field: string): DeadlineProblem {
  return new DeadlineProblem('year_out_of_range', field, { least: yearOf(FIRST_DAY), most: yearOf(LAST_DAY) });
}
