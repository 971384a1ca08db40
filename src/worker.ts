/** The worker process: sweeps and sends, no HTTP. Started by a supervisor, in as many copies as one likes. */
import { NestFactory } from '@nestjs/core';
import { collectDefaultMetrics } from 'prom-client';
import { MIGRATION_NAMES } from './data-source.js';
import { readConfig } from './platform/config.js';
import { configureLog, nestLogger } from './platform/log.js';
import { registry } from './platform/metrics.js';
import { answerOperation } from './platform/operation-server.js';
import { ProgressService } from './platform/progress.service.js';
import { checkEviction } from './platform/queues/eviction.js';
import { Queues } from './platform/queues/queues.js';
import { runProcess } from './platform/run-process.js';
import { checkDatabase } from './platform/start-checks.js';
import { watchProgress } from './platform/watchdog.js';
import { WorkerModule } from './worker.module.js';

const SWEEP_EVERY = 30_000;

await runProcess(async () => {
  const config = readConfig();
  const log = configureLog(config.logLevel);
  // A shifted clock outside the demo, and a machine clock that disagrees with PostgreSQL's, are refused here.
  await checkDatabase(config, MIGRATION_NAMES, 'worker');
  await checkEviction(config.queueUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: nestLogger,
    abortOnError: false,
  });
  // A plain timer in each worker sweeps as well (queues/workers.ts); this one is shared by all copies.
  app.get(Queues).keepScheduled('reminders.sweep', SWEEP_EVERY);
  watchProgress(config.progressLimit, () => process.exit(1));
  collectDefaultMetrics({ register: registry });
  if (config.workerPort !== null) {
    const server = await answerOperation(config, config.workerPort, app.get(ProgressService));
    log.info({ address: server.address() }, 'the worker answers who looks after it');
  }
  log.info('the worker is running');
  return app;
});
