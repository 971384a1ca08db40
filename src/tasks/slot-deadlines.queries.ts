import type { Tx } from '../platform/database.js';
import type { LocalDate } from '../shared/local-date.js';
import type { SlotRow } from './slots.queries.js';

export interface SlotMoveRow {
  slotId: string;
  revision: number;
  previousEffectiveDay: LocalDate;
  lastDay: LocalDate;
  effectiveDay: LocalDate;
  reason: string;
  document: string | null;
  decidedBy: string | null;
  decidedAt: Date;
}

/** Every move of a day of the task's periods, in their order; row-level security hides another region's. */
export function listSlotMoves(tx: Tx, taskId: string): Promise<SlotMoveRow[]> {
  return tx.query<SlotMoveRow>(
    `SELECT d.slot_id AS "slotId", d.revision, d.previous_effective_day AS "previousEffectiveDay", d.last_day AS "lastDay",
            d.effective_day AS "effectiveDay", d.reason, d.document, p.name AS "decidedBy", d.decided_at AS "decidedAt"
       FROM slot_deadline d LEFT JOIN person p ON p.id = d.decided_by WHERE d.task_id = $1 ORDER BY d.slot_id, d.revision`,
    [taskId],
  );
}

/**
 * The period's new deadline, and its row of history. A report that waits keeps its day of filing (rule 4) and is judged by
 * the new day, as that of a task without periods is when it is accepted. @returns false: somebody was quicker
 */
export async function moveSlot(
  tx: Tx,
  slot: SlotRow,
  to: { lastDay: LocalDate; effectiveDay: LocalDate; reason: string; document: string | null },
): Promise<boolean> {
  const moved = await tx.query(
    `UPDATE task_slot SET last_day = $3, effective_day = $4, revision = revision + 1, moved_at = app_now(),
            original_effective_day = coalesce(original_effective_day, effective_day),
            punctuality = CASE WHEN filed_on IS NOT NULL THEN CASE WHEN filed_on <= $4::date THEN 'on_time' ELSE 'late' END END
      WHERE id = $1 AND revision = $2 AND state IN ('open', 'returned', 'under_review') RETURNING id`,
    [slot.id, slot.revision, to.lastDay, to.effectiveDay],
  );
  if (moved.length === 0) return false;
  await tx.query(
    `INSERT INTO slot_deadline (slot_id, revision, task_id, organization_id, previous_effective_day, last_day, effective_day,
                                reason, document, decided_by)
     SELECT s.id, s.revision, s.task_id, t.organization_id, $2, s.last_day, s.effective_day, $3, $4, $5
       FROM task_slot s JOIN task t ON t.id = s.task_id WHERE s.id = $1`,
    [slot.id, slot.effectiveDay, to.reason, to.document, tx.actor.personId],
  );
  return true;
}

export interface SlotRequest {
  id: string;
  slot: LocalDate;
}

/** Requests for more time that wait, each for a period. */
export function waitingSlotRequests(tx: Tx, taskId: string): Promise<SlotRequest[]> {
  return tx.query<SlotRequest>(
    `SELECT e.id, s.day AS slot FROM extension_request e JOIN task_slot s ON s.id = e.slot_id
      WHERE e.task_id = $1 AND e.state = 'pending' ORDER BY e.ordinal`,
    [taskId],
  );
}
