import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { Rung } from './rungs.js';

export interface Holder {
  personId: string;
  bodyId: string;
  rung: Rung;
}

/**
 * Who acts for a post on the day: its holders, or who stands in for the one that is away (rule 12); of persons who are not
 * disabled. Whoever is to be told or written to is found by this, and by nothing else.
 */
const HOLDERS = `
  SELECT DISTINCT h.person_id AS "personId", o.body_id AS "bodyId", o.rung
    FROM post o JOIN acting_holding h ON h.post_id = o.id JOIN person p ON p.id = h.person_id
   WHERE p.disabled_at IS NULL
     AND NOT EXISTS (SELECT FROM acting_holding d WHERE d.id = h.id AND d.absent_id = h.person_id
                        AND $1::date BETWEEN d.from_day AND d.to_day)
     AND $1::date BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
     AND $1::date BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity')`;

/** Who acts for these recipients on the day. */
export function holdersOfBodies(tx: Tx, day: LocalDate, bodyIds: readonly string[]): Promise<Holder[]> {
  return tx.query<Holder>(`${HOLDERS} AND o.role = 'recipient' AND o.body_id = ANY ($2)`, [day, bodyIds]);
}

/** Who belongs to the office on the day (rungs `office` and `deputy_pm`). */
export function holdersInOffice(tx: Tx, day: LocalDate): Promise<Holder[]> {
  return tx.query<Holder>(`${HOLDERS} AND o.role = 'office'`, [day]);
}

/**
 * Who stands above these bodies instead of the office: of a district its region's people, on the office's rung. A part is
 * the region's to follow (rule 11); for every other body nobody is given, and the office stands above it.
 */
export function holdersAbove(tx: Tx, day: LocalDate, bodyIds: readonly string[]): Promise<Holder[]> {
  return tx.query<Holder>(
    `SELECT DISTINCT a."personId", c.id AS "bodyId", 'office' AS rung
       FROM body c JOIN (${HOLDERS} AND o.role = 'recipient') a ON a."bodyId" = c.parent_id WHERE c.id = ANY ($2)`,
    [day, bodyIds],
  );
}

/** Two who leave at once leave one after the other: the later one sees that nobody is left. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('administrators'))`);
}

/** Who administers the register on the day. */
export async function administratorsOn(tx: Tx, day: LocalDate): Promise<string[]> {
  const holders = await tx.query<Holder>(`${HOLDERS} AND o.role = 'administrator'`, [day]);
  return [...new Set(holders.map(({ personId }) => personId))];
}
