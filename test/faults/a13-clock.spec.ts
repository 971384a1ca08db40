import { startTestApi, type TestApi } from '../support/api.js';
import { until } from '../support/process.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { endWaits, fillRegister, FULL, lettersIn, MORNING, ring, seeded } from '../support/storm.js';
import { BACK_END, startTestQueue, type TestQueue } from '../support/test-queue.js';
import { buildWorkers, type WorkerProgram } from '../support/worker-process.js';

const PERSONS = FULL ? 1_000 : 20;
/** A thousand letters take their time on a machine that has much to do. */
const ALL_SENT_WITHIN = 300_000;
/** The figure: so long after the jump no letter is sent any more, and the alarm is raised. */
const REFUSED_WITHIN = 10_000;
const HOUR = 3_600_000;
const JUMPS: [string, number][] = [
  ['two hours ahead', 2 * HOUR],
  ['two hours behind', -2 * HOUR],
  ['forty days ahead', 40 * 24 * HOUR],
];
const NIGHT = '2020-08-24T20:00:00Z';
const ALARM = "this machine's clock disagrees with PostgreSQL's";

// reliability A13. The clock of the worker's machine is wrong, PostgreSQL's is right.
describe(`A13: the clock of the worker's machine, the queue on ${BACK_END}`, () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let queue: TestQueue;
  let workers: WorkerProgram;
  const start = () => workers.start({ ...api.config, queueUrl: queue.url, smtpUrl: smtp.url });

  beforeAll(async () => {
    seeded(`A13, ${PERSONS} letters`);
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    queue = await startTestQueue(api);
    workers = await buildWorkers();
    await fillRegister(api, { persons: PERSONS, tasksEach: 1 });
  }, 120_000);
  afterAll(async () => {
    await workers?.remove();
    await queue?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it('is wrong from the start: the worker does not start, and says so', async () => {
    for (const [, shift] of JUMPS) {
      await workers.shiftClock(shift);
      const worker = start();
      expect(await worker.ended).toBe(1);
      expect(worker.stderr()).toMatch(/^The clock of this machine is \d+\.\d s (ahead of|behind) PostgreSQL's/);
    }
    expect(smtp.journal).toHaveLength(0);
  }, 120_000);

  it('jumps while the worker runs: nothing leaves early, and nothing at all until it is right again', async () => {
    await workers.shiftClock(0);
    await api.setClock(NIGHT);
    const worker = start();
    await worker.running;
    for (const [index, [, shift]] of (FULL ? JUMPS : JUMPS.slice(0, 1)).entries()) {
      const alarms = () => worker.stdout().split(ALARM).length - 1;
      const before = alarms();
      await workers.shiftClock(shift);
      await until(
        'the alarm',
        async () => {
          await ring(queue.url, 'notifications.send-letter');
          return alarms() > before;
        },
        REFUSED_WITHIN,
      );
      // It is night where the letters go; then morning comes, by PostgreSQL's clock.
      expect(smtp.journal).toHaveLength(0);
      if (index > 0) continue;
      await api.setClock(MORNING);
      await ring(queue.url, 'reminders.sweep');
      await until('the letters lie ready', async () => (await lettersIn(api, 'pending')) === PERSONS);
    }
    await endWaits(api);
    await workers.shiftClock(0);
    await until(
      'all letters are sent',
      async () => {
        await ring(queue.url, 'notifications.send-letter');
        return (await lettersIn(api, 'sent')) === PERSONS;
      },
      ALL_SENT_WITHIN,
    );
    expect(smtp.journal).toHaveLength(PERSONS);
  }, 900_000);
});
