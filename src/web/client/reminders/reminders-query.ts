import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';

export type ReminderToCome = Schema<'ForecastLineView'>;

/** Of what a person will be reminded in the month from that day on; without one, from today. */
export const remindersToComeQuery = (id: string, from?: string) =>
  queryOptions({
    queryKey: ['person', id, 'reminders', from],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/people/{id}/reminders', {
          params: { path: { id }, query: from === undefined ? {} : { from } },
        }),
      ),
  });
