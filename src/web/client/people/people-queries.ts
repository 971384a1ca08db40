import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type Person = Schema<'PersonView'>;
export type Post = Schema<'PostView'>;
export type Holding = Schema<'HoldingView'>;
export type BodyHistory = Schema<'BodyHistoryView'>;
export type PeopleFilter = NonNullable<paths['/api/v1/people']['get']['parameters']['query']>;

export const peopleQuery = (query: PeopleFilter) =>
  queryOptions({
    queryKey: ['people', query],
    queryFn: () => answerOf(api.GET('/api/v1/people', { params: { query } })),
  });

export const postsQuery = (body: string) =>
  queryOptions({
    queryKey: ['posts', body],
    queryFn: () => answerOf(api.GET('/api/v1/posts', { params: { query: { body } } })),
  });

export const allBodiesQuery = (query: { on: string; all: boolean; page: number; size: number }) =>
  queryOptions({
    queryKey: ['bodies', query],
    queryFn: () => answerOf(api.GET('/api/v1/bodies', { params: { query } })),
  });

export const bodyQuery = (code: string) =>
  queryOptions({
    queryKey: ['body', code],
    queryFn: () => answerOf(api.GET('/api/v1/bodies/{code}', { params: { path: { code } } })),
  });

export const successionsQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: ['successions', page, size],
    queryFn: () => answerOf(api.GET('/api/v1/successions', { params: { query: { page, size } } })),
  });

export const successionPreviewQuery = (predecessor: string) =>
  queryOptions({
    queryKey: ['successions', 'preview', predecessor],
    queryFn: () => answerOf(api.GET('/api/v1/successions/preview', { params: { query: { predecessor } } })),
    enabled: predecessor !== '',
  });

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => answerOf(api.GET('/api/v1/settings')),
});
