import type { Readable } from 'node:stream';

/** Received into a local folder, not yet kept. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Where contents lie for good, each under its hash, whole or absent. What is slow happens in `bring`, outside every
 * transaction; `keep` is quick and runs under the hash's lock (see files.queries).
 */
export interface ContentStore {
  bring(received: Received): Promise<void>;
  /** The same content may be there already: then it stays. */
  keep(received: Received): Promise<void>;
  /** Removes what `bring` left behind, whether it was kept or not. */
  forget(received: Pick<Received, 'path'>): Promise<void>;
  /** @throws DomainError file_away: the store is not there, or has lost it */
  read(sha256: Buffer): Promise<Readable>;
  remove(sha256: Buffer): Promise<void>;
  /** What a killed process brought and never kept. @returns how many pieces */
  sweep(before: Date): Promise<number>;
}
