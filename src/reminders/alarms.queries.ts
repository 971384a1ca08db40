import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

/** @returns whether nobody had raised it that day */
export async function addAlarm(tx: Tx, name: string, day: LocalDate): Promise<boolean> {
  const rows = await tx.query('INSERT INTO alarm (name, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name', [
    name,
    day,
  ]);
  return rows.length > 0;
}
