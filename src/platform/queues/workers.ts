import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Worker } from 'bullmq';
import type { Config } from '../config.js';
import { beat } from '../heartbeat.js';
import { log, withLogContext } from '../log.js';
import { jobs } from '../metrics.js';
import { CONFIG } from '../platform.module.js';
import { JOBS, QUEUE_NAMES, type JobName, type JobPayload, type QueueName } from './jobs.js';
import { queueBackEnd, queueConnection } from './queues.js';

const JOB = DiscoveryService.createDecorator<JobName>();
/** Marks the class that turns this job into one service call. */
export const Processes = JOB;

export interface Processor {
  process(payload: JobPayload): Promise<void>;
  /** Milliseconds between looks without any bell: the queue may be away for ever. */
  readonly everyMilliseconds: number;
}

/** Of each queue. */
export const JOBS_AT_ONCE = 5;

const DRAIN_MILLISECONDS = 30_000;
const REOPEN_MILLISECONDS = 5_000;

/**
 * The hearing end of the bell, in the worker process only. Each job has one processor, or the process does not start.
 * Beside the queue a plain timer calls the same processors, so everything still happens with Redis off.
 */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly workers = new Map<QueueName, Worker>();
  private readonly reopening = new Set<NodeJS.Timeout>();
  private readonly timers = new Map<JobName, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const processors = this.findProcessors();
    for (const queue of QUEUE_NAMES) void this.hear(queue, processors);
    for (const [name, processor] of processors) this.lookRegularly(name, processor);
  }

  /** Before Nest closes queues and database: no new work, running work ends. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of [...this.timers.values(), ...this.reopening]) clearTimeout(timer);
    const drained = Promise.all([...[...this.workers.values()].map((worker) => worker.close()), ...this.running]);
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (limit = setTimeout(resolve, DRAIN_MILLISECONDS)));
    await Promise.race([drained, late]);
    clearTimeout(limit);
  }

  /**
   * BullMQ keeps the failure of its first connection to PostgreSQL for ever and would ask again without a pause: a queue
   * that cannot be opened is put away and opened anew a little later.
   */
  private async hear(queue: QueueName, processors: ReadonlyMap<JobName, Processor>): Promise<void> {
    const worker = this.workerOf(queue, processors);
    this.workers.set(queue, worker);
    try {
      await worker.waitUntilReady();
      if (!this.stopping) await worker.run();
    } catch (error) {
      if (this.stopping) return;
      log.warn({ err: error, queue }, 'the queue could not be opened; the timer does its work meanwhile');
      await worker
        .close()
        .catch((problem: unknown) => log.warn({ err: problem, queue }, 'the queue could not be closed'));
      const again = setTimeout(() => {
        this.reopening.delete(again);
        void this.hear(queue, processors);
      }, REOPEN_MILLISECONDS).unref();
      this.reopening.add(again);
    }
  }

  private workerOf(queue: QueueName, processors: ReadonlyMap<JobName, Processor>): Worker {
    const worker = new Worker<JobPayload>(
      queue,
      (job) => this.run(processors.get(job.name as JobName), job.name, job.data, job.id),
      {
        connection: queueConnection(this.config.queueUrl, 'worker'),
        concurrency: JOBS_AT_ONCE,
        maxStalledCount: 10,
        lockDuration: 60_000,
        autorun: false,
      },
      queueBackEnd(this.config.queueUrl),
    );
    worker.on('error', (error) => log.warn({ err: error, queue }, 'the queue is away'));
    worker.on('failed', (job, error) => log.error({ err: error, job: job?.name, jobId: job?.id }, 'a job failed'));
    return worker;
  }

  private findProcessors(): Map<JobName, Processor> {
    const found = this.discovery.getProviders({ metadataKey: JOB.KEY });
    const processors = new Map<JobName, Processor>();
    for (const wrapper of found) {
      const name = this.discovery.getMetadataByDecorator(JOB, wrapper);
      if (!name) continue;
      if (processors.has(name)) throw new Error(`The job ${name} has two processors.`);
      processors.set(name, wrapper.instance as Processor);
    }
    const missing = (Object.keys(JOBS) as JobName[]).filter((name) => !processors.has(name));
    if (missing.length > 0) throw new Error(`No processor for the job ${missing.join(', ')}.`);
    return processors;
  }

  private async run(
    processor: Processor | undefined,
    name: string,
    payload: JobPayload,
    jobId = 'timer',
  ): Promise<void> {
    if (!processor || this.stopping) return;
    const took = jobs.startTimer({ job: name });
    const work = withLogContext({ job: name, jobId }, () => processor.process(payload));
    this.running.add(work);
    let outcome = 'failed';
    try {
      await work;
      outcome = 'done';
      beat(name as JobName);
    } finally {
      this.running.delete(work);
      took({ outcome });
    }
  }

  private lookRegularly(name: JobName, processor: Processor): void {
    const look = async () => {
      try {
        await this.run(processor, name, { id: 'scheduled' });
      } catch (error) {
        log.error({ err: error, job: name }, 'a regular look failed');
      }
      if (!this.stopping) this.timers.set(name, setTimeout(() => void look(), processor.everyMilliseconds).unref());
    };
    this.timers.set(name, setTimeout(() => void look(), 0).unref());
  }
}
