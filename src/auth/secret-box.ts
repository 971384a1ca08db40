import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What must be readable again is encrypted (AES-256-GCM), what must only be known again is hashed with a key: whoever
 * has the database alone has neither. `owner` binds a secret to its person, so that rows cannot be exchanged.
 */
export interface SecretBox {
  close(plain: Buffer, owner: string): Buffer;
  open(closed: Buffer, owner: string): Buffer;
  hash(text: string): Buffer;
}

const NONCE = 12;
const TAG = 16;

export function secretBox(key: string): SecretBox {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `tracker ${purpose}`, 32));
  const [sealing, hashing] = [derived('secrets'), derived('recovery codes')];
  return {
    close: (plain, owner) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open: (closed, owner) => {
      const decipher = createDecipheriv('aes-256-gcm', sealing, closed.subarray(0, NONCE));
      decipher.setAAD(Buffer.from(owner)).setAuthTag(closed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(closed.subarray(NONCE + TAG)), decipher.final()]);
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
  };
}
