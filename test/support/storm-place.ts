import type { Config } from '../../src/platform/config.js';
import { startTestApi, type TestApi } from './api.js';
import { ScriptedSmtp } from './scripted-smtp.js';
import { fillRegister, MORNING } from './storm.js';
import { startTestQueue, type TestQueue } from './test-queue.js';
import { buildWorkers, type WorkerProcess, type WorkerProgram } from './worker-process.js';

export const MINUTES = 60_000;

/** Where a storm rages: a full register on the morning of its letters, a relay, a queue, and workers that can be killed. */
export interface StormPlace {
  api: TestApi;
  smtp: ScriptedSmtp;
  queue: TestQueue;
  workers: WorkerProgram;
  start(): WorkerProcess;
  stop(): Promise<void>;
}

export async function startStorm(
  size: { persons: number; tasksEach: number },
  script: Parameters<typeof ScriptedSmtp.start>[0] = {},
): Promise<StormPlace> {
  const api = await startTestApi();
  const smtp = await ScriptedSmtp.start(script);
  const queue = await startTestQueue(api);
  const workers = await buildWorkers();
  await fillRegister(api, size);
  await api.setClock(MORNING);
  const config: Config = { ...api.config, queueUrl: queue.url, smtpUrl: smtp.url };
  return {
    api,
    smtp,
    queue,
    workers,
    start: () => workers.start(config),
    stop: async () => {
      await workers.remove();
      await queue.stop();
      await smtp.close();
      await api.stop();
    },
  };
}
