import type { Language } from '../shared/words/language.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export interface NamedTask {
  id: string;
  number: string;
  text: string;
  body: string;
}

export async function nameTasks(
  tx: Tx,
  ids: readonly string[],
  day: LocalDate,
  language: Language,
): Promise<Map<string, NamedTask>> {
  const rows = await tx.query<NamedTask>(
    `SELECT t.id, i.number, left(i.text, 200) AS text,
            coalesce(CASE $3 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END, b.code) AS body
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
       LEFT JOIN LATERAL body_name_on(b.id, $2::date) n ON true WHERE t.id = ANY ($1)`,
    [ids, day, language],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The bodies about which a person may be reminded: whose posts they hold or stand in for, and districts of those; `office`: all. Undefined: no such person. */
export async function reachOf(
  tx: Tx,
  personId: string,
): Promise<{ name: string; bodyIds: string[]; office: boolean } | undefined> {
  const [row] = await tx.query<{ name: string; bodyIds: string[]; office: boolean }>(
    `SELECT p.name, coalesce(array_agg(DISTINCT b.id) FILTER (WHERE o.role = 'recipient'), '{}') AS "bodyIds",
            coalesce(bool_or(o.role = 'office'), false) AS office
       FROM person p LEFT JOIN acting_holding h ON h.person_id = p.id LEFT JOIN post o ON o.id = h.post_id
       LEFT JOIN body b ON o.body_id IN (b.id, b.parent_id)
      WHERE p.id = $1 GROUP BY p.id`,
    [personId],
  );
  return row;
}
