import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { LEAD_HAS_FILED } from './sweep.queries.js';

/** A post that a person holds or held; whether it is held today depends on the zone of its body. */
export interface PersonPost {
  role: 'office' | 'recipient';
  bodyId: string;
  /** Of a district: the post is its region's, which takes in its reports. */
  above: boolean;
  zone: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

export interface Reader {
  name: string;
  email: string;
  language: Language;
  disabled: boolean;
  /** The office has said never to write to this address. */
  quiet: boolean;
  posts: PersonPost[];
}

/** The persons of letters, with every post that could make them readers of it: the office's first; a region reads of its districts. */
export async function findReaders(tx: Tx, personIds: readonly string[]): Promise<Map<string, Reader>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.query<Reader & { id: string }>(
    `SELECT p.id, p.name, p.email, p.language, p.disabled_at IS NOT NULL AS disabled,
            EXISTS (SELECT FROM quiet_address q WHERE q.email = p.email) AS quiet,
            coalesce((SELECT json_agg(json_build_object('role', o.role, 'bodyId', b.id, 'above', b.id <> o.body_id, 'zone', b.time_zone,
                               'from', greatest(h.from_day, o.valid_from), 'to', least(h.to_day, o.valid_to))
                               ORDER BY o.role, b.time_zone, b.code)
                        FROM acting_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id OR (b.parent_id = o.body_id AND o.role = 'recipient')
                       WHERE h.person_id = p.id AND o.role IN ('office', 'recipient')), '[]') AS posts
       FROM person p WHERE p.id = ANY ($1)`,
    [personIds],
  );
  return new Map(rows.map(({ id, ...reader }) => [id, reader]));
}

export async function findReader(tx: Tx, personId: string): Promise<Reader | undefined> {
  return (await findReaders(tx, [personId])).get(personId);
}

/** A ledger row of a letter beside what is true now. */
export interface LetterLine {
  id: string;
  taskId: string;
  bodyId: string;
  step: string;
  plannedOn: LocalDate;
  state: string;
  sameDeadline: boolean;
  effectiveDay: LocalDate | null;
  slotOpen: boolean | null;
  filedOn: LocalDate | null;
  waitingReport: number | null;
  leadHasFiled: boolean;
  number: string;
  text: string;
  protocol: string;
  body: string;
}

/** Is the step of the day that its period now has? It bears the period's revision from the second on (policy.ts). */
const OF_REVISION = `split_part(r.step, '@', 2) = s.day::text || CASE WHEN s.revision > 1 THEN '~' || s.revision ELSE '' END`;

/** Names are those of the day, in the reader's language. Uses ix_reminder_letter. */
export function letterLines(
  tx: Tx,
  letterId: string,
  day: LocalDate,
  language: Language,
  states: readonly string[] = ['queued', 'unknown'],
): Promise<LetterLine[]> {
  return tx.query<LetterLine>(
    `SELECT r.id, r.task_id AS "taskId", t.organization_id AS "bodyId", r.step, r.planned_on AS "plannedOn", t.state,
            r.deadline_revision = t.deadline_revision AND (s.id IS NULL OR ${OF_REVISION}) AS "sameDeadline",
            coalesce(s.effective_day, t.effective_day) AS "effectiveDay", s.state IN ('open', 'returned') AS "slotOpen",
            w.filed_on AS "filedOn", ${LEAD_HAS_FILED} AS "leadHasFiled", w.ordinal AS "waitingReport",
            i.number, i.text, m.protocol_number AS protocol,
            coalesce(CASE $3 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END, b.code) AS body
       FROM reminder r JOIN task t ON t.id = r.task_id JOIN instruction i ON i.id = t.instruction_id
       JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = t.organization_id
       LEFT JOIN LATERAL body_name_on(b.id, $2::date) n ON true
       LEFT JOIN task_slot s ON s.task_id = t.id AND s.day::text = split_part(split_part(r.step, '@', 2), '~', 1)
       LEFT JOIN report w ON w.task_id = t.id AND w.final AND w.decision IS NULL
                         AND w.ordinal::text = split_part(r.step, '#', 2)
      WHERE r.letter_id = $1 AND r.state = ANY ($4)
      ORDER BY r.planned_on, r.id`,
    [letterId, day, language, states],
  );
}

/** Ends ledger rows that will not be sent, with the reason that the office reads. */
export async function endReminders(
  tx: Tx,
  ends: readonly { id: string; state: 'cancelled' | 'coalesced'; outcome: string }[],
): Promise<void> {
  if (ends.length === 0) return;
  await tx.query(
    `UPDATE reminder r SET state = e.state, outcome = e.outcome
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS e(id, state, outcome) WHERE r.id = e.id`,
    [ends.map(({ id }) => id), ends.map(({ state }) => state), ends.map(({ outcome }) => outcome)],
  );
}

/** `letters`: from which to which. */
export async function moveReminders(tx: Tx, letters: ReadonlyMap<string, string>): Promise<void> {
  if (letters.size === 0) return;
  await tx.query(
    `UPDATE reminder r SET letter_id = m.new_id FROM unnest($1::uuid[], $2::uuid[]) AS m(old_id, new_id)
      WHERE r.letter_id = m.old_id AND r.state = 'queued'`,
    [[...letters.keys()], [...letters.values()]],
  );
}

/** Why rows that wait have not been sent yet: the office reads it in the log. */
export async function noteDeferral(tx: Tx, letterId: string, reason: string): Promise<void> {
  await tx.query(
    `UPDATE reminder SET outcome = $2 WHERE letter_id = $1 AND state = 'queued' AND outcome IS DISTINCT FROM $2`,
    [letterId, reason],
  );
}

export async function settleReminders(tx: Tx, letterId: string, state: string, outcome: string): Promise<void> {
  await tx.query(
    `UPDATE reminder SET state = $2, outcome = $3, sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END
      WHERE letter_id = $1 AND state IN ('queued', 'unknown')`,
    [letterId, state, outcome, tx.now.toISOString()],
  );
}
