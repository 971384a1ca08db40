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

/** Some dozens, read once. */
const bodies = (all: boolean) =>
  queryOptions({
    queryKey: ['bodies', { all }],
    queryFn: async () => {
      const found: Schema<'BodyView'>[] = [];
      for (let page = 1; ; page++) {
        const { items, total } = await answerOf(
          api.GET('/api/v1/bodies', { params: { query: { all, size: LARGEST_PAGE, page } } }),
        );
        found.push(...items);
        if (items.length < LARGEST_PAGE || found.length >= total) return found;
      }
    },
    staleTime: 300_000,
  });

/** All bodies that exist today. */
export const leadBodiesQuery = bodies(false);

/** Also those that have ended, or have yet to begin. */
export const everyBodyQuery = bodies(true);
