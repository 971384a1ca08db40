import type { Language } from '../shared/words/language.js';
import type { DependentsView } from './sharing.dto.js';
import type { TaskRow } from './tasks.queries.js';

/** Co-executors or parts, and how many of them are ready. */
export function dependentsView(rows: readonly TaskRow[], language: Language): DependentsView {
  const items = rows.map((row) => ({
    taskId: row.id,
    version: row.version,
    organization: { code: row.code, name: row.name[language] },
    state: row.state,
    effectiveDay: row.effectiveDay,
    overdue: row.overdue,
    ready: row.state === 'executed' || row.readyOn !== null,
    note: row.readyNote ?? row.scopeNote,
    filedOn: row.filedOn,
    closedOn: row.closedOn,
  }));
  const kept = items.filter(({ state }) => state !== 'withdrawn');
  return { items, ready: { numerator: kept.filter(({ ready }) => ready).length, denominator: kept.length } };
}
