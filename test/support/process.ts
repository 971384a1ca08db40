import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DIST = join(__dirname, '../../dist/src');

export interface BuiltProcess {
  child: ChildProcess;
  /** Everything it wrote so far. */
  stdout: () => string;
  stderr: () => string;
  /** Resolves when its log has these words; fails when it ends without them. */
  says: (words: string) => Promise<void>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** A built program as its supervisor starts it: only the settings given, no terminal. Its standard input is the test's to write and to end. */
export function startBuilt(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): BuiltProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', join(DIST, `${program}.js`), ...args], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: 'pipe',
  });
  return watched(child);
}

/** Keeps what a process writes. Its output must be piped. */
export function watched(child: ChildProcess): BuiltProcess {
  const output = { stdout: '', stderr: '' };
  const written = new EventEmitter().setMaxListeners(0);
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (part: string) => {
      output[name] += part;
      written.emit('more');
    });
  }
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  );
  void ended.then(() => written.emit('more'));
  return {
    child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended,
    says: async (words) => {
      while (!output.stdout.includes(words)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(output.stderr || output.stdout);
        await once(written, 'more');
      }
    },
  };
}

/** Asks until the answer is yes; fails after the limit with what was asked. */
export async function until(what: string, ask: () => Promise<boolean> | boolean, limit = 60_000): Promise<void> {
  for (const end = performance.now() + limit; performance.now() < end; await wait(50)) {
    if (await ask()) return;
  }
  throw new Error(`not within ${limit} ms: ${what}`);
}
