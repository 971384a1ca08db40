import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export type Meeting = Schema<'MeetingView'>;
export type Instruction = Schema<'InstructionView'>;
export type Body = Schema<'BodyView'>;

export const meetingsQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: ['meetings', page],
    queryFn: () => answerOf(api.GET('/api/v1/meetings', { params: { query: { page, size } } })),
  });

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id],
    queryFn: () => answerOf(api.GET('/api/v1/meetings/{id}', { params: { path: { id } } })),
  });

export const instructionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id, 'instructions'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/meetings/{id}/instructions', { params: { path: { id }, query: { size: 100 } } })),
  });

/** Who could be a recipient on that day, under the name of that day (rule 14). */
export const bodiesQuery = (on: string) =>
  queryOptions({
    queryKey: ['bodies', on],
    queryFn: () => answerOf(api.GET('/api/v1/bodies', { params: { query: { on, size: 100 } } })),
    staleTime: Infinity,
  });
