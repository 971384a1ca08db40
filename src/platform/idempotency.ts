import { DomainError } from '../shared/errors.js';
import type { Tx } from './database.js';

/**
 * Idempotency-Key: the key, a fingerprint of the request and its answer are written in the transaction of the effect
 * itself, so a lost HTTP answer can be asked for again and the effect happens once. A refused request stores nothing.
 */
export async function claimIdempotencyKey<T>(tx: Tx): Promise<{ answer: T } | undefined> {
  const { idempotency } = tx.actor.request;
  if (!idempotency || tx.actor.personId === null) return undefined;
  const [claim] = await tx.query<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
    [`${tx.actor.personId} ${idempotency.key}`],
  );
  if (!claim?.free) throw new DomainError('conflict', 'idempotency_in_progress');
  const [stored] = await tx.query<{ fingerprint: Buffer; answer: T }>(
    'SELECT fingerprint, answer FROM idempotency_key WHERE person_id = $1 AND key = $2',
    [tx.actor.personId, idempotency.key],
  );
  if (!stored) return undefined;
  if (!stored.fingerprint.equals(idempotency.fingerprint)) {
    throw new DomainError('rule_violation', 'idempotency_key_reused');
  }
  return { answer: stored.answer };
}

export async function keepAnswer(tx: Tx, answer: unknown): Promise<void> {
  const { idempotency } = tx.actor.request;
  if (!idempotency || tx.actor.personId === null) return;
  await tx.query('INSERT INTO idempotency_key (person_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)', [
    tx.actor.personId,
    idempotency.key,
    idempotency.fingerprint,
    JSON.stringify(answer ?? null),
  ]);
}
