import type { LocalDate } from '../shared/local-date.js';

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
/** From 1 September to 25 May. */
export interface SchoolYearTerms extends Written, Bounded {
  kind: 'school_year';
  /** The year in which it begins. */
  year: number;
}
/** From a day to a day, both included. */
export interface RangeTerms extends Written {
  kind: 'range';
  fromDay: LocalDate;
  toDay: LocalDate;
}
/** Several named days, each with a report of its own; the earliest first. */
export interface DatesTerms extends Written {
  kind: 'dates';
  days: LocalDate[];
}
/** Every month, every quarter …: each time with a report of its own; "before the 10th": the day before it. */
export interface RecurringTerms extends Written, Bounded {
  kind: 'recurring';
  /** An RRULE of RFC 5545 in days (recurrence.ts says which parts). */
  rule: string;
  /** Absent: from the day after issue on. */
  startsOn?: LocalDate;
}
/** Counted from the day of issue, or of publication, which itself is not counted. */
export interface PeriodTerms extends Written {
  kind: 'period';
  /** 1 to 1000 */
  length: number;
  unit: PeriodUnit;
  /** Absent: issue. */
  since?: 'issue' | 'publication';
  /** Given by the office, perhaps later. */
  publicationDay?: LocalDate | null;
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
/** "Within the term of the programme": another document sets the day. */
export interface ReferenceTerms extends Written {
  kind: 'reference';
  document: string;
  /** Given by the office, perhaps later. */
  documentDay: LocalDate | null;
}
export interface ContinuingTerms extends Written {
  kind: 'continuing';
}
export interface OnDemandTerms extends Written {
  kind: 'on_demand';
}
export interface NoTerms extends Written {
  kind: 'none';
}

/** What the author gives. A new kind is a new member here, a case in `requireTerms` (deadline-checks.ts) and in `read`, and its words. */
export type DeadlineTerms =
  | DateTerms
  | MonthTerms
  | QuarterTerms
  | HalfYearTerms
  | YearTerms
  | SchoolYearTerms
  | RangeTerms
  | DatesTerms
  | RecurringTerms
  | PeriodTerms
  | EventTerms
  | ReferenceTerms
  | ContinuingTerms
  | OnDemandTerms
  | NoTerms;

/** Terms of several days, each a slot of its own (slots.ts). */
export type SlottedTerms = DatesTerms | RecurringTerms;

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
  | 'document_missing'
  | 'range_reversed'
  | 'days_not_in_order'
  | 'days_out_of_range'
  | 'rule_without_frequency'
  | 'rule_part_wrong'
  | 'rule_day_alone'
  | 'rule_never'
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
