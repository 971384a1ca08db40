import type { LocalDate } from '../shared/local-date.js';

/** Figures exist for the original and the current deadline (rule 9). */
export const DUE_BY = ['current', 'original'] as const;
export type DueBy = (typeof DUE_BY)[number];

/** The report of execution that counts, against a day (rule 4). */
export const FILINGS = ['on_time', 'late', 'none'] as const;
export type Filing = (typeof FILINGS)[number];

interface Days {
  kind: string;
  written: string | null;
  lastDay: LocalDate | null;
  effectiveDay: LocalDate | null;
}

export type MoveProblem = 'deadline_unchanged' | 'deadline_in_past' | 'deadline_before_filing';

/**
 * Why even the office may not move a deadline so, or undefined. Earlier is open to it (product.md, rule 9), but nobody is
 * made late behind their back: not by a day that has passed already, nor under a report that was filed in time (rule 4).
 */
export function moveProblem(
  from: Days,
  to: Days,
  { today, filedOn }: { today: LocalDate; filedOn: LocalDate | null },
): MoveProblem | undefined {
  const same = from.effectiveDay === to.effectiveDay && from.lastDay === to.lastDay && from.kind === to.kind;
  if (same && (from.written ?? '') === (to.written ?? '')) return 'deadline_unchanged';
  if (to.effectiveDay === null || (from.effectiveDay !== null && to.effectiveDay >= from.effectiveDay))
    return undefined;
  if (filedOn !== null && filedOn > to.effectiveDay && (from.effectiveDay === null || filedOn <= from.effectiveDay)) {
    return 'deadline_before_filing';
  }
  // An event that has happened gives a waiting task its first day, whenever the office hears of it.
  return from.effectiveDay !== null && filedOn === null && to.effectiveDay < today ? 'deadline_in_past' : undefined;
}

/** On time or late by another deadline than the one that counted: the figures for the original day (rule 9). */
export function punctualityBy(
  effectiveDay: LocalDate | null,
  { filedOn, punctuality }: { filedOn: LocalDate | null; punctuality: string | null },
): 'on_time' | 'late' | null {
  if (punctuality === null || filedOn === null || effectiveDay === null) return null;
  return filedOn <= effectiveDay ? 'on_time' : 'late';
}

/**
 * Does an inner deadline, of a co-executor or a part, go along when the deadline that it stands under moves? It never lies
 * later than that one; where nobody had set an earlier day it was the same day, and stays the same (product.md, rules 2
 * and 11). An earlier day that still fits stays as it was set.
 */
export function innerFollows(inner: LocalDate | null, from: LocalDate | null, to: LocalDate | null): boolean {
  if (inner === to) return false;
  return inner === from || (to !== null && (inner === null || inner > to));
}
