import { RUNGS, type Rung } from '../auth/rungs.js';
import type { LocalDate } from '../shared/local-date.js';

/**
 * When people are reminded, and who (rule 13). A policy belongs to a class of instruction and is data that the office
 * edits; a ladder counts from an anchor: the effective day of a deadline, or the day on which a report was filed.
 */
export const DAY_UNITS = ['calendar_days', 'working_days'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** One step: so many days from the anchor, to every rung from the ladder's lowest up to this one. */
export interface StepRule {
  readonly days: number;
  readonly upTo: Rung;
}

export interface Repetition {
  readonly every: number;
  readonly unit: DayUnit;
  /** Whom the first repetition reaches, and whom all further ones. */
  readonly upTo: Rung;
  readonly thenUpTo: Rung;
  /** After so many nobody is asked again; null: for as long as the task is open. */
  readonly atMost: number | null;
}

export interface LadderRules {
  /** The farthest first; 0 is the day itself. */
  readonly before: { readonly unit: DayUnit; readonly steps: readonly StepRule[] };
  /** Working days after the anchor; the nearest first, at least one. */
  readonly after: readonly StepRule[];
  /** From the last step after the anchor on; null: none. */
  readonly repeat: Repetition | null;
}

/** A task without a term reports monthly and is never overdue (rule 7). */
export interface NoTermRule {
  readonly dayOfMonth: number;
  readonly upTo: Rung;
}

export interface PolicyRules {
  readonly deadline: LadderRules;
  readonly review: LadderRules;
  readonly noTerm: NoTermRule | null;
}

/** What is the same for every class, since a person gets one digest a day about all of them. */
export interface SendingRules {
  /** Letters leave on working days from this local time (included) … */
  readonly windowFrom: string;
  /** … to this one (excluded). */
  readonly windowTo: string;
  /** Working days. A missed step older than this is not sent any more: nobody is flooded after an outage. */
  readonly lookBack: number;
}

export interface Ladder extends LadderRules {
  /** First word of the steps after the anchor. */
  readonly name: 'late' | 'review';
  /** Where it begins: the recipient's own house, or the office. */
  readonly lowest: Rung;
}

export const deadlineLadder = (rules: PolicyRules): Ladder => ({
  ...rules.deadline,
  name: 'late',
  lowest: 'responsible',
});
export const reviewLadder = (rules: PolicyRules): Ladder => ({ ...rules.review, name: 'review', lowest: 'office' });

/** Interim information is asked for shortly before and once after, of those who write it: it is never overdue. */
export function interimLadder(rules: PolicyRules): Ladder {
  const ladder = deadlineLadder(rules);
  const { unit, steps } = ladder.before;
  const near = steps.filter(({ days }) => days === 0 || days === 3);
  const mild = (rule: StepRule): StepRule => ({ ...rule, upTo: 'responsible' });
  return {
    ...ladder,
    before: { unit, steps: near.map(mild) },
    after: ladder.after.slice(0, 1).map(mild),
    repeat: null,
  };
}

/** Rule 13 as it stands until the office edits it; the migration writes the same, which a test compares. */
export const DEFAULT_POLICY: PolicyRules = {
  deadline: {
    before: {
      unit: 'calendar_days',
      steps: [
        { days: 30, upTo: 'responsible' },
        { days: 14, upTo: 'responsible' },
        { days: 7, upTo: 'responsible' },
        { days: 3, upTo: 'deputy_akim' },
        { days: 1, upTo: 'deputy_akim' },
        { days: 0, upTo: 'deputy_akim' },
      ],
    },
    after: [{ days: 1, upTo: 'akim' }],
    repeat: { every: 7, unit: 'calendar_days', upTo: 'office', thenUpTo: 'deputy_pm', atMost: null },
  },
  review: {
    before: { unit: 'calendar_days', steps: [] },
    after: [
      { days: 1, upTo: 'office' },
      { days: 3, upTo: 'office' },
      { days: 5, upTo: 'office' },
    ],
    repeat: { every: 7, unit: 'calendar_days', upTo: 'office', thenUpTo: 'office', atMost: null },
  },
  noTerm: { dayOfMonth: 1, upTo: 'responsible' },
};
export const DEFAULT_SENDING: SendingRules = { windowFrom: '09:00', windowTo: '18:00', lookBack: 10 };

/**
 * Stable names, part of the ledger's key. Each says how far from the anchor it lies, so that a changed policy never
 * gives an old name to another day: d30 … d0 · w5 (working days) · late1 · late1+2w, late1+10d, late1+3wd · review3.
 */
export const beforeStep = (days: number, unit: DayUnit): string =>
  `${unit === 'working_days' && days > 0 ? 'w' : 'd'}${days}`;
export const afterStep = (ladder: Ladder, workingDays: number): string => `${ladder.name}${workingDays}`;
export function repeatedStep(ladder: Ladder, { every, unit }: Repetition, count: number): string {
  const span = every * count;
  const distance = unit === 'working_days' ? `${span}wd` : span % 7 === 0 ? `${span / 7}w` : `${span}d`;
  return `${afterStep(ladder, ladder.after.at(-1)!.days)}+${distance}`;
}
export const noTermStep = (month: string): string => `month${month}`;

/** A second filing is reviewed anew, so its steps bear the report's number: review3#2. */
export const stepOfFiling = (step: string, reportOrdinal: number): string => `${step}#${reportOrdinal}`;

/** Each slot has steps of its own: d7@2020-03-31; moved to another day it has new ones: d7@2020-03-31~2. */
export const stepOfSlot = (step: string, slot: LocalDate, revision: number): string =>
  `${step}@${slot}${revision > 1 ? `~${revision}` : ''}`;

/** What a step is about within its task: a slot, a filing, or (empty) the task itself. */
export const subjectOf = (step: string): string => /[@#].*$/.exec(step)?.[0] ?? '';

export const isReviewStep = (step: string): boolean => step.startsWith('review');
export const isNoTermStep = (step: string): boolean => step.startsWith('month');

/** The filing that a review step speaks of; undefined for the steps of a deadline. */
export function filingOf(step: string): number | undefined {
  return isReviewStep(step) ? Number(step.split('#')[1]) : undefined;
}

/** Whom the count-th repetition reaches. */
export const rungOfRepetition = ({ upTo, thenUpTo }: Repetition, count: number): Rung =>
  count === 1 ? upTo : thenUpTo;

/** Whom a step reaches when every rung is filled. */
export const rungsBetween = (lowest: Rung, upTo: Rung): readonly Rung[] =>
  RUNGS.slice(RUNGS.indexOf(lowest), RUNGS.indexOf(upTo) + 1);

export const rungsOf = (step: string, upTo: Rung): readonly Rung[] =>
  rungsBetween(isReviewStep(step) ? 'office' : 'responsible', upTo);
