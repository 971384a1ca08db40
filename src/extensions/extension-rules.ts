import type { WorkingCalendar } from '../calendar/working-days.js';
import type { LocalDate } from '../shared/local-date.js';

/** Asked fewer working days before the effective day than the register wants: taken all the same, but marked (rule 9). */
export function isAskedLate(
  askedOn: LocalDate,
  effectiveDay: LocalDate,
  noticeDays: number,
  calendar: WorkingCalendar,
): boolean {
  return calendar.countBetween(askedOn, effectiveDay) < noticeDays;
}

/** More time is a later effective day; a later last day that the calendar brings back to the same day is none. */
export function isExtension(from: LocalDate, to: LocalDate | null): boolean {
  return to !== null && to > from;
}
