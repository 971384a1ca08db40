import type { WorkingCalendar } from '../calendar/working-days.js';
import { instantOf, todayIn, type LocalDate } from '../shared/local-date.js';
import type { SendingRules } from './policy.js';

/** May letters leave now? Only on working days, within the hours of the policy, by clocks in `zone`. */
export function isOpen(zone: string, now: Date, calendar: WorkingCalendar, rules: SendingRules): boolean {
  const today = todayIn(zone, now);
  return (
    calendar.isWorkingDay(today) && now >= openingOn(today, zone, rules) && now < instantOf(today, rules.windowTo, zone)
  );
}

export function openingOn(day: LocalDate, zone: string, rules: SendingRules): Date {
  return instantOf(day, rules.windowFrom, zone);
}

/** When letters may leave next, when they may not now. */
export function nextOpening(zone: string, now: Date, calendar: WorkingCalendar, rules: SendingRules): Date {
  const today = todayIn(zone, now);
  const first = calendar.onOrAfter(today);
  const opening = openingOn(first, zone, rules);
  return opening > now ? opening : openingOn(calendar.next(first), zone, rules);
}

/** The zone, or the one to use instead of one that no clock knows: a slip in a body's data must cost nobody a reminder. */
export function knownZone(zone: string, otherwise: string, now: Date): string {
  try {
    todayIn(zone, now);
    return zone;
  } catch {
    return otherwise;
  }
}
