import { startTestApi, type TestApi } from '../support/api.js';
import { until } from '../support/process.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { fillRegister, FULL, isScheduled, lettersIn, MORNING, readLedger, seeded, tell } from '../support/storm.js';
import { BACK_END, startTestQueue, type TestQueue } from '../support/test-queue.js';
import { buildWorkers, type WorkerProgram } from '../support/worker-process.js';

const SIZE = FULL ? { persons: 20_000, tasksEach: 5, wipes: 20 } : { persons: 100, tasksEach: 3, wipes: 3 };
const MINUTES = 60_000;
/** The figure: from a wipe until there is something in the queue again. */
const REBUILT_WITHIN = 45_000;

// reliability A3. FLUSHALL, or all tables truncated, in the middle of the letters and when all is quiet.
describe(`A3: the queue on ${BACK_END} is wiped`, () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let queue: TestQueue;
  let workers: WorkerProgram;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    queue = await startTestQueue(api);
    workers = await buildWorkers();
    await fillRegister(api, SIZE);
    await api.setClock(MORNING);
  }, 2 * MINUTES);
  afterAll(async () => {
    await workers?.remove();
    await queue?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it(
    'again and again: nothing is missed or doubled, and it is built anew',
    async () => {
      const chance = seeded(`A3, ${SIZE.persons * SIZE.tasksEach} reminders, ${SIZE.wipes} wipes, ${BACK_END}`);
      const worker = workers.start({ ...api.config, queueUrl: queue.url, smtpUrl: smtp.url });
      const arrive = (what: string, ask: () => Promise<boolean> | boolean) =>
        workers.bring(until(what, ask, 10 * MINUTES));
      await workers.bring(worker.running);
      await arrive('the sweep', async () => (await lettersIn(api, 'pending', 'sending', 'sent')) > 0);
      for (let wipe = 0; wipe < SIZE.wipes; wipe++) {
        const goal = smtp.journal.length + 1 + chance.below(Math.floor(SIZE.persons / SIZE.wipes));
        await arrive('the moment of a wipe', () => smtp.journal.length >= Math.min(goal, SIZE.persons));
        await queue.wipe();
      }
      await arrive('all is sent', async () => (await lettersIn(api, 'pending', 'sending')) === 0);
      expect(await readLedger(api, smtp)).toMatchObject({
        reminders: { sent: SIZE.persons * SIZE.tasksEach },
        missed: 0,
        doubled: 0,
        repeated: 0,
      });
      await queue.wipe();
      const begun = performance.now();
      await workers.bring(until('the queue is built anew', () => isScheduled(queue.url), REBUILT_WITHIN));
      tell(`A3: nothing missed or doubled; built anew after ${Math.round((performance.now() - begun) / 1000)} s`);
    },
    25 * MINUTES,
  );
});
