import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can go dead without a word: connections stay open, connecting works, and nothing passes. */
export class BlackHole {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly server: Server;
  private dead = false;

  private constructor(target: { host: string; port: number }) {
    this.server = createServer({ pauseOnConnect: true }, (near) => this.join(near, connect(target)));
  }

  /** To the server of this address; `url` is the same address through the line. */
  static async before(url: string): Promise<BlackHole & { url: string }> {
    const { hostname, port } = new URL(url);
    const hole = new BlackHole({ host: hostname, port: Number(port) });
    hole.server.listen(0, '127.0.0.1');
    await once(hole.server, 'listening');
    const through = new URL(url);
    through.port = String((hole.server.address() as AddressInfo).port);
    return Object.assign(hole, { url: through.href });
  }

  /** How many connections it has, living or dead. */
  get connections(): number {
    return this.pairs.size;
  }

  /** What was connected stays so for ever, as far as both ends can tell; what connects now is not answered either. */
  swallow(): void {
    this.dead = true;
    for (const [near, far] of this.pairs) this.silence(near, far);
  }

  /** New connections work again; the swallowed ones stay dead. */
  heal(): void {
    this.dead = false;
  }

  async close(): Promise<void> {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    const pair = [near, far] as const;
    this.pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.pairs.delete(pair);
        near.destroy();
        // A server behind a dead line does not learn that the other end has given up.
        if (!this.dead) far.destroy();
      });
    }
    if (this.dead) return;
    near.pipe(far);
    far.pipe(near);
  }

  private silence(near: Socket, far: Socket): void {
    near.unpipe(far).pause();
    far.unpipe(near).pause();
  }
}
