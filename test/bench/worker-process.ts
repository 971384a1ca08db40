import { NestFactory } from '@nestjs/core';
import type { Config } from '../../src/platform/config.js';
import { configureLog, nestLogger } from '../../src/platform/log.js';
import { WorkerModule } from '../../src/worker.module.js';

/** OURS: the real worker in a process of its own, its log included. At the end it says its peak of memory. */
process.once('message', (config: Config) => void start(config));

async function start(config: Config): Promise<void> {
  configureLog(config.logLevel);
  const module = WorkerModule.with(config);
  process.send!('starting');
  const app = await NestFactory.createApplicationContext(module, { logger: nestLogger, abortOnError: false });
  process.once('message', () => void stop());

  async function stop(): Promise<void> {
    await app.close();
    process.send!(process.resourceUsage().maxRSS / 1024, () => process.disconnect());
  }
}
