import { violatedConstraint, type Tx } from '../platform/database.js';
import type { Side } from './sides.js';

/** Comments and notes are kept alike, each in a table of its own: what differs is who may see it. */
export type RemarkTable = 'task_comment' | 'task_note';

export interface RemarkRow {
  id: string;
  taskId: string;
  ordinal: number;
  text: string;
  authorId: string;
  author: string;
  writtenAt: Date;
  replaces: string | null;
  struckBy: string | null;
  /** Of a comment. */
  side?: Side;
}

const REMARK = (table: RemarkTable) => `
  SELECT r.id, r.task_id AS "taskId", r.ordinal, r.text, r.author_id AS "authorId", p.name AS author,
         r.written_at AS "writtenAt", r.replaces, s.id AS "struckBy" ${table === 'task_comment' ? ', r.side' : ''}
    FROM ${table} r JOIN person p ON p.id = r.author_id LEFT JOIN ${table} s ON s.replaces = r.id`;

/** In the order they were written; row-level security hides what is not for the reader. */
export function listRemarks(tx: Tx, table: RemarkTable, taskId: string): Promise<RemarkRow[]> {
  return tx.query<RemarkRow>(`${REMARK(table)} WHERE r.task_id = $1 ORDER BY r.ordinal`, [taskId]);
}

export async function findRemark(tx: Tx, table: RemarkTable, id: string): Promise<RemarkRow | undefined> {
  const [row] = await tx.query<RemarkRow>(`${REMARK(table)} WHERE r.id = $1`, [id]);
  return row;
}

/**
 * Two who write about one task at once are numbered one after the other.
 * @param columns more columns of that table (names of our own)
 * @returns the id, or undefined: what it strikes was struck a moment ago
 */
export async function insertRemark(
  tx: Tx,
  table: RemarkTable,
  remark: { taskId: string; text: string; replaces: string | null },
  columns: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table} ${remark.taskId}`]);
  const names = Object.keys(columns).map((name) => `, ${name}`);
  const places = names.map((_, index) => `, $${index + 5}`);
  try {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO ${table} (task_id, text, replaces, author_id, ordinal ${names.join('')})
       SELECT $1, $2, $3, $4, coalesce(max(ordinal), 0) + 1 ${places.join('')} FROM ${table} WHERE task_id = $1
       RETURNING id`,
      [remark.taskId, remark.text, remark.replaces, tx.actor.personId, ...Object.values(columns)],
    );
    return row!.id;
  } catch (error) {
    if (violatedConstraint(error) === `uq_${table}_replaces`) return undefined;
    throw error;
  }
}
