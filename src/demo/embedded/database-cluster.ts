import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { absent } from './absent.js';
import type { Server } from './database-server.js';
import { runCommand } from './run-command.js';
import { diskFull, StartProblem } from '../start-problem.js';

/**
 * PostgreSQL's data directory: recognised, or made by initdb. Owns making it; never removes or changes one that exists.
 * It is made beside its place and moved in by one rename: an interrupted first start leaves only the unfinished one.
 */

/** True when the cluster can be started, false when there is none yet; a StartProblem when what is there is not ours. */
export async function clusterExists({ places, binaries, user }: Server): Promise<boolean> {
  const { cluster, password } = places;
  const found = await stat(cluster).catch(absent);
  if (!found) return false;
  // Root always fits: its server user is the owner of the cluster.
  if (!user && process.getuid && found.uid !== process.getuid()) {
    throw new StartProblem(
      'other-owner',
      `${cluster} belongs to another user of this system (root, after a start with sudo?): start as that user again.`,
    );
  }
  if ((await readdir(cluster)).length === 0) return false;

  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(absent))?.trim();
  if (!version) {
    throw new StartProblem(
      'not-a-database',
      `${cluster} is not a PostgreSQL data folder: move it away, or start with --fresh.`,
    );
  }
  if (version !== binaries.major) {
    throw new StartProblem(
      'other-version',
      `${cluster} was made by PostgreSQL ${version} and this program brings PostgreSQL ${binaries.major}: ` +
        'use the program that made it, or start with --fresh.',
    );
  }
  if (!(await stat(password).catch(absent))) {
    throw new StartProblem(
      'password-lost',
      `The database's password file ${password} is missing: put it back, or start with --fresh.`,
    );
  }
  return true;
}

export async function makeCluster(server: Server): Promise<void> {
  const { places, user } = server;
  await removeUnfinished(server);
  try {
    await writeFile(places.unfinishedPassword, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    await mkdir(places.unfinished, { mode: 0o700 });
    // initdb reads the password as the server user, and that user must own the data.
    if (user) for (const path of [places.unfinishedPassword, places.unfinished]) await chown(path, user.uid, user.gid);
    await initialise(server);
    await rename(places.unfinishedPassword, join(places.unfinished, basename(places.password)));
    await rename(places.unfinished, places.cluster);
    if (server.durable) await syncFolder(places.folder);
  } catch (error) {
    await removeUnfinished(server);
    throw error;
  }
}

/** Only what a first start leaves half done. */
async function removeUnfinished({ places }: Server): Promise<void> {
  // An initdb that outlived a killed Node may write for another moment: retry then.
  await rm(places.unfinished, { recursive: true, force: true, maxRetries: 10 });
  await rm(places.unfinishedPassword, { force: true });
}

/**
 * Order and case of letters come from PostgreSQL's builtin C.UTF-8, the same on every system. What counts as a letter
 * in pg_trgm comes from LC_CTYPE: with plain C it sees no Cyrillic, so C is the last choice.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function initialise({ places, binaries, user, durable }: Server): Promise<void> {
  const always = ['--encoding=UTF8', '--data-checksums', '--username=owner', '--auth=scram-sha-256'];
  const speed = durable ? [] : ['--no-sync'];
  let output = '';
  for (const locale of LOCALES) {
    const letters = [`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C'];
    const args = [
      ...always,
      ...speed,
      ...letters,
      `--pwfile=${places.unfinishedPassword}`,
      `--pgdata=${places.unfinished}`,
    ];
    const tried = await runCommand(binaries.initdb, args, { user, cwd: places.folder });
    if (tried.code === 0) return;
    output = tried.output;
    if (!/invalid locale name/.test(output)) break;
  }
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(places.folder);
  throw new StartProblem(
    'initdb-failed',
    `PostgreSQL could not make its data folder (${lastLine(output)}): nothing was left behind in ${places.folder}.`,
  );
}

function lastLine(output: string): string {
  const lines = output.trim().split('\n');
  return lines.findLast((line) => /error|FATAL/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}

/** So that the rename, too, survives a power cut. Windows cannot open a folder; there it is left to the system. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
