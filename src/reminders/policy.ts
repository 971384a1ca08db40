import { RUNGS, type Rung } from '../auth/rungs.js';

/**
 * When people are reminded, and who (product.md, rule 13). A ladder counts from an anchor: the effective day of a
 * deadline, or the day on which a report was filed. From the last step after the anchor it goes on every 7 days.
 */
export interface Ladder {
  /** First word of the steps after the anchor. */
  readonly name: 'late' | 'review';
  /** Calendar days before the anchor, 0 for the day itself; the farthest first. */
  readonly before: readonly number[];
  /** Working days after the anchor; the nearest first, at least one. */
  readonly after: readonly number[];
}

export interface ReminderPolicy {
  readonly deadline: Ladder;
  readonly review: Ladder;
  /** Letters leave on working days from this local time (included) … */
  readonly windowFrom: string;
  /** … to this one (excluded). */
  readonly windowTo: string;
  /** Working days. A missed step older than this is not sent any more: nobody is flooded after an outage. */
  readonly lookBack: number;
}

export const DEFAULT_POLICY: ReminderPolicy = {
  deadline: { name: 'late', before: [30, 14, 7, 3, 1, 0], after: [1] },
  review: { name: 'review', before: [], after: [1, 3, 5] },
  windowFrom: '09:00',
  windowTo: '18:00',
  lookBack: 10,
};

/** Stable names, part of the ledger's key: d30 … d1, d0, late1, late1+1w, late1+2w …; review1, review3, review5, review5+1w … */
export const beforeStep = (days: number): string => `d${days}`;
export const afterStep = (ladder: Ladder, workingDays: number): string => `${ladder.name}${workingDays}`;
export const weeklyStep = (ladder: Ladder, weeks: number): string => `${ladder.name}${ladder.after.at(-1)!}+${weeks}w`;

/** A second filing is reviewed anew, so its steps bear the report's number: review3#2. */
export const stepOfFiling = (step: string, reportOrdinal: number): string => `${step}#${reportOrdinal}`;

export const isReviewStep = (step: string): boolean => step.startsWith('review');

/** The filing that a review step speaks of; undefined for the steps of a deadline. */
export function filingOf(step: string): number | undefined {
  return isReviewStep(step) ? Number(step.split('#')[1]) : undefined;
}

/** Whom a step reaches when every rung is filled. */
export function rungsOf(step: string): readonly Rung[] {
  if (isReviewStep(step)) return ['office'];
  const weeks = /\+(\d+)w$/.exec(step);
  if (weeks) return weeks[1] === '1' ? RUNGS.slice(0, 4) : RUNGS;
  if (step.startsWith('late')) return RUNGS.slice(0, 3);
  return Number(step.slice(1)) <= 3 ? RUNGS.slice(0, 2) : RUNGS.slice(0, 1);
}

export interface Addressee {
  readonly personId: string;
  readonly rung: Rung;
}

/** The rungs inside the recipient's own house; above them stands the office. */
const BODY_RUNGS: readonly Rung[] = RUNGS.slice(0, 3);

/**
 * The persons of a step. A rung without a holder goes to the next filled one up in the same house, else to the next one
 * down: a ministry has no deputy akim, and that is no reason to write to the office. Only where a body has nobody at
 * all does the step go up to the office. A person who stands on several rungs is named once, on the lowest.
 */
export function addresseesOf(step: string, holders: readonly Addressee[]): Addressee[] {
  const isFilled = (rung: Rung) => holders.some((holder) => holder.rung === rung);
  const found = new Map<string, Addressee>();
  for (const rung of rungsOf(step)) {
    const filled = standInsFor(rung).find(isFilled);
    for (const holder of holders) {
      if (holder.rung === filled && !found.has(holder.personId)) {
        found.set(holder.personId, { personId: holder.personId, rung: holder.rung });
      }
    }
  }
  return [...found.values()];
}

/** The rung itself and those that take its place, in their order. */
function standInsFor(rung: Rung): readonly Rung[] {
  const up = RUNGS.slice(RUNGS.indexOf(rung));
  if (!BODY_RUNGS.includes(rung)) return up;
  const down = BODY_RUNGS.slice(0, RUNGS.indexOf(rung)).reverse();
  return [
    ...up.filter((each) => BODY_RUNGS.includes(each)),
    ...down,
    ...up.filter((each) => !BODY_RUNGS.includes(each)),
  ];
}
