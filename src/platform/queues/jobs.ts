/**
 * Every job of the system by its stable name, with its queue. A job carries an id only, re-reads and re-checks, and may
 * run twice: PostgreSQL holds the truth, the queue is a wake-up bell (architecture, rule of flow 5).
 */
export const JOBS = {
  'reminders.sweep': { queue: 'reminders' },
  'reminders.prove': { queue: 'reminders' },
  'notifications.send-letter': { queue: 'letters' },
  'notifications.send-heads': { queue: 'daily' },
  'auth.tidy': { queue: 'daily' },
  'notifications.post-notices': { queue: 'channels' },
  'files.care': { queue: 'files' },
} as const;

export type JobName = keyof typeof JOBS;
export type QueueName = (typeof JOBS)[JobName]['queue'];

export const QUEUE_NAMES = [...new Set(Object.values(JOBS).map(({ queue }) => queue))];

export interface JobPayload {
  readonly id: string;
}
