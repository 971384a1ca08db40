import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../shared/errors.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';

/** Received, not yet kept: `discard` it or `keep` it. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Contents by their hash, in a folder: written beside, made durable, and moved into place by one rename, so that a
 * content is whole or absent. It knows no names, tasks and rights, and another store need only offer these methods.
 */
@Injectable()
export class Storage {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'filesFolder'>) {
    this.folder = config.filesFolder;
  }

  /** Takes a stream in, piece by piece, hashing. Nothing is left behind when it breaks off. @throws DomainError file_too_large */
  async receive(content: Readable, limit: number): Promise<Received> {
    const path = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      const received = await write(file, content, limit);
      await file.close();
      return { path, ...received };
    } catch (error) {
      await file.close().catch(() => undefined);
      await unlink(path).catch(() => undefined);
      throw error;
    }
  }

  /** Called under the hash's lock (see files.queries). The same content may be there already: then it stays. */
  async keep({ path, sha256, size }: Received): Promise<void> {
    const place = this.placeOf(sha256);
    if ((await stat(place).catch(() => undefined))?.size === size) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    const folder = await open(dirname(place), 'r');
    await folder.sync().finally(() => folder.close());
  }

  /** What was not kept goes; a kept one has moved away. */
  async discard({ path }: Pick<Received, 'path'>): Promise<void> {
    await unlink(path).catch(() => undefined);
  }

  /** @throws DomainError file_away: the folder is not there, or has lost it */
  async read(sha256: Buffer): Promise<Readable> {
    try {
      const file = await open(this.placeOf(sha256), 'r');
      return file.createReadStream();
    } catch {
      throw new DomainError('unavailable', 'file_away', {}, [], 60);
    }
  }

  readReceived({ path }: Pick<Received, 'path'>): Readable {
    return createReadStream(path);
  }

  async remove(sha256: Buffer): Promise<void> {
    await unlink(this.placeOf(sha256)).catch(() => undefined);
  }

  /** Pieces that a killed process left behind. */
  async sweepIncoming(before: Date): Promise<number> {
    const folder = join(this.folder, 'incoming');
    let removed = 0;
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      const found = await stat(join(folder, name)).catch(() => undefined);
      if (!found || found.mtime >= before) continue;
      await this.discard({ path: join(folder, name) });
      removed++;
    }
    return removed;
  }

  private placeOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.folder, name.slice(0, 2), name);
  }
}

async function write(file: FileHandle, content: Readable, limit: number): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  // Not destroyed on leaving: the one who sends should still hear why it was refused.
  const pieces = content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    hash.update(piece);
    await file.writeFile(piece);
  }
  await file.sync();
  return { size, sha256: hash.digest() };
}

export const tooLarge = (limit: number) =>
  new DomainError('too_large', 'file_too_large', { megabytes: Math.floor(limit / 1024 / 1024) });
