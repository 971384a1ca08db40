import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export type Substitution = Schema<'SubstitutionView'>;
export const SUBSTITUTIONS = 10;

/** Who acts for me and for whom I act, the latest first; an administrator sees everybody's. */
export const substitutionsQuery = (page: number) =>
  queryOptions({
    queryKey: ['substitutions', page],
    queryFn: () => answerOf(api.GET('/api/v1/substitutions', { params: { query: { page, size: SUBSTITUTIONS } } })),
  });
