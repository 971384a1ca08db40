import { Client } from 'pg';
import { RestoresService } from '../../src/notifications/restores.service.js';
import { configureLog } from '../../src/platform/log.js';
import { testConfig } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { createTestDatabase, type TestDatabase } from '../support/template.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

describe('a database that was restored from the night’s copy', () => {
  let database: TestDatabase;
  let smtp: ScriptedSmtp;
  let copy: string;
  const workers: TestWorker[] = [];

  beforeEach(async () => {
    configureLog('silent');
    database = await createTestDatabase();
    copy = `${database.name}_copy`;
    smtp = await ScriptedSmtp.start();
    await makePerson({ sql }, 'akimat@kz61.example', { body: 'KZ-61' });
    await makePerson({ sql }, 'office@gov.example', { body: 'DPMO' });
    await makeTask({ sql }, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
    await sql(`INSERT INTO demo_clock (shown_at, set_at, running) VALUES ('2020-08-25T03:00:00Z', now(), false)`);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop();
    await server(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
    await smtp?.close();
    await database?.drop();
  });

  const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  /** A connection of its own each time: whoever is connected keeps a database from being copied. */
  const ask = async <Row>(name: string, text: string, params: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: at(database.ownerUrl, name) });
    await client.connect();
    try {
      return (await client.query(text, params)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const sql = <Row>(text: string, params: unknown[] = []) => ask<Row>(database.name, text, params);
  const server = async (...statements: string[]) => {
    for (const each of statements) await ask('postgres', each);
  };
  const startWorker = async (name = database.name) => {
    const config = testConfig(database, { smtpUrl: smtp.url, databaseUrl: at(database.url, name) });
    const worker = await startTestWorker({ config, setClock: () => Promise.resolve() }, {});
    workers.push(worker);
    const restores = worker.app.get(RestoresService, { strict: false });
    return { ...worker, restores };
  };
  const takeCopy = (name = database.name) =>
    server(
      `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      `CREATE DATABASE ${copy} TEMPLATE ${name}`,
      `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`,
    );

  it('sends nothing that left before, holds all mail by itself and tells the office, once', async () => {
    const first = await startWorker();
    await first.restores.look();
    await takeCopy();
    await first.turn();
    expect(smtp.journal).toHaveLength(1);

    const second = await startWorker(copy);
    await second.sweeps.sweep();
    // Before anybody has looked: nothing is claimed in a database that is not the one noted.
    await second.delivery.sendDue();
    expect(smtp.connectionCount).toBe(1);
    await Promise.all([second.restores.look(), second.restores.look(), second.restores.look()]);
    await second.turn();
    expect(smtp.journal).toHaveLength(1);
    expect(await ask(copy, 'SELECT kind, reason, started_by, ended_at FROM mail_stop')).toEqual([
      { kind: 'restore', reason: 'database_restored', started_by: null, ended_at: null },
    ]);
    expect(await ask(copy, `SELECT kind FROM notice WHERE kind = 'mail_held'`)).toHaveLength(1);
    expect(await ask(copy, `SELECT action FROM audit_entry WHERE action = 'mail_held'`)).toHaveLength(1);

    // Whoever knows that this letter had not left lets it go.
    await ask(copy, `UPDATE mail_stop SET ended_at = now(), end_reason = 'Reconciled'`);
    await second.restores.look();
    await second.turn();
    expect(smtp.journal).toHaveLength(2);
    expect(new Set(smtp.journal.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is told from one that was only shut down: an ordinary restart holds nothing', async () => {
    const first = await startWorker();
    await first.restores.look();
    await server(
      `ALTER DATABASE ${database.name} ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.name}'`,
      `ALTER DATABASE ${database.name} ALLOW_CONNECTIONS true`,
      'CHECKPOINT',
    );
    const next = await startWorker();
    await next.restores.look();
    await next.turn();
    expect(smtp.journal).toHaveLength(1);
  });
});
