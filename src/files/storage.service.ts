import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../shared/errors.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import type { ContentStore, Received } from './content-store.js';
import { FolderStore } from './folder-store.js';

/**
 * Contents by their hash: received into a local folder and made durable there, then kept in the store that the settings
 * name, whole or absent. It knows no names, tasks and rights.
 */
@Injectable()
export class Storage {
  private readonly folder: string;
  private readonly store: Promise<ContentStore>;

  constructor(@Inject(CONFIG) config: Pick<Config, 'filesFolder' | 'filesBucket'>) {
    this.folder = config.filesFolder;
    this.store = storeOf(config);
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

  /** The slow part of keeping, before the transaction. @throws DomainError file_away */
  async bring(received: Received): Promise<void> {
    return (await this.store).bring(received);
  }

  /** Called under the hash's lock (see files.queries). */
  async keep(received: Received): Promise<void> {
    return (await this.store).keep(received);
  }

  /** What was not kept goes; a kept one has its place. */
  async discard(received: Pick<Received, 'path'>): Promise<void> {
    await unlink(received.path).catch(() => undefined);
    await (await this.store).forget(received);
  }

  /** @throws DomainError file_away: the store is not there, or has lost it */
  async read(sha256: Buffer): Promise<Readable> {
    return (await this.store).read(sha256);
  }

  readReceived({ path }: Pick<Received, 'path'>): Readable {
    return createReadStream(path);
  }

  async remove(sha256: Buffer): Promise<void> {
    return (await this.store).remove(sha256);
  }

  /** Pieces that a killed process left behind. */
  async sweepIncoming(before: Date): Promise<number> {
    const folder = join(this.folder, 'incoming');
    let removed = await (await this.store).sweep(before);
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      const found = await stat(join(folder, name)).catch(() => undefined);
      if (!found || found.mtime >= before) continue;
      await unlink(join(folder, name)).catch(() => undefined);
      removed++;
    }
    return removed;
  }
}

/** The client library of S3 takes a third of a second to load: only who keeps files there pays it. */
async function storeOf({
  filesFolder,
  filesBucket,
}: Pick<Config, 'filesFolder' | 'filesBucket'>): Promise<ContentStore> {
  if (filesBucket === null) return new FolderStore(filesFolder);
  const { S3Store } = await import('./s3-store.js');
  return new S3Store(filesBucket);
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
