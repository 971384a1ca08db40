import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import type { BoardSearch } from './board-search.js';

export type Board = Schema<'MatrixView'>;
export type BoardRow = Schema<'RowView'>;
export type BoardCell = Schema<'CellView'>;
export type BoardColumn = Schema<'ColumnView'>;
export type StateVector = Schema<'StateVectorView'>;

export const boardQuery = ({ page = 1, ...search }: BoardSearch & { page?: number }) =>
  queryOptions({
    queryKey: ['board', search, page],
    queryFn: () => answerOf(api.GET('/api/v1/dashboard/matrix', { params: { query: { ...search, page } } })),
  });

export const recentMeetingsQuery = queryOptions({
  queryKey: ['meetings', 'recent'],
  queryFn: () => answerOf(api.GET('/api/v1/meetings', { params: { query: { size: 100 } } })),
});

const LARGEST_PAGE = 100;

/** All bodies that exist today: some dozens, read once. */
export const leadBodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: async () => {
    const found: Schema<'BodyView'>[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = await answerOf(
        api.GET('/api/v1/bodies', { params: { query: { size: LARGEST_PAGE, page } } }),
      );
      found.push(...items);
      if (items.length < LARGEST_PAGE || found.length >= total) return found;
    }
  },
  staleTime: 300_000,
});
