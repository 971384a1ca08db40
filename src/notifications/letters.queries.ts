import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export type LetterKind = 'digest' | 'password_link' | 'audit_heads' | 'second_factor_reset';

/** One worker's hold on one letter; every later write names owner and fence, so a stale worker changes nothing. */
export interface Claim {
  id: string;
  kind: LetterKind;
  personId: string;
  localDay: LocalDate;
  owner: string;
  fence: number;
  /** Attempts that counted so far, and how many may have been delivered: nobody knows, or it was sent by hand again. */
  attempts: number;
  unknown: number;
  /** A copy may be with the person: one was handed over, or may have been, and has not come back. */
  copied: boolean;
}

const CLAIM = `l.id, l.kind, l.person_id AS "personId", l.local_day AS "localDay", l.owner, l.fence, l.attempts,
  (SELECT count(*)::int FROM letter_attempt a WHERE a.letter_id = l.id AND a.outcome = 'unknown')
    + (l.resend_reason IS NOT NULL)::int AS unknown,
  EXISTS (SELECT FROM letter_attempt a WHERE a.letter_id = l.id AND a.outcome IN ('accepted', 'unknown')
             AND NOT EXISTS (SELECT FROM letter_bounce b
                              WHERE b.letter_id = a.letter_id AND b.fence = a.fence AND b.kind IN ('hard', 'soft'))) AS copied`;

const HELD = `id = $1 AND owner = $2 AND fence = $3 AND state = 'sending'`;
const held = ({ id, owner, fence }: Claim) => [id, owner, fence];

/**
 * Takes the letter that waits longest, or the one named: by its key, for each of a morning's thousands of jobs names its
 * own. Leases run by the real clock, `not_before` by the application's. Uses ix_letter_waiting. SKIP LOCKED: a letter
 * that a sweep is writing into is left for the next look.
 * MATERIALIZED: as a sub-select it may run more than once and then takes more letters than it gives back.
 * While mail is stopped nothing is taken at all, nor in a database that is not the one noted (restores.service.ts).
 */
export async function claimLetter(
  tx: Pick<Tx, 'query'>,
  owner: string,
  leaseSeconds: number,
  id?: string,
): Promise<Claim | undefined> {
  const named = id === undefined ? '' : 'AND id = $3';
  const [claim] = await tx.query<Claim>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM letter
        WHERE state IN ('pending', 'unknown') AND next_attempt_at <= now() AND not_before <= (SELECT app_now())
          ${named} AND NOT EXISTS (SELECT FROM mail_stop WHERE ended_at IS NULL)
          AND NOT EXISTS (SELECT FROM database_origin WHERE fingerprint <> database_fingerprint())
        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     UPDATE letter l
        SET state = 'sending', phase = 'connect', owner = $1, fence = fence + 1, lease_until = now() + make_interval(secs => $2)
       FROM due WHERE l.id = due.id
      RETURNING ${CLAIM}`,
    id === undefined ? [owner, leaseSeconds] : [owner, leaseSeconds, id],
  );
  return claim;
}

/** Letters whose worker was not heard of again, with how far each had come. Unlocked: the fence guards what is written next. */
export function expiredClaims(tx: Tx): Promise<(Claim & { phase: 'connect' | 'data' })[]> {
  return tx.query(`SELECT ${CLAIM}, l.phase FROM letter l WHERE state = 'sending' AND lease_until < now()`);
}

/**
 * Still lost and before "data"? Locked, so that a worker that was only slow cannot say "data" meanwhile. A row that is
 * locked is in somebody's hands, perhaps of a worker that froze in mid-sentence: others are not kept waiting for it.
 */
export function lockExpired(tx: Tx, claim: Claim): Promise<boolean> {
  return changed(
    tx.query(
      `SELECT FROM letter WHERE ${HELD} AND lease_until < now() AND phase = 'connect' FOR UPDATE SKIP LOCKED`,
      held(claim),
    ),
  );
}

/** Was "data" committed for this claim? Then nobody can tell whether the body left. */
export function isInData(tx: Tx, claim: Claim): Promise<boolean> {
  return changed(tx.query(`SELECT FROM letter WHERE ${HELD} AND phase = 'data'`, held(claim)));
}

const changed = async (rows: Promise<unknown[]>) => (await rows).length > 0;

/** The lease begins anew at every step of an attempt. False: somebody else has taken the letter over. */
export function renewClaim(tx: Tx, claim: Claim, leaseSeconds: number): Promise<boolean> {
  return changed(
    tx.query(`UPDATE letter SET lease_until = now() + make_interval(secs => $4) WHERE ${HELD} RETURNING id`, [
      ...held(claim),
      leaseSeconds,
    ]),
  );
}

export async function startAttempt(
  tx: Tx,
  claim: Claim,
  letter: { messageId: string; language: string; subject: string; text: string; html: string },
): Promise<void> {
  await Promise.all([
    tx.query(`UPDATE letter SET message_id = $4, language = $5, subject = $6, text = $7, html = $8 WHERE ${HELD}`, [
      ...held(claim),
      letter.messageId,
      letter.language,
      letter.subject,
      letter.text,
      letter.html,
    ]),
    tx.query(`INSERT INTO letter_attempt (letter_id, fence, phase) VALUES ($1, $2, 'connect')`, [
      claim.id,
      claim.fence,
    ]),
  ]);
}

/**
 * Letter and attempt are "in data". False: somebody else has taken the letter over, or mail was stopped while the relay
 * took its time to ask for the body; nothing was written.
 */
export function enterData(tx: Pick<Tx, 'query'>, claim: Claim, leaseSeconds: number): Promise<boolean> {
  return changed(
    tx.query(
      `WITH mine AS (
         UPDATE letter SET phase = 'data', lease_until = now() + make_interval(secs => $4)
          WHERE ${HELD} AND NOT EXISTS (SELECT FROM mail_stop WHERE ended_at IS NULL) RETURNING id, fence)
       UPDATE letter_attempt a SET phase = 'data' FROM mine
        WHERE a.letter_id = mine.id AND a.fence = mine.fence RETURNING a.letter_id`,
      [...held(claim), leaseSeconds],
    ),
  );
}

/** What an attempt learned; its own row, whoever holds the letter by now. */
export async function endAttempt(
  tx: Tx,
  claim: Claim,
  end: { outcome: string; smtpCode: number | null; response: string },
): Promise<void> {
  await tx.query(
    `UPDATE letter_attempt SET ended_at = now(), outcome = $3, smtp_code = $4, response = $5
      WHERE letter_id = $1 AND fence = $2 AND ended_at IS NULL`,
    [claim.id, claim.fence, end.outcome, end.smtpCode, end.response],
  );
}

/** Lets a letter go in its new state. False: it was taken over, and nothing was written. */
export function releaseLetter(
  tx: Tx,
  claim: Claim,
  to: { state: string; retryAfter: number; attempted: boolean; outcome: string | null; notBefore?: Date },
): Promise<boolean> {
  return changed(
    tx.query(
      `UPDATE letter
          SET state = $4, owner = NULL, lease_until = NULL, phase = NULL, outcome = $5,
              next_attempt_at = now() + make_interval(secs => $6), attempts = attempts + $7,
              not_before = coalesce($8, not_before), sent_at = CASE WHEN $4 = 'sent' THEN $9::timestamptz END
        WHERE ${HELD} RETURNING id`,
      [
        ...held(claim),
        to.state,
        to.outcome,
        to.retryAfter,
        to.attempted ? 1 : 0,
        to.notBefore ?? null,
        tx.now.toISOString(),
      ],
    ),
  );
}

/**
 * The persons' letters of that day, made where missing, and locked until the transaction ends: a worker that claims
 * meanwhile skips them. A cancelled letter is opened again, for nobody got it. The id follows from person and day, and
 * the Message-ID from the id: a letter made anew after a restore is told to be the one that left before.
 */
export function openLetters(
  tx: Tx,
  personIds: readonly string[],
  day: LocalDate,
  notBefore: Date,
): Promise<{ id: string; personId: string; open: boolean }[]> {
  return tx.query(
    `INSERT INTO letter AS l (id, person_id, kind, local_day, not_before)
     SELECT digest_id(person_id, $2::date), person_id, 'digest', $2, $3 FROM unnest($1::uuid[]) person_id ORDER BY person_id
     ON CONFLICT (person_id, kind, local_day) DO UPDATE
       SET state = CASE WHEN l.state = 'cancelled' THEN 'pending' ELSE l.state END,
           outcome = CASE WHEN l.state = 'cancelled' THEN NULL ELSE l.outcome END,
           next_attempt_at = CASE WHEN l.state = 'cancelled' THEN now() ELSE l.next_attempt_at END,
           not_before = CASE WHEN l.state IN ('pending', 'cancelled') THEN least(l.not_before, excluded.not_before) ELSE l.not_before END
     RETURNING id, person_id AS "personId",
       state = 'pending' AND NOT EXISTS (SELECT FROM letter_attempt a WHERE a.letter_id = l.id AND a.outcome = 'unknown') AS open`,
    [personIds, day, notBefore],
  );
}

export interface WaitingLetter {
  id: string;
  personId: string;
  localDay: LocalDate;
  /** What the relay said last, where it put off this letter of all; null: it only had to wait. */
  refusal: string | null;
}

/** Uses ix_letter_waiting. Of all zones and not locked: the sweeps of two zones must not hide letters from each other. */
export function lettersLeftBehind(tx: Tx, before: LocalDate): Promise<WaitingLetter[]> {
  return tx.query(
    `SELECT id, person_id AS "personId", local_day AS "localDay",
            CASE WHEN attempts > 0 THEN coalesce((SELECT a.response FROM letter_attempt a
              WHERE a.letter_id = l.id AND a.outcome = 'temporary' ORDER BY a.fence DESC LIMIT 1), 'failed') END AS refusal
       FROM letter l
      WHERE kind = 'digest' AND state = 'pending' AND local_day < $1 ORDER BY person_id, local_day`,
    [before],
  );
}

export async function holdLetters(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM letter WHERE id = ANY ($1) AND state = 'pending' ORDER BY person_id, local_day FOR UPDATE SKIP LOCKED`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

export async function cancelLetters(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  await tx.query(`UPDATE letter SET state = 'cancelled', outcome = $2 WHERE id = ANY ($1) AND state = 'pending'`, [
    ids,
    reason,
  ]);
}

/** One letter of the kind a person a day: asked for again, it is there already. Without an arbiter, so that nothing is read. */
export async function postLetters(
  tx: Tx,
  personIds: readonly string[],
  kind: LetterKind,
  day: LocalDate,
  notBefore: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO letter (person_id, kind, local_day, not_before)
     SELECT person_id, $2, $3, $4 FROM unnest($1::uuid[]) person_id ON CONFLICT DO NOTHING`,
    [personIds, kind, day, notBefore],
  );
}

/** The same for an address: one statement, whoever it belongs to, if anybody. */
export async function postPasswordLetter(tx: Tx, email: string, day: LocalDate): Promise<void> {
  await tx.query(
    `INSERT INTO letter (person_id, kind, local_day, not_before)
     SELECT id, 'password_link', $2, app_now() FROM person WHERE email = $1 AND disabled_at IS NULL ON CONFLICT DO NOTHING`,
    [email, day],
  );
}
