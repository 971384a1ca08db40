import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A little below the 30 s that one request may take at most is left to the slowest of them. */
const LONGEST_MILLISECONDS = 25_000;

/**
 * Knows which connections are in the middle of a request, so that stopping waits for those and for no other. Node's own
 * closeIdleConnections() spares a connection that never sent a request, as browsers and balancers open them in advance:
 * one of them held the stop for half a minute.
 * @returns to be called when the server stops listening
 */
export function trackConnections(server: Server): () => void {
  /** Requests under way on each open connection. */
  const open = new Map<Socket, number>();
  let stopping = false;
  const count = (socket: Socket, change: number) => {
    if (open.has(socket)) open.set(socket, open.get(socket)! + change);
  };
  server.on('connection', (socket: Socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.once('close', () => {
      count(socket, -1);
      if (stopping && open.get(socket) === 0) socket.end();
    });
  });
  return () => {
    stopping = true;
    for (const [socket, requests] of open) if (requests === 0) socket.destroy();
    setTimeout(() => server.closeAllConnections(), LONGEST_MILLISECONDS).unref();
  };
}
