import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { readableBodies } from '../tasks/task-access.js';
import { IS_WHOLE, type HistoryRow } from '../tasks/tasks.queries.js';

export interface ChangeRow extends HistoryRow {
  id: string;
  taskId: string;
  number: string;
  code: string;
  name: Record<Language, string>;
}

export async function lastSeen(tx: Tx): Promise<Date | undefined> {
  const [row] = await tx.query<{ seenAt: Date }>(`SELECT seen_at AS "seenAt" FROM person_visit WHERE person_id = $1`, [
    tx.actor.personId,
  ]);
  return row?.seenAt;
}

/** Never backwards, and never into the future. */
export async function noteSeen(tx: Tx, until: string): Promise<Date> {
  const [row] = await tx.query<{ seenAt: Date }>(
    `INSERT INTO person_visit (person_id, seen_at) VALUES ($1, least($2::timestamptz, app_now()))
     ON CONFLICT (person_id) DO UPDATE SET seen_at = greatest(person_visit.seen_at, excluded.seen_at)
     RETURNING seen_at AS "seenAt"`,
    [tx.actor.personId, until],
  );
  return row!.seenAt;
}

/**
 * The moment up to which nothing can still be added to the log. An entry bears the moment at which its transaction began,
 * and is seen once that has ended: so it is a millisecond (as finely as moments are told) before the oldest transaction
 * that still runs, this one among them. A clock that stands still tells none apart.
 */
export async function settledUntil(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ until: Date }>(
    `SELECT CASE WHEN EXISTS (SELECT FROM demo_clock WHERE NOT running) THEN app_now()
                 ELSE app_now() - (now() - min(xact_start)) - interval '1 millisecond' END AS until
       FROM pg_stat_activity WHERE datname = current_database()`,
  );
  return row!.until;
}

/** Events of the tasks that the actor may see, done by others, the latest first. Uses ix_audit_entry_at. */
export async function listChanges(
  tx: Tx,
  since: Date,
  limit: { size: number; offset: number },
): Promise<{ rows: ChangeRow[]; total: number }> {
  const bodies = readableBodies(tx.actor);
  const from = `FROM audit_entry a JOIN task t ON t.id = a.task_id
     WHERE a.at > $1 AND a.actor_id IS DISTINCT FROM $2 AND CASE WHEN $3::uuid[] IS NULL THEN ${IS_WHOLE} ELSE a.organization_id = ANY ($3) END`;
  const params = [since.toISOString(), tx.actor.personId, bodies === 'all' ? null : bodies];
  const [rows, [count]] = await Promise.all([
    tx.query<ChangeRow>(
      `SELECT a.id::text, a.at, a.action, a.actor_name AS "actorName", a.actor_role AS "actorRole", a.reason, a.before,
              a.after, a.task_id AS "taskId", i.number, b.code,
              json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name
         FROM (SELECT a.*, t.instruction_id ${from} ORDER BY a.id DESC LIMIT $4 OFFSET $5) a
         JOIN instruction i ON i.id = a.instruction_id JOIN body b ON b.id = a.organization_id
         LEFT JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true ORDER BY a.id DESC`,
      [...params, limit.size, limit.offset],
    ),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, params),
  ]);
  return { rows, total: count!.total };
}
