import type { OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  type BackendFactory,
  type ConnectionOptions,
  type RedisQueueBackend,
} from 'bullmq';
import { Client, type ClientConfig } from 'pg';
import { log } from '../log.js';
import { evictionFault } from './eviction.js';
import { JOBS, QUEUE_NAMES, type JobName, type QueueName } from './jobs.js';

/** A hundred thousand in one call would hold up both ends, and fill the memory of this one. */
const MOST_AT_ONCE = 1000;
/** A queue that has not answered for so long is away. Longer than BullMQ's own waits on Redis (drainDelay, 5 s). */
const ANSWER_MILLISECONDS = 15_000;
/** Shorter than an answer may take: whoever waits for the lock of a frozen process gets it, and is not given up with it. */
const IDLE_MILLISECONDS = 10_000;
const CONNECT_MILLISECONDS = 3_000;
/** Between two looks whether a scheduler is still there. */
const LOOK_MILLISECONDS = 20_000;

const isPostgres = (url: string) => /^postgres(ql)?:/.test(url);

/** By the scheme of QUEUE_URL. BullMQ's types know Redis' alone as what a queue may have. */
export function queueBackEnd(url: string): BackendFactory<RedisQueueBackend> {
  return isPostgres(url) ? (createPostgresBackend as unknown as typeof createRedisBackend) : createRedisBackend;
}

/** While BullMQ opens a queue it listens for no error of its connection, and an error nobody hears ends the process. */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', (error) => log.warn({ err: error }, 'a connection of the queue broke'));
  }
}

/**
 * By the scheme of QUEUE_URL. Half-open connections to Redis heal by `socketTimeout` alone (measured); to
 * PostgreSQL by `query_timeout`, and a frozen process that holds a lock in it is put out by the server.
 */
export function queueConnection(url: string, side: 'producer' | 'worker'): ConnectionOptions {
  if (isPostgres(url)) {
    return {
      connectionString: url,
      Client: HeardClient,
      migrate: true,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      idle_in_transaction_session_timeout: IDLE_MILLISECONDS,
    };
  }
  return {
    url,
    socketTimeout: ANSWER_MILLISECONDS,
    keepAlive: 10_000,
    ...(side === 'worker'
      ? { maxRetriesPerRequest: null }
      : { enableOfflineQueue: false, connectTimeout: CONNECT_MILLISECONDS }),
  };
}

/**
 * The ringing end of the bell. Losing a ring is harmless (the worker also looks by a plain timer), so a queue that is
 * away is logged and forgotten; no request ever waits for it.
 */
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly timers = new Map<JobName, NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly url: string) {
    for (const name of QUEUE_NAMES) {
      const connection = queueConnection(url, 'producer');
      const defaultJobOptions = {
        removeOnComplete: { count: 1000 },
        removeOnFail: { age: 30 * 24 * 3600 },
        attempts: 1,
      };
      const queue = new Queue(name, { connection, defaultJobOptions }, queueBackEnd(url));
      queue.on('error', (error) => log.warn({ err: error, queue: name }, 'the queue is away'));
      this.queues.set(name, queue);
    }
  }

  /**
   * Rings once for each id; the same job id while it is still kept is ignored by BullMQ. Whoever rings waits no longer
   * than for an answer: a queue that never came up lets BullMQ wait for ever.
   */
  async ring(job: JobName, ids: readonly string[]): Promise<void> {
    const jobOf = (id: string) => ({ name: job, data: { id }, opts: { jobId: `${job}-${id}` } });
    try {
      for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
        await answered(this.of(job).addBulk(ids.slice(from, from + MOST_AT_ONCE).map(jobOf)));
      }
    } catch (error) {
      log.warn({ err: error, job }, 'could not ring; the timer will find the work');
    }
  }

  /**
   * One scheduler a job, whatever the number of replicas and restarts: the id is the job's name. Looked after as long as
   * the process runs, for the queue may be away now, and may be wiped at any time; when it is back, it may be a Redis that
   * throws jobs away. The work is done by the timer even so: that is said until it is mended, and ends nothing.
   */
  keepScheduled(job: JobName, everyMilliseconds: number): void {
    const schedule = async () => {
      await this.schedule(job, everyMilliseconds);
      if (!this.closed) this.timers.set(job, setTimeout(() => void schedule(), LOOK_MILLISECONDS).unref());
    };
    void schedule();
  }

  private async schedule(job: JobName, everyMilliseconds: number): Promise<void> {
    const queue = this.of(job);
    try {
      const fault = isPostgres(this.url) ? undefined : evictionFault(await answered(infoOf(queue)));
      if (fault) log.error(fault);
      if (await answered(queue.getJobScheduler(job))) return;
      const data = { id: 'scheduled' };
      await answered(queue.upsertJobScheduler(job, { every: everyMilliseconds }, { name: job, data }));
    } catch (error) {
      log.warn({ err: error, job }, 'could not schedule; the timer will find the work');
    }
  }

  private of(job: JobName): Queue {
    return this.queues.get(JOBS[job].queue)!;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}

const infoOf = async (queue: Queue): Promise<string> => (await queue.getBackend().client).info();

async function answered<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, refuse) => {
    // It keeps no process alive that has closed its queues meanwhile.
    timer = setTimeout(() => refuse(new Error('the queue does not answer')), ANSWER_MILLISECONDS).unref();
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
