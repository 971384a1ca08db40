import type { Tx } from '../platform/database.js';
import type { KindName } from './file-kinds.js';
import { KINDS } from './file-kinds.js';
import type { Scan } from './scanner.service.js';
import { ORPHAN_HOURS } from './file-limits.js';

export interface FileRow {
  id: string;
  taskId: string;
  organizationId: string;
  name: string;
  type: string;
  size: number;
  sha256: Buffer;
  scan: Scan;
  uploadedAt: Date;
  filedAt: Date | null;
}

const FILE = `SELECT id, task_id AS "taskId", organization_id AS "organizationId", name, type, size, sha256, scan,
                     uploaded_at AS "uploadedAt", filed_at AS "filedAt" FROM file`;

/** Row-level security hides another region's files as it hides its tasks. */
export async function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  const [row] = await tx.query<FileRow>(`${FILE} WHERE id = $1`, [id]);
  return row;
}

export function findFiles(tx: Tx, ids: readonly string[]): Promise<FileRow[]> {
  return ids.length === 0 ? Promise.resolve([]) : tx.query<FileRow>(`${FILE} WHERE id = ANY ($1)`, [ids]);
}

/** Sent a second time, by a double click or after a lost answer. */
export async function findTwin(tx: Tx, taskId: string, name: string, sha256: Buffer): Promise<FileRow | undefined> {
  const [row] = await tx.query<FileRow>(
    `${FILE} WHERE task_id = $1 AND name = $2 AND sha256 = $3 AND uploaded_by = app_person()`,
    [taskId, name, sha256],
  );
  return row;
}

/** The task that evidence is collected for: the file does not know tasks, but may look. */
export async function findTarget(
  tx: Tx,
  taskId: string,
): Promise<{ organizationId: string; state: string; closed: boolean } | undefined> {
  const [row] = await tx.query<{ organizationId: string; state: string; closed: boolean }>(
    `SELECT organization_id AS "organizationId", state, closed_on IS NOT NULL AS closed FROM task WHERE id = $1`,
    [taskId],
  );
  return row;
}

/** One upload of a person at a time is counted, so that two cannot both take the last place. */
export async function dayOf(tx: Tx): Promise<{ files: number; bytes: number }> {
  const [row] = await tx.query<{ files: number; bytes: number }>(
    `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM file
      WHERE uploaded_by = app_person() AND uploaded_at > app_now() - interval '24 hours'`,
  );
  return row!;
}

export const lockPerson = (tx: Tx) =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('files of ' || app_person(), 0))`);

/** Whoever keeps or removes a content holds this, so that none is removed while another file begins to need it. */
export const lockContent = (tx: Tx, sha256: Buffer) =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`content ${sha256.toString('hex')}`]);

export async function insertFile(
  tx: Tx,
  file: {
    taskId: string;
    organizationId: string;
    name: string;
    kind: KindName;
    size: number;
    sha256: Buffer;
    scan: Scan;
  },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO file (task_id, organization_id, name, type, size, sha256, scan, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, app_person()) RETURNING id`,
    [file.taskId, file.organizationId, file.name, KINDS[file.kind].type, file.size, file.sha256, file.scan],
  );
  return row!.id;
}

/** Files of this body, from now on kept for ever; gives those that were there. */
export function markFiled(
  tx: Tx,
  ids: readonly string[],
  organizationId: string,
): Promise<{ id: string; scan: Scan }[]> {
  return tx.query(
    `UPDATE file SET filed_at = coalesce(filed_at, app_now()) WHERE id = ANY ($1) AND organization_id = $2 RETURNING id, scan`,
    [ids, organizationId],
  );
}

/** ix_file_waiting */
export function listQuarantined(tx: Tx): Promise<FileRow[]> {
  return tx.query<FileRow>(`${FILE} WHERE scan = 'quarantined' ORDER BY uploaded_at LIMIT 100`);
}

export async function judge(tx: Tx, id: string, scan: Scan): Promise<boolean> {
  const judged = await tx.query(`UPDATE file SET scan = $2 WHERE id = $1 AND scan = 'quarantined' RETURNING id`, [
    id,
    scan,
  ]);
  return judged.length > 0;
}

/** No report has named them within a day (ix_file_waiting). */
export function removeOrphans(
  tx: Tx,
): Promise<{ id: string; sha256: Buffer; taskId: string; organizationId: string }[]> {
  return tx.query(
    `DELETE FROM file WHERE filed_at IS NULL AND uploaded_at < app_now() - interval '${ORPHAN_HOURS} hours'
     RETURNING id, sha256, task_id AS "taskId", organization_id AS "organizationId"`,
  );
}

export async function isNeeded(tx: Tx, sha256: Buffer): Promise<boolean> {
  const [row] = await tx.query<{ needed: boolean }>(`SELECT EXISTS (SELECT FROM file WHERE sha256 = $1) AS needed`, [
    sha256,
  ]);
  return row!.needed;
}
