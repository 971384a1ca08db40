import { Redis } from 'ioredis';
import { log } from '../log.js';
import { StartRefused } from '../start-checks.js';

/** For a connection, and for an answer on it. */
const WAIT_MILLISECONDS = 3_000;

/**
 * A Redis that throws keys away when it is full loses jobs without a word, so the worker does not start on one.
 * A Redis that is away refuses nothing: reminders go out by the timer without it.
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
    // INFO and not CONFIG GET: hosted servers forbid the latter.
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'unknown';
    if (policy !== 'noeviction') {
      throw new StartRefused([
        `Redis of QUEUE_URL has maxmemory-policy ${policy} and would throw jobs away when full: set it to noeviction.`,
      ]);
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    log.warn({ err: error }, 'the queue is away at the start; the timer does its work meanwhile');
  } finally {
    redis.disconnect();
  }
}
