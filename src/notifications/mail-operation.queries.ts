import type { Tx } from '../platform/database.js';
import type { StopKind } from './mail-operation.dto.js';

/** Is all mail stopped at this moment? */
export async function mailIsStopped(tx: Tx): Promise<boolean> {
  return (await tx.query('SELECT FROM mail_stop WHERE ended_at IS NULL LIMIT 1')).length > 0;
}

export interface StopRow {
  kind: string;
  reason: string;
  startedBy: string | null;
  startedAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
  endReason: string | null;
  /** When somebody told, of a restored database, what had left meanwhile. */
  reconciledAt: Date | null;
}

export function listStops(tx: Tx): Promise<StopRow[]> {
  return tx.query<StopRow>(
    `SELECT s.kind, s.reason, a.name AS "startedBy", s.started_at AS "startedAt", b.name AS "endedBy",
            s.ended_at AS "endedAt", s.end_reason AS "endReason", s.reconciled_at AS "reconciledAt"
       FROM mail_stop s LEFT JOIN person a ON a.id = s.started_by LEFT JOIN person b ON b.id = s.ended_by
      ORDER BY s.started_at DESC, s.id LIMIT 50`,
  );
}

/** Uses uq_mail_stop_running: of each kind one runs at a time. */
export async function addStop(tx: Tx, kind: StopKind, reason: string): Promise<void> {
  await tx.query('INSERT INTO mail_stop (kind, reason, started_by) VALUES ($1, $2, $3)', [
    kind,
    reason,
    tx.actor.personId,
  ]);
}

/** Why mail was held by the program itself; shown in the reader's words. */
export const RESTORED = 'database_restored';

/** Where it is held already, it stays so. */
export async function addRestoreStop(tx: Tx): Promise<void> {
  await tx.query(`INSERT INTO mail_stop (kind, reason) VALUES ('restore', $1) ON CONFLICT DO NOTHING`, [RESTORED]);
}

/** False also where no worker has noted a database yet. */
export async function isOwnDatabase(tx: Tx): Promise<boolean> {
  return (await tx.query('SELECT FROM database_origin WHERE fingerprint = database_fingerprint()')).length > 0;
}

/** Notes the database as it is. Of two workers at once, one finds another than before. */
export async function noteOrigin(tx: Tx): Promise<'first' | 'same' | 'another'> {
  const first = await tx.query(
    `INSERT INTO database_origin (fingerprint) VALUES (database_fingerprint()) ON CONFLICT DO NOTHING RETURNING only_row`,
  );
  if (first.length > 0) return 'first';
  const another = await tx.query(
    `UPDATE database_origin SET fingerprint = database_fingerprint(), noted_at = now()
      WHERE fingerprint <> database_fingerprint() RETURNING only_row`,
  );
  return another.length > 0 ? 'another' : 'same';
}

/** What had left before the restore has been told: from now on mail may be let go. */
export async function noteReconciled(tx: Tx): Promise<void> {
  await tx.query(`UPDATE mail_stop SET reconciled_at = $1 WHERE kind = 'restore' AND ended_at IS NULL`, [
    tx.now.toISOString(),
  ]);
}

/** Locked until the end of the transaction. @returns undefined: none runs */
export async function runningStop(tx: Tx, kind: StopKind): Promise<Pick<StopRow, 'reconciledAt'> | undefined> {
  const [row] = await tx.query<Pick<StopRow, 'reconciledAt'>>(
    `SELECT reconciled_at AS "reconciledAt" FROM mail_stop WHERE kind = $1 AND ended_at IS NULL FOR UPDATE`,
    [kind],
  );
  return row;
}

export async function endStop(tx: Tx, kind: StopKind, reason: string): Promise<void> {
  await tx.query(
    'UPDATE mail_stop SET ended_at = $2, ended_by = $3, end_reason = $4 WHERE kind = $1 AND ended_at IS NULL',
    [kind, tx.now.toISOString(), tx.actor.personId, reason],
  );
}

export interface QuietRow {
  email: string;
  reason: string;
  addedBy: string | null;
  addedAt: Date;
}

export function listQuiet(tx: Tx): Promise<QuietRow[]> {
  return tx.query<QuietRow>(
    `SELECT q.email, q.reason, p.name AS "addedBy", q.added_at AS "addedAt"
       FROM quiet_address q LEFT JOIN person p ON p.id = q.added_by ORDER BY q.email LIMIT 1000`,
  );
}

export async function isQuiet(tx: Tx, email: string): Promise<boolean> {
  return (await tx.query('SELECT FROM quiet_address WHERE email = $1', [email])).length > 0;
}

export async function addQuiet(tx: Tx, email: string, reason: string): Promise<void> {
  await tx.query('INSERT INTO quiet_address (email, reason, added_by) VALUES ($1, $2, $3)', [
    email,
    reason,
    tx.actor.personId,
  ]);
}

/** @returns whether it stood in the list */
export async function removeQuiet(tx: Tx, email: string): Promise<boolean> {
  return (await tx.query('DELETE FROM quiet_address WHERE email = $1 RETURNING email', [email])).length > 0;
}
