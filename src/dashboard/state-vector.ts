import { STATES, type State } from '../tasks/task-lifecycle.js';

/** Tasks alike in all that is counted. */
export interface Counted {
  state: State;
  overdue: boolean;
  atRisk: boolean;
  /** Under review for longer than the register allows (rule 4). */
  reviewOver: boolean;
  count: number;
}

/** Counts that hide no late region (rule 1): by state, and what cuts across the states. */
export interface StateVector {
  total: number;
  states: Record<State, number>;
  overdue: number;
  atRisk: number;
  reviewOver: number;
}

export function stateVector(tasks: Iterable<Counted>): StateVector {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  const vector = { total: 0, states, overdue: 0, atRisk: 0, reviewOver: 0 };
  for (const { state, overdue, atRisk, reviewOver, count } of tasks) {
    vector.total += count;
    states[state] += count;
    if (overdue) vector.overdue += count;
    if (atRisk) vector.atRisk += count;
    if (reviewOver) vector.reviewOver += count;
  }
  return vector;
}
