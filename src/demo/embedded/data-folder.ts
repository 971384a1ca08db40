import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync } from 'node:fs';
import { chmod, mkdir, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { ServerUser } from './run-command.js';
import { closedFolder, likelyServerUser } from './server-user.js';
import { diskFull, notWritable, StartProblem } from '../start-problem.js';

/**
 * Where the embedded database lives and whether that place will do. Owns the choice of the folder and the names in it;
 * never removes anything.
 */
export function placesIn(folder: string) {
  return {
    folder,
    /** PostgreSQL's data directory. It appears by one rename, so it is whole or absent. */
    cluster: join(folder, 'database'),
    /** The cluster while initdb works; what is found here at a start is an interrupted first start. */
    unfinished: join(folder, 'database.unfinished'),
    /** Inside the cluster, so that the two can only move, be kept or be lost together. */
    password: join(folder, 'database', 'owner.password'),
    unfinishedPassword: join(folder, 'database.unfinished.password'),
    log: join(folder, 'database.log'),
    lock: join(folder, 'instance.json'),
    /** Seals the demo's log; outside the cluster, so that it cannot be had from the database. */
    auditKey: join(folder, 'audit.key'),
  };
}
export type Places = ReturnType<typeof placesIn>;

export interface DataFolder {
  folder: string;
  /** Said to the person when the folder is not the usual one. */
  why?: string;
}

/** `<project>/.data`, except where root's server user could not reach it (a project in /root, say). */
export function chooseDataFolder(projectRoot: string): DataFolder {
  const usual = join(resolve(projectRoot), '.data');
  const user = likelyServerUser(placesIn(usual).cluster);
  const closed = closedFolder(resolve(projectRoot), user);
  if (!closed || !user) return { folder: usual };

  const name = `directive-tracker-${createHash('sha256').update(usual).digest('hex').slice(0, 12)}`;
  const base = ['/var/lib', tmpdir()].find((place) => isUsable(place, name, user));
  if (!base) return { folder: usual };
  const folder = join(base, name);
  return {
    folder,
    why: `PostgreSQL does not run as root, and its user may not enter ${closed}: the data is kept in ${folder}.`,
  };
}

function isUsable(base: string, name: string, user: ServerUser): boolean {
  try {
    accessSync(base, constants.W_OK);
    // In a shared folder such as /tmp somebody else may have laid this name there before us.
    const there = lstatSync(join(base, name), { throwIfNoEntry: false });
    return !closedFolder(base, user) && (!there || (there.isDirectory() && there.uid === 0));
  } catch {
    return false;
  }
}

/** Makes the folder, or finds it fit to use. Errors of the file system pass through (see asStartProblem). */
export async function openFolder(folder: string): Promise<void> {
  // initdb and pg_ctl hand paths to a shell in double quotes; these signs would end or expand the quotes.
  if (process.platform !== 'win32' && /["$`\\\n]/.test(folder)) {
    throw new StartProblem(
      'folder-name',
      `The path ${folder} contains one of the signs " $ \` \\, which PostgreSQL's tools cannot take: move the project.`,
    );
  }
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // What Node says of a read-only disk when it makes folders recursively.
    throw error.code === 'ENOENT' ? notWritable(folder, error) : error;
  });
  const { mode, uid } = await stat(folder);
  // Made under a strict umask our own folder would shut the server user out. Entering is not listing.
  if (process.getuid?.() === 0 && uid === 0 && !(mode & 0o001)) await chmod(folder, (mode & 0o7777) | 0o011);
}

export function checkEntry(folder: string, user: ServerUser | undefined): void {
  const closed = closedFolder(folder, user);
  if (!closed || !user) return;
  throw new StartProblem(
    'folder-closed',
    `PostgreSQL runs as ${user.name}, who may not enter ${closed}: open it with chmod o+x, or move the project.`,
  );
}

const MEGABYTE = 1024 * 1024;

/** A new cluster takes 40 MB and its first journal as much again; an existing one needs room for its journal. */
export async function checkSpace(folder: string, isFirstStart: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const needed = isFirstStart ? 200 : 64;
  if (free >= needed) return;
  if (free === 0) throw diskFull(folder);
  throw new StartProblem(
    'disk-full',
    `The disk of ${folder} has ${free} MB left and ${needed} MB are needed: free some space and start again.`,
  );
}
