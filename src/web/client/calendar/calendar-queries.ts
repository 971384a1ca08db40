import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export type CalendarDay = Schema<'CalendarDayView'>;
export type CalendarChange = Schema<'CalendarChangeRequest'>;

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => answerOf(api.GET('/api/v1/calendar', { params: { query: { year } } })),
  });

/** Whose deadlines would fall on another day if these days were edited so. */
export const movedQuery = (changes: CalendarChange[]) =>
  queryOptions({
    queryKey: ['calendar', 'preview', changes],
    queryFn: () => answerOf(api.POST('/api/v1/calendar/preview', { body: { changes } })),
  });
