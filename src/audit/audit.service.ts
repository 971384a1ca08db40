import { Inject, Injectable } from '@nestjs/common';
import { absentFor, writingScopeOf, type Actor } from '../shared/actor.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { addEntries, lockHeads, takeIds, type NewEntry } from './audit.queries.js';
import { append, type Seal } from './chain.js';
import type { ActionName } from './history-sentence.js';
import { sealWith } from './seal.js';

/** What a verb did. The words for it in three languages stand in shared/words, or it does not compile. */
export interface Entry {
  action: ActionName;
  objectType:
    | 'person'
    | 'post'
    | 'meeting'
    | 'instruction'
    | 'task'
    | 'indicator'
    | 'report'
    | 'file'
    | 'letter'
    | 'channel'
    | 'body'
    | 'succession'
    | 'calendar_day'
    | 'setting'
    | 'comment'
    | 'note';
  objectId: string | null;
  taskId?: string;
  organizationId?: string;
  before?: object;
  after?: object;
  reason?: string | null;
}

/**
 * Writes the log of what happened, in the transaction of the verb itself: one verb, one row, sealed into the chain of
 * its body or of the office. It never changes or removes a row, and never stores report texts, passwords or tokens.
 */
@Injectable()
export class AuditService {
  private readonly seal: Seal;
  /** By what an attempt and its transaction have in common. */
  private readonly waiting = new WeakMap<Tx['manager'], NewEntry[]>();

  constructor(@Inject(CONFIG) config: Config) {
    this.seal = sealWith(config.auditKey);
  }

  /**
   * The rows are written together at the end of the transaction: the heads of all their chains are then locked in one
   * order, so that no two verbs over several regions wait for each other, and nobody holds the office's head for long.
   */
  record(tx: Tx, entry: Entry): Promise<void> {
    const content = contentOf(tx, entry);
    const waiting = this.waiting.get(tx.manager) ?? this.begin(tx);
    waiting.push(content);
    tx.atUndo(() => void waiting.splice(waiting.indexOf(content), 1));
    return Promise.resolve();
  }

  private begin(tx: Tx): NewEntry[] {
    const entries: NewEntry[] = [];
    this.waiting.set(tx.manager, entries);
    tx.atEnd(() => this.write(tx, entries));
    return entries;
  }

  private async write(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const bodies = [...new Set(entries.map(({ organizationId }) => organizationId))];
    const heads = await lockHeads(tx, bodies);
    // After the locks: within a chain, ids then rise as numbers do.
    const ids = await takeIds(tx, entries.length);
    const numbered = entries.map((entry, index) => ({ ...entry, id: ids[index]! }));
    const sealed = heads.flatMap((head) =>
      append(
        numbered.filter(({ organizationId }) => organizationId === head.bodyId),
        head,
        this.seal,
      ),
    );
    if (sealed.length !== entries.length) throw new Error('An entry of the log has no chain to stand in.');
    await addEntries(tx, sealed);
  }
}

function contentOf(tx: Tx, entry: Entry): NewEntry {
  return {
    // To the microsecond, as PostgreSQL gives it back.
    at: tx.now.toISOString().replace('Z', '000Z'),
    actorId: lower(tx.actor.personId),
    actorName: tx.actor.name,
    actorRole: roleOf(tx.actor),
    action: entry.action,
    objectType: entry.objectType,
    objectId: lower(entry.objectId),
    taskId: lower(entry.taskId),
    organizationId: lower(entry.organizationId),
    before: asStored(entry.before),
    after: asStored(withAbsent(tx.actor, entry)),
    reason: entry.reason ?? null,
    requestId: tx.actor.request.id,
  };
}

/** As PostgreSQL writes a uuid. */
const lower = (id: string | null | undefined) => id?.toLowerCase() ?? null;

/** What JSON makes of it: dates as text, no undefined. */
const asStored = (value: object | undefined) => (value ? (JSON.parse(JSON.stringify(value)) as unknown) : null);

/** Done by one person in another's place: the log says for whom (rule 12). */
function withAbsent(actor: Actor, { after, organizationId }: Entry): object | undefined {
  const inPlaceOf = absentFor(actor, organizationId);
  return inPlaceOf ? { ...after, inPlaceOf } : after;
}

function roleOf(actor: Actor): string {
  const scope = writingScopeOf(actor);
  return scope === 'own' ? 'recipient' : scope === 'none' ? ([...actor.roles][0] ?? 'none') : scope;
}
