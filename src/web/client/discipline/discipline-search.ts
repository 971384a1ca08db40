import type { paths } from '../api/schema.js';

type Query = paths['/api/v1/dashboard/rates']['get']['parameters']['query'];

export type DisciplineSearch = Partial<Pick<Query, 'from' | 'to' | 'by'>> & { due?: 'original' };

const BY = ['meeting', 'instruction'] as const;

/** The period and the view stand in the address; what is wrong in value, the API says. */
export function disciplineSearch(raw: { [Name in keyof DisciplineSearch]?: unknown }): DisciplineSearch {
  const search: DisciplineSearch = {};
  for (const name of ['from', 'to'] as const) if (typeof raw[name] === 'string') search[name] = raw[name];
  const by = BY.find((one) => one === raw.by);
  if (by) search.by = by;
  if (raw.due === 'original') search.due = 'original';
  return search;
}
