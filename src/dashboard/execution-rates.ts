import type { RecipientRole } from '../instructions/recipients.js';
import type { LocalDate } from '../shared/local-date.js';
import type { DueBy } from '../tasks/deadline-rules.js';
import { isClosed, isInHands, type State } from '../tasks/task-lifecycle.js';

/** Days of the effective deadline, both included. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Tasks alike in all that their rating depends on. */
export interface RatedTasks {
  role: RecipientRole;
  state: State;
  kind: string;
  /** The effective day by the current and by the original deadline. */
  days: Record<DueBy, LocalDate | null>;
  /** Of the report of execution that counts: the one accepted, or the one that waits (rule 4). */
  filedOn: LocalDate | null;
  /** The body's own day. */
  today: LocalDate;
  count: number;
}

/**
 * What became of a task that fell due. The first seven are parts of the whole: together they are all that fell due. The
 * last two fell due as well, but nobody could have filed them: withdrawn by the office, or a co-executor's (rule 2).
 */
export const DUE_PARTS = [
  'closedOnTime',
  'closedLate',
  'closedUnmarked',
  'notExecuted',
  'overdue',
  'underReviewOnTime',
  'underReviewLate',
] as const;
export type DuePart = (typeof DUE_PARTS)[number];
export const APART_PARTS = ['withdrawn', 'coExecutors'] as const;
export type ApartPart = (typeof APART_PARTS)[number];

/** Never due, so in no share: counted as they stand today, whatever the period (rules 6 and 7). */
export const UNDATED_PARTS = ['noTerm', 'continuing'] as const;
export type UndatedPart = (typeof UNDATED_PARTS)[number];

export interface Share {
  numerator: number;
  denominator: number;
}

export interface Rates {
  onTime: Share;
  execution: Share;
  parts: Record<DuePart | ApartPart | 'fallenDue' | 'underReview', number>;
}

/** A task falls due when its day has passed: on that day itself it may still be filed in time. */
export function partOf(task: RatedTasks, by: DueBy, { from, to }: Period): DuePart | ApartPart | undefined {
  const day = task.days[by];
  if (day === null || day < from || day > to || day >= task.today) return undefined;
  if (task.role !== 'lead') return 'coExecutors';
  if (task.state === 'withdrawn') return 'withdrawn';
  if (task.state === 'not_executed') return 'notExecuted';
  if (isInHands(task.state)) return 'overdue';
  const late = task.filedOn !== null && task.filedOn > day;
  // The office's own delay is not the recipient's: its report was filed when it was filed.
  if (task.state === 'under_review') return late ? 'underReviewLate' : 'underReviewOnTime';
  if (task.filedOn === null) return 'closedUnmarked';
  return late ? 'closedLate' : 'closedOnTime';
}

/** On-time share = closed on time ÷ fallen due; execution share = closed ÷ fallen due (rule 15). */
export function ratesOf(tasks: readonly RatedTasks[], by: DueBy, period: Period): Rates {
  const counts = Object.fromEntries([...DUE_PARTS, ...APART_PARTS].map((part) => [part, 0])) as Rates['parts'];
  for (const task of tasks) {
    const part = partOf(task, by, period);
    if (part) counts[part] += task.count;
  }
  const fallenDue = DUE_PARTS.reduce((sum, part) => sum + counts[part], 0);
  const closed = counts.closedOnTime + counts.closedLate + counts.closedUnmarked;
  return {
    onTime: { numerator: counts.closedOnTime, denominator: fallenDue },
    execution: { numerator: closed, denominator: fallenDue },
    parts: { ...counts, fallenDue, underReview: counts.underReviewOnTime + counts.underReviewLate },
  };
}

export function undatedOf(tasks: readonly RatedTasks[]): Record<UndatedPart, number> {
  const sum = (kind: string) =>
    tasks.reduce((all, task) => (task.kind === kind && !isClosed(task.state) ? all + task.count : all), 0);
  return { noTerm: sum('none'), continuing: sum('continuing') };
}
