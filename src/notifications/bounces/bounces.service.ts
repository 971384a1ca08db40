import { Inject, Injectable } from '@nestjs/common';
import { AuditService, type Entry } from '../../audit/audit.service.js';
import { cleanResponse } from '../../mail/smtp-outcome.js';
import { Database, type Tx } from '../../platform/database.js';
import { limits, type PageQuery } from '../../platform/http/page.dto.js';
import { log } from '../../platform/log.js';
import { systemActor, type Actor } from '../../shared/actor.js';
import { NoticesService } from '../notices.service.js';
import { SealsService } from '../seals.service.js';
import type { BouncesPage } from './bounces.dto.js';
import { addBounce, findSentLetter, listBounces, type BouncedLetter, type BounceRow } from './bounces.queries.js';
import { readDeliveryReport, type DeliveryReport } from './delivery-report.reader.js';
import type { DeliveryStatus } from './delivery-status.js';

/** What became of a message that was handed in. `ignored`: no report, or of no letter of ours. */
export type Taken = 'noted' | 'known' | 'ignored';

/**
 * Takes in what mail servers say of letters that left: noted with the letter and its tasks, told to the office at once.
 * It believes only reports about a letter that bears our seal, and never stops writing to anybody: a machine's word must
 * not silence a mandatory reminder.
 */
@Injectable()
export class BouncesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SealsService) private readonly seals: SealsService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** A raw message as it came to the return address. */
  async take(raw: Buffer, requestId?: string): Promise<Taken> {
    const report = await readDeliveryReport(raw);
    if (!report) return this.ignore('no report of a failed delivery');
    return this.database.write(systemActor('mail', requestId), async (tx) => {
      const letterId = await this.sealedLetter(tx, report);
      const letter = letterId && (await findSentLetter(tx, letterId));
      if (!letterId || !letter) return this.ignore('a report of no letter of ours');
      return this.note(tx, letterId, letter, report.status);
    });
  }

  /** The relay itself refused the person's address: no report will come, for it never took the letter. */
  async noteRefusal(tx: Tx, letterId: string, response: string): Promise<void> {
    const letter = await findSentLetter(tx, letterId);
    const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? '5.0.0';
    if (letter) await this.note(tx, letterId, letter, { kind: 'hard', status, diagnostic: response });
  }

  list(actor: Actor, query: PageQuery): Promise<BouncesPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listBounces(tx, { size, offset });
      return { items: rows.map(view), total, page, size };
    });
  }

  private async note(tx: Tx, letterId: string, letter: BouncedLetter, said: DeliveryStatus): Promise<Taken> {
    const status = { ...said, diagnostic: cleanResponse(said.diagnostic) };
    if (!(await addBounce(tx, letterId, letter, status))) return 'known';
    log[said.kind === 'hard' ? 'error' : 'warn']({ letterId, ...status }, 'a letter came back');
    // Delayed: it is still tried, and there is nothing to be done yet.
    if (said.kind !== 'delayed') await this.tell(tx, letterId, letter, status);
    return 'noted';
  }

  /** Seen in the history of each task that the letter spoke of, and told to the office in the same transaction. */
  private async tell(tx: Tx, letterId: string, letter: BouncedLetter, { kind, status }: DeliveryStatus): Promise<void> {
    const entry: Entry = {
      action: 'letter_bounced',
      objectType: 'letter',
      objectId: letterId,
      after: { person: letter.name, status },
    };
    for (const task of letter.tasks) await this.audit.record(tx, { ...entry, ...task });
    if (letter.tasks.length === 0) await this.audit.record(tx, entry);
    const { name: person, address } = letter;
    const told = kind === 'hard' ? 'letter_bounced' : 'letter_soft_bounced';
    await this.notices.tellOffice(tx, told, { person, address, status });
  }

  private async sealedLetter(tx: Tx, { seals }: DeliveryReport): Promise<string | undefined> {
    for (const seal of seals) {
      const letterId = await this.seals.open(tx, 'bounce', seal);
      if (letterId) return letterId;
    }
    return undefined;
  }

  private ignore(reason: string): Taken {
    log.info({ reason }, 'a message to the return address was ignored');
    return 'ignored';
  }
}

function view(row: BounceRow) {
  const { id, letterId, personId, name, address, inUse, kind, status, diagnostic, taskIds } = row;
  const receivedAt = row.receivedAt.toISOString();
  return { id, letterId, personId, name, address, inUse, kind, status, diagnostic, receivedAt, taskIds };
}
