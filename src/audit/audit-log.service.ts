import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField } from '../shared/errors.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { CONFIG } from '../platform/platform.module.js';
import type { ActionsView, AuditPage, AuditQuery, EntryView, HeadsView, VerifyView } from './audit.dto.js';
import { countUnsealed, listChains, listEntries, readChain, type ChainState, type LogRow } from './audit.queries.js';
import { anchorText, ChainWalk, readAnchor, type Head, type Seal } from './chain.js';
import { actionNames, historySentence } from './history-sentence.js';
import { sealWith } from './seal.js';

const BATCH = 2_000;

/**
 * Shows the log, proves that nobody has touched it, and gives the heads that anchor it outside the house.
 * It never writes, and repairs nothing: a broken chain stays broken where everybody can see it.
 */
@Injectable()
export class AuditLogService {
  private readonly seal: Seal;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.seal = sealWith(config.auditKey);
  }

  list(actor: Actor, query: AuditQuery): Promise<AuditPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listEntries(tx, query, REGISTER_ZONE, { size, offset });
      return { items: rows.map((row) => view(row, actor)), total, page, size };
    });
  }

  actions(actor: Actor): ActionsView {
    return { items: actionNames(actor.language) };
  }

  heads(actor: Actor): Promise<HeadsView> {
    return this.database.read(actor, async (tx) => {
      const heads = (await listChains(tx)).filter(({ seq }) => seq > 0);
      return {
        items: heads.map(({ chain, seq, hash, at }) => ({ chain, seq, hash, at: at?.toISOString() ?? null })),
        anchor: anchorText(heads),
        takenAt: tx.now.toISOString(),
      };
    });
  }

  /**
   * Walks every chain, a batch at a time: what one batch holds is all that stays in memory.
   * @param anchor heads as they were sent out earlier; without it a cut end shows only where the head was left behind
   * @throws DomainError invalid_request (anchor)
   */
  verify(actor: Actor, anchor?: string): Promise<VerifyView> {
    const anchors = anchor === undefined ? [] : readAnchor(anchor);
    if (!anchors) throw invalidField('anchor', 'must_be_anchor');
    return this.database.read(actor, async (tx) => {
      const states = await listChains(tx);
      const known = new Map(states.map((state) => [state.chain, state]));
      const names = [...new Set([...known.keys(), ...anchors.map(({ chain }) => chain)])].sort();
      const chains: VerifyView['chains'] = [];
      for (const name of names) {
        const anchored = anchors.filter(({ chain }) => chain === name);
        chains.push(await this.verifyChain(tx, name, known.get(name), anchored));
      }
      const unsealed = await countUnsealed(tx);
      return {
        ok: unsealed === 0 && chains.every(({ ok }) => ok),
        entries: chains.reduce((sum, { entries }) => sum + entries, 0),
        unsealed,
        anchored: anchors.length > 0,
        chains,
      };
    });
  }

  private async verifyChain(
    tx: Tx,
    chain: string,
    state: ChainState | undefined,
    anchors: readonly Head[],
  ): Promise<VerifyView['chains'][number]> {
    const walk = new ChainWalk(this.seal, anchors);
    const upTo = state?.last ?? 0;
    for (let after = 0; after < upTo;) {
      const entries = await readChain(tx, chain, after, upTo, BATCH);
      if (entries.length === 0) break;
      for (const entry of entries) walk.step(entry);
      after = entries.at(-1)!.seq;
    }
    const { entries, broken } = walk.end(state?.known ? state : undefined);
    return {
      chain,
      ok: broken === null,
      entries,
      brokenAt: broken?.seq ?? null,
      fault: broken?.fault ?? null,
      text: broken ? wordsIn(tx.actor.language).audit.faults[broken.fault] : null,
    };
  }
}

function view(row: LogRow, actor: Actor): EntryView {
  const { id, at, action, actorName, actorRole, actorId, objectType, objectId, taskId, body, reason, requestId } = row;
  return {
    id,
    at: at.toISOString(),
    action,
    text: sentenceOf(row, actor.language),
    by: actorName,
    role: actorRole,
    personId: actorId,
    objectType,
    objectId,
    taskId,
    body,
    before: shown(row.before, actor),
    after: shown(row.after, actor),
    reason,
    requestId,
    chain: row.chain,
    seq: row.seq,
    hash: row.hash,
  };
}

const sentenceOf = ({ object, ...event }: LogRow, language: Language) =>
  historySentence(
    { ...event, before: asRecord(event.before), after: asRecord(event.after), object: object?.[language] },
    language,
  );

const asRecord = (values: unknown) => values as Record<string, unknown> | null;

/** The office's inner notes never leave it (rule 18), by the log neither. */
function shown(values: unknown, actor: Actor): Record<string, unknown> | null {
  if (values === null) return null;
  const { note, ...others } = values as Record<string, unknown>;
  return actor.roles.has('office') && note !== undefined ? { ...others, note } : others;
}
