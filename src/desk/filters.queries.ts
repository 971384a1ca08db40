import type { Tx } from '../platform/database.js';

export interface FilterRow {
  id: string;
  version: number;
  name: string;
  query: string;
  position: number;
  isDefault: boolean;
}

const FILTER = `id, version, name, query, is_default AS "isDefault",
  (row_number() OVER (ORDER BY position, id))::int AS position`;

/** One person's, in their order. Places are counted anew, so that a removed filter leaves no gap. */
export function listFilters(tx: Tx): Promise<FilterRow[]> {
  return tx.query<FilterRow>(`SELECT ${FILTER} FROM saved_filter WHERE person_id = $1 ORDER BY position`, [
    tx.actor.personId,
  ]);
}

/** Two windows of one person write one after the other. */
export async function lockFilters(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved_filter ${tx.actor.personId}`]);
}

export async function insertFilter(
  tx: Tx,
  { name, query, isDefault }: Pick<FilterRow, 'name' | 'query' | 'isDefault'>,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO saved_filter (person_id, name, query, is_default, position)
     SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM saved_filter WHERE person_id = $1 RETURNING id`,
    [tx.actor.personId, name, query, isDefault],
  );
  return row!.id;
}

export async function updateFilter(
  tx: Tx,
  { id, name, query, isDefault }: Pick<FilterRow, 'id' | 'name' | 'query' | 'isDefault'>,
): Promise<void> {
  await tx.query(
    `UPDATE saved_filter SET name = $3, query = $4, is_default = $5, version = version + 1 WHERE id = $1 AND person_id = $2`,
    [id, tx.actor.personId, name, query, isDefault],
  );
}

export async function deleteFilter(tx: Tx, id: string): Promise<void> {
  await tx.query('DELETE FROM saved_filter WHERE id = $1 AND person_id = $2', [id, tx.actor.personId]);
}

export async function clearDefault(tx: Tx): Promise<void> {
  await tx.query('UPDATE saved_filter SET is_default = false WHERE person_id = $1 AND is_default', [tx.actor.personId]);
}

/** In this order. */
export async function placeFilters(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE saved_filter f SET position = o.place FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, place)
      WHERE f.id = o.id AND f.person_id = $2`,
    [ids, tx.actor.personId],
  );
}
