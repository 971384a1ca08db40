import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { chooseDataFolder } from '../../src/demo/embedded/data-folder.js';
import {
  type EmbeddedDatabase,
  removeEmbeddedData,
  startEmbeddedDatabase,
  StartProblem,
} from '../../src/demo/embedded/embedded-database.js';
import { takeLock } from '../../src/demo/embedded/instance-lock.js';
import { packageFolder } from '../../src/demo/embedded/server-binaries.js';
import { buildProgram, copyPackages, linkPackages, startChild } from '../support/database-child.js';
import { makeTempFolder, removeTempFolder } from '../support/temp-folder.js';

const isRoot = process.getuid?.() === 0;
let temp: string;
const running = new Set<EmbeddedDatabase>();

beforeAll(async () => {
  temp = await makeTempFolder();
});

afterAll(async () => {
  for (const database of running) await database.stop();
  await removeTempFolder(temp);
});

async function start(folder: string, reports: string[] = []): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ folder, durable: false, report: (line) => reports.push(line) });
  running.add(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

async function problemOf(work: Promise<unknown>): Promise<StartProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartProblem);
  const problem = error as StartProblem;
  expect(problem.message).toMatch(/^[A-Z/].*\.$/s);
  return problem;
}

describe('a database in a folder with a space and Cyrillic letters', () => {
  let folder: string;
  let database: EmbeddedDatabase;

  beforeAll(async () => {
    folder = join(temp, 'Тапсырмалар мерзімі', 'деректер қоры');
    database = await start(folder);
  });

  test('keeps checksums, speaks UTF-8 and knows Cyrillic letters', async () => {
    const url = database.url('owner', 'postgres');
    await ask(url, 'create extension if not exists pg_trgm');
    expect(
      await ask(
        url,
        `select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
                upper('қазақстан') as upper, similarity('тапсырма', 'тапсырмалар') > 0.5 as similar,
                current_setting('max_connections')::int as connections`,
      ),
    ).toEqual({ checksums: 'on', encoding: 'UTF8', upper: 'ҚАЗАҚСТАН', similar: true, connections: 100 });
  });

  test('listens on 127.0.0.1 only, asks for the password and keeps it from others', async () => {
    const url = database.url('owner', 'postgres');
    expect(
      await ask(
        url,
        `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
      ),
    ).toEqual({ addresses: '127.0.0.1', sockets: '' });
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/);
    const { mode } = await stat(join(folder, 'database', 'owner.password'));
    expect((mode & 0o777).toString(8)).toBe('600');
    expect((await readdir(folder)).sort()).toEqual(['database', 'database.log', 'instance.json']);
  });

  test('a second start on the folder is refused and the first goes on unharmed', async () => {
    const problem = await problemOf(start(folder));
    expect(problem.code).toBe('already-running');
    expect(problem.message).toContain(folder);
    expect(await ask(database.url('owner', 'postgres'), 'select 1 as one')).toEqual({ one: 1 });
  });

  test('its data cannot be removed while it runs; afterwards it goes, and its neighbours stay', async () => {
    await writeFile(join(folder, 'letter.eml'), 'kept');
    expect((await problemOf(removeEmbeddedData(folder))).code).toBe('already-running');
    await database.stop();
    await database.stop();
    await removeEmbeddedData(folder);
    expect(await readdir(folder)).toEqual(['letter.eml']);
    await removeEmbeddedData(join(temp, 'never was'));
    expect(existsSync(join(temp, 'never was'))).toBe(false);
  });
});

describe('a killed Node process', () => {
  let program: string;

  beforeAll(async () => {
    const project = join(temp, 'project');
    program = await buildProgram(project);
    await linkPackages(project);
  });

  test('leaves a server that outlives Ctrl-C and the kill, and is taken over with its data', async () => {
    const folder = join(temp, 'orphan');
    const child = startChild(program, folder);
    const { url } = await child.says();
    expect(await ask(url, `select current_setting('fsync') as fsync`)).toEqual({ fsync: 'on' });
    await ask(url, 'create table kept as select 42 as answer');

    process.kill(-child.pid, 'SIGINT');
    expect(await child.says()).toEqual({ interrupted: true });
    expect(await ask(url, 'select answer from kept')).toEqual({ answer: 42 });

    const refused = await problemOf(start(folder));
    expect(refused).toMatchObject({ code: 'already-running', message: expect.stringContaining(String(child.pid)) });

    process.kill(child.pid, 'SIGKILL');
    await child.gone;
    expect(await ask(url, 'select answer from kept')).toEqual({ answer: 42 });

    const reports: string[] = [];
    const database = await start(folder, reports);
    expect(reports).toEqual([expect.stringContaining('left over')]);
    expect(await ask(database.url('owner', 'postgres'), 'select answer from kept')).toEqual({ answer: 42 });
    await expect(ask(url, 'select 1')).rejects.toThrow();
    expect(await readFile(join(folder, 'database.log'), 'utf8')).not.toMatch(/not properly shut down/);
    await database.stop();
  });

  test('that dies together with its server costs nothing that was committed', async () => {
    const folder = join(temp, 'crash');
    const child = startChild(program, folder);
    const { url } = await child.says();
    await ask(url, 'create table kept as select 42 as answer');
    const [server] = (await readFile(join(folder, 'database', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(server), 'SIGKILL');
    process.kill(child.pid, 'SIGKILL');
    await child.gone;

    const database = await start(folder);
    expect(await ask(database.url('owner', 'postgres'), 'select answer from kept')).toEqual({ answer: 42 });
    await database.stop();
  });

  test('leaves a lock that falls to exactly one of many who find it', async () => {
    const file = join(temp, 'instance.json');
    // The number is in use again, by somebody who started at another moment.
    await writeFile(file, JSON.stringify({ pid: process.ppid, identity: 'an earlier life' }));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file, temp)));
    const winners = tries.filter((one) => one.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]!.value();
    expect((await readdir(temp)).filter((name) => name.startsWith('instance'))).toEqual([]);
  });
});

describe('what is found in the folder', () => {
  test('an interrupted first start is cleared away and made anew', async () => {
    const folder = join(temp, 'half');
    await mkdir(join(folder, 'database.unfinished', 'base'), { recursive: true });
    await writeFile(join(folder, 'database.unfinished', 'PG_VERSION'), '18\n');
    await writeFile(join(folder, 'database.unfinished.password'), 'half');
    const database = await start(folder);
    expect(await ask(database.url('owner', 'postgres'), 'select 1 as one')).toEqual({ one: 1 });
    expect((await readdir(folder)).sort()).toEqual(['database', 'database.log', 'instance.json']);
    await database.stop();
  });

  test.each([
    ['a database of another PostgreSQL', 'PG_VERSION', '16\n', 'other-version', /PostgreSQL 16 .* PostgreSQL 18/],
    ['something that is no database', 'notes.txt', 'mine', 'not-a-database', /--fresh/],
    ['a database without its password', 'PG_VERSION', '18\n', 'password-lost', /owner\.password/],
  ])('%s is refused and left as it is', async (_what, name, content, code, sentence) => {
    const folder = join(temp, code);
    await mkdir(join(folder, 'database'), { recursive: true });
    await writeFile(join(folder, 'database', name), content);
    const problem = await problemOf(start(folder));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(sentence);
    expect(await readdir(folder)).toEqual(['database']);
    expect(await readFile(join(folder, 'database', name), 'utf8')).toBe(content);
  });

  test('a file in place of the folder, or a path that a shell would misread, is refused', async () => {
    await writeFile(join(temp, 'file'), '');
    expect((await problemOf(start(join(temp, 'file')))).code).toBe('folder-not-writable');
    expect((await problemOf(start(join(temp, '$(date)')))).code).toBe('folder-name');
  });
});

test('a platform without programs is told to bring its own PostgreSQL', () => {
  expect(() => packageFolder('sunos', 'sparc')).toThrow(/sunos-sparc.*DATABASE_URL/);
});

test('programs that do not run where npm put them are copied beside the data', async () => {
  // As root in a closed home, as anybody else after `npm ci --ignore-scripts`: either way links are missing, too.
  const closed = join(temp, 'closed home');
  await mkdir(join(closed, 'project'), { recursive: true });
  await copyPackages(join(closed, 'project'));
  const program = await buildProgram(join(closed, 'project'));
  await chmod(closed, 0o700);

  const child = startChild(program);
  const { folder, reports, url } = await child.says();
  try {
    expect(folder).toBe(chooseDataFolder(join(closed, 'project')).folder);
    expect(reports[0]).toMatch(/copied to .*postgresql-18/);
    expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
  } finally {
    process.kill(child.pid, 'SIGTERM');
    await child.gone;
    await rm(folder, { recursive: true, force: true });
  }
});

// Only root has another user's rights to think of.
(isRoot ? describe : describe.skip)('root in a folder closed to the server user', () => {
  test('is told which folder is closed, and offered another place', async () => {
    const home = join(temp, 'closed');
    await mkdir(join(home, 'project'), { recursive: true });
    await chmod(home, 0o700);
    const problem = await problemOf(start(join(home, 'project', '.data')));
    expect(problem.code).toBe('folder-closed');
    expect(problem.message).toContain(`may not enter ${home}:`);

    const chosen = chooseDataFolder(join(home, 'project'));
    expect(chosen.folder).toMatch(/directive-tracker-[0-9a-f]{12}$/);
    expect(chosen.why).toContain(home);
    await chmod(home, 0o711);
    expect(chooseDataFolder(join(home, 'project'))).toEqual({ folder: join(home, 'project', '.data') });
  });
});

// Needs the right to mount; elsewhere there is no small disk to fill.
(mayMount() ? describe : describe.skip)('a disk', () => {
  const mounted: string[] = [];

  async function disk(name: string, options: string): Promise<string> {
    const at = join(temp, name);
    await mkdir(at);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]);
    mounted.push(at);
    return at;
  }

  afterAll(async () => {
    for (const database of running) await database.stop();
    for (const at of mounted) execFileSync('umount', [at]);
  });

  test('that is too small is noticed before anything is made', async () => {
    const at = await disk('small', 'size=64m,mode=711');
    const problem = await problemOf(start(join(at, 'data')));
    expect(problem.code).toBe('disk-full');
    expect(problem.message).toMatch(/has 6\d MB left and 200 MB are needed/);
    expect(await readdir(join(at, 'data'))).toEqual([]);
  });

  test('that fills up during the first start is left without half a database', async () => {
    // Out of file entries, not of bytes: the check of free bytes passes and initdb itself fails.
    const at = await disk('few entries', 'size=512m,nr_inodes=300,mode=711');
    expect((await problemOf(start(join(at, 'data')))).code).toBe('disk-full');
    expect(await readdir(join(at, 'data'))).toEqual([]);
  });

  test('that fills up later costs no data', async () => {
    const at = await disk('filling', 'size=260m,mode=711');
    const folder = join(at, 'data');
    const first = await start(folder);
    await ask(first.url('owner', 'postgres'), 'create table kept as select 42 as answer');
    await first.stop();
    await writeFile(join(at, 'filler'), Buffer.alloc(260 * 1024 * 1024)).catch(() => undefined);
    expect((await problemOf(start(folder))).code).toBe('disk-full');
    await rm(join(at, 'filler'));
    const second = await start(folder);
    expect(await ask(second.url('owner', 'postgres'), 'select answer from kept')).toEqual({ answer: 42 });
    await second.stop();
  });

  test('that is read-only is refused', async () => {
    const at = await disk('locked', 'ro,mode=711');
    const problem = await problemOf(start(join(at, 'data')));
    expect(problem.code).toBe('folder-not-writable');
    expect(problem.message).toContain('right to write');
  });
});

function mayMount(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
