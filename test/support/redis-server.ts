import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { watched } from './process.js';
import { makeTempFolder, removeTempFolder } from './temp-folder.js';

/** A Redis of the test's own, as production runs it (noeviction), that may be stopped and started again. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** Reserves a port; starts nothing yet. */
  static async reserve(): Promise<RedisServer> {
    return new RedisServer(await freePort(), await makeTempFolder());
  }

  static async start(...settings: string[]): Promise<RedisServer> {
    const server = await RedisServer.reserve();
    await server.start(...settings);
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(...settings: string[]): Promise<void> {
    const place = ['--bind', '127.0.0.1', '--port', String(this.port), '--dir', this.folder, '--save', ''];
    const child = spawn('redis-server', [...place, '--maxmemory-policy', 'noeviction', ...settings], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const refused = once(child, 'error').then(() => {
      throw new Error('There is no redis-server on this machine: install Redis to run the tests that need it.');
    });
    refused.catch(() => undefined);
    this.child = child;
    await Promise.race([watched(child).says('Ready to accept connections'), refused]);
  }

  /** As a power cut: nothing is saved. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** One command, on a connection of its own. */
  async command(name: string, ...parts: string[]): Promise<unknown> {
    const redis = new Redis(this.url, { retryStrategy: () => null });
    try {
      return await redis.call(name, ...parts);
    } finally {
      redis.disconnect();
    }
  }

  async remove(): Promise<void> {
    await this.kill();
    await removeTempFolder(this.folder);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
