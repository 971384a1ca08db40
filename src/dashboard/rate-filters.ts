import type { DueBy } from '../tasks/deadline-rules.js';
import { IN_HANDS_STATES, OPEN_STATES, STATES } from '../tasks/task-lifecycle.js';
import type { ApartPart, DuePart, Period, UndatedPart } from './execution-rates.js';

type Filter = Readonly<Record<string, string>>;

const LEAD = { role: 'lead' };

/** What GET /tasks is asked for beside the period: the list behind each figure. */
const OF_PART: Readonly<Record<DuePart | ApartPart | 'fallenDue' | 'underReview', Filter>> = {
  fallenDue: { ...LEAD, state: STATES.filter((state) => state !== 'withdrawn').join(',') },
  closedOnTime: { ...LEAD, state: 'executed', filed: 'on_time' },
  closedLate: { ...LEAD, state: 'executed', filed: 'late' },
  closedUnmarked: { ...LEAD, state: 'executed', filed: 'none' },
  notExecuted: { ...LEAD, state: 'not_executed' },
  overdue: { ...LEAD, state: IN_HANDS_STATES.join(',') },
  underReview: { ...LEAD, state: 'under_review' },
  underReviewOnTime: { ...LEAD, state: 'under_review', filed: 'on_time' },
  underReviewLate: { ...LEAD, state: 'under_review', filed: 'late' },
  withdrawn: { ...LEAD, state: 'withdrawn' },
  coExecutors: { role: 'co_executor' },
};

const OF_UNDATED: Readonly<Record<UndatedPart, Filter>> = {
  noTerm: { kind: 'none', state: OPEN_STATES.join(',') },
  continuing: { kind: 'continuing', state: OPEN_STATES.join(',') },
};

/** The query of GET /tasks that lists exactly the tasks counted in a part. */
export function listOfPart(part: keyof typeof OF_PART, by: DueBy, { from, to }: Period, scope: Filter): string {
  const period = { dueBy: by, dueFrom: from, dueTo: to, fallenDue: 'true' };
  return queryOf({ ...scope, ...OF_PART[part], ...period });
}

export function listOfUndated(part: UndatedPart, scope: Filter): string {
  return queryOf({ ...scope, ...OF_UNDATED[part] });
}

function queryOf(filter: Filter): string {
  return new URLSearchParams(filter).toString();
}
