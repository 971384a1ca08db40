import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export type Policy = Schema<'PolicyView'>;
export type Rules = Schema<'RulesRequest'>;
export type Rung = Schema<'StepFields'>['upTo'];
export type Preview = Schema<'PolicyPreviewView'>;

export const policiesQuery = queryOptions({
  queryKey: ['reminder-policies'],
  queryFn: () => answerOf(api.GET('/api/v1/reminder-policies')),
});

const ofClass = (code: string) => ({ params: { path: { class: code } } });

export const policyQuery = (code: string) =>
  queryOptions({
    queryKey: ['reminder-policies', code],
    queryFn: () => answerOf(api.GET('/api/v1/reminder-policies/{class}', ofClass(code))),
  });

export const policyHistoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['reminder-policies', code, 'history'],
    queryFn: () => answerOf(api.GET('/api/v1/reminder-policies/{class}/history', ofClass(code))),
  });

export const sendingQuery = queryOptions({
  queryKey: ['reminder-sending'],
  queryFn: () => answerOf(api.GET('/api/v1/reminder-sending')),
});

export const rulesOf = ({ deadline, review, noTerm }: Rules): Rules => ({ deadline, review, noTerm });
