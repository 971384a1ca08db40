import { FIRST_DAY, isLocalDate, LAST_DAY, yearOf, type LocalDate } from '../shared/local-date.js';

/** "before" excludes what is named, "by" includes it. */
export type Boundary = 'inclusive' | 'exclusive';
/** 'day' is a calendar day. */
export type PeriodUnit = 'day' | 'working_day' | 'week' | 'month' | 'year';
interface Written {
  /** The author's words, kept verbatim; '' where a day was given without words. */
  written: string;
}
interface Bounded {
  /** Absent: inclusive, "in August" lasts to its end. */
  boundary?: Boundary;
}
export interface DateTerms extends Written {
  kind: 'date';
  namedDay: LocalDate;
  boundary: Boundary;
}
export interface MonthTerms extends Written, Bounded {
  kind: 'month';
  year: number;
  /** 1 to 12 */
  month: number;
}
export interface QuarterTerms extends Written, Bounded {
  kind: 'quarter';
  year: number;
  /** 1 to 4 */
  quarter: number;
}
export interface HalfYearTerms extends Written, Bounded {
  kind: 'half_year';
  year: number;
  /** 1 or 2 */
  half: number;
}
export interface YearTerms extends Written, Bounded {
  kind: 'year';
  year: number;
}
/** Counted from the day of issue, which itself is not counted. */
export interface PeriodTerms extends Written {
  kind: 'period';
  /** 1 to 1000 */
  length: number;
  unit: PeriodUnit;
}
export interface EventTerms extends Written, Bounded {
  kind: 'event';
  /** What must happen, in the author's words. */
  event: string;
  /** Given by the office, perhaps later. */
  eventDay: LocalDate | null;
  /** "five working days before it" is length -5; -1000 to 1000, not 0. */
  offset?: { length: number; unit: PeriodUnit };
}
export interface ContinuingTerms extends Written {
  kind: 'continuing';
}
export interface NoTerms extends Written {
  kind: 'none';
}

/** What the author gives. A new kind is a new member here, a case in `requireTerms` and in `read`, and its words. */
export type DeadlineTerms =
  | DateTerms
  | MonthTerms
  | QuarterTerms
  | HalfYearTerms
  | YearTerms
  | PeriodTerms
  | EventTerms
  | ContinuingTerms
  | NoTerms;

export type DeadlineKind = DeadlineTerms['kind'];
export type DeadlineProblemCode =
  | 'day_does_not_exist'
  | 'year_out_of_range'
  | 'month_out_of_range'
  | 'quarter_out_of_range'
  | 'half_year_out_of_range'
  | 'length_out_of_range'
  | 'offset_out_of_range'
  | 'event_missing'
  | 'value_unknown';

/** Terms that cannot be reckoned with. `field` is the path within the terms ('offset.length'), or 'issuedOn', 'today'. */
export class DeadlineProblem extends Error {
  override name = 'DeadlineProblem';

  constructor(
    readonly code: DeadlineProblemCode,
    readonly field: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${code}: ${field}`);
  }
}

const LONGEST = 1000;
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
      return requireYear(terms);
    case 'period':
      requireNumber(terms.length, 'length', 1, LONGEST, 'length_out_of_range');
      return requireOneOf(UNITS, terms.unit, 'unit');
    case 'event':
      return requireEvent(terms);
    case 'continuing':
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
    case 'event':
      return yearProblem(terms.offset ? 'offset.length' : 'eventDay');
    default:
      return yearProblem('year');
  }
}

function requireYear(terms: MonthTerms | QuarterTerms | HalfYearTerms | YearTerms): void {
  requireNumber(terms.year, 'year', yearOf(FIRST_DAY), yearOf(LAST_DAY), 'year_out_of_range');
  requireOneOf(BOUNDARIES, terms.boundary ?? 'inclusive', 'boundary');
}

function requireEvent({ event, eventDay, offset, boundary }: EventTerms): void {
  if (typeof event !== 'string' || event.trim() === '') throw new DeadlineProblem('event_missing', 'event');
  if (eventDay !== null) requireDay(eventDay, 'eventDay');
  requireOneOf(BOUNDARIES, boundary ?? 'inclusive', 'boundary');
  if (!offset) return;
  requireNumber(offset.length, 'offset.length', -LONGEST, LONGEST, 'offset_out_of_range', 0);
  requireOneOf(UNITS, offset.unit, 'offset.unit');
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
