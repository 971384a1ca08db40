import { ApiModule } from '../../src/api.module.js';
import type { Config } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { configureLog } from '../../src/platform/log.js';

/** OURS: the real API in a process of its own, with everything a request passes through, the log included. */
process.once('message', (config: Config) => void start(config));

async function start(config: Config): Promise<void> {
  configureLog(config.logLevel);
  const app = await createHttpApp(ApiModule.with(config), config);
  await app.listen(0, '127.0.0.1');
  process.send!((await app.getUrl()).replace('[::1]', '127.0.0.1'));
  process.once('message', () => void app.close().then(() => process.disconnect()));
}
