import { textSearch, type TextSearch } from '../office/text-search.js';

export type PeopleSearch = TextSearch<'q' | 'body' | 'only'>;
export const peopleSearch = (raw: { [Name in keyof PeopleSearch]?: unknown }): PeopleSearch =>
  textSearch(['q', 'body', 'only'], raw);

export type BodiesSearch = TextSearch<'on'> & { all?: true };

export const bodiesSearch = (raw: { on?: unknown; all?: unknown; page?: unknown }): BodiesSearch => ({
  ...textSearch(['on'], raw),
  ...(raw.all === true ? { all: true } : {}),
});
