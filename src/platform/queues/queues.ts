import type { OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { log } from '../log.js';
import { JOBS, QUEUE_NAMES, type JobName, type QueueName } from './jobs.js';

/** A queue that has not answered for so long is away. Longer than BullMQ's own waits on Redis (drainDelay, 5 s). */
const ANSWER_MILLISECONDS = 15_000;
const CONNECT_MILLISECONDS = 3_000;

/**
 * The back end by the scheme of QUEUE_URL. Half-open connections to Redis heal by `socketTimeout` alone (measured); to
 * PostgreSQL by `query_timeout`, and a frozen process that holds a lock in it is put out by the server.
 */
export function queueConnection(url: string, side: 'producer' | 'worker'): ConnectionOptions {
  if (/^postgres(ql)?:/.test(url)) {
    setDefaultBackendFactory(createPostgresBackend as never);
    return {
      connectionString: url,
      migrate: true,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      idle_in_transaction_session_timeout: ANSWER_MILLISECONDS,
    };
  }
  return {
    url,
    socketTimeout: ANSWER_MILLISECONDS,
    keepAlive: 10_000,
    ...(side === 'worker' ? { maxRetriesPerRequest: null } : { enableOfflineQueue: false, connectTimeout: CONNECT_MILLISECONDS }),
  };
}

/**
 * The ringing end of the bell. Losing a ring is harmless (the worker also looks by a plain timer), so a queue that is
 * away is logged and forgotten; no request ever waits for it.
 */
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue>();

  constructor(url: string) {
    for (const name of QUEUE_NAMES) {
      const queue = new Queue(name, {
        connection: queueConnection(url, 'producer'),
        defaultJobOptions: { removeOnComplete: { count: 1000 }, removeOnFail: { age: 30 * 24 * 3600 }, attempts: 1 },
      });
      queue.on('error', (error) => log.warn({ err: error, queue: name }, 'the queue is away'));
      this.queues.set(name, queue);
    }
  }

  /** Rings once for each id; the same job id while it is still kept is ignored by BullMQ. */
  async ring(job: JobName, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    try {
      await this.of(job).addBulk(ids.map((id) => ({ name: job, data: { id }, opts: { jobId: `${job}-${id}` } })));
    } catch (error) {
      log.warn({ err: error, job }, 'could not ring; the timer will find the work');
    }
  }

  /** One scheduler a job, whatever the number of replicas and restarts: the id is the job's name. */
  async schedule(job: JobName, everyMilliseconds: number): Promise<void> {
    try {
      await this.of(job).upsertJobScheduler(
        job,
        { every: everyMilliseconds },
        { name: job, data: { id: 'scheduled' } },
      );
    } catch (error) {
      log.warn({ err: error, job }, 'could not schedule; the timer will find the work');
    }
  }

  private of(job: JobName): Queue {
    return this.queues.get(JOBS[job].queue)!;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}
