import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, notFound, ruleViolation, stale } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { AuditService } from '../audit/audit.service.js';
import { findPerson, touchPerson } from '../auth/administration.queries.js';
import { resetFactor } from '../auth/second-factor.queries.js';
import { Database } from '../platform/database.js';
import { postLetters } from './letters.queries.js';

/**
 * Takes a lost second factor from a person, with a reason, in the log and told by letter: whoever did not ask for it must
 * hear of it. It sets none up, opens no session, and nobody does it to themselves.
 */
@Injectable()
export class FactorResets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws DomainError not_found · own_account · second_factor_off · stale_version */
  reset(actor: Actor, personId: string, version: number, reason: string): Promise<{ version: number }> {
    if (personId === actor.personId) throw ruleViolation('own_account');
    return this.database.write(actor, async (tx) => {
      if (!(await findPerson(tx, personId))) throw notFound();
      if (!(await touchPerson(tx, personId, version))) throw stale();
      if (!(await resetFactor(tx, personId))) throw conflict('second_factor_off');
      await this.audit.record(tx, {
        action: 'second_factor_reset',
        objectType: 'person',
        objectId: personId,
        before: { secondFactor: true },
        after: { secondFactor: false },
        reason,
      });
      await postLetters(tx, [personId], 'second_factor_reset', todayIn(REGISTER_ZONE, tx.now), tx.now);
      return { version: version + 1 };
    });
  }
}
