import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { calendarReferences } from '../../src/calendar/calendar.reference.js';
import { dataSourceOptions, ownerDataSource } from '../../src/data-source.js';
import { Database } from '../../src/platform/database.js';
import { migrate } from '../../src/platform/migrate.js';
import { loadReferences } from '../../src/platform/reference.js';
import { loadBodies } from '../../src/regions/bodies.reference.js';

const TEMPLATE = 'tracker_template';
const DRAFT = 'tracker_template_draft';
const APPLICATION = { user: 'tracker_test', password: 'only-for-tests' };

export interface TestDatabase {
  name: string;
  /** As the application role, under row-level security. */
  url: string;
  /** As the owner, for looking behind the curtain. */
  ownerUrl: string;
  queueUrl: string;
  drop(): Promise<void>;
}

function server(): string {
  const url = process.env.TEST_DATABASE_SERVER_URL;
  if (!url) throw new Error('The test server is not running: jest starts it in global-setup.ts.');
  return url;
}

function urlOf(database: string, asApplication: boolean): string {
  const url = new URL(server());
  url.pathname = `/${database}`;
  if (asApplication) Object.assign(url, { username: APPLICATION.user, password: APPLICATION.password });
  return url.href;
}

/** Migrations and facts, once a run: the first test file makes the template, the others wait for it. */
async function ensureTemplate(): Promise<void> {
  await onServer(async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('${TEMPLATE}'))`);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${DRAFT}`);
    await migrate({ databaseUrl: urlOf(DRAFT, true) }, ownerDataSource(urlOf(DRAFT, false)));
    const source = await new DataSource(dataSourceOptions(urlOf(DRAFT, true), 1)).initialize();
    await loadReferences(new Database(source), [{ name: 'bodies', load: loadBodies }, ...calendarReferences()]);
    await source.destroy();
    await client.query(`ALTER DATABASE ${DRAFT} RENAME TO ${TEMPLATE}`);
  });
}

/** A database of its own for one test file (a clone, some 60 ms), with an empty one for its queue. */
export async function createTestDatabase(): Promise<TestDatabase> {
  await ensureTemplate();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  await onServer(`CREATE DATABASE ${name}_queue OWNER ${APPLICATION.user}`);
  return {
    name,
    url: urlOf(name, true),
    ownerUrl: urlOf(name, false),
    queueUrl: urlOf(`${name}_queue`, true),
    drop: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await onServer(`DROP DATABASE ${name}_queue WITH (FORCE)`);
    },
  };
}

async function onServer(work: string | ((client: Client) => Promise<void>)): Promise<void> {
  const client = new Client({ connectionString: server() });
  await client.connect();
  try {
    if (typeof work === 'string') await client.query(work);
    else await work(client);
  } finally {
    await client.end();
  }
}
