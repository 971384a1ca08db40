import type { WorkingCalendar } from '../calendar/working-days.js';
import type { LocalDate } from '../shared/local-date.js';

/** The office's own clock (product.md, rule 4): working days since a report was filed, the day of filing not counted. */
export function waitingWorkingDays(filedOn: LocalDate, today: LocalDate, calendar: WorkingCalendar): number {
  return Math.max(0, calendar.countBetween(filedOn, today));
}

/** A report filed before this day has waited for more than `days` working days: the same question, put to a list. */
export function reviewOverdueBefore(today: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  return calendar.add(calendar.onOrBefore(today), -days);
}
