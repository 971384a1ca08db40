import { textSearch, type TextSearch } from '../office/text-search.js';

export type PeopleSearch = TextSearch<'q' | 'body' | 'only'>;
export const peopleSearch = (raw: { [Name in keyof PeopleSearch]?: unknown }): PeopleSearch =>
  textSearch(['q', 'body', 'only'], raw);

export interface BodiesSearch {
  on?: string;
  all?: true;
}

export const bodiesSearch = (raw: { on?: unknown; all?: unknown }): BodiesSearch => ({
  ...(typeof raw.on === 'string' && raw.on !== '' ? { on: raw.on } : {}),
  ...(raw.all === true ? { all: true } : {}),
});
