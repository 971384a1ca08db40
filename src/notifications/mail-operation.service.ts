import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { ActionName } from '../audit/history-sentence.js';
import { isSafeAddress } from '../mail/address.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import type { Actor } from '../shared/actor.js';
import { conflict, invalidField } from '../shared/errors.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { MailView, QuietAddressRequest, ResumptionRequest, StopRequest } from './mail-operation.dto.js';
import {
  addQuiet,
  addRestoreStop,
  addStop,
  endStop,
  listQuiet,
  listStops,
  removeQuiet,
  RESTORED,
  runningStop,
} from './mail-operation.queries.js';

/**
 * Stops all mail and lets it go again, and keeps the list of addresses that are never written to; each with a reason, in
 * the log. It sends nothing and takes no letter back: what is due waits.
 */
@Injectable()
export class MailOperationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  view(actor: Actor): Promise<MailView> {
    return this.database.read(actor, (tx) => this.show(tx));
  }

  /** From its commit on no letter is taken to be sent; one that is being handed over ends. @throws DomainError mail_stopped_already */
  stop(actor: Actor, { kind, reason }: StopRequest): Promise<MailView> {
    return this.database.write(actor, async (tx) => {
      try {
        await addStop(tx, kind, reason);
      } catch (error) {
        if (violatedConstraint(error) === 'uq_mail_stop_running') throw conflict('mail_stopped_already');
        throw error;
      }
      await this.note(tx, 'mail_stopped', { kind }, reason);
      return this.show(tx);
    });
  }

  /** By the program itself, when it finds itself in a restored database (restores.service.ts). */
  async holdNow(tx: Tx): Promise<void> {
    await addRestoreStop(tx);
    const entry = { action: 'mail_held', objectType: 'setting', objectId: null, after: { kind: 'restore' } } as const;
    await this.audit.record(tx, entry);
  }

  /** What had left after a restored copy was made would leave again. @throws DomainError mail_not_stopped · mail_not_reconciled */
  resume(actor: Actor, { kind, reason, nothingHadLeft = false }: ResumptionRequest): Promise<MailView> {
    return this.database.write(actor, async (tx) => {
      const stop = await runningStop(tx, kind);
      if (!stop) throw conflict('mail_not_stopped');
      const isBlind = kind === 'restore' && !stop.reconciledAt;
      if (isBlind && !nothingHadLeft) throw conflict('mail_not_reconciled');
      await endStop(tx, kind, reason);
      await this.note(tx, 'mail_resumed', isBlind ? { kind, nothingHadLeft } : { kind }, reason);
      return this.show(tx);
    });
  }

  /** @throws DomainError address_quiet_already · invalid_request */
  addQuiet(actor: Actor, { email, reason }: QuietAddressRequest): Promise<MailView> {
    const address = email.toLowerCase();
    if (!isSafeAddress(address)) throw invalidField('email', 'is_wrong');
    return this.database.write(actor, async (tx) => {
      try {
        await addQuiet(tx, address, reason);
      } catch (error) {
        if (violatedConstraint(error) === 'pk_quiet_address') throw conflict('address_quiet_already');
        throw error;
      }
      await this.note(tx, 'quiet_address_added', { email: address }, reason);
      return this.show(tx);
    });
  }

  /** Whatever does not stand in the list is taken out of it without a word. */
  removeQuiet(actor: Actor, { email, reason }: QuietAddressRequest): Promise<MailView> {
    const address = email.toLowerCase();
    return this.database.write(actor, async (tx) => {
      if (await removeQuiet(tx, address)) await this.note(tx, 'quiet_address_removed', { email: address }, reason);
      return this.show(tx);
    });
  }

  private note(tx: Tx, action: ActionName, after: object, reason: string): Promise<void> {
    return this.audit.record(tx, { action, objectType: 'setting', objectId: null, after, reason });
  }

  private async show(tx: Tx): Promise<MailView> {
    const stops = await listStops(tx);
    return {
      leaves: stops.every(({ endedAt }) => endedAt !== null),
      stops: stops.map(({ kind, reason, startedBy, startedAt, endedBy, endedAt, endReason, reconciledAt }) => ({
        kind,
        reason: reasonText(reason, tx.actor.language),
        startedBy,
        startedAt: startedAt.toISOString(),
        endedBy,
        endedAt: endedAt?.toISOString() ?? null,
        endReason,
        reconciledAt: reconciledAt?.toISOString() ?? null,
      })),
      quiet: (await listQuiet(tx)).map(({ email, reason, addedBy, addedAt }) => ({
        email,
        reason,
        addedBy,
        addedAt: addedAt.toISOString(),
      })),
    };
  }
}

const reasonText = (reason: string, language: Language) =>
  reason === RESTORED ? wordsIn(language).mailOperation.restored : reason;
