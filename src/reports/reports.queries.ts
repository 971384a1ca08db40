import type { LocalDate } from '../shared/local-date.js';
import type { Doubt } from '../indicators/plausibility.js';
import type { Tx } from '../platform/database.js';

export interface Figure {
  indicator: string;
  code?: string;
  doubts?: Doubt[];
  done: number;
  total: number;
  asOf: LocalDate;
}

export interface Evidence {
  kind: 'document' | 'link' | 'file';
  title?: string;
  number?: string;
  date?: LocalDate;
  url?: string;
  fileId?: string;
}

export interface ReportRow {
  id: string;
  taskId: string;
  version: number;
  ordinal: number;
  final: boolean;
  slotId: string | null;
  /** Its last day. */
  slot: LocalDate | null;
  text: string;
  figures: Figure[];
  evidence: Evidence[];
  filedAt: Date;
  filedOn: LocalDate;
  filedBy: string;
  decision: 'accepted' | 'returned' | 'set_aside' | null;
  decisionReason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** Set aside by the closing of its task that still stands. */
  setAsideByClosing: boolean;
}

const REPORT = `
  SELECT r.id, r.task_id AS "taskId", t.version, r.ordinal, r.final, r.slot_id AS "slotId", s.day AS slot, r.text, r.figures, r.evidence,
         r.filed_at AS "filedAt", r.filed_on AS "filedOn", f.name AS "filedBy", r.decision,
         r.decision_reason AS "decisionReason", r.decided_at AS "decidedAt", d.name AS "decidedBy",
         coalesce(r.closing_version = t.closing_version, false) AS "setAsideByClosing"
    FROM report r JOIN task t ON t.id = r.task_id JOIN person f ON f.id = r.filed_by
    LEFT JOIN person d ON d.id = r.decided_by LEFT JOIN task_slot s ON s.id = r.slot_id`;

/** Row-level security hides another region's reports as it hides its tasks. */
export async function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const [row] = await tx.query<ReportRow>(`${REPORT} WHERE r.id = $1`, [id]);
  return row;
}

/** The report of execution that the office has not decided upon; of several periods, the one that waits longest. */
export async function findWaitingReport(tx: Tx, taskId: string): Promise<ReportRow | undefined> {
  const [row] = await tx.query<ReportRow>(
    `${REPORT} WHERE r.task_id = $1 AND r.final AND r.decision IS NULL ORDER BY r.ordinal LIMIT 1`,
    [taskId],
  );
  return row;
}

/** What the closing of the task set aside, in the order it was filed. */
export function listSetAside(tx: Tx, taskId: string): Promise<ReportRow[]> {
  return tx.query<ReportRow>(
    `${REPORT} WHERE r.task_id = $1 AND r.closing_version = t.closing_version ORDER BY r.ordinal`,
    [taskId],
  );
}

/** Was anything filed after it for the same task, or the same period? */
export async function isFollowed(tx: Tx, { id, taskId, slotId, ordinal }: ReportRow): Promise<boolean> {
  const later = await tx.query(
    `SELECT FROM report WHERE task_id = $1 AND final AND id <> $2 AND slot_id IS NOT DISTINCT FROM $3 AND ordinal > $4 LIMIT 1`,
    [taskId, id, slotId, ordinal],
  );
  return later.length > 0;
}

/** In the order they were filed. */
export function listReports(tx: Tx, taskId: string): Promise<ReportRow[]> {
  return tx.query<ReportRow>(`${REPORT} WHERE r.task_id = $1 ORDER BY r.ordinal`, [taskId]);
}

export async function insertReport(
  tx: Tx,
  report: {
    taskId: string;
    organizationId: string;
    final: boolean;
    slotId: string | null;
    text: string;
    figures: Figure[];
    evidence: Evidence[];
    filedOn: LocalDate;
  },
): Promise<{ id: string; ordinal: number }> {
  const [row] = await tx.query<{ id: string; ordinal: number }>(
    `INSERT INTO report (task_id, organization_id, ordinal, final, text, figures, evidence, filed_at, filed_on, filed_by, slot_id)
     SELECT $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, app_now(), $7, $8, $9 FROM report WHERE task_id = $1
     RETURNING id, ordinal`,
    [
      report.taskId,
      report.organizationId,
      report.final,
      report.text,
      JSON.stringify(report.figures),
      JSON.stringify(report.evidence),
      report.filedOn,
      tx.actor.personId,
      report.slotId,
    ],
  );
  return row!;
}

/**
 * The waiting report of execution gets its decision; nothing if somebody was quicker.
 * @param closing set aside by the closing of its task: the version of the task that it made
 */
export async function decideReport(
  tx: Tx,
  condition: { reportId: string } | { taskId: string },
  decision: 'accepted' | 'returned' | 'set_aside',
  reason: string | null,
  closing: number | null = null,
): Promise<void> {
  const [column, id] = 'reportId' in condition ? ['id', condition.reportId] : ['task_id', condition.taskId];
  await tx.query(
    `UPDATE report SET decision = $2, decision_reason = $3, decided_at = app_now(), decided_by = $4,
            closing_version = $5
      WHERE ${column} = $1 AND final AND decision IS NULL`,
    [id, decision, reason, tx.actor.personId, closing],
  );
}

/** It waits for its decision again; what was decided stands in the log. */
export async function undecideReport(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `UPDATE report SET decision = NULL, decision_reason = NULL, decided_at = NULL, decided_by = NULL,
            closing_version = NULL
      WHERE id = $1 AND (decision IN ('accepted', 'returned') OR closing_version IS NOT NULL)`,
    [id],
  );
}
