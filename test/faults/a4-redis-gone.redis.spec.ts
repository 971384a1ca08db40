import { setTimeout as wait } from 'node:timers/promises';
import { startTestApi, type TestApi } from '../support/api.js';
import { until } from '../support/process.js';
import { RedisServer } from '../support/redis-server.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { fillRegister, FULL, lettersIn, MORNING, readLedger, rung, seeded, tell } from '../support/storm.js';
import { startTestWorker } from '../support/worker.js';
import { buildWorkers, type WorkerProgram } from '../support/worker-process.js';

/** All due at one moment: no more than leave in half of the time, or the figure would tell how fast letters are written. */
const PERSONS = FULL ? 2_000 : 50;
const OUTAGES = FULL ? [3, 20, 120] : [3];
const MINUTES = 60_000;
/** The figure, of 99 in 100 letters. */
const LATE_AT_MOST = 90_000;

// reliability A4. Without Redis the plain timers do everything, only later.
describe('A4: Redis is away', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let redis: RedisServer;
  let workers: WorkerProgram;
  const start = () => workers.start({ ...api.config, queueUrl: redis.url, smtpUrl: smtp.url });

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    redis = await RedisServer.reserve();
    workers = await buildWorkers();
  }, 2 * MINUTES);
  afterEach(async () => {
    await workers?.remove();
    await redis?.remove();
    await smtp?.close();
    await api?.stop();
  });

  it(
    'from the beginning to the end: everything is sent all the same',
    async () => {
      seeded(`A4, ${PERSONS} letters without Redis`);
      await fillRegister(api, { persons: PERSONS, tasksEach: 1 });
      await api.setClock(MORNING);
      // At full size the worker's own sweep is waited for as well: its timers run every 30 s.
      if (!FULL) await sweepBefore();
      const worker = start();
      await worker.running;
      const due = new Date();
      await workers.bring(until('all is sent', async () => (await lettersIn(api, 'sent')) === PERSONS, 10 * MINUTES));
      const late = smtp.journal.map(({ at }) => at.getTime() - due.getTime()).sort((a, b) => a - b);
      tell(`A4: lateness p50 ${late[late.length >> 1]} ms, p99 ${late[Math.floor(late.length * 0.99)]} ms`);
      expect(late[Math.floor(late.length * 0.99)]).toBeLessThanOrEqual(LATE_AT_MOST);
      expect(await readLedger(api, smtp)).toMatchObject({
        reminders: { sent: PERSONS },
        missed: 0,
        doubled: 0,
        repeated: 0,
      });
    },
    15 * MINUTES,
  );

  it.each(OUTAGES)(
    'for %i s: the worker listens again within 30 s',
    async (seconds) => {
      await redis.start();
      const worker = start();
      await worker.running;
      await rung(redis.url, 'notifications.send-letter', MINUTES);
      await redis.kill();
      // The outage itself.
      await wait(seconds * 1000);
      await redis.start();
      const begun = performance.now();
      await workers.bring(rung(redis.url, 'notifications.send-letter', 30_000));
      tell(
        `A4: after ${seconds} s without Redis listening again within ${Math.round((performance.now() - begun) / 1000)} s`,
      );
    },
    5 * MINUTES,
  );

  async function sweepBefore(): Promise<void> {
    const worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await worker.sweeps.sweep();
    await worker.stop();
  }
});
