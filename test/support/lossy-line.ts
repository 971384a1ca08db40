import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SeededChance } from './chance.js';

/**
 * What becomes of a request on its way. `before`: it never reaches the server. `during`: it does, and the client is cut off
 * while the server works. `after`: the whole answer is lost. `halfway`: half of the answer comes, then nothing.
 */
export const FATES = ['before', 'during', 'after', 'halfway', 'passed'] as const;
export type Fate = (typeof FATES)[number];

/** Of a hundred requests; thirty of them lose their answer, most of these when all is done. */
const LOST: Readonly<Record<Exclude<Fate, 'passed'>, number>> = { before: 8, during: 6, after: 10, halfway: 6 };

/** A line between client and server that cuts answers off. One request a connection. */
export class LossyLine {
  readonly fates: Record<Fate, number> = { before: 0, during: 0, after: 0, halfway: 0, passed: 0 };
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly chance: SeededChance,
  ) {
    this.server = createServer((near) => void this.serve(near));
  }

  static async before(url: string, chance: SeededChance): Promise<LossyLine> {
    const { hostname, port } = new URL(url);
    const line = new LossyLine({ host: hostname, port: Number(port) }, chance);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(near: Socket): Promise<void> {
    this.keep(near);
    const request = await wholeRequest(near);
    if (!request) return;
    const fate = this.draw();
    this.fates[fate]++;
    if (fate === 'before') return void near.destroy();
    const far = connect(this.target);
    this.keep(far);
    far.write(request);
    if (fate === 'during') near.destroy();
    const chunks: Buffer[] = [];
    far.on('data', (chunk: Buffer) => chunks.push(chunk));
    far.on('close', () => {
      const answer = Buffer.concat(chunks);
      if (fate === 'passed') near.end(answer);
      // `end` would tell the client that the rest is not to come; it shall not know.
      else if (fate === 'halfway') near.write(answer.subarray(0, answer.length >> 1), () => near.resetAndDestroy());
      else near.destroy();
    });
  }

  private draw(): Fate {
    let left = this.chance.below(100);
    for (const [fate, share] of Object.entries(LOST)) {
      if (left < share) return fate as Fate;
      left -= share;
    }
    return 'passed';
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}

/** Undefined: the client gave up before it had said all. */
function wholeRequest(near: Socket): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    let heard = Buffer.alloc(0);
    near.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const head = heard.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(heard.subarray(0, head).toString('latin1'))?.[1] ?? 0);
      if (heard.length >= head + 4 + length) resolve(heard);
    });
    near.on('close', () => resolve(undefined));
  });
}
