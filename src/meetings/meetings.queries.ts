import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { likePattern, orderBy } from '../platform/sort.js';

export interface MeetingRow {
  id: string;
  version: number;
  protocolNumber: string;
  title: string;
  kind: string;
  heldOn: LocalDate;
  chair: string;
  note: string | null;
  instructions: number;
}

const COLUMNS = `
  m.id, m.version, m.protocol_number AS "protocolNumber", m.title, m.kind, m.held_on AS "heldOn", m.chair, m.note,
  (SELECT count(*)::int FROM instruction i WHERE i.meeting_id = m.id) AS instructions`;

const SORT = { heldOn: 'm.held_on', protocolNumber: 'm.protocol_number', title: 'm.title', chair: 'm.chair' };

export interface MeetingFilter {
  q?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** Row-level security leaves a recipient only the meetings under which it has a task. */
export async function listMeetings(
  tx: Tx,
  filter: MeetingFilter,
  sort: string | undefined,
  limit: { size: number; offset: number },
): Promise<{ rows: MeetingRow[]; total: number }> {
  const where = `WHERE ($1::text IS NULL OR m.title ILIKE $1 OR m.protocol_number ILIKE $1)
                   AND ($2::date IS NULL OR m.held_on >= $2) AND ($3::date IS NULL OR m.held_on <= $3)`;
  const params = [filter.q ? likePattern(filter.q) : null, filter.from ?? null, filter.to ?? null];
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM meeting m ${where}`, params);
  const rows = await tx.query<MeetingRow>(
    `SELECT ${COLUMNS} FROM meeting m ${where} ${orderBy(sort, SORT, '-heldOn', 'm.id')} LIMIT $4 OFFSET $5`,
    [...params, limit.size, limit.offset],
  );
  return { rows, total: count!.total };
}

export async function findMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const [row] = await tx.query<MeetingRow>(`SELECT ${COLUMNS} FROM meeting m WHERE m.id = $1`, [id]);
  return row;
}
