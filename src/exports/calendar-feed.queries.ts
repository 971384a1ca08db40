import type { Tx } from '../platform/database.js';
import { REGISTER_TODAY } from '../platform/register-day.js';
import type { Language } from '../shared/words/language.js';
import { OPEN_STATES } from '../tasks/task-lifecycle.js';
import type { CalendarTask } from './calendar-feed.writer.js';

/** The old address is dead from here on. */
export async function keepFeed(tx: Tx, personId: string, tokenHash: Buffer): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_feed (person_id, token_hash) VALUES ($1, $2)
     ON CONFLICT (person_id) DO UPDATE
       SET token_hash = excluded.token_hash, created_at = app_now(), last_read_at = NULL, hour = now(), reads = 0`,
    [personId, tokenHash],
  );
}

/** False: there was none. */
export async function removeFeed(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query('DELETE FROM calendar_feed WHERE person_id = $1 RETURNING person_id', [personId]);
  return rows.length > 0;
}

export async function findFeed(
  tx: Tx,
  personId: string,
): Promise<{ createdAt: Date; lastReadAt: Date | null } | undefined> {
  const [row] = await tx.query<{ createdAt: Date; lastReadAt: Date | null }>(
    `SELECT created_at AS "createdAt", last_read_at AS "lastReadAt" FROM calendar_feed WHERE person_id = $1`,
    [personId],
  );
  return row;
}

export interface FeedReader {
  personId: string;
  name: string;
  language: Language;
  bodyIds: string[];
  /** How often the address was asked within the hour, this time included. */
  reads: number;
}

/** Whose address it is, with the bodies in whose name they act today; counts the reading. */
export async function readFeed(tx: Tx, tokenHash: Buffer): Promise<FeedReader | undefined> {
  const [row] = await tx.query<FeedReader>(
    `UPDATE calendar_feed f
        SET last_read_at = app_now(), hour = CASE WHEN f.hour < now() - interval '1 hour' THEN now() ELSE f.hour END,
            reads = CASE WHEN f.hour < now() - interval '1 hour' THEN 1 ELSE f.reads + 1 END
       FROM person p
      WHERE f.token_hash = $1 AND p.id = f.person_id AND p.disabled_at IS NULL
      RETURNING p.id AS "personId", p.name, p.language, f.reads,
        ARRAY(SELECT DISTINCT o.body_id::text FROM acting_holding h JOIN post o ON o.id = h.post_id
               WHERE h.person_id = p.id AND o.role = 'recipient'
                 AND ${REGISTER_TODAY} BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
                 AND ${REGISTER_TODAY} BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity')
               ORDER BY 1) AS "bodyIds"`,
    [tokenHash],
  );
  return row;
}

const MOST_EVENTS = 1000;

/** Open tasks with a day, of the bodies that row-level security shows. Uses ix_task_organization. */
export function calendarTasks(tx: Tx, language: Language): Promise<CalendarTask[]> {
  return tx.query<CalendarTask>(
    `SELECT t.id, t.version, t.state, t.effective_day AS "day", t.deadline_written AS written, t.changed_at AS "changedAt",
            i.number, coalesce(t.scope_note, i.text) AS text, m.protocol_number AS protocol,
            coalesce(CASE $2 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END, b.code) AS body
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN meeting m ON m.id = i.meeting_id
       JOIN body b ON b.id = t.organization_id LEFT JOIN LATERAL body_name_on(b.id, ${REGISTER_TODAY}) n ON true
      WHERE t.state = ANY ($1) AND t.effective_day IS NOT NULL AND t.organization_id = ANY ($3::uuid[])
      ORDER BY t.effective_day, t.id LIMIT ${MOST_EVENTS}`,
    [OPEN_STATES, language, tx.actor.bodyIds],
  );
}
