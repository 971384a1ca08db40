import { createHash, timingSafeEqual } from 'node:crypto';

/** `Authorization: Bearer` with this secret? Compared as hashes: neither length nor content shows in the time it takes. */
export function bears(authorization: string | undefined, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${secret}`));
}
