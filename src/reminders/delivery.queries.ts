import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export interface DeliveryFilter {
  task: string | null;
  person: string | null;
  state: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  /** Part of the person's name or address. */
  q: string | null;
}

export interface DeliveryRow {
  taskId: string;
  number: string;
  body: string;
  step: string;
  on: LocalDate;
  personId: string;
  person: string;
  rung: string | null;
  state: string;
  reason: string | null;
  sentAt: Date | null;
}

/** Compared in lower case and letter by letter: no sign of the typed text means more than itself. */
const isNamed = (place: number) =>
  `($${place}::text IS NULL OR strpos(lower(p.name || ' ' || p.email), lower($${place})) > 0)`;

/**
 * The worst that came back of the letter since it was sent, for whoever may read it (the office): the relay's yes may be
 * followed by a no. \`delayed\`: it is still tried.
 */
export const BOUNCE = `LEFT JOIN LATERAL (
  SELECT e.kind, left(concat_ws(' ', e.status, nullif(e.diagnostic, '')), 300) AS said FROM letter_bounce e
   WHERE e.letter_id = r.letter_id AND r.state = 'sent' AND e.received_at >= r.sent_at
   ORDER BY array_position(ARRAY['hard', 'soft', 'delayed'], e.kind), e.received_at DESC LIMIT 1) bounce ON true`;
export const BOUNCED = `bounce.kind IN ('hard', 'soft')`;

/** The ledger's states as the office reads them: what waits with a reason is deferred. */
const STATE = `CASE WHEN ${BOUNCED} THEN 'bounced' ELSE CASE r.state WHEN 'queued' THEN CASE WHEN r.outcome IS NULL THEN 'planned' ELSE 'deferred' END
  WHEN 'coalesced' THEN 'superseded' ELSE r.state END END`;

const FROM = `
   FROM reminder r JOIN task t ON t.id = r.task_id JOIN instruction i ON i.id = t.instruction_id
   JOIN body b ON b.id = r.organization_id JOIN person p ON p.id = r.person_id ${BOUNCE}
  WHERE ($1::uuid IS NULL OR r.task_id = $1) AND ($2::uuid IS NULL OR r.person_id = $2)
    AND ($3::text IS NULL OR ${STATE} = $3)
    AND ($4::date IS NULL OR r.planned_on >= $4) AND ($5::date IS NULL OR r.planned_on <= $5) AND ${isNamed(6)}`;

/** What became of each reminder, the latest first; row-level security leaves out other regions'. Uses ix_reminder_*. */
export async function listDeliveries(
  tx: Tx,
  { task, person, state, from, to, q }: DeliveryFilter,
  limit: { size: number; offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const filter = [task, person, state, from, to, q];
  const rows = await tx.query<DeliveryRow>(
    `SELECT r.task_id AS "taskId", i.number, r.step, r.planned_on AS "on", r.person_id AS "personId", p.name AS person, r.rung, ${STATE} AS state,
            CASE WHEN r.state = 'sent' THEN bounce.said ELSE r.outcome END AS reason, r.sent_at AS "sentAt",
            coalesce((SELECT CASE $7 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END
                        FROM body_name_on(b.id, r.planned_on) n), b.code) AS body
     ${FROM} ORDER BY r.planned_on DESC, r.created_at DESC, r.id LIMIT $8 OFFSET $9`,
    [...filter, tx.actor.language, limit.size, limit.offset],
  );
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${FROM}`, filter);
  return { rows, total: count!.total };
}

export interface LetterRow {
  id: string;
  version: number;
  person: string;
  email: string;
  day: LocalDate;
  state: string;
  outcome: string | null;
  attempts: number;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  subject: string | null;
  resendReason: string | null;
}

const LETTER = `l.id, l.fence AS version, p.name AS person, p.email, l.local_day AS day, l.state, l.outcome, l.attempts,
  CASE WHEN l.state IN ('pending', 'unknown') THEN greatest(l.next_attempt_at, l.not_before) END AS "nextAttemptAt",
  l.sent_at AS "sentAt", l.subject, l.resend_reason AS "resendReason"`;

const LETTERS = `
   FROM letter l JOIN person p ON p.id = l.person_id
  WHERE ($1::text IS NULL OR l.state = $1) AND ($2::date IS NULL OR l.local_day >= $2)
    AND ($3::date IS NULL OR l.local_day <= $3) AND ${isNamed(4)}`;

/** The outbox, the latest day first. Uses ix_letter_local_day. */
export async function listLetters(
  tx: Tx,
  { state, from, to, q }: Omit<DeliveryFilter, 'task' | 'person'>,
  limit: { size: number; offset: number },
): Promise<{ rows: LetterRow[]; total: number }> {
  const filter = [state, from, to, q];
  const rows = await tx.query<LetterRow>(
    `SELECT ${LETTER} ${LETTERS} ORDER BY l.local_day DESC, p.email, l.id LIMIT $5 OFFSET $6`,
    [...filter, limit.size, limit.offset],
  );
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${LETTERS}`, filter);
  return { rows, total: count!.total };
}

export async function findLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  const [row] = await tx.query<LetterRow>(
    `SELECT ${LETTER} FROM letter l JOIN person p ON p.id = l.person_id WHERE l.id = $1`,
    [id],
  );
  return row;
}

export interface AttemptRow {
  startedAt: Date;
  endedAt: Date | null;
  outcome: string | null;
  smtpCode: number | null;
  response: string | null;
}

/** What the letter said last, and how it fared; a letter with a secret keeps another text (letter-content.service.ts). */
export async function openLetter(tx: Tx, id: string): Promise<{ text: string | null; tries: AttemptRow[] }> {
  const [row] = await tx.query<{ text: string | null }>('SELECT text FROM letter WHERE id = $1', [id]);
  const tries = await tx.query<AttemptRow>(
    `SELECT started_at AS "startedAt", ended_at AS "endedAt", outcome, smtp_code AS "smtpCode", response
       FROM letter_attempt WHERE letter_id = $1 ORDER BY fence`,
    [id],
  );
  return { text: row?.text ?? null, tries };
}

/**
 * Lets a letter that has ended, or whose end nobody knows, be claimed once more; its rows that were told or lost are
 * open again. Conditional on its version: another worker or person may have been quicker. @returns whether it was
 */
export async function reopenLetter(tx: Tx, id: string, version: number, reason: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE letter SET state = 'unknown', resend_reason = $3, outcome = 'resend', attempts = 0, next_attempt_at = now(),
            not_before = $4, sent_at = NULL
      WHERE id = $1 AND fence = $2 AND state IN ('sent', 'dead', 'unknown') RETURNING id`,
    [id, version, reason, tx.now.toISOString()],
  );
  return rows.length > 0;
}

export async function reopenReminders(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(`UPDATE reminder SET state = 'unknown', outcome = 'resend' WHERE id = ANY ($1)`, [ids]);
}

/**
 * Which letters left by the journal of the relay: their Message-IDs follow from person and day. `known`: this database
 * itself has handed the letter over, or may have, and so knows what it said.
 */
const LEFT = `
  SELECT p.id AS person_id, d.day::date AS day, digest_id(p.id, d.day::date) AS letter_id,
         EXISTS (SELECT FROM letter_attempt a WHERE a.letter_id = digest_id(p.id, d.day::date)
                    AND (a.ended_at IS NULL OR a.outcome IN ('accepted', 'unknown'))) AS known
    FROM person p, generate_series($2::date, $3::date, interval '1 day') AS d(day)
   WHERE digest_id(p.id, d.day::date) = ANY ($1::uuid[])`;

/**
 * Marks what had left before a restore: its letters, made anew where the restored database does not know them, and the
 * reminders that waited in them. Of a letter that left after the backup nobody can tell what it said: of its person all
 * that was planned up to its day. A letter that is known keeps to its own: a step that came up after it left waits in the
 * next one. @returns how many letters and reminders
 */
export async function reconcile(
  tx: Tx,
  letterIds: readonly string[],
  from: LocalDate,
  to: LocalDate,
): Promise<{ letters: number; reminders: number }> {
  const [row] = await tx.query<{ letters: number; reminders: number }>(
    `WITH told AS MATERIALIZED (${LEFT}), letters AS (
       INSERT INTO letter AS l (id, person_id, kind, local_day, state, not_before, sent_at, outcome)
       SELECT letter_id, person_id, 'digest', day, 'sent', $4, $4, 'reconciled' FROM told
       ON CONFLICT (person_id, kind, local_day) DO UPDATE SET state = 'sent', sent_at = $4, outcome = 'reconciled'
        WHERE l.state IN ('pending', 'unknown', 'cancelled') RETURNING id),
     reminders AS (
       UPDATE reminder r SET state = 'sent', sent_at = $4, outcome = 'reconciled'
         FROM (SELECT person_id, array_agg(letter_id) AS letters, max(day) FILTER (WHERE NOT known) AS day
                 FROM told GROUP BY person_id) t
        WHERE r.person_id = t.person_id AND (r.letter_id = ANY (t.letters) OR r.planned_on <= t.day)
          AND r.state IN ('queued', 'unknown') RETURNING r.id)
     SELECT (SELECT count(*)::int FROM letters) AS letters, (SELECT count(*)::int FROM reminders) AS reminders`,
    [letterIds, from, to, tx.now.toISOString()],
  );
  return row!;
}
