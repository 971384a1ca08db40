import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import type { State } from './task-lifecycle.js';

type Names = Record<Language, string>;

export interface SuccessorRow {
  id: string;
  code: string;
  name: Names;
  onDay: LocalDate;
}

const NAME = `json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name`;

/** A body under its name of the day, whether or not it still exists. */
export async function findBody(
  tx: Tx,
  code: string,
  day: LocalDate,
): Promise<{ id: string; code: string; name: Names } | undefined> {
  const [row] = await tx.query<{ id: string; code: string; name: Names }>(
    `SELECT b.id, b.code, ${NAME} FROM body b LEFT JOIN LATERAL body_name_on(b.id, $2::date) n ON true WHERE b.code = $1`,
    [code, day],
  );
  return row;
}

/** Who is recorded as having come after the body. */
export function listSuccessors(tx: Tx, predecessorId: string, day: LocalDate): Promise<SuccessorRow[]> {
  return tx.query<SuccessorRow>(
    `SELECT b.id, b.code, ${NAME}, s.on_day AS "onDay"
       FROM body_succession s JOIN body b ON b.id = s.successor_id LEFT JOIN LATERAL body_name_on(b.id, $2::date) n ON true
      WHERE s.predecessor_id = $1 ORDER BY b.code`,
    [predecessorId, day],
  );
}

export interface InheritableRow {
  taskId: string;
  version: number;
  number: string;
  text: string;
  role: string;
  state: State;
  effectiveDay: LocalDate | null;
  notTo: string[];
  total: number;
}

/** Open tasks of the body, and which of the successors have a task of the same instruction (uq_task_recipient). */
export function listInheritable(
  tx: Tx,
  predecessorId: string,
  successorIds: readonly string[],
  limit: number,
): Promise<InheritableRow[]> {
  return tx.query<InheritableRow>(
    `SELECT t.id AS "taskId", t.version, i.number, i.text, t.role, t.state, t.effective_day AS "effectiveDay",
            count(*) OVER ()::int AS total,
            ARRAY(SELECT b.code FROM task o JOIN body b ON b.id = o.organization_id
                   WHERE o.instruction_id = t.instruction_id AND o.organization_id = ANY ($2) ORDER BY b.code) AS "notTo"
       FROM task t JOIN instruction i ON i.id = t.instruction_id
      WHERE t.organization_id = $1 AND t.closed_on IS NULL ORDER BY t.effective_day NULLS LAST, i.number, t.id LIMIT $3`,
    [predecessorId, successorIds, limit],
  );
}

export async function insertSuccession(
  tx: Tx,
  act: { predecessorId: string; reason: string; document: string | null },
  moves: readonly { taskId: string; successorId: string }[],
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO succession (predecessor_id, reason, document, done_by) VALUES ($1, $2, $3, $4) RETURNING id',
    [act.predecessorId, act.reason, act.document, tx.actor.personId],
  );
  await tx.query(
    `INSERT INTO succession_move (succession_id, task_id, successor_id)
     SELECT $1, m."taskId", m."successorId" FROM jsonb_to_recordset($2) AS m("taskId" uuid, "successorId" uuid)`,
    [row!.id, JSON.stringify(moves)],
  );
  return row!.id;
}

/** @returns whether the version was still the one that was seen, and the act not undone */
export async function markUndone(tx: Tx, id: string, version: number, reason: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE succession SET undone_by = $3, undone_at = app_now(), undo_reason = $4, version = version + 1
      WHERE id = $1 AND version = $2 RETURNING id`,
    [id, version, tx.actor.personId, reason],
  );
  return rows.length === 1;
}

export interface MoveRow {
  taskId: string;
  number: string;
  successorId: string;
  successor: string;
}

export interface SuccessionRow {
  id: string;
  version: number;
  predecessorId: string;
  predecessor: string;
  reason: string;
  document: string | null;
  doneBy: string;
  doneAt: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
  undoReason: string | null;
  moves: MoveRow[];
}

const SUCCESSION = `
  SELECT s.id, s.version, s.predecessor_id AS "predecessorId", b.code AS predecessor, s.reason, s.document,
         d.name AS "doneBy", s.done_at AS "doneAt", u.name AS "undoneBy", s.undone_at AS "undoneAt",
         s.undo_reason AS "undoReason",
         (SELECT json_agg(json_build_object('taskId', t.id, 'number', i.number, 'successorId', m.successor_id,
                                            'successor', sb.code) ORDER BY t.id)
            FROM succession_move m JOIN task t ON t.id = m.task_id JOIN instruction i ON i.id = t.instruction_id
            JOIN body sb ON sb.id = m.successor_id WHERE m.succession_id = s.id) AS moves
    FROM succession s JOIN body b ON b.id = s.predecessor_id JOIN person d ON d.id = s.done_by
    LEFT JOIN person u ON u.id = s.undone_by`;

export async function findSuccession(tx: Tx, id: string): Promise<SuccessionRow | undefined> {
  return (await tx.query<SuccessionRow>(`${SUCCESSION} WHERE s.id = $1`, [id]))[0];
}

/** The latest first. Uses ix_succession_done_at. */
export async function listSuccessions(
  tx: Tx,
  limit: { size: number; offset: number },
): Promise<{ rows: SuccessionRow[]; total: number }> {
  const rows = await tx.query<SuccessionRow>(`${SUCCESSION} ORDER BY s.done_at DESC, s.id LIMIT $1 OFFSET $2`, [
    limit.size,
    limit.offset,
  ]);
  const [count] = await tx.query<{ total: number }>('SELECT count(*)::int AS total FROM succession');
  return { rows, total: count!.total };
}

/** The tasks of the act, held until the transaction ends: nothing is filed between the look and the move. By their ids. */
export async function lockMoved(tx: Tx, successionId: string): Promise<void> {
  await tx.query(
    `SELECT FROM task t JOIN succession_move m ON m.task_id = t.id WHERE m.succession_id = $1 ORDER BY t.id FOR UPDATE OF t`,
    [successionId],
  );
}

/** Numbers of tasks that the successor has worked on since, that are closed, or that have passed on further. */
export async function listInUse(tx: Tx, successionId: string): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `SELECT i.number FROM succession_move m JOIN succession s ON s.id = m.succession_id
       JOIN task t ON t.id = m.task_id JOIN instruction i ON i.id = t.instruction_id
      WHERE m.succession_id = $1 AND (t.organization_id <> m.successor_id OR t.closed_on IS NOT NULL
        OR EXISTS (SELECT FROM report r WHERE r.task_id = t.id AND r.organization_id = m.successor_id AND r.filed_at >= s.done_at)
        OR EXISTS (SELECT FROM extension_request e WHERE e.task_id = t.id AND e.organization_id = m.successor_id AND e.asked_at >= s.done_at)
        OR EXISTS (SELECT FROM file f WHERE f.task_id = t.id AND f.organization_id = m.successor_id AND f.uploaded_at >= s.done_at))
      ORDER BY i.number`,
    [successionId],
  );
  return rows.map(({ number }) => number);
}

export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.query<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ANY ($1)', [
    personIds,
  ]);
  return new Map(people.map(({ id, name }) => [id, name]));
}
