import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { log } from '../platform/log.js';
import { CONFIG } from '../platform/platform.module.js';

export type Scan = 'unscanned' | 'clean' | 'quarantined' | 'infected';

const PATIENCE_MILLISECONDS = 20_000;

/**
 * Asks clamd over its socket (INSTREAM: pieces with their length before them, an empty one ends). It decides nothing:
 * a scanner that is away, silent or unwilling means `quarantined`; without one configured everything is `unscanned`.
 */
@Injectable()
export class Scanner {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'clamd'>) {}

  async scan(open: () => Readable | Promise<Readable>): Promise<Scan> {
    if (this.config.clamd === null) return 'unscanned';
    try {
      const answer = await ask(this.config.clamd, await open());
      if (/^stream: OK$/.test(answer)) return 'clean';
      if (/ FOUND$/.test(answer)) {
        log.warn({ scanner: answer.slice(0, 200) }, 'a file is infected');
        return 'infected';
      }
      log.warn({ scanner: answer.slice(0, 200) }, 'the virus scanner did not judge a file');
    } catch (error) {
      log.warn({ err: error }, 'the virus scanner is away');
    }
    return 'quarantined';
  }
}

async function ask(address: string, content: Readable): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(address);
  const socket =
    protocol === 'unix:'
      ? connect({ path: decodeURIComponent(pathname) })
      : connect({ host: hostname, port: Number(port) });
  socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy(new Error('the virus scanner is silent')));
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (text += piece));
    socket.on('end', () => resolve(text.replaceAll('\0', '').trim()));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the virus scanner hung up')));
  });
  answer.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    for await (const piece of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      // It may answer before the end ("too large") and hang up: then its answer counts.
      if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answer]);
      if (socket.readableEnded || socket.destroyed) break;
    }
    socket.write(Buffer.alloc(4));
    return await answer;
  } finally {
    content.destroy();
    socket.destroy();
  }
}
