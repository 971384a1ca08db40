import type { Tx } from '../platform/database.js';

/** One edit at a time: a setting that was never set has no row that could be locked. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('settings of the register', 0))`);
}

export function readSettings(
  tx: Tx,
  names: readonly string[],
): Promise<{ name: string; value: unknown; version: number }[]> {
  return tx.query('SELECT name, value, version FROM register_setting WHERE name = ANY ($1)', [names]);
}

export async function writeSetting(tx: Tx, name: string, value: unknown): Promise<void> {
  await tx.query(
    `INSERT INTO register_setting (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = $2, version = register_setting.version + 1`,
    [name, JSON.stringify(value)],
  );
}
