import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { IS_WHOLE } from '../tasks/tasks.queries.js';
import type { Doubt } from './plausibility.js';

export interface IndicatorRow {
  id: string;
  code: string;
  name: Record<Language, string>;
  unit: string;
  baseline: number | null;
  baselineUnit: string | null;
  baselineSource: string | null;
  baselineDay: LocalDate | null;
  target: number | null;
  recipients: { code: string; baseline: number | null; target: number | null }[];
}

/** Row-level security leaves a recipient its own overrides only. */
const INDICATOR = `
  SELECT n.id, n.code, json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name, n.unit, n.baseline,
         n.baseline_unit AS "baselineUnit", n.baseline_source AS "baselineSource", n.baseline_day AS "baselineDay", n.target,
         coalesce((SELECT json_agg(json_build_object('code', b.code, 'baseline', r.baseline, 'target', r.target) ORDER BY b.code)
                     FROM indicator_recipient r JOIN body b ON b.id = r.organization_id
                    WHERE r.indicator_id = n.id), '[]') AS recipients
    FROM indicator n`;

export function listIndicators(tx: Tx, instructionId: string): Promise<IndicatorRow[]> {
  return tx.query<IndicatorRow>(`${INDICATOR} WHERE n.instruction_id = $1 ORDER BY n.code`, [instructionId]);
}

export async function findIndicator(tx: Tx, instructionId: string, code: string): Promise<IndicatorRow | undefined> {
  const [row] = await tx.query<IndicatorRow>(`${INDICATOR} WHERE n.instruction_id = $1 AND n.code = $2`, [
    instructionId,
    code,
  ]);
  return row;
}

export async function insertIndicator(
  tx: Tx,
  instructionId: string,
  row: Omit<IndicatorRow, 'id' | 'recipients'>,
  recipients: readonly { id: string; baseline: number | null; target: number | null }[],
): Promise<string> {
  const { code, name, unit, baseline, baselineUnit, baselineSource, baselineDay, target } = row;
  const [inserted] = await tx.query<{ id: string }>(
    `INSERT INTO indicator (instruction_id, code, name_kk, name_ru, name_en, unit, baseline, baseline_unit, baseline_source,
                            baseline_day, target, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, app_person()) RETURNING id`,
    [instructionId, code, name.kk, name.ru, name.en, unit, baseline, baselineUnit, baselineSource, baselineDay, target],
  );
  for (const { id, ...own } of recipients) {
    await tx.query(
      'INSERT INTO indicator_recipient (indicator_id, organization_id, baseline, target) VALUES ($1, $2, $3, $4)',
      [inserted!.id, id, own.baseline, own.target],
    );
  }
  return inserted!.id;
}

export interface CountRow {
  indicatorId: string;
  taskId: string;
  done: number;
  total: number;
  asOf: LocalDate;
  reportedAt: Date;
  reportId: string;
  decision: string | null;
  doubts: Doubt[];
}

const COUNT = `
  SELECT c.indicator_id AS "indicatorId", c.task_id AS "taskId", c.done, c.total, c.as_of AS "asOf",
         c.reported_at AS "reportedAt", c.report_id AS "reportId", r.ordinal, r.decision, c.doubts
    FROM indicator_count c JOIN report r ON r.id = c.report_id`;

/** What the office returned, and what was taken back, is no result. */
export const COUNTS = `(r.decision IS NULL OR r.decision = 'accepted')`;

export function listCounts(tx: Tx, taskId: string): Promise<CountRow[]> {
  return tx.query<CountRow>(`${COUNT} WHERE c.task_id = $1 ORDER BY c.as_of, r.ordinal`, [taskId]);
}

/** ix_indicator_count_task */
export async function findLatest(
  tx: Tx,
  taskId: string,
  indicatorId: string,
  asOf: LocalDate,
): Promise<CountRow | undefined> {
  const [row] = await tx.query<CountRow>(
    `${COUNT} WHERE c.task_id = $1 AND c.indicator_id = $2 AND c.as_of <= $3 AND ${COUNTS}
      ORDER BY c.as_of DESC, r.ordinal DESC LIMIT 1`,
    [taskId, indicatorId, asOf],
  );
  return row;
}

export interface RecipientRow {
  code: string;
  /** The body that targets were set for: of a task that was passed on, its first recipient (rule 14). */
  setFor: string;
  name: Record<Language, string>;
  taskId: string;
  state: string;
}

/** Every task of the instruction that is not withdrawn, whether it has reported or not. */
export function listRecipients(tx: Tx, instructionId: string): Promise<RecipientRow[]> {
  return tx.query<RecipientRow>(
    `SELECT b.code, coalesce(f.code, b.code) AS "setFor",
            json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name, t.id AS "taskId", t.state
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
        LEFT JOIN body f ON f.id = t.issued_to JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true
      WHERE t.instruction_id = $1 AND t.state <> 'withdrawn' AND ${IS_WHOLE} ORDER BY b.code`,
    [instructionId],
  );
}

/** The latest count of each task. */
export function listLatest(tx: Tx, indicatorId: string): Promise<CountRow[]> {
  return tx.query<CountRow>(latest('c.indicator_id = $1'), [indicatorId]);
}

/** The latest count of each of these tasks, of each indicator. Uses ix_indicator_count_task. */
export function latestOfTasks(tx: Tx, taskIds: readonly string[]): Promise<CountRow[]> {
  return tx.query<CountRow>(latest('c.task_id = ANY ($1)'), [taskIds]);
}

const latest = (which: string) => `
  SELECT DISTINCT ON (l."taskId", l."indicatorId") l.* FROM (${COUNT} WHERE ${which} AND ${COUNTS}) l
   ORDER BY l."taskId", l."indicatorId", l."asOf" DESC, l.ordinal DESC`;

export async function insertCount(
  tx: Tx,
  count: {
    indicatorId: string;
    taskId: string;
    organizationId: string;
    reportId: string;
    done: number;
    total: number;
    asOf: LocalDate;
    doubts: readonly Doubt[];
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO indicator_count (indicator_id, task_id, organization_id, report_id, done, total, as_of, doubts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      count.indicatorId,
      count.taskId,
      count.organizationId,
      count.reportId,
      count.done,
      count.total,
      count.asOf,
      JSON.stringify(count.doubts),
    ],
  );
}
