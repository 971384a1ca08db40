import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Queue } from 'bullmq';
import { Client } from 'pg';
import { queueConnection, Queues } from '../../src/platform/queues/queues.js';
import { WorkerModule } from '../../src/worker.module.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';

// The real thing: timers, queue (BullMQ on PostgreSQL), sweep, mail.
describe('the worker process', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: INestApplicationContext | undefined;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
  });
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
    await smtp?.close();
    await api?.stop();
  });

  const start = () =>
    NestFactory.createApplicationContext(WorkerModule.with({ ...api.config, smtpUrl: smtp.url }), {
      logger: false,
      abortOnError: false,
    });

  it('sends what is due without a single request, and again after its queue was wiped', async () => {
    await api.setClock('2020-08-21T04:00:00Z');
    worker = await start();
    await smtp.accepted(1);
    await worker.close();

    const queue = new Client({ connectionString: api.database.queueUrl });
    await queue.connect();
    const { rows } = await queue.query<{ name: string }>(
      `SELECT DISTINCT schemaname AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { name } of rows) await queue.query(`DROP SCHEMA ${name} CASCADE; CREATE SCHEMA ${name}`);
    await queue.end();

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

  it('has one scheduler for its sweep, however often and in however many copies it was started', async () => {
    for (let start = 0; start < 5; start++) {
      const copies = [new Queues(api.config.queueUrl), new Queues(api.config.queueUrl)];
      await Promise.all(copies.map((queues) => queues.schedule('reminders.sweep', 30_000)));
      await Promise.all(copies.map((queues) => queues.onApplicationShutdown()));
    }
    const queue = new Queue('reminders', { connection: queueConnection(api.config.queueUrl, 'producer') });
    try {
      expect((await queue.getJobSchedulers()).map(({ key, every }) => [key, every])).toEqual([
        ['reminders.sweep', 30_000],
      ]);
      expect(await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized', 'active')).toBe(1);
    } finally {
      await queue.close();
    }
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
