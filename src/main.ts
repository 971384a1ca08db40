/** The API process: HTTP only, no jobs. Started by a supervisor; `npm start` (local.ts) starts everything in one. */
import { collectDefaultMetrics } from 'prom-client';
import { ApiModule } from './api.module.js';
import { MIGRATION_NAMES } from './data-source.js';
import { readConfig } from './platform/config.js';
import { createHttpApp } from './platform/http/http-app.js';
import { configureLog } from './platform/log.js';
import { registry } from './platform/metrics.js';
import { runProcess } from './platform/run-process.js';
import { checkDatabase } from './platform/start-checks.js';
import { AlarmsService } from './reminders/alarms.service.js';

await runProcess(async () => {
  const config = readConfig();
  const log = configureLog(config.logLevel);
  await checkDatabase(config, MIGRATION_NAMES, 'api');
  const app = await createHttpApp(ApiModule.with(config), config);
  await app.listen(config.port, config.host);
  app.get(AlarmsService, { strict: false }).watch();
  collectDefaultMetrics({ register: registry });
  log.info({ address: await app.getUrl() }, 'the API listens');
  return app;
});
