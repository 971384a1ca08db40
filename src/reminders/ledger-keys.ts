import type { LocalDate } from '../shared/local-date.js';
import { isReviewStep, subjectOf } from './policy.js';

export interface LedgerStep {
  readonly taskId: string;
  readonly revision: number;
  readonly step: string;
  readonly on: LocalDate;
}

/** A review is told once a filing, whatever happens to the deadline meanwhile. */
export function keyOf({ taskId, revision, step }: Omit<LedgerStep, 'on'>): string {
  return isReviewStep(step) ? `${taskId} ${step}` : `${taskId} ${revision} ${step}`;
}

/** By its step, and by its day: a changed policy may give the same day another step, which would say nothing new. */
export const keysOf = (one: LedgerStep, who = ''): string[] => [
  `${keyOf(one)} ${who}`,
  `${one.taskId} ${one.revision} ${isReviewStep(one.step) ? 'review' : 'deadline'}${subjectOf(one.step)} on ${one.on} ${who}`,
];

/** Does the ledger know the step, for that person (or for anybody)? */
export const isIn = (known: ReadonlySet<string>, step: LedgerStep, who = ''): boolean =>
  keysOf(step, who).some((key) => known.has(key));
