import { createHash } from 'node:crypto';
import { DomainError } from '../shared/errors.js';
import type { Tx } from '../platform/database.js';
import { countTry, lockThrottle } from './sessions.queries.js';

/** After the free tries 1, 2, 4 … seconds, at most a minute: under 100 tries an hour. */
const LONGEST_WAIT_SECONDS = 60;

/**
 * Counts a try of this subject, or refuses it while it has to wait. Whether the subject exists makes no difference.
 * @throws DomainError too_many_tries
 */
export async function takeTry(tx: Tx, kind: string, value: string, freeTries: number): Promise<void> {
  const subject = subjectOf(kind, value);
  const { failures, waitSeconds } = await lockThrottle(tx, subject);
  if (waitSeconds > 0) throw new DomainError('too_many', 'too_many_tries', { seconds: waitSeconds }, [], waitSeconds);
  const over = failures - freeTries;
  await countTry(tx, subject, failures + 1, over < 0 ? 0 : Math.min(2 ** over, LONGEST_WAIT_SECONDS));
}

/** Only a hash is kept: the table is no list of who has an account. */
export function subjectOf(kind: string, value: string): Buffer {
  return createHash('sha256').update(`${kind} ${value}`).digest();
}
