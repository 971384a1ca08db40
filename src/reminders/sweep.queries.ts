import type { Rung } from '../auth/rungs.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { SlotKind } from '../tasks/task-slot.entity.js';
import { IN_HANDS_STATES } from '../tasks/task-lifecycle.js';
import type { NamedStep } from './plan.js';

/** Co-executors and districts are left in peace while the report of whoever answers for them waits (rules 2 and 11). */
export const LEAD_HAS_FILED = `EXISTS (SELECT FROM task l WHERE l.instruction_id = t.instruction_id
  AND l.organization_id = t.answerable_id AND l.state = 'under_review')`;

const IN_HANDS = `t.state IN (${IN_HANDS_STATES.map((state) => `'${state}'`).join(', ')})`;

/** An anchor (effective day, or day of filing) with the step that tasks of a class have by it on a day. */
export interface AnchorStep extends NamedStep {
  class: string;
  anchor: LocalDate;
  on: LocalDate;
}

/** The step that tasks without a term have on a day, by class. */
export interface NoTermStep extends NamedStep {
  class: string;
  on: LocalDate;
}

export interface DueTask extends NamedStep {
  class: string;
  /** Null of a task without a term. */
  anchor: LocalDate | null;
  on: LocalDate;
  taskId: string;
  bodyId: string;
  revision: number;
  /** Nothing from before this moment counts: in the recipient's hands, under the current deadline. */
  armedSince: Date;
  /** The waiting report's number, of a review. */
  ordinal: number | null;
  /** The period or interim day that it is about, by its last day (rule 6). */
  slot: LocalDate | null;
  /** Of that period's own deadline. */
  slotRevision: number | null;
  interim: boolean;
}

const ANCHORS = `unnest($1::date[], $2::text[], $3::text[], $4::date[], $5::text[]) AS w(anchor, step, up_to, on_day, class)`;
const anchorParams = (anchors: readonly (Omit<AnchorStep, 'anchor'> & { anchor: LocalDate | null })[]) => [
  anchors.map(({ anchor }) => anchor),
  anchors.map(({ step }) => step),
  anchors.map(({ upTo }) => upTo),
  anchors.map(({ on }) => on),
  anchors.map((each) => each.class),
];
const DUE = `t.id AS "taskId", t.organization_id AS "bodyId", t.deadline_revision AS revision, w.class, w.anchor, w.step,
  w.up_to AS "upTo", w.on_day AS "on"`;
const REVISED = `LEFT JOIN task_deadline d ON d.task_id = t.id AND d.revision = t.deadline_revision AND d.revision > 1`;
const OF_CLASS = `JOIN instruction i ON i.id = t.instruction_id AND i.class = w.class`;

/** Tasks in their recipients' hands with a step on one of the days. Found through ix_task_in_hands: cost follows what is due. */
export function dueInHands(
  tx: Tx,
  anchors: readonly AnchorStep[],
  bodyIds: readonly string[] | null,
): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, greatest(t.with_recipient_since, d.decided_at) AS "armedSince", NULL AS ordinal, NULL AS slot, NULL AS "slotRevision", false AS interim
       FROM ${ANCHORS} JOIN task t ON t.effective_day = w.anchor ${OF_CLASS} ${REVISED}
      WHERE ${IN_HANDS} AND t.deadline_kind NOT IN ('dates', 'recurring') AND ($6::uuid[] IS NULL OR t.organization_id = ANY ($6)) AND NOT (${LEAD_HAS_FILED})
      ORDER BY t.id, w.on_day`,
    [...anchorParams(anchors), bodyIds],
  );
}

/** The same of slots without a report, each by its own day, once its period has begun. Found through ix_task_slot_unfiled. */
export function dueSlots(
  tx: Tx,
  anchors: readonly AnchorStep[],
  bodyIds: readonly string[] | null,
  kind: SlotKind,
): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, greatest(t.with_recipient_since, d.decided_at, s.returned_at, s.moved_at) AS "armedSince", NULL AS ordinal, s.day AS slot,
            s.revision AS "slotRevision", s.kind = 'interim' AS interim
       FROM ${ANCHORS} JOIN task_slot s ON s.effective_day = w.anchor AND s.state IN ('open', 'returned')
       JOIN task t ON t.id = s.task_id ${OF_CLASS} ${REVISED}
      WHERE ${IN_HANDS} AND s.kind = $7 AND s.reminded AND s.opens_on <= w.on_day AND NOT (${LEAD_HAS_FILED})
        AND ($6::uuid[] IS NULL OR t.organization_id = ANY ($6))
      ORDER BY t.id, s.day, w.on_day`,
    [...anchorParams(anchors), bodyIds, kind],
  );
}

/** Reports of execution that wait, with a review step on one of the days: of a task (ix_task_under_review) or of its slots. */
export function dueReviews(tx: Tx, anchors: readonly AnchorStep[]): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, r.filed_at AS "armedSince", r.ordinal, NULL AS slot, NULL AS "slotRevision", false AS interim
       FROM ${ANCHORS} JOIN task t ON t.filed_on = w.anchor ${OF_CLASS}
       JOIN report r ON r.task_id = t.id AND r.final AND r.decision IS NULL
      WHERE t.state = 'under_review'
     UNION ALL
     SELECT ${DUE}, r.filed_at, r.ordinal, NULL, NULL, false
       FROM ${ANCHORS} JOIN task_slot s ON s.filed_on = w.anchor AND s.state = 'under_review'
       JOIN task t ON t.id = s.task_id ${OF_CLASS} JOIN report r ON r.slot_id = s.id AND r.final AND r.decision IS NULL
      WHERE ${IN_HANDS}
      ORDER BY "taskId", "on"`,
    anchorParams(anchors),
  );
}

/**
 * Tasks without a term, in their recipients' hands for a month or more and not reported on within it: they report monthly
 * (rule 7). All of them are due on that one day; found through ix_task_in_hands.
 */
export function dueWithoutTerm(
  tx: Tx,
  steps: readonly NoTermStep[],
  bodyIds: readonly string[] | null,
): Promise<DueTask[]> {
  return tx.query<DueTask>(
    `SELECT ${DUE}, t.with_recipient_since AS "armedSince", NULL AS ordinal, NULL AS slot, NULL AS "slotRevision", false AS interim
       FROM ${ANCHORS} JOIN task t ON t.effective_day IS NULL ${OF_CLASS} JOIN body b ON b.id = t.organization_id
      WHERE ${IN_HANDS} AND t.deadline_kind = 'none' AND ($6::uuid[] IS NULL OR t.organization_id = ANY ($6))
        AND NOT (${LEAD_HAS_FILED}) AND (t.with_recipient_since AT TIME ZONE b.time_zone)::date < w.on_day - interval '1 month'
        AND NOT EXISTS (SELECT FROM report r WHERE r.task_id = t.id AND r.filed_on > w.on_day - interval '1 month')
      ORDER BY t.id, w.on_day`,
    [...anchorParams(steps.map((step) => ({ ...step, anchor: null }))), bodyIds],
  );
}

/** The oldest anchors there are: no ladder need be reckoned farther back. */
export async function oldestAnchors(tx: Tx): Promise<Record<'effective' | 'slot' | 'filed', LocalDate | null>> {
  const [row] = await tx.query<Record<'effective' | 'slot' | 'filed', LocalDate | null>>(
    `SELECT (SELECT min(effective_day) FROM task t WHERE ${IN_HANDS}) AS effective,
            (SELECT min(effective_day) FROM task_slot WHERE state IN ('open', 'returned')) AS slot,
            least((SELECT min(filed_on) FROM task WHERE state = 'under_review'),
                  (SELECT min(filed_on) FROM task_slot WHERE state = 'under_review')) AS filed`,
  );
  return row!;
}

/** A step of which the ledger says that somebody was told. */
export interface KnownStep {
  taskId: string;
  revision: number;
  step: string;
  plannedOn: LocalDate;
  /** Told as a member of the office, not of the body. */
  inOffice: boolean;
}

/** What the ledger says of these steps, or of the same tasks on the same days. Uses uq_reminder_once. */
export function knownSteps(tx: Tx, due: readonly DueTask[]): Promise<KnownStep[]> {
  return tx.query<KnownStep>(
    `SELECT DISTINCT r.task_id AS "taskId", r.deadline_revision AS revision, r.step, r.planned_on AS "plannedOn",
            EXISTS (SELECT FROM acting_holding h JOIN post o ON o.id = h.post_id
                     WHERE h.person_id = r.person_id AND o.role = 'office') AS "inOffice"
       FROM reminder r WHERE r.task_id = ANY ($1) AND (r.step = ANY ($2) OR r.planned_on = ANY ($3))`,
    [unique(due, ({ taskId }) => taskId), unique(due, ({ step }) => step), unique(due, ({ on }) => on)],
  );
}

export interface KnownReminder extends Omit<KnownStep, 'inOffice'> {
  personId: string;
}

/** What these persons were told of these steps, or of the same tasks on the same days. Uses uq_reminder_once. */
export function knownToPersons(tx: Tx, rows: readonly NewReminder[]): Promise<KnownReminder[]> {
  return tx.query<KnownReminder>(
    `SELECT r.task_id AS "taskId", r.deadline_revision AS revision, r.step, r.planned_on AS "plannedOn",
            r.person_id AS "personId"
       FROM reminder r
      WHERE r.task_id = ANY ($1) AND r.person_id = ANY ($2) AND (r.step = ANY ($3) OR r.planned_on = ANY ($4))`,
    [
      unique(rows, ({ task_id }) => task_id),
      unique(rows, ({ person_id }) => person_id),
      unique(rows, ({ step }) => step),
      unique(rows, ({ planned_on }) => planned_on),
    ],
  );
}

const unique = <Row>(rows: readonly Row[], of: (row: Row) => string) => [...new Set(rows.map(of))];

export interface NewReminder {
  task_id: string;
  organization_id: string;
  deadline_revision: number;
  step: string;
  person_id: string;
  rung: Rung;
  planned_on: LocalDate;
  state: 'queued' | 'coalesced';
  letter_id: string | null;
  outcome: string | null;
}

/** Writes what is not in the ledger yet; the unique key uq_reminder_once decides between two sweeps. */
export async function addReminders(tx: Tx, rows: readonly NewReminder[]): Promise<void> {
  await tx.query(
    `INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, rung, planned_on, state, letter_id, outcome)
     SELECT task_id, organization_id, deadline_revision, step, person_id, rung, planned_on, state, letter_id, outcome
       FROM json_populate_recordset(NULL::reminder, $1)
     ON CONFLICT ON CONSTRAINT uq_reminder_once DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** All bodies, and whether anybody could be written to there; some hundred rows. */
export function bodyZones(tx: Tx): Promise<{ id: string; zone: string; posts: boolean }[]> {
  return tx.query(
    `SELECT b.id, b.time_zone AS zone,
            b.id IN (SELECT body_id FROM post WHERE role IN ('recipient', 'office')) AS posts
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

/** That somebody has looked, by the real clock and at any hour: whoever watches over the worker asks for it. */
export async function markLooked(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO sweep_mark (name, swept_to) VALUES ('look', now())
     ON CONFLICT (name) DO UPDATE SET swept_to = excluded.swept_to`,
  );
}

const markOf = (zone: string) => `reminders ${zone}`;
