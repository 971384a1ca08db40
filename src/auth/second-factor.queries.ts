import type { Tx } from '../platform/database.js';

export interface FactorRow {
  secret: Buffer;
  confirmedAt: Date | null;
  codesLeft: number;
  /** Seconds since 1970 by PostgreSQL's real clock, the same for every process. */
  now: number;
}

export async function findFactor(tx: Tx, personId: string): Promise<FactorRow | undefined> {
  const [row] = await tx.query<FactorRow>(
    `SELECT f.secret, f.confirmed_at AS "confirmedAt", extract(epoch FROM clock_timestamp())::float8 AS now,
            (SELECT count(*)::int FROM recovery_code c WHERE c.person_id = f.person_id AND c.used_at IS NULL) AS "codesLeft"
       FROM second_factor f WHERE f.person_id = $1`,
    [personId],
  );
  return row;
}

/** False: one is confirmed already. An unconfirmed one is replaced. */
export async function insertFactor(tx: Tx, personId: string, secret: Buffer): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO second_factor (person_id, secret) VALUES ($1, $2)
     ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, created_at = now(), last_step = NULL
      WHERE second_factor.confirmed_at IS NULL RETURNING person_id`,
    [personId, secret],
  );
  return rows.length === 1;
}

/** False: the step, or a later one, was accepted before; of two at once one goes through. */
export async function acceptStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE second_factor SET last_step = $2, confirmed_at = coalesce(confirmed_at, now())
      WHERE person_id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING person_id`,
    [personId, step],
  );
  return rows.length === 1;
}

/** False: there is no such code, or it was used. */
export async function useRecoveryCode(tx: Tx, personId: string, hash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE recovery_code SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL
     RETURNING person_id`,
    [personId, hash],
  );
  return rows.length === 1;
}

export async function insertRecoveryCodes(tx: Tx, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  await tx.query('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])', [personId, hashes]);
}

/** By an administrator, to whom the secret itself stays closed. @returns whether there was one, confirmed or not */
export async function resetFactor(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.query<{ reset: boolean }>('SELECT reset_second_factor($1) AS reset', [personId]);
  return row!.reset;
}

export async function deleteFactor(tx: Tx, personId: string): Promise<boolean> {
  await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  const rows = await tx.query('DELETE FROM second_factor WHERE person_id = $1 RETURNING person_id', [personId]);
  return rows.length === 1;
}
