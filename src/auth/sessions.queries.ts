import type { Absent, Actor, Role } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import type { Database, Tx } from '../platform/database.js';

export interface Holding {
  role: Role;
  rung: string;
  bodyId: string;
  bodyCode: string;
  /** In whose place, where it is not the person's own. */
  absent: Absent | null;
}

export interface SignedInPerson {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  language: Language;
  stale: boolean;
  holdings: Holding[];
}

/**
 * The living session of this token hash with the posts its person holds today, so that a changed right acts at once.
 * Sessions live by the real clock (`now()`), posts by the application's (`app_now()`). A new password ends them all.
 */
export async function findSession(
  database: Database,
  system: Actor,
  tokenHash: Buffer,
): Promise<SignedInPerson | undefined> {
  const [row] = await database.readOnce<SignedInPerson>(
    system,
    `SELECT s.id AS "sessionId", p.id AS "personId", p.name, p.email, p.language,
            s.last_used_at < now() - interval '1 minute' AS stale,
            coalesce((
              SELECT json_agg(json_build_object('role', o.role, 'rung', o.rung, 'bodyId', o.body_id, 'bodyCode', b.code,
                       'absent', CASE WHEN a.id IS NOT NULL THEN json_build_object('personId', a.id, 'name', a.name) END))
                FROM acting_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id
                LEFT JOIN person a ON a.id = h.absent_id
               WHERE h.person_id = p.id
                 AND app_now()::date BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
                 AND app_now()::date BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity')
            ), '[]') AS holdings
       FROM session s JOIN person p ON p.id = s.person_id JOIN person_password w ON w.person_id = p.id
      WHERE s.created_at >= w.changed_at AND s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND p.disabled_at IS NULL
        AND (s.kind = 'program' OR s.last_used_at > now() - interval '30 minutes')`,
    [tokenHash],
  );
  return row;
}

export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.query(`UPDATE session SET last_used_at = now() WHERE id = $1`, [sessionId]);
}

export interface Throttle {
  failures: number;
  waitSeconds: number;
}

/** Locks the subject's row until the transaction ends, so that parallel guesses queue up instead of slipping through. */
export async function lockThrottle(tx: Tx, subject: Buffer): Promise<Throttle> {
  await tx.query(
    `INSERT INTO login_throttle (subject, failures, blocked_until, last_failure_at) VALUES ($1, 0, now(), now())
     ON CONFLICT (subject) DO NOTHING`,
    [subject],
  );
  const [row] = await tx.query<Throttle>(
    `SELECT CASE WHEN last_failure_at < now() - interval '1 hour' THEN 0 ELSE failures END AS failures,
            greatest(0, ceil(extract(epoch FROM blocked_until - now())))::int AS "waitSeconds"
       FROM login_throttle WHERE subject = $1 FOR UPDATE`,
    [subject],
  );
  return row!;
}

export async function countTry(tx: Tx, subject: Buffer, failures: number, blockSeconds: number): Promise<void> {
  await tx.query(
    `UPDATE login_throttle SET failures = $2, last_failure_at = now(), blocked_until = now() + make_interval(secs => $3)
      WHERE subject = $1`,
    [subject, failures, blockSeconds],
  );
}

export async function forgetTries(tx: Tx, subject: Buffer): Promise<void> {
  await tx.query('DELETE FROM login_throttle WHERE subject = $1', [subject]);
}

/** Takes one counted try back, and the wait that it brought. */
export async function forgiveTry(tx: Tx, subject: Buffer): Promise<void> {
  await tx.query(
    'UPDATE login_throttle SET failures = greatest(0, failures - 1), blocked_until = now() WHERE subject = $1',
    [subject],
  );
}

export async function findPassword(tx: Tx, email: string): Promise<{ personId: string; hash: string } | undefined> {
  const [row] = await tx.query<{ personId: string; hash: string }>(
    `SELECT p.id AS "personId", w.hash FROM person p JOIN person_password w ON w.person_id = p.id
      WHERE p.email = $1 AND p.disabled_at IS NULL`,
    [email],
  );
  return row;
}

export async function addSession(
  tx: Tx,
  session: { tokenHash: Buffer; personId: string; kind: 'browser' | 'program'; name: string | null; hours: number },
): Promise<Date> {
  const [row] = await tx.query<{ expiresAt: Date }>(
    `INSERT INTO session (token_hash, person_id, kind, name, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5)) RETURNING expires_at AS "expiresAt"`,
    [session.tokenHash, session.personId, session.kind, session.name, session.hours],
  );
  return row!.expiresAt;
}

export async function revokeSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('UPDATE session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL', [tokenHash]);
}
