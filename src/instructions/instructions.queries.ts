import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import type { DeadlineTerms, SlottedTerms } from './deadline-terms.js';
import type { NonWorkingDayRule } from './deadline.js';
import type { RecipientRole } from './recipients.js';

export interface StoredDeadline {
  terms: DeadlineTerms;
  written: string | null;
  kind: string;
  boundary: 'inclusive' | 'exclusive' | null;
  namedDay: LocalDate | null;
  lastDay: LocalDate | null;
  effectiveDay: LocalDate | null;
  nonWorkingDay: NonWorkingDayRule;
}

export interface RecipientRow {
  organizationId: string;
  code: string;
  name: Record<Language, string>;
  role: RecipientRole;
  existed: boolean;
  isGroup: boolean;
}

export interface InstructionRow extends StoredDeadline {
  id: string;
  version: number;
  meetingId: string;
  heldOn: LocalDate;
  number: string;
  text: string;
  completionForm: string | null;
  interim: SlottedTerms | null;
  class: string;
  state: 'draft' | 'issued';
  issuedOn: LocalDate | null;
  recipients: RecipientRow[];
}

/** The deadline's columns of a table under alias `a`, as StoredDeadline. */
export const deadlineColumns = (a: string) => `
  ${a}.deadline_terms AS terms, ${a}.deadline_written AS written, ${a}.deadline_kind AS kind,
  ${a}.deadline_boundary AS boundary, ${a}.named_day AS "namedDay", ${a}.last_day AS "lastDay",
  ${a}.effective_day AS "effectiveDay", ${a}.non_working_day AS "nonWorkingDay"`;

/** Recipients under their names of the day of issue (of the meeting, while it is a draft): rule 14. */
const COLUMNS = `
  i.id, i.version, i.meeting_id AS "meetingId", m.held_on AS "heldOn", i.number, i.text,
  i.completion_form AS "completionForm", i.class, i.interim, i.state, i.issued_on AS "issuedOn", ${deadlineColumns('i')},
  coalesce((
    SELECT json_agg(json_build_object('organizationId', r.organization_id, 'code', b.code, 'role', r.role,
             'name', json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en),
             'isGroup', b.kind = 'group',
             'existed', coalesce(i.issued_on, m.held_on) BETWEEN coalesce(b.valid_from, '-infinity') AND coalesce(b.valid_to, 'infinity')
           ) ORDER BY r.ordinal)
      FROM instruction_recipient r JOIN body b ON b.id = r.organization_id
      LEFT JOIN LATERAL body_name_on(b.id, coalesce(i.issued_on, m.held_on)) n ON true
     WHERE r.instruction_id = i.id), '[]') AS recipients`;

export async function findInstruction(tx: Tx, id: string): Promise<InstructionRow | undefined> {
  const [row] = await tx.query<InstructionRow>(
    `SELECT ${COLUMNS} FROM instruction i JOIN meeting m ON m.id = i.meeting_id WHERE i.id = $1`,
    [id],
  );
  return row;
}

/** In the order of the protocol: 2 comes before 10, and 2.1 after 2. */
export async function listInstructions(
  tx: Tx,
  meetingId: string,
  limit: { size: number; offset: number },
): Promise<{ rows: InstructionRow[]; total: number }> {
  const [count] = await tx.query<{ total: number }>(
    'SELECT count(*)::int AS total FROM instruction i WHERE i.meeting_id = $1',
    [meetingId],
  );
  const rows = await tx.query<InstructionRow>(
    `SELECT ${COLUMNS} FROM instruction i JOIN meeting m ON m.id = i.meeting_id WHERE i.meeting_id = $1
      ORDER BY substring(i.number FROM '^\\d{1,9}')::int NULLS LAST, i.number, i.id LIMIT $2 OFFSET $3`,
    [meetingId, limit.size, limit.offset],
  );
  return { rows, total: count!.total };
}
