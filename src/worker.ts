import { NestFactory } from '@nestjs/core';
import { ConfigProblem, readConfig, type Config } from './platform/config.js';
import { configureLog, log, nestLogger } from './platform/log.js';
import { Queues } from './platform/queues/queues.js';
import { WorkerModule } from './worker.module.js';

const SWEEP_EVERY = 30_000;

/** The worker process: sweeps and sends until it is told to stop, then ends what is under way. */
async function main(): Promise<void> {
  const config = configOrExit();
  configureLog(config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: nestLogger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  // A plain timer in each worker sweeps as well (workers.ts); this one is shared by all replicas.
  await app.get(Queues).schedule('reminders.sweep', SWEEP_EVERY);
  log.info('the worker is running');
}

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (problem) {
    if (!(problem instanceof ConfigProblem)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker did not start');
  process.exit(1);
});
