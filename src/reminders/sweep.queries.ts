import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { IN_HANDS_STATES } from '../tasks/task-lifecycle.js';

/** Co-executors and districts are left in peace while the report of whoever answers for them waits (rules 2 and 11). */
export const LEAD_HAS_FILED = `EXISTS (SELECT FROM task l WHERE l.instruction_id = t.instruction_id
  AND l.organization_id = t.answerable_id AND l.state = 'under_review')`;

const IN_HANDS = `t.state IN (${IN_HANDS_STATES.map((state) => `'${state}'`).join(', ')})`;

/** An anchor (effective day, or day of filing) with the step that it has on a day. */
export interface AnchorStep {
  anchor: LocalDate;
  step: string;
  on: LocalDate;
}

export interface DueTask extends AnchorStep {
  taskId: string;
  bodyId: string;
  revision: number;
  /** Nothing from before this moment counts: in the recipient's hands, under the current deadline. */
  armedSince: Date;
  /** The waiting report's number, of a review. */
  ordinal: number | null;
}

const ANCHORS = `unnest($1::date[], $2::text[], $3::date[]) AS w(anchor, step, on_day)`;
const anchorParams = (anchors: readonly AnchorStep[]) => [
  anchors.map(({ anchor }) => anchor),
  anchors.map(({ step }) => step),
  anchors.map(({ on }) => on),
];
const DUE = `t.id AS "taskId", t.organization_id AS "bodyId", t.deadline_revision AS revision, w.anchor, w.step, w.on_day AS "on"`;

/** Tasks in their recipients' hands with a step on one of the days. Found through ix_task_in_hands: cost follows what is due. */
export function dueInHands(
  tx: Tx,
  anchors: readonly AnchorStep[],
  bodyIds: readonly string[] | null,
): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, greatest(t.with_recipient_since, d.decided_at) AS "armedSince", NULL AS ordinal
       FROM ${ANCHORS} JOIN task t ON t.effective_day = w.anchor
       LEFT JOIN task_deadline d ON d.task_id = t.id AND d.revision = t.deadline_revision AND d.revision > 1
      WHERE ${IN_HANDS} AND ($4::uuid[] IS NULL OR t.organization_id = ANY ($4)) AND NOT (${LEAD_HAS_FILED})
      ORDER BY t.id, w.on_day`,
    [...anchorParams(anchors), bodyIds],
  );
}

/** Reports of execution that wait, with a review step on one of the days. Found through ix_task_under_review. */
export function dueReviews(tx: Tx, anchors: readonly AnchorStep[]): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, r.filed_at AS "armedSince", r.ordinal
       FROM ${ANCHORS} JOIN task t ON t.filed_on = w.anchor
       JOIN report r ON r.task_id = t.id AND r.final AND r.decision IS NULL
      WHERE t.state = 'under_review'
      ORDER BY t.id, w.on_day`,
    anchorParams(anchors),
  );
}

/** The oldest anchors there are: no ladder need be reckoned farther back. */
export async function oldestAnchors(tx: Tx): Promise<{ effective: LocalDate | null; filed: LocalDate | null }> {
  const [row] = await tx.query<{ effective: LocalDate | null; filed: LocalDate | null }>(
    `SELECT (SELECT min(effective_day) FROM task t WHERE ${IN_HANDS}) AS effective,
            (SELECT min(filed_on) FROM task WHERE state = 'under_review') AS filed`,
  );
  return row!;
}

export interface KnownReminder {
  taskId: string;
  revision: number;
  step: string;
  personId: string;
  /** Told as a member of the office, not of the body. */
  inOffice: boolean;
}

export function knownReminders(tx: Tx, taskIds: readonly string[]): Promise<KnownReminder[]> {
  return tx.query<KnownReminder>(
    `SELECT r.task_id AS "taskId", r.deadline_revision AS revision, r.step, r.person_id AS "personId",
            EXISTS (SELECT FROM acting_holding h JOIN post o ON o.id = h.post_id
                     WHERE h.person_id = r.person_id AND o.role = 'office') AS "inOffice"
       FROM reminder r WHERE r.task_id = ANY ($1)`,
    [taskIds],
  );
}

export interface NewReminder {
  task_id: string;
  organization_id: string;
  deadline_revision: number;
  step: string;
  person_id: string;
  planned_on: LocalDate;
  state: 'queued' | 'coalesced';
  letter_id: string | null;
  outcome: string | null;
}

/** Writes what is not in the ledger yet; the unique key uq_reminder_once decides between two sweeps. */
export async function addReminders(tx: Tx, rows: readonly NewReminder[]): Promise<void> {
  await tx.query(
    `INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, planned_on, state, letter_id, outcome)
     SELECT task_id, organization_id, deadline_revision, step, person_id, planned_on, state, letter_id, outcome
       FROM json_populate_recordset(NULL::reminder, $1)
     ON CONFLICT ON CONSTRAINT uq_reminder_once DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** All bodies, and whether anybody could be written to there; some hundred rows. */
export function bodyZones(tx: Tx): Promise<{ id: string; zone: string; posts: boolean }[]> {
  return tx.query(
    `SELECT b.id, b.time_zone AS zone,
            EXISTS (SELECT FROM post o WHERE o.body_id = b.id AND o.role IN ('recipient', 'office')) AS posts
       FROM body b`,
  );
}

/** False: another sweep of this zone is under way. The ledger's key keeps them apart; this only saves the work. */
export async function takeTurn(tx: Tx, zone: string): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('reminders.sweep'), hashtext($1)) AS mine`,
    [zone],
  );
  return row!.mine;
}

export async function sweptTo(tx: Tx, zone: string): Promise<Date | undefined> {
  const [row] = await tx.query<{ sweptTo: Date }>(`SELECT swept_to AS "sweptTo" FROM sweep_mark WHERE name = $1`, [
    markOf(zone),
  ]);
  return row?.sweptTo;
}

export async function markSwept(tx: Tx, zone: string): Promise<void> {
  await tx.query(
    `INSERT INTO sweep_mark (name, swept_to) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET swept_to = excluded.swept_to`,
    [markOf(zone), tx.now.toISOString()],
  );
}

const markOf = (zone: string) => `reminders ${zone}`;
