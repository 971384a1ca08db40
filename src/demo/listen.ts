import type { Server } from 'node:net';

import { StartProblem } from './start-problem.js';

/**
 * Opens a port and answers its number (0 asks for a free one).
 * A port that is taken is a StartProblem naming the option that chooses another, e.g. `--port`.
 */
export function listenOn(server: Server, at: { host: string; port: number; option: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(asListenProblem(error, at));
    server.once('error', refuse);
    server.listen(at.port, at.host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : at.port);
    });
  });
}

export function asListenProblem(error: unknown, at: { port: number; option: string }): Error {
  const cause = { cause: error };
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      'port-in-use',
      `Port ${at.port} is taken by another program: stop that program, or choose another port with ${at.option}.`,
      cause,
    );
  }
  if (code === 'EACCES') {
    return new StartProblem(
      'port-not-allowed',
      `Your user may not open port ${at.port}: choose a port above 1024 with ${at.option}.`,
      cause,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
