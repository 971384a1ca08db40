import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../shared/actor.js';
import { notFound, ruleViolation, stale } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { AuditService } from '../audit/audit.service.js';
import { findPerson, touchPerson } from '../auth/administration.queries.js';
import { ThrottleService } from '../auth/throttle.service.js';
import { Database, type Tx } from '../platform/database.js';
import { postLetters, postPasswordLetter } from './letters.queries.js';

/**
 * Has a one-time link mailed: to whoever says they forgot their password, or to whom the administrator invited. It never
 * tells, by its answer or by the time it takes, whether an address has an account. At most one such letter a person a day.
 */
@Injectable()
export class PasswordLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  /** The same work for every address, one statement; the link is made as the letter leaves. @throws DomainError too_many_tries */
  async forgotten(requestId: string, email: string, address: string): Promise<void> {
    const account = email.trim().toLowerCase();
    await this.database.write(systemActor('password', requestId), async (tx) => {
      await this.throttle.countNow(tx, [
        { kind: 'forgottenAccount', value: account },
        { kind: 'forgottenAddress', value: address },
      ]);
      await postPasswordLetter(tx, account, today(tx));
    });
  }

  /** @throws DomainError not_found · person_disabled · stale_version */
  send(actor: Actor, personId: string, version: number): Promise<{ version: number }> {
    return this.database.write(actor, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw notFound();
      if (person.disabled) throw ruleViolation('person_disabled');
      if (!(await touchPerson(tx, personId, version))) throw stale();
      await this.audit.record(tx, {
        action: 'password_letter_asked',
        objectType: 'person',
        objectId: personId,
        after: { letter: 'password_link' },
      });
      await postLetters(tx, [personId], 'password_link', today(tx), tx.now);
      return { version: version + 1 };
    });
  }
}

const today = (tx: Tx) => todayIn(REGISTER_ZONE, tx.now);
