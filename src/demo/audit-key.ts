import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { placesIn } from './embedded/data-folder.js';

/** A key of one start: for a story whose database is thrown away. */
export const newAuditKey = () => randomBytes(32).toString('hex');

/** The demo's own key, made at its first start and read again at the others. It outlives the data that it seals. */
export async function keepAuditKey(folder: string): Promise<string> {
  const path = placesIn(folder).auditKey;
  try {
    // Never overwritten: the log of an existing demo would no longer be verified.
    await writeFile(path, newAuditKey(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path, 'utf8');
}
