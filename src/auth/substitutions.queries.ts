import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export interface SubstitutionRow {
  id: string;
  version: number;
  personId: string;
  person: string;
  substituteId: string;
  substitute: string;
  from: LocalDate;
  to: LocalDate;
  endedAt: Date | null;
}

const SUBSTITUTION = `
  SELECT s.id, s.version, s.person_id AS "personId", p.name AS person, s.substitute_id AS "substituteId",
         d.name AS substitute, s.from_day AS "from", s.to_day AS "to", s.ended_at AS "endedAt"
    FROM substitution s JOIN person p ON p.id = s.person_id JOIN person d ON d.id = s.substitute_id`;

/** Those that concern this person; of everybody for null. The latest first. */
export async function listSubstitutions(
  tx: Tx,
  personId: string | null,
  limit: { size: number; offset: number },
): Promise<{ rows: SubstitutionRow[]; total: number }> {
  const where = 'WHERE $1::uuid IS NULL OR s.person_id = $1 OR s.substitute_id = $1';
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM substitution s ${where}`, [
    personId,
  ]);
  const rows = await tx.query<SubstitutionRow>(
    `${SUBSTITUTION} ${where} ORDER BY s.from_day DESC, s.id LIMIT $2 OFFSET $3`,
    [personId, limit.size, limit.offset],
  );
  return { rows, total: count!.total };
}

export async function findSubstitution(tx: Tx, id: string): Promise<SubstitutionRow | undefined> {
  return (await tx.query<SubstitutionRow>(`${SUBSTITUTION} WHERE s.id = $1`, [id]))[0];
}

/** When this person is away on one of the days. Uses ix_substitution_person. */
export async function findAbsence(
  tx: Tx,
  personId: string,
  days: { from: LocalDate; to: LocalDate },
): Promise<SubstitutionRow | undefined> {
  const [row] = await tx.query<SubstitutionRow>(
    `${SUBSTITUTION} WHERE s.person_id = $1 AND s.ended_at IS NULL AND s.from_day <= $3 AND s.to_day >= $2
      ORDER BY s.from_day LIMIT 1`,
    [personId, days.from, days.to],
  );
  return row;
}

/** One after another for these persons: two absences that overlap are never both written. Always in the same order. */
export async function takeTurns(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const id of [...personIds].sort()) {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('substitution'), hashtext($1))`, [id]);
  }
}

/**
 * A person of this address who is not disabled. With `colleagueOf`: only one who holds a post in a body where that person
 * holds one on the day, so that nobody hands rights out of the house and nobody learns which addresses are known.
 */
export async function findSubstitute(
  tx: Tx,
  email: string,
  colleagueOf: string | null,
  day: LocalDate,
): Promise<{ id: string; name: string } | undefined> {
  const holds = (person: string) => `SELECT o.body_id FROM post_holding h JOIN post o ON o.id = h.post_id
     WHERE h.person_id = ${person} AND $3::date <= coalesce(h.to_day, 'infinity') AND h.kind = 'holder'`;
  const [row] = await tx.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p WHERE p.email = $1 AND p.disabled_at IS NULL
        AND ($2::uuid IS NULL OR EXISTS (${holds('p.id')} INTERSECT ${holds('$2')}))`,
    [email, colleagueOf, day],
  );
  return row;
}

export async function insertSubstitution(
  tx: Tx,
  row: { personId: string; substituteId: string; from: LocalDate; to: LocalDate },
): Promise<string> {
  const [inserted] = await tx.query<{ id: string }>(
    `INSERT INTO substitution (person_id, substitute_id, from_day, to_day, created_by)
     VALUES ($1, $2, $3, $4, app_person()) RETURNING id`,
    [row.personId, row.substituteId, row.from, row.to],
  );
  return inserted!.id;
}

export async function endSubstitution(tx: Tx, id: string, version: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE substitution SET ended_at = app_now(), version = version + 1
      WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id`,
    [id, version],
  );
  return rows.length === 1;
}
