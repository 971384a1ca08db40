import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../shared/errors.js';
import type { ContentStore, Received } from './content-store.js';

/** Contents in a folder shared by all processes: what was received beside it moves into place by one rename. */
export class FolderStore implements ContentStore {
  constructor(private readonly folder: string) {}

  async keep({ path, sha256, size }: Received): Promise<void> {
    const place = this.placeOf(sha256);
    if ((await stat(place).catch(() => undefined))?.size === size) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    const folder = await open(dirname(place), 'r');
    await folder.sync().finally(() => folder.close());
  }

  async read(sha256: Buffer): Promise<Readable> {
    try {
      const file = await open(this.placeOf(sha256), 'r');
      return file.createReadStream();
    } catch {
      throw new DomainError('unavailable', 'file_away', {}, [], 60);
    }
  }

  async remove(sha256: Buffer): Promise<void> {
    await unlink(this.placeOf(sha256)).catch(() => undefined);
  }

  /** It lies in the same folder already. */
  bring = () => Promise.resolve();
  forget = () => Promise.resolve();
  sweep = () => Promise.resolve(0);

  private placeOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.folder, name.slice(0, 2), name);
  }
}
