import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { mayNotSwitchUser, runCommand, type ServerUser } from './run-command.js';
import { StartProblem } from '../start-problem.js';

/**
 * Whom PostgreSQL runs as: it refuses to run as root. An ordinary user runs it as himself (`undefined` here);
 * root runs it as the owner of the existing cluster, else as `postgres`, made if need be, else as `nobody`.
 * Never changes rights of a folder that is not ours.
 */
export async function serverUser(cluster: string, report: (line: string) => void): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = ownerOf(cluster) ?? userNamed('postgres');
  if (known) return known;

  // A missing command ends with code null: then there is no such user afterwards either.
  await runCommand('groupadd', ['--system', 'postgres'], { user: undefined, cwd: '/' });
  const account = ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'];
  await runCommand('useradd', account, { user: undefined, cwd: '/' });
  const postgres = userNamed('postgres');
  if (postgres) {
    report('PostgreSQL refuses to run as root: it runs as the new system user postgres.');
    return postgres;
  }
  const nobody = userNamed('nobody');
  if (nobody) {
    report('PostgreSQL refuses to run as root and no user postgres could be made: it runs as nobody.');
    return nobody;
  }
  throw new StartProblem(
    'no-server-user',
    'PostgreSQL refuses to run as root and there is no other user on this system: start as an ordinary user.',
  );
}

/** The same choice without making a user or a noise: good enough to ask which folders it may enter. */
export function likelyServerUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? userNamed('postgres') ?? userNamed('nobody') ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/**
 * The first folder on the way to `path`, itself included, that the user may not enter; undefined when all are open.
 * It asks the kernel by trying, because mode bits do not tell of access lists. Parts that do not exist yet are open.
 */
export function closedFolder(path: string, user: ServerUser | undefined): string | undefined {
  if (!user) return undefined;
  const up = dirname(path);
  const above = up === path ? undefined : closedFolder(up, user);
  return above ?? (exists(path) && !mayEnter(path, user) ? path : undefined);
}

function mayEnter(folder: string, { uid, gid }: ServerUser): boolean {
  const { status, error }: { status: number | null; error?: NodeJS.ErrnoException } = spawnSync(
    '/bin/sh',
    ['-c', 'cd -- "$1"', 'sh', folder],
    { uid, gid, cwd: '/', stdio: 'ignore' },
  );
  if (error?.code === 'EPERM') throw mayNotSwitchUser(error);
  return status === 0;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function ownerOf(cluster: string): ServerUser | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (!found || found.uid === 0) return undefined;
  return { name: `the owner of ${cluster}`, uid: found.uid, gid: found.gid };
}

/** Read from /etc/passwd: slim containers have neither `id` nor `getent`. */
function userNamed(name: string): ServerUser | undefined {
  const line = lines('/etc/passwd').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  return uid && gid ? { name, uid, gid } : undefined;
}

function lines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
