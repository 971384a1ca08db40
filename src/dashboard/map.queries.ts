import type { LocalDate } from '../shared/local-date.js';
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
