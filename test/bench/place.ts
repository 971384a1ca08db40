import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { calendarReferences } from '../../src/calendar/calendar.reference.js';
import { dataSourceOptions, ownerDataSource } from '../../src/data-source.js';
import { startEmbeddedDatabase } from '../../src/demo/embedded/embedded-database.js';
import type { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database.js';
import { createDatabase, migrate } from '../../src/platform/migrate.js';
import { loadReferences } from '../../src/platform/reference.js';
import { loadBodies } from '../../src/regions/bodies.reference.js';

export const PASSWORD = 'only-for-the-bench';

/** What a part of the bench works with: databases, processes of their own, and a word for the reader. */
export interface Place {
  /** A migrated database with facts; the settings are those of production. */
  makeDatabase: (name: string) => Promise<Config>;
  /** `flags` are Node's own. @returns the child, and what it says first */
  start: (file: string, work: object, flags?: readonly string[]) => Promise<{ child: ChildProcess; says: string }>;
  say: (line: string) => void;
}

/** A PostgreSQL of the bench's own, durable as in production, and an end to whatever was started. */
export async function inPlace(toStandardError: boolean, work: (place: Place) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tracker-bench-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const server = await startEmbeddedDatabase({ folder, durable: true, report: () => undefined });
  const children: ChildProcess[] = [];
  try {
    await work({
      makeDatabase: (name) => makeDatabase(server.url('owner', 'postgres'), name),
      start: (file, given, flags) => start(children, file, given, flags),
      say: (line) => void (toStandardError ? process.stderr : process.stdout).write(`${line}\n`),
    });
  } finally {
    for (const child of children) await stop(child);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(
  children: ChildProcess[],
  file: string,
  work: object,
  flags: readonly string[] = [],
): Promise<{ child: ChildProcess; says: string }> {
  const child = fork(join(import.meta.dirname, file), {
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  child.send(work);
  const [says] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended early`))),
  ])) as [string];
  return { child, says };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.send('stop');
  await ended;
}

async function makeDatabase(serverUrl: string, name: string): Promise<Config> {
  const urlOf = (database: string, user?: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    if (user) Object.assign(url, { username: user, password: PASSWORD });
    return url.href;
  };
  const config: Config = {
    databaseUrl: urlOf(name, 'bench'),
    ownerDatabaseUrl: urlOf(name),
    databasePool: 10,
    queueUrl: urlOf(`${name}_queue`, 'bench'),
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'control@gov.example',
    mailFromName: 'Control of instructions',
    mailReplyTo: null,
    mailBounces: null,
    bounceToken: null,
    dkimKey: null,
    dkimSelector: 'tracker',
    webhookTargets: null,
    publicUrl: 'http://tracker.example',
    host: '127.0.0.1',
    port: 0,
    trustProxy: null,
    logLevel: 'info',
    docs: false,
    demo: true,
    filesFolder: join(tmpdir(), 'tracker-bench-files'),
    filesBucket: null,
    clamd: null,
    auditKey: 'only-for-the-bench-only-for-the-bench',
    secretsKey: null,
    metricsToken: null,
    workerPort: null,
    progressLimit: 300,
  };
  await createDatabase(serverUrl, name, 'owner');
  await migrate(config, ownerDataSource(config.ownerDatabaseUrl!));
  await createDatabase(serverUrl, `${name}_queue`, 'bench');
  const source = await new DataSource(dataSourceOptions(config.databaseUrl, 1)).initialize();
  await loadReferences(new Database(source), [{ name: 'bodies', load: loadBodies }, ...calendarReferences()]);
  await source.destroy();
  return config;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
