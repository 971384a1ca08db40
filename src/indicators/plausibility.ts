import type { LocalDate } from '../shared/local-date.js';

/** Counted so far of all there are, as of a day. */
export interface Count {
  done: number;
  total: number;
  asOf: LocalDate;
}

export const DOUBTS = ['done_exceeds_total', 'done_fell', 'done_jumped', 'total_changed'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** More than this many times what was counted before is a jump. */
const JUMP = 3;

/**
 * What the office should ask about (product.md, rule 10). A doubt is shown beside the figure and never refuses it: it
 * may well be true, and who may not report a bad figure reports a good one.
 * @param before the latest count of the same task, as of the same day or an earlier one
 */
export function doubtsOf(count: Count, before: Count | undefined): Doubt[] {
  const doubts: [Doubt, boolean][] = [
    ['done_exceeds_total', count.done > count.total],
    ['done_fell', before !== undefined && count.done < before.done],
    ['done_jumped', before !== undefined && before.done > 0 && count.done > before.done * JUMP],
    ['total_changed', before !== undefined && count.total !== before.total],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

export interface Share {
  numerator: number;
  denominator: number;
}

/** Sums of numerators and denominators, never an average of shares: it would hide the large region that is late. */
export function rollUp(counts: readonly Count[]): Share {
  return {
    numerator: counts.reduce((sum, { done }) => sum + done, 0),
    denominator: counts.reduce((sum, { total }) => sum + total, 0),
  };
}
