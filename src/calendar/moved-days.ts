import type { LocalDate } from '../shared/local-date.js';
import { calendarOf, type CalendarEntry, type WorkingCalendar } from './working-days.js';

/** A day off, a working weekend, or (null) neither any more: the day as its weekday has it. */
export interface CalendarChange {
  day: LocalDate;
  kind: CalendarEntry['kind'] | null;
}

export interface DatedTask {
  lastDay: LocalDate;
  effectiveDay: LocalDate;
  nonWorkingDay: 'preceding' | 'following' | 'as_written';
}

export function withChanges(entries: readonly CalendarEntry[], changes: readonly CalendarChange[]): CalendarEntry[] {
  const changed = new Map(changes.map((change) => [change.day, change.kind]));
  const kept = entries.filter(({ day }) => !changed.has(day)).map(({ day, kind }) => ({ day, kind }));
  return [...kept, ...[...changed].flatMap(([day, kind]) => (kind ? [{ day, kind }] : []))];
}

/**
 * The tasks whose effective day the changes would move, if deadlines followed the calendar. They do not: a deadline
 * once given stays, until the office moves it with a reason (rule 9). This is what the office is shown for that.
 */
export function movedBy<T extends DatedTask>(
  tasks: readonly T[],
  entries: readonly CalendarEntry[],
  changes: readonly CalendarChange[],
): (T & { would: LocalDate })[] {
  const [now, then] = [calendarOf(entries), calendarOf(withChanges(entries, changes))];
  return tasks.flatMap((task) => {
    const would = effectiveDayOf(task, then);
    return would === effectiveDayOf(task, now) || would === task.effectiveDay ? [] : [{ ...task, would }];
  });
}

function effectiveDayOf({ lastDay, nonWorkingDay }: DatedTask, calendar: WorkingCalendar): LocalDate {
  if (nonWorkingDay === 'preceding') return calendar.onOrBefore(lastDay);
  return nonWorkingDay === 'following' ? calendar.onOrAfter(lastDay) : lastDay;
}
