import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { tasksSearch, type TasksSearch } from './tasks-search.js';

export type Filter = Schema<'FilterView'>;

export const filtersQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: () => answerOf(api.GET('/api/v1/me/filters')),
  staleTime: 60_000,
});

/** As the API keeps it: what stands behind the question mark of the list, its page left out. */
export function queryOf({ page: _page, ...search }: TasksSearch): string {
  return new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();
}

export function searchOf(query: string): TasksSearch {
  const given = [...new URLSearchParams(query)].map(([name, text]) => [
    name,
    name !== 'q' && text === 'true' ? true : text,
  ]);
  return tasksSearch(Object.fromEntries(given) as Record<string, unknown>);
}
