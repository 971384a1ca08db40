import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import type { DeliveryFilter, LetterFilter } from './delivery-search.js';

export type Delivery = Schema<'DeliveryView'>;
export type Letter = Schema<'LetterView'>;
export type Mail = Schema<'MailView'>;
export type Channel = Schema<'ChannelView'>;
export type ChannelDelivery = Schema<'ChannelDeliveryView'>;

export const deliveriesQuery = (query: DeliveryFilter) =>
  queryOptions({
    queryKey: ['deliveries', query],
    queryFn: () => answerOf(api.GET('/api/v1/deliveries', { params: { query } })),
  });

export const lettersQuery = (query: LetterFilter) =>
  queryOptions({
    queryKey: ['letters', query],
    queryFn: () => answerOf(api.GET('/api/v1/letters', { params: { query } })),
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letter', id],
    queryFn: () => answerOf(api.GET('/api/v1/letters/{id}', { params: { path: { id } } })),
  });

export const forecastQuery = (on: string) =>
  queryOptions({
    queryKey: ['reminder-forecast', on],
    queryFn: () => answerOf(api.GET('/api/v1/reminder-forecast', { params: { query: { on } } })),
  });

export const proofsQuery = queryOptions({
  queryKey: ['delivery-proofs'],
  queryFn: () => answerOf(api.GET('/api/v1/delivery-proofs')),
});

export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: () => answerOf(api.GET('/api/v1/mail')),
});

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => answerOf(api.GET('/api/v1/channels')),
});

export const channelDeliveriesQuery = (id: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['channels', id, 'deliveries', page],
    queryFn: () =>
      answerOf(api.GET('/api/v1/channels/{id}/deliveries', { params: { path: { id }, query: { page, size } } })),
  });
