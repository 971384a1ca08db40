import { statSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { absent } from './absent.js';
import type { Places } from './data-folder.js';
import { listenOn } from '../listen.js';
import { commandLines } from './process-identity.js';
import { runCommand, type ServerUser } from './run-command.js';
import type { ServerBinaries } from './server-binaries.js';
import { diskFull, StartProblem } from '../start-problem.js';

/** What every step needs to know about one server. */
export interface Server {
  places: Places;
  binaries: ServerBinaries;
  user: ServerUser | undefined;
  durable: boolean;
}

const START_ATTEMPTS = 5;
const LARGE_LOG = 5 * 1024 * 1024;

/**
 * Starts the server of an existing cluster and answers its port.
 * Owns the server's process; never its data: whatever happens here, the cluster stays as it is.
 */
export async function startServer(server: Server): Promise<number> {
  const { places } = server;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const before = await openLog(server);
    if ((await control(server, ['start', '-l', places.log, '-w', '-t', '120', '-o', settings(server, port)])) === 0) {
      return port;
    }
    const log = (await readFile(places.log, 'utf8')).slice(before);
    // Another program took the port in between, or children of a killed server still let go of its memory.
    const passes = /could not bind|could not create any TCP|pre-existing shared memory/.test(log);
    if (!passes || attempt === START_ATTEMPTS) throw whyNotStarted(log, places);
    await pause(100 * attempt);
  }
}

/** Answers when the server is gone. Fast: open transactions are rolled back, nothing committed is lost. */
export async function stopServer(server: Server): Promise<void> {
  // A killed server may stay as a zombie (a container without init); pg_ctl would wait for it in vain.
  if (processesOf(server)?.length === 0) return;
  if ((await control(server, ['stop', '-m', 'fast', '-w', '-t', '30'])) === 0) return;
  // Either it is gone already, or it hangs; an immediate stop is a crash, which the journal repairs at the next start.
  await control(server, ['stop', '-m', 'immediate', '-w', '-t', '10']);
}

/**
 * A Node process that was killed leaves its server running. It is stopped in order, so that the next start is a clean
 * one on a port of its own. Called with the instance lock held: no living Node owns that server.
 */
export async function stopOrphan(server: Server, report: (line: string) => void): Promise<void> {
  const pidFile = `${server.places.cluster}/postmaster.pid`;
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const left = processesOf(server);
  // Where the system does not tell, PostgreSQL's own answer has to do.
  const isRunning = left ? left.includes(pid) : (await control(server, ['status'])) === 0;
  if (isRunning) {
    report('A database server left over from a killed run is stopped first.');
    await stopServer(server);
  }
  // The children of a server that was killed itself notice it soon and go.
  for (let waited = 0; processesOf(server)?.length; waited += 50) {
    if (waited > 30_000) throw orphanStays(server.places.cluster, pid);
    await pause(50);
  }
  // PostgreSQL believes the file when its number has gone to a zombie or to a program of the same user. We look closer;
  // whatever may be a PostgreSQL is left for it to refuse.
  const now = commandLines()?.get(pid);
  if (now !== undefined && !now.includes('postgres')) await rm(pidFile, { force: true });
}

/** Servers and their children bear the cluster's mark in their command lines; undefined where nobody can tell. */
function processesOf({ places }: Server): number[] | undefined {
  const lines = commandLines();
  const sign = markOf(places.cluster);
  return lines && [...lines].filter(([, line]) => line.includes(sign)).map(([pid]) => pid);
}

/** The folder's own number: it stays when the folder is moved, and a copy has another. */
function markOf(cluster: string): string {
  const { dev, ino } = statSync(cluster, { bigint: true });
  return `tracker-${dev}-${ino}-`;
}

/** pg_ctl gives the server its own session; the folder goes by environment, where no shell can misread it. */
async function control({ binaries, places, user }: Server, args: string[]): Promise<number | null> {
  const env = { PGDATA: places.cluster };
  const { code } = await runCommand(binaries.pgCtl, args, { user, cwd: places.folder, env, silent: true });
  return code;
}

/** By command line, not by file, so that a cluster made by an earlier version follows today's settings. */
function settings({ places, durable }: Server, port: number): string {
  const safe = durable ? 'on' : 'off';
  const options = {
    port,
    cluster_name: markOf(places.cluster),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    logging_collector: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
  };
  return Object.entries(options)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

function freePort(): Promise<number> {
  const probe = createServer();
  return listenOn(probe, { host: '127.0.0.1', port: 0, option: '' }).then(
    (port) => new Promise((resolve) => probe.close(() => resolve(port))),
  );
}

/** Makes the log the server user's own and answers where today's lines begin; a large one is set aside once. */
async function openLog({ places, user }: Server): Promise<number> {
  const size = (await stat(places.log).catch(absent))?.size ?? 0;
  if (size > LARGE_LOG) await rename(places.log, `${places.log}.1`);
  const file = await open(places.log, 'a', 0o600);
  if (user) await file.chown(user.uid, user.gid);
  await file.close();
  return size > LARGE_LOG ? 0 : size;
}

function whyNotStarted(log: string, { folder, log: file }: Places): StartProblem {
  if (/No space left on device/.test(log)) return diskFull(folder);
  const reason = log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'it gave no reason';
  return new StartProblem(
    'server-did-not-start',
    `PostgreSQL did not start (${reason.trim()}): read ${file}; the data in ${folder} is untouched.`,
  );
}

function orphanStays(cluster: string, pid: number): StartProblem {
  return new StartProblem(
    'orphan-stays',
    `A PostgreSQL left over from a killed run works in ${cluster} and does not stop: end process ${pid} and start again.`,
  );
}
