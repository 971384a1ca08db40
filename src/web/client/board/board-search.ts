import { tasksSearch, type TasksSearch } from '../tasks/tasks-search.js';

/** The conditions of the board are those of the list, so that a total can lead to the list behind it (rule 15). */
export type BoardSearch = Omit<TasksSearch, 'sort' | 'page' | 'noTerm' | 'reviewOver' | 'waiting' | 'fallenDue'>;

/** What else stands in the address of the board: the page of rows, and the task that is open beside it. */
export type BoardAddress = BoardSearch & { page?: number; task?: string };

export function boardSearch(raw: Partial<Record<keyof BoardAddress, unknown>>): BoardAddress {
  const {
    sort: _sort,
    noTerm: _noTerm,
    reviewOver: _over,
    waiting: _waiting,
    fallenDue: _due,
    ...search
  } = tasksSearch(raw);
  return typeof raw.task === 'string' && raw.task !== '' ? { ...search, task: raw.task } : search;
}
