import { constants, PerformanceObserver } from 'node:perf_hooks';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../../src/platform/config.js';
import { configureLog, nestLogger } from '../../src/platform/log.js';
import { WorkerModule } from '../../src/worker.module.js';

export interface Memory {
  /** The most that the process ever had of the machine, MB: what lives, and what V8 had not yet thought worth collecting. */
  peak: number;
  /** The most that lived after a full collection, MB: what the program itself holds. */
  held: number;
}

/** OURS: the real worker in a process of its own, its log included. At the end it says how much memory it had. */
process.once('message', (config: Config) => void start(config));

async function start(config: Config): Promise<void> {
  configureLog(config.logLevel);
  let held = 0;
  new PerformanceObserver((list) => {
    const isFull = (collection: object) =>
      (collection as { detail: { kind: number } }).detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
    if (list.getEntries().some(isFull)) held = Math.max(held, process.memoryUsage().heapUsed / 2 ** 20);
  }).observe({ entryTypes: ['gc'] });
  const module = WorkerModule.with(config);
  process.send!('starting');
  const app = await NestFactory.createApplicationContext(module, { logger: nestLogger, abortOnError: false });
  process.once('message', () => void stop());

  async function stop(): Promise<void> {
    await app.close();
    const memory: Memory = { peak: process.resourceUsage().maxRSS / 1024, held };
    process.send!(memory, () => process.disconnect());
  }
}
