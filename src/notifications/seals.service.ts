import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';

export type SealPurpose = 'bounce' | 'unsubscribe';

const SEAL_BYTES = 10;

/**
 * Seals an id that leaves the house and comes back by strangers' hands: a return address, an unsubscribe link.
 * A seal for one purpose opens nothing for another. It never hands out the key, which the system alone may read.
 */
@Injectable()
export class SealsService {
  /** 52 hexadecimal characters, whatever case they come back in: the id, then 80 bits of HMAC. `tx` is the system's. */
  async seal(tx: Tx, purpose: SealPurpose, id: string): Promise<string> {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return bytes.toString('hex') + (await this.proof(tx, purpose, bytes)).toString('hex');
  }

  /** The id, if we sealed it for this purpose. */
  async open(tx: Tx, purpose: SealPurpose, sealed: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{52}$/i.test(sealed)) return undefined;
    const bytes = Buffer.from(sealed, 'hex');
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), await this.proof(tx, purpose, id))) return undefined;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private async proof(tx: Tx, purpose: SealPurpose, id: Buffer): Promise<Buffer> {
    const [row] = await tx.query<{ key: Buffer }>(`SELECT key FROM signing_key WHERE name = 'letters'`);
    if (!row) throw new Error('The key of the letters can be read by the system only');
    return createHmac('sha256', row.key).update(`${purpose} `).update(id).digest().subarray(0, SEAL_BYTES);
  }
}
