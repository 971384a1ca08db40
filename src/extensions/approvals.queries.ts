import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import type { APPROVAL_STATES, ApprovalVerb } from '../tasks/approval-request.entity.js';

export interface ApprovalRow {
  id: string;
  taskId: string;
  version: number;
  number: string;
  text: string;
  code: string;
  name: Record<Language, string>;
  verb: ApprovalVerb;
  state: (typeof APPROVAL_STATES)[number];
  payload: { reason?: string; reasonCode?: string; deadline?: { written?: string | null } };
  effectiveDay: LocalDate | null;
  /** Of one period: the last day that it was issued with. */
  slot: LocalDate | null;
  newDay: LocalDate | null;
  askedById: string;
  askedBy: string;
  askedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

/** A body bears its name of the day of issue (rule 14). A grant without a day of its own grants the day asked for. */
const APPROVAL = `
  SELECT a.id, a.task_id AS "taskId", t.version, i.number, i.text, b.code, a.verb, a.state, a.payload,
         json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name, coalesce(s.effective_day, t.effective_day) AS "effectiveDay", s.day AS slot,
         coalesce(a.payload->>'lastDay', a.payload->'deadline'->>'namedDay', e.proposed_day::text) AS "newDay",
         a.asked_by AS "askedById", p.name AS "askedBy", a.asked_at AS "askedAt", d.name AS "decidedBy",
         a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason"
    FROM approval_request a JOIN task t ON t.id = a.task_id JOIN instruction i ON i.id = t.instruction_id
    JOIN body b ON b.id = a.organization_id LEFT JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true
    JOIN person p ON p.id = a.asked_by LEFT JOIN person d ON d.id = a.decided_by
    LEFT JOIN extension_request e ON e.id = (a.payload->>'extension')::uuid
    LEFT JOIN task_slot s ON s.id = coalesce(e.slot_id, (a.payload->>'slot')::uuid)`;

/** The longest waiting first. Uses ix_approval_request_asked_at; of one task, uq_approval_request_pending. */
export async function listApprovals(
  tx: Tx,
  { state, task }: { state: string; task: string | null },
  limit: { size: number; offset: number },
): Promise<{ rows: ApprovalRow[]; total: number }> {
  const where = 'WHERE a.state = $1 AND ($2::uuid IS NULL OR a.task_id = $2)';
  const [rows, [count]] = await Promise.all([
    tx.query<ApprovalRow>(`${APPROVAL} ${where} ORDER BY a.asked_at, a.id LIMIT $3 OFFSET $4`, [
      state,
      task,
      limit.size,
      limit.offset,
    ]),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM approval_request a ${where}`, [state, task]),
  ]);
  return { rows, total: count!.total };
}
