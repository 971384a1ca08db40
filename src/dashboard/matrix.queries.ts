import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import { COUNTS } from '../indicators/indicators.queries.js';
import type { Tx } from '../platform/database.js';
import type { RecipientRole } from '../instructions/recipients.js';
import { conditions, from, OVERDUE, TODAY, type TaskFilter } from '../tasks/tasks.queries.js';
import type { Counted } from './state-vector.js';

/** A parameter behind those of the filter. */
const next = (params: readonly unknown[], offset = 1) => `$${params.length + offset}`;

const BODY_ORDER = `array_position(ARRAY['region', 'city', 'central', 'organization', 'group'], b.kind), b.code`;

/** What is counted of a task. `before`: reports filed before that day wait too long. */
const counted = (before: string) => `t.state, coalesce(${OVERDUE}, false) AS overdue, t.at_risk AS "atRisk",
  (t.state = 'under_review' AND coalesce(t.filed_on < ${before}::date, false)) AS "reviewOver"`;

export interface ColumnCount extends Counted {
  bodyId: string;
  issuedOn: LocalDate;
}

/** The tasks of the filter by body and by what is counted of them. */
export function countByBody(tx: Tx, filter: TaskFilter, reviewBefore: LocalDate): Promise<ColumnCount[]> {
  const { where, params } = conditions(tx, filter);
  return tx.query<ColumnCount>(
    `SELECT t.organization_id AS "bodyId", ${counted(next(params))}, count(*)::int AS count, max(i.issued_on) AS "issuedOn"
       ${from('i. b.')} ${where} GROUP BY 1, 2, 3, 4, 5`,
    [...params, reviewBefore],
  );
}

export interface ColumnRow {
  id: string;
  code: string;
  kato: string | null;
  name: Record<Language, string>;
}

/** Bodies in the order of the board, each under its name of that day of its own (rule 14). */
export function nameBodies(tx: Tx, bodies: ReadonlyMap<string, LocalDate>): Promise<ColumnRow[]> {
  return tx.query<ColumnRow>(
    `SELECT b.id, b.code, b.kato, json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name
       FROM unnest($1::uuid[], $2::date[]) AS c(id, day) JOIN body b ON b.id = c.id
       LEFT JOIN LATERAL body_name_on(b.id, c.day) n ON true ORDER BY ${BODY_ORDER}`,
    [[...bodies.keys()], [...bodies.values()]],
  );
}

export interface InstructionRow {
  id: string;
  number: string;
  text: string;
  meetingId: string;
  protocolNumber: string;
  heldOn: LocalDate;
  issuedOn: LocalDate;
  effectiveDay: LocalDate | null;
  indicator: { code: string; name: Record<Language, string>; unit: string; id: string } | null;
}

/** Of several indicators, the one defined first is shown on the board. */
const FIRST_INDICATOR = `
  (SELECT json_build_object('id', n.id, 'code', n.code, 'unit', n.unit,
                            'name', json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en))
     FROM indicator n WHERE n.instruction_id = i.id ORDER BY n.created_at, n.code LIMIT 1)`;

/** The instructions of the filter's tasks: the newest meeting first, then by their numbers. */
export async function listInstructions(
  tx: Tx,
  filter: TaskFilter,
  limit: { textLength: number; size: number; offset: number },
): Promise<{ rows: InstructionRow[]; total: number }> {
  const { where, params } = conditions(tx, filter);
  const ofTasks = `i.id IN (SELECT t.instruction_id ${from(where)} ${where})`;
  const [[count], rows] = await Promise.all([
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM instruction i WHERE ${ofTasks}`, params),
    tx.query<InstructionRow>(
      `SELECT i.id, i.number, left(i.text, ${next(params)}) AS text, i.meeting_id AS "meetingId", i.issued_on AS "issuedOn",
              i.effective_day AS "effectiveDay", m.protocol_number AS "protocolNumber", m.held_on AS "heldOn",
              ${FIRST_INDICATOR} AS indicator
         FROM instruction i JOIN meeting m ON m.id = i.meeting_id WHERE ${ofTasks}
        ORDER BY m.held_on DESC, m.protocol_number, lpad(substring(i.number FROM '^\\d{1,9}'), 9, '0'), i.number, i.id
        LIMIT ${next(params, 2)} OFFSET ${next(params, 3)}`,
      [...params, limit.textLength, limit.size, limit.offset],
    ),
  ]);
  return { rows, total: count!.total };
}

export interface CellRow extends Counted {
  taskId: string;
  version: number;
  instructionId: string;
  code: string;
  role: RecipientRole;
  effectiveDay: LocalDate | null;
  filedOn: LocalDate | null;
  punctuality: 'on_time' | 'late' | null;
  today: LocalDate;
}

/** The filter's tasks under these instructions, in the order of the columns. */
export function listCells(
  tx: Tx,
  filter: TaskFilter,
  instructionIds: readonly string[],
  reviewBefore: LocalDate,
): Promise<CellRow[]> {
  const { where, params } = conditions(tx, { ...filter, instructions: instructionIds });
  return tx.query<CellRow>(
    `SELECT t.id AS "taskId", t.version, t.instruction_id AS "instructionId", b.code, t.role, 1 AS count,
            ${counted(next(params))}, t.effective_day AS "effectiveDay", t.filed_on AS "filedOn", t.punctuality,
            ${TODAY} AS today
       ${from('b.')} ${where} ORDER BY ${BODY_ORDER}`,
    [...params, reviewBefore],
  );
}

export interface FigureRow {
  taskId: string;
  done: number;
  total: number;
  asOf: LocalDate;
}

/** The latest count of each task by these indicators. */
export function listFigures(tx: Tx, indicatorIds: readonly string[]): Promise<FigureRow[]> {
  return tx.query<FigureRow>(
    `SELECT DISTINCT ON (c.task_id) c.task_id AS "taskId", c.done, c.total, c.as_of AS "asOf"
       FROM indicator_count c JOIN report r ON r.id = c.report_id
      WHERE c.indicator_id = ANY ($1) AND ${COUNTS} ORDER BY c.task_id, c.as_of DESC, r.ordinal DESC`,
    [indicatorIds],
  );
}
