import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database.js';
import { insertContact } from './contacts.queries.js';

export interface Contact {
  bodyId: string;
  name: string;
  email: string;
}

/**
 * Who is written to at a district that a region has named: a person in the post of the one responsible there. It sets no
 * password and tells nobody whether the address was known: an administrator invites people to sign in.
 */
@Injectable()
export class ContactsService {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  async add(tx: Tx, contact: Contact): Promise<void> {
    const { postId, personId } = await insertContact(tx, { ...contact, language: tx.actor.language });
    await this.audit.record(tx, {
      action: 'post_assigned',
      objectType: 'post',
      objectId: postId,
      after: { personId, kind: 'holder', email: contact.email },
    });
  }
}
