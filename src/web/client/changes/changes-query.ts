import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

/** What others did to my tasks since I last said what I had seen. */
export const changesQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: ['changes', page, size],
    queryFn: () => answerOf(api.GET('/api/v1/me/changes', { params: { query: { page, size } } })),
  });
