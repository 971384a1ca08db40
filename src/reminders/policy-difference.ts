import type { WorkingCalendar } from '../calendar/working-days.js';
import type { LocalDate } from '../shared/local-date.js';
import { planOf } from './plan.js';
import { deadlineLadder, type PolicyRules } from './policy.js';

export interface AnchorDifference {
  readonly effectiveDay: LocalDate;
  /** Steps within the span that only the new, or only the old policy has; the same step may only change its reach. */
  readonly added: string[];
  readonly removed: string[];
  readonly otherReach: string[];
}

/** What a changed policy means for tasks that are due on a day, looking from one day to another. */
export function differenceFor(
  effectiveDay: LocalDate,
  before: PolicyRules,
  after: PolicyRules,
  calendar: WorkingCalendar,
  span: { from: LocalDate; to: LocalDate },
): AnchorDifference {
  const steps = (rules: PolicyRules) =>
    new Map(
      planOf(effectiveDay, deadlineLadder(rules), calendar, span.to)
        .filter(({ on }) => on >= span.from)
        .map(({ step, on, upTo }) => [`${step} ${on}`, upTo]),
    );
  const [old, next] = [steps(before), steps(after)];
  return {
    effectiveDay,
    added: [...next.keys()].filter((step) => !old.has(step)),
    removed: [...old.keys()].filter((step) => !next.has(step)),
    otherReach: [...next].filter(([step, upTo]) => old.has(step) && old.get(step) !== upTo).map(([step]) => step),
  };
}

export const changes = ({ added, removed, otherReach }: AnchorDifference): boolean =>
  added.length + removed.length + otherReach.length > 0;
