import type { Absent, Actor, Role } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import type { Database, Tx } from '../platform/database.js';
import { REGISTER_TODAY } from '../platform/register-day.js';
import { SETTING_NAMES } from '../platform/settings.js';

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
  /** Has set up one-time codes. */
  coded: boolean;
  /** As it stands in the settings; checked by whoever reads it. */
  codedRoles: unknown;
  holdings: Holding[];
}

/** A session that a request would still be answered under: not ended, not run out, not left alone, of this password. */
const LIVES = `s.revoked_at IS NULL AND s.expires_at > now() AND s.created_at >= w.changed_at
  AND (s.kind = 'program' OR s.last_used_at > now() - interval '30 minutes')`;

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
            EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS coded,
            (SELECT value FROM register_setting WHERE name = $2) AS "codedRoles",
            coalesce((
              SELECT json_agg(json_build_object('role', o.role, 'rung', o.rung, 'bodyId', o.body_id, 'bodyCode', b.code,
                       'absent', CASE WHEN a.id IS NOT NULL THEN json_build_object('personId', a.id, 'name', a.name) END))
                FROM acting_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id
                LEFT JOIN person a ON a.id = h.absent_id
               WHERE h.person_id = p.id
                 AND ${REGISTER_TODAY} BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
                 AND ${REGISTER_TODAY} BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity')
            ), '[]') AS holdings
       FROM session s JOIN person p ON p.id = s.person_id JOIN person_password w ON w.person_id = p.id
      WHERE s.token_hash = $1 AND p.disabled_at IS NULL AND ${LIVES}`,
    [tokenHash, SETTING_NAMES.secondFactorRoles],
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
  // In one statement: between two, a right password of the same account takes the row away. And by the clock of the
  // moment, not of the transaction's beginning: whoever queued for the row would find its last try in the future.
  const [row] = await tx.query<Throttle>(
    `INSERT INTO login_throttle AS t (subject, failures, blocked_until, last_failure_at) VALUES ($1, 0, now(), now())
     ON CONFLICT (subject) DO UPDATE SET failures = t.failures
     RETURNING CASE WHEN last_failure_at < now() - interval '1 hour' THEN 0 ELSE failures END AS failures,
               greatest(0, ceil(extract(epoch FROM blocked_until - clock_timestamp())))::int AS "waitSeconds"`,
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

/** False: since it was read the password was replaced, or the person disabled. True: neither happens before this ends. */
export async function holdPassword(tx: Tx, { personId, hash }: { personId: string; hash: string }): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM person p JOIN person_password w ON w.person_id = p.id
      WHERE p.id = $1 AND w.hash = $2 AND p.disabled_at IS NULL FOR SHARE`,
    [personId, hash],
  );
  return rows.length === 1;
}

export async function findPasswordOf(tx: Tx, personId: string): Promise<{ email: string; hash: string } | undefined> {
  const [row] = await tx.query<{ email: string; hash: string }>(
    'SELECT p.email, w.hash FROM person p JOIN person_password w ON w.person_id = p.id WHERE p.id = $1',
    [personId],
  );
  return row;
}

export interface NewSession {
  tokenHash: Buffer;
  personId: string;
  kind: 'browser' | 'program';
  name: string | null;
  address: string;
  agent: string | null;
  hours: number;
}

export async function addSession(tx: Tx, session: NewSession): Promise<Date> {
  const [row] = await tx.query<{ expiresAt: Date }>(
    `INSERT INTO session (token_hash, person_id, kind, name, address, agent, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7)) RETURNING expires_at AS "expiresAt"`,
    [session.tokenHash, session.personId, session.kind, session.name, session.address, session.agent, session.hours],
  );
  return row!.expiresAt;
}

export async function revokeSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.query('UPDATE session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL', [tokenHash]);
}

export interface SessionRow {
  id: string;
  kind: 'browser' | 'program';
  name: string | null;
  address: string | null;
  agent: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  current: boolean;
}

/** The latest used first. */
export function listSessions(tx: Tx, personId: string, tokenHash: Buffer): Promise<SessionRow[]> {
  return tx.query<SessionRow>(
    `SELECT s.id, s.kind, s.name, s.address, s.agent, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt",
            s.expires_at AS "expiresAt", s.token_hash = $2 AS current
       FROM session s JOIN person_password w ON w.person_id = s.person_id
      WHERE s.person_id = $1 AND ${LIVES} ORDER BY s.last_used_at DESC, s.id`,
    [personId, tokenHash],
  );
}

/** One's own only: false where there is none. */
export async function endSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE session SET revoked_at = now() WHERE person_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id',
    [personId, id],
  );
  return rows.length === 1;
}

export async function endOtherSessions(tx: Tx, personId: string, tokenHash: Buffer): Promise<void> {
  await tx.query(
    'UPDATE session SET revoked_at = now() WHERE person_id = $1 AND token_hash <> $2 AND revoked_at IS NULL',
    [personId, tokenHash],
  );
}
