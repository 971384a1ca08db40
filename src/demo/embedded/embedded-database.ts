import { readFile, realpath, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { absent } from './absent.js';
import { checkEntry, checkSpace, openFolder, type Places, placesIn } from './data-folder.js';
import { clusterExists, makeCluster } from './database-cluster.js';
import { type Server, startServer, stopOrphan, stopServer } from './database-server.js';
import { takeLock } from './instance-lock.js';
import { serverBinaries } from './server-binaries.js';
import { serverUser } from './server-user.js';
import { asStartProblem } from '../start-problem.js';

export { chooseDataFolder, type DataFolder } from './data-folder.js';
export { StartProblem } from '../start-problem.js';

export interface EmbeddedDatabase {
  host: '127.0.0.1';
  port: number;
  /** The data folder as it was asked for, made absolute. */
  folder: string;
  /** postgres://… with the password: never log it. */
  url(user: 'owner', database: string): string;
  /** Close every pool first: a client that loses its server in use fails loudly. May be called again. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  folder: string;
  /** false for tests: a power cut may destroy the data, and everything is faster. */
  durable: boolean;
  /** Takes one line for the person in front of the terminal. */
  report: (line: string) => void;
}

/**
 * A real PostgreSQL in a folder, for the demo and the tests: nothing to install, one process a folder, only 127.0.0.1.
 * Every refusal is a StartProblem. Owns the order of the steps; never harms a cluster that exists, and installs no
 * signal handlers: whoever starts it stops it, after closing its pools.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  return inLockedFolder(options.folder, async (places, release) => {
    const server = await prepare(places, options);
    if (!(await clusterExists(server))) {
      options.report('The database is being made (first start).');
      await checkSpace(places.folder, true);
      await makeCluster(server);
    }
    await checkSpace(places.folder, false);
    const port = await startServer(server);
    const password = await readFile(places.password, 'utf8');
    let stopping: Promise<void> | undefined;
    return {
      host: '127.0.0.1',
      port,
      folder: places.folder,
      url: (user, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      stop: () => (stopping ??= stopServer(server).finally(release)),
    };
  });
}

/** For `--fresh`: removes the database and nothing else. A StartProblem while an instance runs on the folder. */
export async function removeEmbeddedData(folder: string): Promise<void> {
  if (!(await stat(folder).catch(absent))) return;
  await inLockedFolder(folder, async (places, release) => {
    if (await stat(places.cluster).catch(absent)) {
      await stopOrphan(await prepare(places, { durable: false }), () => undefined);
    }
    for (const path of [places.cluster, places.unfinished, places.unfinishedPassword, places.log, `${places.log}.1`]) {
      await rm(path, { recursive: true, force: true });
    }
    await release();
  });
}

async function inLockedFolder<T>(
  folder: string,
  work: (places: Places, release: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const asked = resolve(folder);
  try {
    await openFolder(asked);
    // Processes are known by their real folder, so links on the way are resolved once, here.
    const places = placesIn(await realpath(asked));
    const release = await takeLock(places.lock, places.folder);
    return await work(places, release).catch(async (error: unknown) => {
      await release();
      throw error;
    });
  } catch (error) {
    throw asStartProblem(error, asked);
  }
}

async function prepare(
  places: Places,
  { durable, report = () => undefined }: { durable: boolean; report?: (line: string) => void },
): Promise<Server> {
  const user = await serverUser(places.cluster, report);
  checkEntry(places.folder, user);
  const binaries = await serverBinaries(places.folder, user, report);
  const server = { places, binaries, user, durable };
  await stopOrphan(server, report);
  return server;
}
