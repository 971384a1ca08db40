import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { DeadlineTerms } from '../instructions/deadline-terms.js';
import type { Tx } from '../platform/database.js';
import { readableBodies } from '../tasks/task-access.js';
import type { RequestState } from './extensions.dto.js';

export interface ExtensionRow {
  id: string;
  taskId: string;
  version: number;
  ordinal: number;
  number: string;
  text: string;
  organizationId: string;
  code: string;
  name: Record<Language, string>;
  /** Of a task with several days: its period, by the last day it was issued with. */
  slotId: string | null;
  slotDay: LocalDate | null;
  terms: DeadlineTerms;
  state: RequestState;
  proposedDay: LocalDate;
  reason: string;
  late: boolean;
  effectiveDayThen: LocalDate;
  effectiveDayNow: LocalDate | null;
  askedBy: string;
  askedOn: LocalDate;
  askedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  document: string | null;
  grantedDay: LocalDate | null;
  deadlineRevision: number | null;
}

/** A body bears its name of the day of issue (rule 14). */
const REQUEST = `
  SELECT e.id, e.task_id AS "taskId", t.version, e.ordinal, i.number, i.text, e.organization_id AS "organizationId", b.code,
         json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name, e.state,
         e.slot_id AS "slotId", s.day AS "slotDay", t.deadline_terms AS terms,
         e.proposed_day AS "proposedDay", e.reason, e.late, e.effective_day AS "effectiveDayThen",
         CASE WHEN s.id IS NULL THEN t.effective_day ELSE s.effective_day END AS "effectiveDayNow", a.name AS "askedBy", e.asked_on AS "askedOn", e.asked_at AS "askedAt",
         d.name AS "decidedBy", e.decided_at AS "decidedAt", e.decision_reason AS "decisionReason", e.document,
         e.granted_day AS "grantedDay", coalesce(e.deadline_revision, e.slot_revision) AS "deadlineRevision"
    FROM extension_request e JOIN task t ON t.id = e.task_id JOIN instruction i ON i.id = t.instruction_id
    JOIN body b ON b.id = e.organization_id JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true
    JOIN person a ON a.id = e.asked_by LEFT JOIN person d ON d.id = e.decided_by LEFT JOIN task_slot s ON s.id = e.slot_id`;

/** Of the tasks of bodies that the actor may see (one may have inherited it); row-level security stands behind it. */
const READABLE = `($1::uuid[] IS NULL OR t.organization_id = ANY ($1))`;

function readable(tx: Tx): readonly string[] | null {
  const bodies = readableBodies(tx.actor);
  return bodies === 'all' ? null : bodies;
}

export async function findRequest(tx: Tx, id: string): Promise<ExtensionRow | undefined> {
  const [row] = await tx.query<ExtensionRow>(`${REQUEST} WHERE ${READABLE} AND e.id = $2`, [readable(tx), id]);
  return row;
}

/** Of a task, in the order they were asked. */
export function listOfTask(tx: Tx, taskId: string): Promise<ExtensionRow[]> {
  return tx.query<ExtensionRow>(`${REQUEST} WHERE ${READABLE} AND e.task_id = $2 ORDER BY e.ordinal`, [
    readable(tx),
    taskId,
  ]);
}

/** The longest waiting first. Uses ix_extension_request_asked_at. */
export async function listRequests(
  tx: Tx,
  state: RequestState | undefined,
  limit: { size: number; offset: number },
): Promise<{ rows: ExtensionRow[]; total: number }> {
  const where = `WHERE ${READABLE} AND ($2::text IS NULL OR e.state = $2)`;
  const params = [readable(tx), state ?? null];
  const rows = await tx.query<ExtensionRow>(`${REQUEST} ${where} ORDER BY e.asked_at, e.id LIMIT $3 OFFSET $4`, [
    ...params,
    limit.size,
    limit.offset,
  ]);
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM extension_request e JOIN task t ON t.id = e.task_id ${where}`,
    params,
  );
  return { rows, total: count!.total };
}

export interface NewRequest {
  taskId: string;
  organizationId: string;
  proposedDay: LocalDate;
  reason: string;
  effectiveDay: LocalDate;
  late: boolean;
  askedOn: LocalDate;
  slotId: string | null;
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO extension_request (task_id, organization_id, ordinal, proposed_day, reason, effective_day, late, asked_on, asked_by, slot_id)
     SELECT $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM extension_request WHERE task_id = $1
     RETURNING id`,
    [
      request.taskId,
      request.organizationId,
      request.proposedDay,
      request.reason,
      request.effectiveDay,
      request.late,
      request.askedOn,
      tx.actor.personId,
      request.slotId,
    ],
  );
  return row!.id;
}

export interface Decision {
  state: 'granted' | 'refused' | 'withdrawn';
  reason: string | null;
  document?: string | null;
  grantedDay?: LocalDate;
  deadlineRevision?: number;
  slotRevision?: number;
}

/** False: it is no longer pending. */
export async function decideRequest(tx: Tx, id: string, decision: Decision): Promise<boolean> {
  const decided = await tx.query(
    `UPDATE extension_request SET state = $2, decision_reason = $3, document = $4, granted_day = $5, deadline_revision = $6,
            slot_revision = $8, decided_at = app_now(), decided_by = $7
      WHERE id = $1 AND state = 'pending' RETURNING id`,
    [
      id,
      decision.state,
      decision.reason,
      decision.document ?? null,
      decision.grantedDay ?? null,
      decision.deadlineRevision ?? null,
      tx.actor.personId,
      decision.slotRevision ?? null,
    ],
  );
  return decided.length > 0;
}
