import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { conditions, TODAY, type TaskFilter } from '../tasks/tasks.queries.js';
import type { Period, RatedTasks } from './execution-rates.js';
import type { RatesBy } from './rates.dto.js';

/** Of each way to group: what is grouped by, its name in a list's filter, and what is shown of it. */
const GROUPS: Readonly<Record<RatesBy, { key: string; names: string }>> = {
  organization: {
    key: 't.organization_id',
    names: `SELECT b.id, b.code AS key, json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name
              FROM unnest($1::uuid[], $2::date[]) AS k(id, day) JOIN body b ON b.id = k.id
              LEFT JOIN LATERAL body_name_on(b.id, k.day) n ON true
             ORDER BY array_position(ARRAY['region', 'city', 'central', 'organization', 'group'], b.kind), b.code`,
  },
  meeting: {
    key: 'i.meeting_id',
    names: `SELECT m.id, m.id AS key, json_build_object('kk', m.title, 'ru', m.title, 'en', m.title) AS name
              FROM unnest($1::uuid[], $2::date[]) AS k(id, day) JOIN meeting m ON m.id = k.id
             ORDER BY m.held_on DESC, m.protocol_number`,
  },
  instruction: {
    key: 't.instruction_id',
    names: `SELECT i.id, i.id AS key, json_build_object('kk', x.text, 'ru', x.text, 'en', x.text) AS name
              FROM unnest($1::uuid[], $2::date[]) AS k(id, day) JOIN instruction i ON i.id = k.id,
              LATERAL (SELECT left(i.number || '. ' || i.text, 300) AS text) x
             ORDER BY i.issued_on DESC, i.meeting_id, lpad(substring(i.number FROM '^\\d{1,9}'), 9, '0'), i.id`,
  },
};

export interface RatedRow extends Omit<RatedTasks, 'days'> {
  groupId: string;
  currentDay: LocalDate | null;
  originalDay: LocalDate | null;
  issuedOn: LocalDate;
}

/** What the rates depend on, of the tasks with a day in the period by either deadline and of the open ones without any. */
export function countForRates(tx: Tx, by: RatesBy, filter: TaskFilter, { from, to }: Period): Promise<RatedRow[]> {
  const { where, params } = conditions(tx, filter);
  const [first, last] = [`$${params.length + 1}::date`, `$${params.length + 2}::date`];
  return tx.query<RatedRow>(
    `SELECT ${GROUPS[by].key} AS "groupId", t.role, t.state, t.deadline_kind AS kind, t.effective_day AS "currentDay",
            t.original_effective_day AS "originalDay", t.filed_on AS "filedOn", ${TODAY} AS today,
            count(*)::int AS count, max(i.issued_on) AS "issuedOn"
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
      ${where === '' ? 'WHERE' : `${where} AND`} (t.effective_day BETWEEN ${first} AND ${last}
            OR t.original_effective_day BETWEEN ${first} AND ${last} OR t.deadline_kind IN ('none', 'continuing'))
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    [...params, from, to],
  );
}

export interface GroupName {
  id: string;
  key: string;
  name: Record<Language, string>;
}

/** In the order in which they are shown; a body bears its name of its latest issue day (rule 14). */
export function nameGroups(tx: Tx, by: RatesBy, groups: ReadonlyMap<string, LocalDate>): Promise<GroupName[]> {
  return tx.query<GroupName>(GROUPS[by].names, [[...groups.keys()], [...groups.values()]]);
}
