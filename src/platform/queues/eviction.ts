import { Redis } from 'ioredis';
import { log } from '../log.js';
import { StartRefused } from '../start-checks.js';

/** For a connection, and for an answer on it. */
const WAIT_MILLISECONDS = 3_000;

/**
 * A Redis that throws keys away when it is full loses jobs without a word, so the worker does not start on one.
 * A Redis that is away refuses nothing: reminders go out by the timer without it, and it is asked later (queues.ts).
 * @throws StartRefused
 */
export async function checkEviction(queueUrl: string): Promise<void> {
  if (!/^rediss?:/.test(queueUrl)) return;
  const redis = new Redis(queueUrl, {
    lazyConnect: true,
    connectTimeout: WAIT_MILLISECONDS,
    socketTimeout: WAIT_MILLISECONDS,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const fault = evictionFault(await redis.info('memory'));
    if (fault) throw new StartRefused([fault]);
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    log.warn({ err: error }, 'the queue is away at the start; the timer does its work meanwhile');
  } finally {
    redis.disconnect();
  }
}

/** What is wrong, as one sentence, by Redis' INFO: hosted servers forbid CONFIG GET. */
export function evictionFault(info: string): string | undefined {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown';
  if (policy === 'noeviction') return undefined;
  return `Redis of QUEUE_URL has maxmemory-policy ${policy} and would throw jobs away when full: set it to noeviction.`;
}
