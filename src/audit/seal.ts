import { createHmac } from 'node:crypto';
import type { Seal } from './chain.js';

/** HMAC-SHA-256: whoever has the database but not the key can make no valid entry. */
export function sealWith(key: string): Seal {
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
