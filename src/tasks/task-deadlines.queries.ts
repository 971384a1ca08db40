import type { Tx } from '../platform/database.js';
import { deadlineColumns, type StoredDeadline } from '../instructions/instructions.queries.js';

export interface DeadlineRow extends StoredDeadline {
  revision: number;
  reason: string | null;
  document: string | null;
  decidedBy: string | null;
  decidedAt: Date;
}

/** Every deadline the task ever had, the original first; row-level security hides another region's. */
export function listDeadlines(tx: Tx, taskId: string): Promise<DeadlineRow[]> {
  return tx.query<DeadlineRow>(
    `SELECT d.revision, d.reason, d.document, p.name AS "decidedBy", d.decided_at AS "decidedAt", ${deadlineColumns('d')}
       FROM task_deadline d LEFT JOIN person p ON p.id = d.decided_by WHERE d.task_id = $1 ORDER BY d.revision`,
    [taskId],
  );
}

/** The task's current deadline becomes the newest row of its history. */
export async function insertDeadline(
  tx: Tx,
  taskId: string,
  why: { reason: string | null; document: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO task_deadline (task_id, organization_id, revision, deadline_terms, deadline_written, deadline_kind,
                                deadline_boundary, named_day, last_day, effective_day, non_working_day, reason, document,
                                decided_by)
     SELECT t.id, t.organization_id, t.deadline_revision, t.deadline_terms, t.deadline_written, t.deadline_kind,
            t.deadline_boundary, t.named_day, t.last_day, t.effective_day, t.non_working_day, $2, $3, $4
       FROM task t WHERE t.id = $1`,
    [taskId, why.reason, why.document, tx.actor.personId],
  );
}
