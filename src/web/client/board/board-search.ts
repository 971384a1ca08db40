import { tasksSearch, type TasksSearch } from '../tasks/tasks-search.js';

/** The conditions of the board are those of the list, so that a total can lead to the list behind it (rule 15). */
export type BoardSearch = Omit<TasksSearch, 'sort' | 'page' | 'noTerm' | 'reviewOver' | 'fallenDue'>;

export function boardSearch(raw: Partial<Record<keyof BoardSearch, unknown>>): BoardSearch {
  const { sort: _sort, page: _page, noTerm: _noTerm, reviewOver: _over, fallenDue: _due, ...search } = tasksSearch(raw);
  return search;
}
