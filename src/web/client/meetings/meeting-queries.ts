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

const LARGEST_PAGE = 100;

/** All of a protocol: its drafts are issued together, so none may be out of sight. */
export const instructionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id, 'instructions'],
    queryFn: async (): Promise<Instruction[]> => {
      const found: Instruction[] = [];
      for (let page = 1; ; page++) {
        const params = { path: { id }, query: { size: LARGEST_PAGE, page } };
        const { items, total } = await answerOf(api.GET('/api/v1/meetings/{id}/instructions', { params }));
        found.push(...items);
        if (items.length < LARGEST_PAGE || found.length >= total) return found;
      }
    },
  });

/** Who could be a recipient on that day, under the name of that day (rule 14). */
export const bodiesQuery = (on: string) =>
  queryOptions({
    queryKey: ['bodies', on],
    queryFn: () => answerOf(api.GET('/api/v1/bodies', { params: { query: { on, size: 100 } } })),
    staleTime: Infinity,
  });

/** How the words of a deadline are read, as of the day of the meeting. */
export const deadlineReadingQuery = (phrase: string, issuedOn: string) =>
  queryOptions({
    queryKey: ['reading', 'deadline', phrase, issuedOn],
    queryFn: () => answerOf(api.POST('/api/v1/interpretations/deadline', { body: { phrase, issuedOn } })),
    staleTime: Infinity,
  });

/** Whom the words name, of those that existed on the day of the meeting. */
export const recipientsReadingQuery = (phrase: string, issuedOn: string) =>
  queryOptions({
    queryKey: ['reading', 'recipients', phrase, issuedOn],
    queryFn: () => answerOf(api.POST('/api/v1/interpretations/recipients', { body: { phrase, issuedOn } })),
    staleTime: Infinity,
  });

/** What issuing a draft would bring. */
export const issuePreviewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['instruction', id, 'preview', version],
    queryFn: () => answerOf(api.GET('/api/v1/instructions/{id}/preview', { params: { path: { id } } })),
  });

export const indicatorsQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruction', id, 'indicators'],
    queryFn: () => answerOf(api.GET('/api/v1/instructions/{id}/indicators', { params: { path: { id } } })),
  });

export const indicatorProgressQuery = (id: string, code: string) =>
  queryOptions({
    queryKey: ['instruction', id, 'indicators', code],
    queryFn: () =>
      answerOf(api.GET('/api/v1/instructions/{id}/indicators/{code}/progress', { params: { path: { id, code } } })),
  });
