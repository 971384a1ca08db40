/** What the page of a task reads beside the task itself. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const path = (id: string) => ({ params: { path: { id } } });

export const reportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'reports'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/reports', path(id))),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'history'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/history', path(id))),
  });

export const deadlinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'deadlines'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/deadlines', path(id))),
  });

export const figuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'figures'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/indicators', path(id))),
  });

export const extensionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'extensions'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/extensions', path(id))),
  });

export const remindersQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'reminders'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/reminders', path(id))),
  });

export const instructionQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruction', id],
    queryFn: () => answerOf(api.GET('/api/v1/instructions/{id}', path(id))),
  });
