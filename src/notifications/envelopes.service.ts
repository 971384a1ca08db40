import { Inject, Injectable } from '@nestjs/common';
import type { OutgoingLetter } from '../mail/smtp.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import type { ComposedLetter } from './letter-content.service.js';
import { threadOf } from './letters/thread.js';
import { SealsService } from './seals.service.js';

/** A letter that is no answer, to which no machine should answer (RFC 3834, and Exchange's own word for it). */
const NO_ANSWERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * Puts a written letter into its envelope: ids, conversation, where it comes back to, how to do without it.
 * It never changes the text, and offers no way out of a mandatory letter.
 */
@Injectable()
export class EnvelopesService {
  constructor(
    @Inject(SealsService) private readonly seals: SealsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async around(tx: Tx, letter: { id: string; personId: string }, written: ComposedLetter): Promise<OutgoingLetter> {
    const { to, subject, text, html, about, unsubscribeUrl } = written;
    const domain = this.config.mailFrom.split('@')[1]!;
    const thread = threadOf({ letterId: letter.id, personId: letter.personId, about, domain, at: tx.now });
    const seal = await this.seals.seal(tx, 'bounce', letter.id);
    return {
      messageId: thread.messageId,
      to,
      subject,
      text,
      html,
      date: tx.now,
      inReplyTo: thread.root,
      references: [thread.root],
      envelopeId: seal,
      ...(this.config.mailBounces ? { envelopeFrom: this.config.mailBounces.replace('@', `+${seal}@`) } : {}),
      headers: { ...NO_ANSWERS, 'Thread-Index': thread.threadIndex, ...oneClick(unsubscribeUrl) },
    };
  }
}

/**
 * RFC 8058: mail programs post to the address without asking anybody, and only by https; following it by GET changes
 * nothing. By http there is the page behind the address, with its button.
 */
function oneClick(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const page = { 'List-Unsubscribe': `<${url}>` };
  return url.startsWith('https:') ? { ...page, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : page;
}
