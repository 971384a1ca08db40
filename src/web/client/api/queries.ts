/**
 * What the pages read, each with its key: `['tasks', …]`, `['task', id, …]`. After a change everything is read anew
 * (api/use-verb.ts), so a key need only be distinct. A page's own queries stand beside the page.
 */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './client.js';
import type { paths } from './schema.js';

export type Me = Schema<'MeView'>;
export type Task = Schema<'TaskView'>;
export type TaskState = Task['state'];
export type Report = Schema<'ReportView'>;
export type Extension = Schema<'ExtensionView'>;
export type Notice = Schema<'NoticeView'>;
export type TaskFilter = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;

const MINUTE = 60_000;

export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: () => answerOf(api.GET('/api/v1/about')),
  staleTime: 5 * MINUTE,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
  staleTime: Infinity,
});

export const tasksQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: ['tasks', filter],
    queryFn: () => answerOf(api.GET('/api/v1/tasks', { params: { query: filter } })),
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });

export const noticesQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: ['notices', page, size],
    queryFn: () => answerOf(api.GET('/api/v1/notifications', { params: { query: { page, size } } })),
  });
