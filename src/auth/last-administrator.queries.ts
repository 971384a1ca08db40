import { ruleViolation } from '../shared/errors.js';
import { addDays, todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Tx } from '../platform/database.js';
import { administratorsOn, lockAdministrators } from './posts.queries.js';

/**
 * Somebody's rights end: runs it, and refuses where nobody would be left to administer the register, for then nobody
 * could be let in again.
 * @param lastDay on which the rights still hold; null: they end at once
 * @throws DomainError last_administrator
 */
export async function leavingAdministrator<T>(tx: Tx, lastDay: LocalDate | null, leave: () => Promise<T>): Promise<T> {
  await lockAdministrators(tx);
  const left = await leave();
  const today = todayIn(REGISTER_ZONE, tx.now);
  const day = lastDay === null || lastDay < today ? today : addDays(lastDay, 1);
  if ((await administratorsOn(tx, day)).length === 0) throw ruleViolation('last_administrator');
  return left;
}
