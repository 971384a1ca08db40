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

export const slotsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'slots'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/slots', path(id))),
  });

export const partsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'parts'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/delegations', path(id))),
  });

export const helpersQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'helpers'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/co-executors', path(id))),
  });

/** What the parts have counted, summed up beside the task's own figure. */
export const rollUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'roll-up'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/delegations/figures', path(id))),
  });

export const commentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'comments'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/comments', path(id))),
  });

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'notes'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/notes', path(id))),
  });

export const proposedTermQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'proposed-term'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks/{id}/proposed-term', path(id))),
  });

/** Districts that a body has already split tasks to. */
export const districtsQuery = queryOptions({
  queryKey: ['districts'],
  queryFn: () => answerOf(api.GET('/api/v1/bodies', { params: { query: { kind: 'district', size: 100 } } })),
});

/** What waits for a second person of the office: of one task, or of all of them. */
export const approvalsQuery = (task?: string) =>
  queryOptions({
    queryKey: ['approvals', task],
    queryFn: () =>
      answerOf(api.GET('/api/v1/approvals', { params: { query: task === undefined ? { size: 100 } : { task } } })),
  });
