import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Config } from '../../platform/config.js';
import { Database, type Tx } from '../../platform/database.js';
import { CONFIG } from '../../platform/platform.module.js';
import { systemActor, type Actor } from '../../shared/actor.js';
import { notFound } from '../../shared/errors.js';
import { SealsService } from '../seals.service.js';
import type { LetterChoicesView } from './choices.dto.js';
import { languageOfPerson, switchedOff, switchOff, switchOn } from './choices.queries.js';
import type { Digest } from './digest.mail.js';
import { mayBeSwitchedOff, OPTIONAL_SECTIONS, type OptionalSection } from './optional-letters.js';
import { unsubscribePage } from './unsubscribe-page.js';

/**
 * Keeps what a person does without among the letters that the rules allow to do without (optional-letters.ts).
 * It never switches off a mandatory letter nor a notice, and changes nothing when a link is merely followed.
 */
@Injectable()
export class ChoicesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SealsService) private readonly seals: SealsService,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor): Promise<LetterChoicesView> {
    return this.database.read(actor, (tx) => this.view(tx));
  }

  choose(actor: Actor, section: OptionalSection, wanted: boolean): Promise<LetterChoicesView> {
    return this.database.write(actor, async (tx) => {
      await this.chooseNow(tx, actor.personId!, section, wanted);
      return this.view(tx);
    });
  }

  /** The page behind the link of a letter; only its button changes anything. */
  page(sealed: string): Promise<string> {
    return this.database.read(systemActor('mail'), async (tx) => {
      const personId = await this.opened(tx, sealed);
      return unsubscribePage('asked', (await languageOfPerson(tx, personId)) ?? 'ru');
    });
  }

  /** By that button, or by the mail program's own (RFC 8058): no sign-in, the seal proves the person. */
  unsubscribe(sealed: string, requestId: string): Promise<string> {
    return this.database.write(systemActor('mail', requestId), async (tx) => {
      const personId = await this.opened(tx, sealed);
      for (const section of OPTIONAL_SECTIONS) await this.chooseNow(tx, personId, section, false);
      return unsubscribePage('done', (await languageOfPerson(tx, personId)) ?? 'ru');
    });
  }

  /** What is left out of this person's digest. */
  without(tx: Tx, personId: string): Promise<ReadonlySet<OptionalSection>> {
    return switchedOff(tx, personId);
  }

  /** Where this digest can be switched off; undefined for one that must be read. `tx` is the system's. */
  async offer(tx: Tx, personId: string, sections: Digest['sections']): Promise<string | undefined> {
    if (!mayBeSwitchedOff(sections)) return undefined;
    return `${this.config.publicUrl}/api/v1/letters/unsubscribe/${await this.seals.seal(tx, 'unsubscribe', personId)}`;
  }

  private async chooseNow(tx: Tx, personId: string, section: OptionalSection, wanted: boolean): Promise<void> {
    const changed = await (wanted ? switchOn : switchOff)(tx, personId, section);
    if (!changed) return;
    await this.audit.record(tx, {
      action: wanted ? 'letters_switched_on' : 'letters_switched_off',
      objectType: 'person',
      objectId: personId,
      after: { section },
    });
  }

  private async opened(tx: Tx, sealed: string): Promise<string> {
    const personId = await this.seals.open(tx, 'unsubscribe', sealed);
    if (!personId) throw notFound();
    return personId;
  }

  private async view(tx: Tx): Promise<LetterChoicesView> {
    const off = await switchedOff(tx, tx.actor.personId!);
    return { items: OPTIONAL_SECTIONS.map((section) => ({ section, wanted: !off.has(section) })) };
  }
}
