import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { QUEUE_NAMES } from '../../src/platform/queues/jobs.js';
import { Queues } from '../../src/platform/queues/queues.js';
import { WorkerModule } from '../../src/worker.module.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { BlackHole } from '../support/black-hole.js';
import { makePerson, makeTask } from '../support/factory.js';
import { until } from '../support/process.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { isScheduled, leaveScheduler, rung, schedulersAndJobs } from '../support/storm.js';
import { BACK_END, startTestQueue, type TestQueue } from '../support/test-queue.js';

// The real thing: timers, queue, sweep, mail. `npm test` has BullMQ on PostgreSQL, `npm run test:redis` on Redis.
describe(`the worker process, its queue on ${BACK_END}`, () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let queue: TestQueue;
  let worker: INestApplicationContext | undefined;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    queue = await startTestQueue(api);
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
  });
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
    await queue?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const start = (queueUrl = queue.url) =>
    NestFactory.createApplicationContext(WorkerModule.with({ ...api.config, queueUrl, smtpUrl: smtp.url }), {
      logger: false,
      abortOnError: false,
    });

  it('sends what is due without a single request, and again after its queue was wiped', async () => {
    await api.setClock('2020-08-21T04:00:00Z');
    worker = await start();
    await smtp.accepted(1);
    await worker.close();

    await queue.wipe();

    await api.setClock('2020-08-25T04:00:00Z');
    worker = await start();
    await smtp.accepted(2);
    await worker.close();
    worker = undefined;
    expect(await api.sql('SELECT step, state FROM reminder WHERE state = $1 ORDER BY step', ['sent'])).toEqual([
      { step: 'd3', state: 'sent' },
      { step: 'd7', state: 'sent' },
    ]);
  });

  it('gives the queue its one scheduler back when it was wiped under way', async () => {
    worker = await start();
    worker.get(Queues).keepScheduled('reminders.sweep', 30_000);
    await until('it is scheduled', () => isScheduled(queue.url));
    await queue.wipe();
    await until('it is scheduled again', () => isScheduled(queue.url), 45_000);
  });

  it('opens its queue a little later when that cannot be opened at the start', async () => {
    const line = await BlackHole.before(queue.url);
    try {
      line.swallow();
      worker = await start(line.url);
      // By who rings and by who hears.
      await until('it is being opened', () => line.connections >= 2 * QUEUE_NAMES.length);
      line.heal();
      await rung(queue.url, 'notifications.send-letter', 60_000);
    } finally {
      await worker?.close();
      worker = undefined;
      await line.close();
    }
  });

  it('has one scheduler for its sweep, however often and in however many copies it was started', async () => {
    for (let start = 0; start < 3; start++) {
      const copies = [new Queues(queue.url), new Queues(queue.url)];
      for (const queues of copies) queues.keepScheduled('reminders.sweep', 30_000);
      await until('it is scheduled', async () => (await schedulersAndJobs(queue.url))[0] > 0);
      await Promise.all(copies.map((queues) => queues.onApplicationShutdown()));
    }
    expect(await schedulersAndJobs(queue.url)).toEqual([1, 1]);
  });

  it('sends each step once though a scheduler of an earlier version still rings beside its own', async () => {
    await leaveScheduler(queue.url, 'sweep-every-second', 200);
    await api.setClock('2020-08-21T04:00:00Z');
    worker = await start();
    worker.get(Queues).keepScheduled('reminders.sweep', 30_000);
    await smtp.accepted(1);
    await until('both ring', async () => (await schedulersAndJobs(queue.url))[0] === 2);
    for (let bell = 0; bell < 3; bell++) await rung(queue.url, 'reminders.sweep', 30_000);
    await worker.close();
    worker = undefined;
    expect(await api.sql('SELECT l.state, l.attempts FROM letter l')).toEqual([{ state: 'sent', attempts: 1 }]);
    expect(smtp.journal).toHaveLength(1);
  });

  it('ends its letter and exits clean when told to stop in the middle', async () => {
    let answer!: () => void;
    const held = new Promise<void>((done) => (answer = done));
    smtp.forConnection(1, { dot: { after: held } });
    await api.setClock('2020-08-21T04:00:00Z');
    worker = await start();
    await smtp.reached('dot', 1);
    const closed = worker.close();
    answer();
    await closed;
    worker = undefined;
    expect(await api.sql('SELECT state, phase FROM letter')).toEqual([{ state: 'sent', phase: null }]);
  });
});
