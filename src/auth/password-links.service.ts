import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { addLink } from './administration.queries.js';
import { hashOf } from './sessions.service.js';

const LINK_HOURS = 72;

/** Makes one-time links by which a person chooses a password. It keeps only a link's hash, and ends no earlier one. */
@Injectable()
export class PasswordLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async make(tx: Tx, personId: string, kind: 'invitation' | 'reset'): Promise<{ link: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = await addLink(tx, { tokenHash: hashOf(token), personId, kind, hours: LINK_HOURS });
    // After #: browsers send that part to nobody, so no log holds it.
    return { link: `${this.config.publicUrl}/password#${token}`, expiresAt };
  }
}
