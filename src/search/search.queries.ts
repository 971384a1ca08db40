import type { LocalDate } from '../shared/local-date.js';
import { foldText, stemQuery, type SearchWord } from '../shared/search-words.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { readableBodies } from '../tasks/task-access.js';
import type { State } from '../tasks/task-lifecycle.js';
import { IS_WHOLE } from '../tasks/tasks.queries.js';

interface Limit {
  size: number;
  offset: number;
}

export interface Found<Row> {
  rows: Row[];
  total: number;
}

/** Says what is searched for, to this transaction alone: search_text shows no row that does not have it. */
export async function searchFor(tx: Tx, words: readonly SearchWord[]): Promise<void> {
  await tx.query(`SELECT set_config('app.search', search_query($1, $2)::text, true)`, [
    words.map(({ word }) => word),
    words.map(stemQuery),
  ]);
}

const ASKED = '(SELECT app_search())';

/** How well it fits, halved for every year of age: last month's report before one of three years ago. */
const score = (words: string, at: string) =>
  `ts_rank(${words}, ${ASKED}) / (1 + greatest(0, extract(epoch FROM (SELECT app_now()) - ${at})) / 31536000)`;

/** With the signs of snippet.ts around what PostgreSQL's stemmer finds. */
const marked = (text: string) =>
  `ts_headline('pg_catalog.russian', ${text}, ${ASKED}, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`;

export interface TaskHit {
  id: string;
  number: string;
  code: string;
  name: Record<Language, string>;
  state: State;
  foundIn: 'instruction' | 'report' | 'comment' | 'note';
  sourceId: string;
  at: Date;
  text: string;
}

/**
 * Tasks by their instruction, reports, comments and notes, each once, by its best hit. Uses ix_search_text_words. Texts
 * are read for one page only; a struck comment is found no more.
 */
export async function findTasks(tx: Tx, limit: Limit): Promise<Found<TaskHit>> {
  const bodies = readableBodies(tx.actor);
  const rows = await tx.query<TaskHit & { total: number }>(
    `WITH hit AS (
       SELECT t.id AS task_id, 'instruction' AS found_in, i.id AS source_id, i.score, i.at
         FROM (SELECT id, coalesce(issued_at, created_at) AS at, ${score('words', 'coalesce(issued_at, created_at)')} AS score
                 FROM instruction WHERE words @@ ${ASKED}) i JOIN task t ON t.instruction_id = i.id
          AND ($1::uuid[] IS NOT NULL OR ${IS_WHOLE})
       UNION ALL
       SELECT s.task_id, s.kind, s.source_id, ${score('s.words', 's.at')}, s.at FROM search_text s
        WHERE s.words @@ ${ASKED}
          AND NOT EXISTS (SELECT FROM task_comment c WHERE c.replaces = s.source_id)
          AND NOT EXISTS (SELECT FROM task_note n WHERE n.replaces = s.source_id)
     ), best AS (
       SELECT DISTINCT ON (h.task_id) h.* FROM hit h JOIN task t ON t.id = h.task_id
        WHERE $1::uuid[] IS NULL OR t.organization_id = ANY ($1)
        ORDER BY h.task_id, h.score DESC, h.source_id
     ), page AS (
       SELECT *, count(*) OVER ()::int AS total FROM best ORDER BY score DESC, at DESC, task_id LIMIT $2 OFFSET $3
     )
     SELECT t.id, i.number, b.code, json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name, t.state,
            p.found_in AS "foundIn", p.source_id AS "sourceId", p.at, p.total,
            ${marked(`coalesce(r.text, c.text, o.text, i.text)`)} AS text
       FROM page p JOIN task t ON t.id = p.task_id JOIN instruction i ON i.id = t.instruction_id
       JOIN body b ON b.id = t.organization_id LEFT JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true
       LEFT JOIN report r ON p.found_in = 'report' AND r.id = p.source_id
       LEFT JOIN task_comment c ON p.found_in = 'comment' AND c.id = p.source_id
       LEFT JOIN task_note o ON p.found_in = 'note' AND o.id = p.source_id
      ORDER BY p.score DESC, p.at DESC, p.task_id`,
    [bodies === 'all' ? null : bodies, limit.size, limit.offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface InstructionHit {
  id: string;
  meetingId: string;
  number: string;
  issuedOn: LocalDate | null;
  text: string;
}

export function findInstructions(tx: Tx, limit: Limit): Promise<Found<InstructionHit>> {
  return paged(
    tx,
    `SELECT i.id, i.meeting_id AS "meetingId", i.number, i.issued_on AS "issuedOn", i.text,
            ${score('i.words', 'coalesce(i.issued_at, i.created_at)')} AS score
       FROM instruction i WHERE i.words @@ ${ASKED}`,
    limit,
  );
}

export interface MeetingHit {
  id: string;
  protocolNumber: string;
  heldOn: LocalDate;
  text: string;
}

export function findMeetings(tx: Tx, limit: Limit): Promise<Found<MeetingHit>> {
  return paged(
    tx,
    `SELECT m.id, m.protocol_number AS "protocolNumber", m.held_on AS "heldOn", m.title AS text,
            ${score('m.words', `m.held_on::timestamptz`)} AS score
       FROM meeting m WHERE m.words @@ ${ASKED}`,
    limit,
  );
}

async function paged<Row>(tx: Tx, hits: string, limit: Limit): Promise<Found<Row>> {
  const rows = await tx.query<Row & { total: number }>(
    `SELECT hit.*, ${marked('hit.text')} AS text
       FROM (SELECT *, count(*) OVER ()::int AS total FROM (${hits}) h ORDER BY score DESC, id LIMIT $1 OFFSET $2) hit
      ORDER BY score DESC, id`,
    [limit.size, limit.offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface BodyHit {
  code: string;
  name: Record<Language, string>;
}

/** Below this a name is not meant: "туркстан" is much like "Түркістан", "туалет" is like none. */
const LEAST_LIKENESS = 0.5;

/** Bodies by any of their names of any time, typing errors allowed; the likest name is shown. */
export async function findBodiesByName(tx: Tx, question: string, limit: Limit): Promise<Found<BodyHit>> {
  const rows = await tx.query<BodyHit & { total: number }>(
    `WITH likest AS (
       SELECT DISTINCT ON (n.body_id) n.*, l.likeness
         FROM body_name n, LATERAL (SELECT greatest(word_similarity($1, search_fold(n.name_kk)),
           word_similarity($1, search_fold(n.name_ru)), word_similarity($1, search_fold(n.name_en))) AS likeness) l
        WHERE l.likeness >= $2 ORDER BY n.body_id, l.likeness DESC, n.valid_from DESC NULLS LAST
     )
     SELECT b.code, json_build_object('kk', l.name_kk, 'ru', l.name_ru, 'en', l.name_en) AS name, count(*) OVER ()::int AS total
       FROM likest l JOIN body b ON b.id = l.body_id ORDER BY l.likeness DESC, b.code LIMIT $3 OFFSET $4`,
    [foldText(question), LEAST_LIKENESS, limit.size, limit.offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}
