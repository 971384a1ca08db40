import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { EICAR } from './odd-files.js';

/** Speaks clamd's INSTREAM: finds EICAR's sign; `mood` lets it fail as a real one does. */
export class ScriptedClamd {
  mood: 'well' | 'silent end' | 'too large' = 'well';
  /** Bytes of every stream it was given whole. */
  readonly seen: number[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ScriptedClamd> {
    const server = createServer();
    const clamd = new ScriptedClamd(server);
    server.on('connection', (socket) => clamd.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get address(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = Buffer.alloc(0);
    socket.on('data', (piece) => {
      if (this.mood === 'silent end') return void socket.end();
      received = Buffer.concat([received, piece]);
      const content = streamIn(received);
      if (this.mood === 'too large') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (!content) return;
      this.seen.push(content.length);
      socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  }
}

/** The whole stream, once its empty piece has come. */
function streamIn(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (bytes.toString('latin1', 0, command.length) !== command) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
