import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import { COUNTS } from '../indicators/indicators.queries.js';
import type { Tx } from '../platform/database.js';
import { conditions, from, type TaskFilter } from '../tasks/tasks.queries.js';

export interface IndicatorCountRow {
  bodyId: string;
  done: number;
  total: number;
  asOf: LocalDate;
}

/** The latest count of each of the filter's tasks by the indicators of that code; what was withdrawn is no result. */
export function listIndicatorCounts(tx: Tx, filter: TaskFilter, code: string): Promise<IndicatorCountRow[]> {
  const { where, params } = conditions(tx, filter);
  return tx.query<IndicatorCountRow>(
    `SELECT DISTINCT ON (c.task_id, c.indicator_id) c.organization_id AS "bodyId", c.done, c.total, c.as_of AS "asOf"
       FROM indicator_count c JOIN report r ON r.id = c.report_id JOIN indicator n ON n.id = c.indicator_id
      WHERE n.code = $${params.length + 1} AND ${COUNTS}
        AND c.task_id IN (SELECT t.id ${from(where)} ${where === '' ? 'WHERE' : `${where} AND`} t.state <> 'withdrawn')
      ORDER BY c.task_id, c.indicator_id, c.as_of DESC, r.ordinal DESC`,
    [...params, code],
  );
}

export interface MapIndicatorRow {
  code: string;
  name: Record<Language, string>;
}

/** Everything that is counted of tasks that the reader may see, by the time it was first defined. */
export function listCountedIndicators(tx: Tx): Promise<MapIndicatorRow[]> {
  return tx.query<MapIndicatorRow>(
    `SELECT f.code, json_build_object('kk', f.name_kk, 'ru', f.name_ru, 'en', f.name_en) AS name
       FROM (SELECT DISTINCT ON (n.code) n.* FROM indicator n
              WHERE EXISTS (SELECT FROM task t WHERE t.instruction_id = n.instruction_id)
              ORDER BY n.code, n.created_at, n.id) f
      ORDER BY f.created_at, f.code LIMIT 1000`,
  );
}
