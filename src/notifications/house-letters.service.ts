import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { instantOf, todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Language } from '../shared/words/language.js';
import { listChains } from '../audit/audit.queries.js';
import { AuditService } from '../audit/audit.service.js';
import { anchorText } from '../audit/chain.js';
import { endLinks, findPerson } from '../auth/administration.queries.js';
import { PasswordLinks } from '../auth/password-links.service.js';
import { administratorsOn } from '../auth/posts.queries.js';
import { Database, type Tx } from '../platform/database.js';
import type {
  Composition,
  LetterContent,
  LetterEnd,
  LetterToCompose,
  LetterToSettle,
} from './letter-content.service.js';
import { postLetters } from './letters.queries.js';
import { factorResetMail, headsMail, passwordMail } from './letters/house.mail.js';
import { isQuiet } from './mail-operation.queries.js';
import { NoticesService } from './notices.service.js';

const MORNING = '06:00';

/**
 * Letters that are no digest: a one-time link for a password, that a second factor was taken away, and daily the heads of
 * the log, its anchor outside the house. A link is made as its letter leaves; the outbox keeps the letter without it. It reminds nobody of anything.
 */
@Injectable()
export class HouseLetters implements LetterContent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PasswordLinks) private readonly links: PasswordLinks,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  /** To every administrator of today, once a day (uq_letter_day), whoever asks and how often. */
  async openHeads(): Promise<void> {
    await this.database.write(systemActor('audit'), async (tx) => {
      const day = todayIn(REGISTER_ZONE, tx.now);
      await postLetters(
        tx,
        await administratorsOn(tx, day),
        'audit_heads',
        day,
        instantOf(day, MORNING, REGISTER_ZONE),
      );
    });
  }

  async compose(tx: Tx, letter: LetterToCompose): Promise<Composition> {
    const person = await findPerson(tx, letter.personId);
    if (!person || person.disabled) return { cancel: 'person_disabled' };
    const { name, email, language } = person;
    if (await isQuiet(tx, email)) return { cancel: 'quiet_address' };
    const to = { to: { name, address: email }, language, about: [], unsubscribeUrl: undefined };
    switch (letter.kind) {
      case 'audit_heads':
        return { ...to, ...headsMail({ name, day: letter.localDay, anchor: await anchorNow(tx) }, language) };
      case 'second_factor_reset':
        return { ...to, ...factorResetMail({ name, day: letter.localDay }, language) };
      default:
        return { ...to, ...(await this.passwordLetter(tx, letter, name, language)) };
    }
  }

  /** One that reached nobody is told to the office the same day; a refused address is, as a bounce (bounces.service.ts). */
  async settle(tx: Tx, letter: LetterToSettle, state: LetterEnd, outcome: string): Promise<void> {
    if (state !== 'dead' || outcome === 'permanent_recipient') return;
    const person = await findPerson(tx, letter.personId);
    await this.notices.tellOffice(tx, 'letter_dead', { whom: person?.name ?? '', outcome });
  }

  private async passwordLetter(tx: Tx, { personId, repeat }: LetterToCompose, name: string, language: Language) {
    // A copy that may have arrived keeps its link; one that did not has none that anybody knows.
    if (!repeat) await endLinks(tx, personId);
    const { link } = await this.links.make(tx, personId, 'reset');
    await this.audit.record(tx, {
      action: 'password_link_made',
      objectType: 'person',
      objectId: personId,
      before: { link: null },
      after: { link: 'open', by: 'letter' },
    });
    return { ...passwordMail({ name, link }, language), kept: passwordMail({ name, link: '…' }, language) };
  }
}

async function anchorNow(tx: Tx): Promise<string> {
  return anchorText((await listChains(tx)).filter(({ seq }) => seq > 0));
}
