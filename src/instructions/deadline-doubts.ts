import { yearOf, type LocalDate } from '../shared/local-date.js';
import type { DeadlineContext, Reading } from './deadline.js';
import type { DeadlineTerms } from './deadline-terms.js';

export type DoubtCode =
  | 'exclusive_31_december'
  | 'school_year_end'
  | 'effective_before_issue'
  | 'in_the_past'
  | 'little_time'
  | 'calendar_unknown'
  | 'far_away';

/** A reason to ask the author again; never a refusal (product.md, rule 6: nothing is guessed silently). */
export interface Doubt {
  code: DoubtCode;
  /** Days as LocalDate, counts as numbers. */
  params: Record<string, LocalDate | number>;
}

const LITTLE_WORKING_DAYS = 2; // product.md, rule 17
const FAR_YEARS = 5;

/** What the author should look at again, from the days that the terms came to. */
export function doubtsOf(
  { lastDay, effectiveDay, workingDaysFrom }: Reading & { lastDay: LocalDate; effectiveDay: LocalDate },
  terms: DeadlineTerms,
  { issuedOn, today, calendar, nonWorkingDay }: DeadlineContext,
): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (code: DoubtCode, params: Doubt['params']) => void doubts.push({ code, params });

  if (terms.kind === 'date' && terms.boundary === 'exclusive' && terms.namedDay.endsWith('-12-31')) {
    doubt('exclusive_31_december', { namedDay: terms.namedDay, lastDay });
  }
  if (terms.kind === 'school_year' && terms.boundary !== 'exclusive') doubt('school_year_end', { lastDay });
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
