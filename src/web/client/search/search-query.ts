import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export const SHORTEST = 2;
export const GROUPS = ['tasks', 'instructions', 'meetings', 'bodies'] as const;
export type Group = (typeof GROUPS)[number];
export type Piece = Schema<'PieceView'>;

export interface SearchSearch {
  q?: string;
  only?: Group;
  page?: number;
}

/** What of the search stands in the address; the rest is left out. */
export function searchSearch(raw: Partial<Record<keyof SearchSearch, unknown>>): SearchSearch {
  const only = GROUPS.find((group) => group === raw.only);
  const q = ['string', 'number'].includes(typeof raw.q) ? String(raw.q) : '';
  return {
    ...(q === '' ? {} : { q }),
    ...(only ? { only } : {}),
    ...(only && Number.isInteger(raw.page) && (raw.page as number) > 1 ? { page: raw.page as number } : {}),
  };
}

/** Words in any form, in three languages; all of them must be there. */
export const searchQuery = (query: { q: string; only?: Group; page?: number; size: number }) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: () => answerOf(api.GET('/api/v1/search', { params: { query } })),
    enabled: query.q.trim().length >= SHORTEST,
  });

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
