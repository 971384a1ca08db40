import type { Readable } from 'node:stream';
import { DomainError } from '../../shared/errors.js';

/** A report brings back the headers of our letter, or the letter: some 100 KB at the most. */
export const LONGEST_MESSAGE = 1024 * 1024;

/** @throws DomainError request_too_large */
export async function readMessage(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_MESSAGE) throw new DomainError('too_large', 'request_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
