import type { LocalDate } from '../shared/local-date.js';

/** What a body may split its task to (product.md, rule 11): a region to its districts, any other body to its units. */
const CHILD_KINDS: Readonly<Record<string, 'district' | 'unit'>> = {
  region: 'district',
  city: 'district',
  central: 'unit',
  organization: 'unit',
};

/** Two levels deep and no deeper: a part is not split again. */
export function childKindOf({ bodyKind, parent }: { bodyKind: string; parent: object | null }) {
  return parent ? undefined : CHILD_KINDS[bodyKind];
}

/** Why an inner deadline may not lie on this effective day: not in the past, not after the deadline that it stands under; where that has passed, today is left. */
export function innerDayProblem(
  effectiveDay: LocalDate,
  { today, bound }: { today: LocalDate; bound: LocalDate | null },
): 'not_before_today' | 'not_after_deadline' | undefined {
  if (effectiveDay < today) return 'not_before_today';
  return bound !== null && effectiveDay > bound && effectiveDay > today ? 'not_after_deadline' : undefined;
}

/** The code of the nth district that a body has: KZ-61-01. */
export function childCode(parentCode: string, ordinal: number): string {
  return `${parentCode}-${String(ordinal).padStart(2, '0')}`;
}
