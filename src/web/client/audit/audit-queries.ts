import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { language } from '../words/language-choice.js';
import type { AuditFilter } from './audit-search.js';

export type Entry = Schema<'EntryView'>;
export type Verification = Schema<'VerifyView'>;

export const auditQuery = (query: AuditFilter) =>
  queryOptions({
    queryKey: ['audit', language.get(), query],
    queryFn: () => answerOf(api.GET('/api/v1/audit', { params: { query } })),
  });

export const actionsQuery = () =>
  queryOptions({
    queryKey: ['audit actions', language.get()],
    queryFn: () => answerOf(api.GET('/api/v1/audit/actions')),
    staleTime: Infinity,
  });

export const headsQuery = queryOptions({
  queryKey: ['audit heads'],
  queryFn: () => answerOf(api.GET('/api/v1/audit/heads')),
});
