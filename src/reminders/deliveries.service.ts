import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { noteReconciled } from '../notifications/mail-operation.queries.js';
import { Database } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Actor } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import { conflict, notFound, ruleViolation, stale } from '../shared/errors.js';
import type {
  DeliveriesPage,
  DeliveriesQuery,
  LettersPage,
  LettersQuery,
  LetterView,
  OpenLetterView,
  ReconciliationRequest,
  ReconciliationView,
} from './deliveries.dto.js';
import {
  findLetter,
  listDeliveries,
  listLetters,
  openLetter,
  reconcile,
  reopenLetter,
  reopenReminders,
  type AttemptRow,
  type DeliveryRow,
  type LetterRow,
} from './delivery.queries.js';
import { letterLines } from './digest.queries.js';
import { cancellationOf } from './standing.js';
import { explainStep } from './step-words.js';

const TOLD = ['sent', 'dead', 'unknown'];

/**
 * The log of what became of every reminder, and the two verbs by hand: a letter once more, and what had left before a
 * restore. It sends nothing itself; a worker does, after the same checks as ever.
 */
@Injectable()
export class DeliveriesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: DeliveriesQuery): Promise<DeliveriesPage> {
    const { page, size, offset } = limits(query);
    const { task = null, person = null, state = null, from = null, to = null, q = null } = query;
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listDeliveries(tx, { task, person, state, from, to, q }, { size, offset });
      const items = rows.map((row) => deliveryView(row, actor.language));
      return { items, total, page, size };
    });
  }

  letters(actor: Actor, query: LettersQuery): Promise<LettersPage> {
    const { page, size, offset } = limits(query);
    const { state = null, from = null, to = null, q = null } = query;
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listLetters(tx, { state, from, to, q }, { size, offset });
      return { items: rows.map(letterView), total, page, size };
    });
  }

  /** @throws DomainError not_found */
  letter(actor: Actor, id: string): Promise<OpenLetterView> {
    return this.database.read(actor, async (tx) => {
      const letter = await findLetter(tx, id);
      if (!letter) throw notFound();
      const { text, tries } = await openLetter(tx, id);
      return { ...letterView(letter), text, tries: tries.map(attemptView) };
    });
  }

  /** What is still true of a letter goes out once more; it says so where a copy may have arrived. @throws DomainError not_resendable · nothing_left_to_say */
  resend(actor: Actor, id: string, version: number, reason: string): Promise<LetterView> {
    return this.database.write(actor, async (tx) => {
      const letter = await findLetter(tx, id);
      if (!letter) throw notFound();
      if (letter.version !== version) throw stale();
      const today = todayIn(REGISTER_ZONE, tx.now);
      const lines = await letterLines(tx, id, today, actor.language, TOLD);
      const standing = lines.filter((line) => cancellationOf(line, true) === undefined);
      if (TOLD.includes(letter.state) && standing.length === 0) throw ruleViolation('nothing_left_to_say');
      if (!(await reopenLetter(tx, id, version, reason))) throw conflict('not_resendable');
      await reopenReminders(
        tx,
        standing.map((line) => line.id),
      );
      await this.audit.record(tx, {
        action: 'letter_resent',
        objectType: 'letter',
        objectId: id,
        before: { state: letter.state, outcome: letter.outcome },
        after: { reminders: standing.length },
        reason,
      });
      return letterView((await findLetter(tx, id))!);
    });
  }

  /** Before mail goes on after a restore: what the relay's journal has is not sent again. */
  reconcile(actor: Actor, { from, to, messageIds, reason }: ReconciliationRequest): Promise<ReconciliationView> {
    const ids = messageIds.flatMap((messageId) => /^<letter-([0-9a-f-]{36})@/.exec(messageId)?.[1] ?? []);
    return this.database.write(actor, async (tx) => {
      const found = await reconcile(tx, ids, from, to);
      await noteReconciled(tx);
      await this.audit.record(tx, {
        action: 'mail_reconciled',
        objectType: 'setting',
        objectId: null,
        after: { from, to, named: messageIds.length, ...found },
        reason,
      });
      return found;
    });
  }
}

function deliveryView(row: DeliveryRow, language: Language): DeliveriesPage['items'][number] {
  const { taskId, number, body, step, on, personId, person, rung, state, reason, sentAt } = row;
  const why = explainStep(step, language);
  return { taskId, number, body, step, why, on, personId, person, rung, state, reason, sentAt: inISO(sentAt) };
}

const attemptView = ({ startedAt, endedAt, outcome, smtpCode, response }: AttemptRow) => ({
  startedAt: startedAt.toISOString(),
  endedAt: inISO(endedAt),
  outcome,
  smtpCode,
  response,
});

const inISO = (moment: Date | null) => moment?.toISOString() ?? null;

function letterView(row: LetterRow): LetterView {
  const { id, version, person, email, day, state, outcome, attempts, subject, resendReason } = row;
  return {
    id,
    version,
    person,
    email,
    day,
    state,
    outcome,
    attempts,
    nextAttemptAt: inISO(row.nextAttemptAt),
    sentAt: inISO(row.sentAt),
    subject,
    resendReason,
  };
}
