import type { WorkingCalendar } from '../calendar/working-days.js';
import type { LocalDate } from '../shared/local-date.js';
import { planOf, type PlannedStep } from './plan.js';
import { deadlineLadder, type PolicyRules } from './policy.js';

export interface AnchorDifference {
  readonly effectiveDay: LocalDate;
  /** Steps within the span that only the new, or only the old policy has; the same step may only change its reach. */
  readonly added: PlannedStep[];
  readonly removed: PlannedStep[];
  readonly otherReach: PlannedStep[];
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
        .map((planned) => [`${planned.step} ${planned.on}`, planned]),
    );
  const [old, next] = [steps(before), steps(after)];
  return {
    effectiveDay,
    added: [...next].filter(([key]) => !old.has(key)).map(([, planned]) => planned),
    removed: [...old].filter(([key]) => !next.has(key)).map(([, planned]) => planned),
    otherReach: [...next]
      .filter(([key, { upTo }]) => old.has(key) && old.get(key)!.upTo !== upTo)
      .map(([, planned]) => planned),
  };
}

export const changes = ({ added, removed, otherReach }: AnchorDifference): boolean =>
  added.length + removed.length + otherReach.length > 0;
