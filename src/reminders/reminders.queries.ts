import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { SlotKind } from '../tasks/task-slot.entity.js';
import { BOUNCE, BOUNCED } from './delivery.queries.js';
import { LEAD_HAS_FILED } from './sweep.queries.js';

export interface RemindedTask {
  id: string;
  bodyId: string;
  zone: string;
  class: string;
  state: string;
  deadlineKind: string;
  effectiveDay: LocalDate | null;
  filedOn: LocalDate | null;
  waitingReport: number | null;
  leadHasFiled: boolean;
  /** Those that are reminded of and wait for a report or its review. */
  slots: RemindedSlot[];
}

export interface RemindedSlot {
  day: LocalDate;
  kind: SlotKind;
  opensOn: LocalDate;
  effectiveDay: LocalDate;
  /** Of its deadline. */
  revision: number;
  filedOn: LocalDate | null;
  waitingReport: number | null;
}

/** Another region's task does not exist for the reader: row-level security leaves it out. */
export async function findRemindedTask(tx: Tx, id: string): Promise<RemindedTask | undefined> {
  const [row] = await tx.query<RemindedTask>(
    `SELECT t.id, t.organization_id AS "bodyId", b.time_zone AS zone, i.class, t.state,
            t.deadline_kind AS "deadlineKind", t.effective_day AS "effectiveDay",
            t.filed_on AS "filedOn", ${LEAD_HAS_FILED} AS "leadHasFiled",
            (SELECT r.ordinal FROM report r WHERE r.task_id = t.id AND r.slot_id IS NULL AND r.final AND r.decision IS NULL) AS "waitingReport",
            coalesce((SELECT json_agg(json_build_object('day', s.day, 'kind', s.kind, 'opensOn', s.opens_on,
                               'effectiveDay', s.effective_day, 'revision', s.revision, 'filedOn', s.filed_on, 'waitingReport', r.ordinal) ORDER BY s.day)
                        FROM task_slot s LEFT JOIN report r ON r.slot_id = s.id AND r.final AND r.decision IS NULL
                       WHERE s.task_id = t.id AND s.reminded AND s.state IN ('open', 'returned', 'under_review')), '[]') AS slots
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id WHERE t.id = $1`,
    [id],
  );
  return row;
}

export interface WrittenReminder {
  step: string;
  on: LocalDate;
  revision: number;
  currentRevision: boolean;
  name: string;
  rung: string | null;
  state: string;
  sentAt: Date | null;
  reason: string | null;
}

/** The ledger of a task, in the order in which it was written. Uses uq_reminder_once. */
export function writtenReminders(tx: Tx, taskId: string): Promise<WrittenReminder[]> {
  return tx.query<WrittenReminder>(
    `SELECT r.step, r.planned_on AS "on", r.deadline_revision AS revision,
            r.deadline_revision = t.deadline_revision AS "currentRevision",
            p.name, r.rung, CASE WHEN ${BOUNCED} THEN 'bounced' ELSE r.state END AS state, r.sent_at AS "sentAt",
            CASE WHEN r.state = 'sent' THEN bounce.said ELSE r.outcome END AS reason
       FROM reminder r JOIN task t ON t.id = r.task_id JOIN person p ON p.id = r.person_id ${BOUNCE}
      WHERE r.task_id = $1
      ORDER BY r.planned_on, r.created_at, r.step, p.name, r.id`,
    [taskId],
  );
}

export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(`SELECT id, name FROM person WHERE id = ANY ($1)`, [
    personIds,
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
