import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import type { SendingRules } from './policy.js';

/**
 * The working days a sweep looks at, today last: since the day of the last one, but no farther back than the policy
 * allows. The marked day itself is looked at again, for the outage may have begun in the middle of it.
 */
export function daysToSweep(
  today: LocalDate,
  marked: LocalDate | undefined,
  calendar: WorkingCalendar,
  { lookBack }: SendingRules,
): LocalDate[] {
  const farthest = calendar.add(today, -lookBack);
  const first = marked === undefined || marked < farthest ? farthest : marked;
  const days: LocalDate[] = [];
  for (let day = first; day < today; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  return [...days, today];
}

export interface Choice<Step> {
  send: Step | undefined;
  coalesced: Step[];
}

/**
 * What to do with one task's steps of these days, earliest first. Only the latest is sent; earlier ones nobody was told of are
 * written down as coalesced. A step of today may still reach a person who has just come into post; a missed one that
 * anybody was told of is done.
 */
export function chooseSteps<Step extends { readonly on: LocalDate }>(
  steps: readonly Step[],
  today: LocalDate,
  isKnown: (step: Step) => boolean,
): Choice<Step> {
  const latest = steps.at(-1);
  return {
    send: latest && (latest.on === today || !isKnown(latest)) ? latest : undefined,
    coalesced: steps.slice(0, -1).filter((step) => !isKnown(step)),
  };
}
