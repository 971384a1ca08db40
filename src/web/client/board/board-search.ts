import { tasksSearch, type Conditions } from '../tasks/tasks-search.js';

/** The conditions of the board are those of the list, so that a total can lead to the list behind it (rule 15). */
export type BoardSearch = Conditions;

/** What else stands in the address of the board: the page of rows, the task that is open beside it, the body on a phone. */
export type BoardAddress = BoardSearch & { page?: number; task?: string; body?: string };

export function boardSearch(raw: Partial<Record<keyof BoardAddress, unknown>>): BoardAddress {
  const { sort: _sort, ...search } = tasksSearch(raw);
  const besides: BoardAddress = {};
  for (const name of ['task', 'body'] as const)
    if (typeof raw[name] === 'string' && raw[name] !== '') besides[name] = raw[name];
  return { ...search, ...besides };
}
