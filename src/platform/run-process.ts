import { ConfigProblem } from './config.js';
import { log } from './log.js';
import { StartRefused } from './start-checks.js';

/** Below the grace of the supervisor (compose: 40 s), above the 30 s that a running job may take. */
const STOP_MILLISECONDS = 35_000;

/** A Nest application or context; it hands the signal on to the hooks, though its type does not say so. */
interface Stoppable {
  close(signal?: string): Promise<void>;
}

/**
 * The life of a process: it starts or says in a sentence why not (exit 1), works until SIGTERM or SIGINT, ends what is
 * running and exits 0. A second signal, or 35 s, ends it at once. An error that nobody caught ends it too: what is left
 * then is a process nobody can vouch for, and the supervisor starts a new one.
 */
export async function runProcess(start: () => Promise<Stoppable>): Promise<void> {
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  const starting = start();
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('what was running has not ended in time; it is cut off');
      process.exit(1);
    }, STOP_MILLISECONDS).unref();
    await (await starting).close(signal);
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal).catch(fail));
  try {
    await starting;
  } catch (error) {
    refuse(error);
  }
}

/** A person reads this, so it is no log line: what is wrong goes to stderr in plain sentences. */
export function refuse(error: unknown): never {
  process.stderr.write(`${sentences(error).join('\n')}\n`);
  process.exit(1);
}

/** What is wrong, for a person at a terminal. */
export function sentences(error: unknown): readonly string[] {
  if (error instanceof ConfigProblem) return [error.message];
  if (error instanceof StartRefused) return error.sentences;
  // The demo's own refusals (demo/start-problem.ts), which stand to the right of this folder.
  if (error instanceof Error && error.name === 'StartProblem') return [error.message];
  const { code, port, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return [`Port ${port} is taken by another program: stop it, or set PORT to another one.`];
  if (code === 'EACCES' && port) return [`Your user may not open port ${port}: set PORT to one above 1024.`];
  if (code === 'EADDRNOTAVAIL') return ['This machine has no such network address: correct HOST.'];
  return [stack ?? String(error)];
}

function fail(error: unknown): void {
  log.fatal({ err: error }, 'an error that nobody caught: the process ends');
  process.exit(1);
}
