import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

/** The day where the reader acts: of several bodies, the earliest; nobody is told of a day that has not come there. */
export async function todayOfBodies(tx: Tx, bodyIds: readonly string[]): Promise<LocalDate | undefined> {
  const [row] = await tx.query<{ today: LocalDate | null }>(
    `SELECT min((app_now() AT TIME ZONE time_zone)::date) AS today FROM body WHERE id = ANY ($1::uuid[])`,
    [bodyIds],
  );
  return row?.today ?? undefined;
}

/** Asked as the system: letters are nobody's to read, but that one failed is the office's business. */
export async function countFailedLetters(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM letter
      WHERE state IN ('dead', 'unknown') AND created_at > app_now() - interval '30 days'`,
  );
  return row!.count;
}
