import { spawn } from 'node:child_process';

import { StartProblem } from '../start-problem.js';

/** Whom a command runs as, where that is not ourselves. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

export interface CommandOptions {
  user: ServerUser | undefined;
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Leave the output unread: a server started by the command would keep our end of the pipe open (Windows). */
  silent?: boolean;
}

export interface Outcome {
  /** null when the command could not be started at all or was killed. */
  code: number | null;
  output: string;
}

/**
 * Runs one of PostgreSQL's programs to its end. Never throws for a failed command: the caller reads the outcome.
 * `detached` gives it its own session, so that Ctrl-C in a terminal reaches Node only, which then stops things in order.
 */
export function runCommand(file: string, args: string[], options: CommandOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: { ...plainEnvironment(), ...options.env },
      stdio: options.silent ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
      ...(options.user ? { uid: options.user.uid, gid: options.user.gid } : {}),
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (options.user && error.code === 'EPERM') reject(mayNotSwitchUser(error));
      else resolve({ code: null, output: error.message });
    });
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Neither our secrets nor the caller's PGPORT, PGOPTIONS or language reach the server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return { PATH, SystemRoot, TEMP, TMPDIR, LC_ALL: 'C' };
}

export function mayNotSwitchUser(cause: Error): StartProblem {
  return new StartProblem(
    'cannot-switch-user',
    'PostgreSQL refuses to run as root, and this environment lets root start nothing as another user: ' +
      'start as an ordinary user, or set DATABASE_URL to your own PostgreSQL.',
    { cause },
  );
}
