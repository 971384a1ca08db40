import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { systemActor } from '../shared/actor.js';
import { sealEarlierEntries } from '../audit/earlier-entries.queries.js';
import { calendarReferences } from '../calendar/calendar.reference.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { createDatabase, databaseExists, dropDatabase, migrate } from '../platform/migrate.js';
import { loadReferences, type Reference } from '../platform/reference.js';
import { loadBodies } from '../regions/bodies.reference.js';
import type { EmbeddedDatabase } from './embedded/embedded-database.js';

const DATABASE = 'tracker';
const QUEUE = 'tracker_queue';
const APPLICATION = 'tracker_demo';

export interface StageUrls {
  databaseUrl: string;
  ownerDatabaseUrl: string;
  queueUrl: string;
  auditKey: string;
}

/** The data source's options, which stand to the right of every feature (data-source.ts). */
export interface Connect {
  options: (url: string, pool: number) => ConstructorParameters<typeof DataSource>[0];
  owner: (url: string) => DataSource;
}

/** The facts that every installation begins with. */
export const REFERENCES: readonly Reference[] = [{ name: 'bodies', load: loadBodies }, ...calendarReferences()];

/**
 * Makes an embedded server ready: database, queue, application role with a password of this start, schema, facts.
 */
export async function setStage(
  server: EmbeddedDatabase,
  connect: Connect,
  auditKey: string,
  onInterrupted: () => Promise<void> = async () => {},
): Promise<StageUrls> {
  const password = randomBytes(24).toString('base64url');
  const ownerDatabaseUrl = server.url('owner', DATABASE);
  const databaseUrl = asApplication(ownerDatabaseUrl, password);
  if (await wasInterrupted(server)) {
    await onInterrupted();
    await dropDatabase(server.url('owner', 'postgres'), DATABASE);
    await dropDatabase(server.url('owner', 'postgres'), QUEUE);
  }
  await createDatabase(server.url('owner', 'postgres'), DATABASE);
  await migrate({ databaseUrl }, connect.owner(ownerDatabaseUrl));
  await sealEarlierEntries(ownerDatabaseUrl, auditKey);
  await createDatabase(server.url('owner', 'postgres'), QUEUE, APPLICATION);
  const source = await new DataSource(connect.options(databaseUrl, 1)).initialize();
  try {
    await loadReferences(new Database(source), REFERENCES);
  } finally {
    await source.destroy();
  }
  return { databaseUrl, ownerDatabaseUrl, queueUrl: asApplication(server.url('owner', QUEUE), password), auditKey };
}

const COMPLETE = 'demo story';

/** The story has been played to its day: from now on the data is its user's and is never thrown away. */
export async function markComplete(database: Database): Promise<void> {
  await database.write(systemActor('demo'), (tx) =>
    tx.query('INSERT INTO reference_load (name) VALUES ($1)', [COMPLETE]),
  );
}

/** Did a first start end in the middle of the story? Then nobody has worked with the data yet. */
async function wasInterrupted(server: EmbeddedDatabase): Promise<boolean> {
  if (!(await databaseExists(server.url('owner', 'postgres'), DATABASE))) return false;
  const client = new Client({ connectionString: server.url('owner', DATABASE) });
  await client.connect();
  try {
    const { rows } = await client.query<{ made: boolean }>(`SELECT to_regclass('reference_load') IS NOT NULL AS made`);
    if (!rows[0]!.made) return true;
    return (await client.query('SELECT FROM reference_load WHERE name = $1', [COMPLETE])).rowCount === 0;
  } finally {
    await client.end();
  }
}

function asApplication(url: string, password: string): string {
  const application = new URL(url);
  application.username = APPLICATION;
  application.password = password;
  return application.href;
}

/** The settings of a demo: nothing to set by hand. */
export function demoConfig(
  urls: StageUrls,
  smtpUrl: string,
  port: number,
  logLevel: string,
  filesFolder: string,
): Config {
  return {
    ...urls,
    // A demo keeps one key; the two uses derive different ones from it.
    secretsKey: urls.auditKey,
    metricsToken: null,
    workerPort: null,
    progressLimit: 300,
    databasePool: 10,
    smtpUrl,
    mailFrom: 'control@demo.example',
    mailFromName: 'Control of instructions',
    mailReplyTo: 'office@demo.example',
    mailBounces: null,
    bounceToken: null,
    dkimKey: null,
    dkimSelector: 'tracker',
    webhookTargets: null,
    publicUrl: `http://localhost:${port}`,
    host: '127.0.0.1',
    port,
    trustProxy: null,
    logLevel,
    demo: true,
    docs: true,
    filesFolder,
    filesBucket: null,
    clamd: null,
  };
}
