import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import type { Config } from '../../src/platform/config.js';
import { SETTINGS } from '../../src/platform/config.js';
import { watched, type BuiltProcess } from './process.js';
import { removeTempFolder } from './temp-folder.js';

const ROOT = join(__dirname, '../..');

/** Shifts Date of the process that preloads it by the milliseconds in a file, read anew whenever the time is asked. */
const SHIFTED_CLOCK = `
  const { readFileSync } = require('node:fs');
  const TrueDate = Date;
  const shift = () => Number(readFileSync(process.env.CLOCK_SHIFT, 'utf8')) || 0;
  globalThis.Date = class extends TrueDate {
    constructor(...parts) { super(...(parts.length > 0 ? parts : [TrueDate.now() + shift()])); }
    static now() { return TrueDate.now() + shift(); }
  };`;

export interface WorkerProcess extends BuiltProcess {
  signal: (name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** The line that it writes when everything runs. */
  running: Promise<void>;
}

export interface WorkerProgram {
  /** A worker process as in production: the built sources, its settings, nothing else. */
  start(config: Config): WorkerProcess;
  /** Waits for something that workers bring about; fails as soon as one of them ends by itself. */
  bring(event: Promise<unknown>): Promise<void>;
  /** Shifts the machine's clock of workers, running ones too. */
  shiftClock(milliseconds: number): Promise<void>;
  /** Kills what still runs. */
  remove(): Promise<void>;
}

/** The sources as plain programs, in a folder of their own: a test that kills a worker needs one that is not jest's. */
export async function buildWorkers(): Promise<WorkerProgram> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tracker-worker-')));
  await Promise.all(
    ['node_modules', 'data', 'package.json'].map((name) => symlink(join(ROOT, name), join(folder, name))),
  );
  const sources = (await readdir(join(ROOT, 'src'), { recursive: true })).filter(isServerSource);
  const migrations = await readdir(join(ROOT, 'migrations'));
  const paths = [...sources.map((path) => join('src', path)), ...migrations.map((path) => join('migrations', path))];
  await Promise.all(paths.map((path) => compile(path, folder)));
  const preload = join(folder, 'shifted-clock.cjs');
  const shift = join(folder, 'shift');
  await writeFile(preload, SHIFTED_CLOCK);
  await writeFile(shift, '0');

  const started: WorkerProcess[] = [];
  let endedByItself: (worker: WorkerProcess) => void;
  const failed = new Promise<never>((_, reject) => {
    endedByItself = ({ stdout, stderr }) => reject(new Error(`a worker ended by itself: ${stderr() || stdout()}`));
  });
  failed.catch(() => undefined);
  return {
    start: (config) => {
      const child = spawn(process.execPath, ['--require', preload, join(folder, 'src/worker.js')], {
        env: { PATH: process.env.PATH, CLOCK_SHIFT: shift, ...environmentOf({ ...config, logLevel: 'info' }) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const built = watched(child);
      const worker: WorkerProcess = {
        ...built,
        signal: (name) => void child.kill(name),
        running: built.says('the worker is running'),
      };
      // Whoever does not wait for it is not told either.
      worker.running.catch(() => undefined);
      void built.ended.then((how) => typeof how === 'number' && endedByItself(worker));
      started.push(worker);
      return worker;
    },
    bring: async (event) => void (await Promise.race([event, failed])),
    shiftClock: (milliseconds) => writeFile(shift, String(milliseconds)),
    remove: async () => {
      for (const { signal } of started) signal('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
      await removeTempFolder(folder);
    },
  };
}

const isServerSource = (path: string) => path.endsWith('.ts') && !path.startsWith(join('web', 'client'));

async function compile(path: string, folder: string): Promise<void> {
  const { code } = await transformFile(join(ROOT, path), {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  const built = join(folder, path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(built), { recursive: true });
  await writeFile(built, code);
}

/** The settings as a process gets them. */
function environmentOf(config: Config): Record<string, string> {
  const rows = Object.entries(SETTINGS) as [keyof Config, { variable: string }][];
  return Object.fromEntries(rows.map(([name, { variable }]) => [variable, String(config[name] ?? '')]));
}
