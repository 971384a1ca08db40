import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { findTask, type TaskRow } from './tasks.queries.js';

/**
 * The deadline that an inner one stands under: that of the whole of a part, of the lead of a co-executor. Locked until the
 * transaction ends, so that it cannot move in between; always before the tasks that stand on it.
 */
export async function lockWhole(tx: Tx, taskId: string): Promise<{ effectiveDay: LocalDate | null } | undefined> {
  const [row] = await tx.query<{ effectiveDay: LocalDate | null }>(
    `SELECT w.effective_day AS "effectiveDay" FROM task w JOIN task t ON w.organization_id = t.answerable_id
        AND (w.id = t.parent_task_id OR (t.parent_task_id IS NULL AND w.instruction_id = t.instruction_id))
      WHERE t.id = $1 FOR UPDATE OF w`,
    [taskId],
  );
  return row;
}

/** Every recipient's task of the instruction of this one, locked until the transaction ends. */
export async function lockTasksOf(tx: Tx, taskId: string): Promise<void> {
  await tx.query(
    `SELECT FROM task WHERE parent_task_id IS NULL AND instruction_id = (SELECT instruction_id FROM task WHERE id = $1)
      ORDER BY id FOR UPDATE`,
    [taskId],
  );
}

/** The task of the body that leads this co-executor. */
export async function findLead(tx: Tx, helper: TaskRow): Promise<TaskRow | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM task WHERE instruction_id = $1 AND organization_id = $2 AND parent_task_id IS NULL`,
    [helper.instructionId, helper.answerableId],
  );
  return row && findTask(tx, row.id);
}

export interface Child {
  id: string;
  code: string;
  name: string;
}

/** A body's own districts or units. The body's turn is taken: two persons never make the same district twice. */
export async function lockChildren(tx: Tx, bodyId: string): Promise<Child[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('body.children'), hashtext($1))`, [bodyId]);
  return tx.query<Child>(
    `SELECT b.id, b.code, n.name_ru AS name FROM body b JOIN body_name n ON n.body_id = b.id
      WHERE b.parent_id = $1 ORDER BY b.code`,
    [bodyId],
  );
}

/** The number after those in the codes under a body's own: an organization may bear one as well, recorded by hand. */
export async function nextOrdinal(tx: Tx, parentCode: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(substring(code FROM '\\d+$')::int), 0) + 1 AS next FROM body WHERE code ~ ('^' || $1 || '-\\d{1,6}$')`,
    [parentCode],
  );
  return row!.next;
}

/** A part with its own copy of the deadline, and the first row of that deadline's history. */
export async function insertPart(
  tx: Tx,
  part: {
    parentTaskId: string;
    organizationId: string;
    note: string | null;
    terms: object;
    lastDay: LocalDate;
    effectiveDay: LocalDate;
    nonWorkingDay: string;
  },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO task (instruction_id, organization_id, role, parent_task_id, answerable_id, scope_note, deadline_terms,
                       deadline_kind, deadline_boundary, named_day, last_day, effective_day, non_working_day,
                       original_effective_day, with_recipient_since)
     SELECT t.instruction_id, $2, 'lead', t.id, t.organization_id, $3, $4, 'date', 'inclusive', $5, $5, $6, $7, $6, app_now()
       FROM task t WHERE t.id = $1 RETURNING id`,
    [
      part.parentTaskId,
      part.organizationId,
      part.note,
      JSON.stringify(part.terms),
      part.lastDay,
      part.effectiveDay,
      part.nonWorkingDay,
    ],
  );
  return row!.id;
}
