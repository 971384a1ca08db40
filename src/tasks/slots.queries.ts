import type { SlottedTerms, DeadlineTerms } from '../instructions/deadline-terms.js';
import type { NonWorkingDayRule } from '../instructions/deadline.js';
import type { Tx } from '../platform/database.js';
import type { LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { SlotKind, SlotState } from './task-slot.entity.js';

/** What is needed to tell which slots a task is to have. */
export interface SlottedTask {
  id: string;
  organizationId: string;
  role: 'lead' | 'co_executor';
  terms: DeadlineTerms;
  interim: SlottedTerms | null;
  nonWorkingDay: NonWorkingDayRule;
  lastDay: LocalDate | null;
  issuedOn: LocalDate;
  /** The day on which the deadline became this one: nobody misses a period that was not yet theirs. */
  since: LocalDate;
  today: LocalDate;
  /** Days of its slots for which nothing more is to be done. */
  finished: LocalDate[];
}

export async function readSlottedTasks(tx: Tx, taskIds: readonly string[]): Promise<SlottedTask[]> {
  return tx.query<SlottedTask>(
    `SELECT t.id, t.organization_id AS "organizationId", t.role, t.deadline_terms AS terms, i.interim,
            t.non_working_day AS "nonWorkingDay", t.last_day AS "lastDay", (app_now() AT TIME ZONE b.time_zone)::date AS today,
            i.issued_on AS "issuedOn", coalesce((d.decided_at AT TIME ZONE '${REGISTER_ZONE}')::date, i.issued_on) AS since,
            coalesce((SELECT json_agg(s.day) FROM task_slot s
                       WHERE s.task_id = t.id AND s.state IN ('under_review', 'accepted', 'filed')), '[]') AS finished
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
       LEFT JOIN task_deadline d ON d.task_id = t.id AND d.revision = t.deadline_revision AND d.revision > 1
      WHERE t.id = ANY ($1) ORDER BY t.id`,
    [taskIds],
  );
}

/**
 * Open tasks whose next slots are due to exist. Found through ix_task_slots_due_on: cost follows what is due. Two who look
 * at once go one after the other: passing over what the other still derives, a sweep would remind of days without their slots.
 */
export async function tasksLackingSlots(tx: Tx, most: number): Promise<string[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('slots', 0))`);
  const rows = await tx.query<{ id: string }>(
    `SELECT t.id FROM task t JOIN body b ON b.id = t.organization_id
      WHERE t.slots_due_on <= ((SELECT app_now()) AT TIME ZONE 'UTC')::date + 1
        AND t.slots_due_on <= ((SELECT app_now()) AT TIME ZONE b.time_zone)::date AND t.with_recipient_since IS NOT NULL
      ORDER BY t.slots_due_on, t.id LIMIT $1 FOR UPDATE OF t`,
    [most],
  );
  return rows.map(({ id }) => id);
}

export interface NewSlot {
  task_id: string;
  organization_id: string;
  kind: SlotKind;
  day: LocalDate;
  opens_on: LocalDate;
  effective_day: LocalDate;
  reminded: boolean;
}

/**
 * Writes what is not there yet; the key uq_task_slot_day decides between two who do so at once. A period that was moved
 * keeps its day under a new rule that has the period too: what was granted is not taken away in passing.
 */
export async function addSlots(tx: Tx, slots: readonly NewSlot[]): Promise<void> {
  if (slots.length === 0) return;
  await tx.query(
    `INSERT INTO task_slot (task_id, organization_id, kind, day, opens_on, effective_day, reminded)
     SELECT task_id, organization_id, kind, day, opens_on, effective_day, reminded
       FROM json_populate_recordset(NULL::task_slot, $1)
     ON CONFLICT ON CONSTRAINT uq_task_slot_day DO UPDATE
       SET state = 'open', kind = excluded.kind, opens_on = excluded.opens_on, reminded = excluded.reminded,
           effective_day = CASE WHEN task_slot.revision > 1 THEN task_slot.effective_day ELSE excluded.effective_day END
       WHERE task_slot.state = 'dropped'`,
    [JSON.stringify(slots)],
  );
}

export async function lookForSlotsOn(
  tx: Tx,
  days: readonly { taskId: string; lookOn: LocalDate | null }[],
): Promise<void> {
  await tx.query(
    `UPDATE task t SET slots_due_on = n.look_on FROM unnest($1::uuid[], $2::date[]) AS n(task_id, look_on)
      WHERE t.id = n.task_id AND t.slots_due_on IS DISTINCT FROM n.look_on`,
    [days.map(({ taskId }) => taskId), days.map(({ lookOn }) => lookOn)],
  );
}

/** A slot was filed ahead of its day: the sweep looks for the next one today. */
export async function lookForSlotsNow(tx: Tx, taskId: string, today: LocalDate): Promise<void> {
  await tx.query(`UPDATE task SET slots_due_on = $2 WHERE id = $1 AND slots_due_on > $2::date`, [taskId, today]);
}

export interface SlotRow {
  id: string;
  taskId: string;
  kind: SlotKind;
  day: LocalDate;
  opensOn: LocalDate;
  /** Its last day now; `day`, by which it is named, is the one it was issued with. */
  lastDay: LocalDate;
  effectiveDay: LocalDate;
  originalEffectiveDay: LocalDate;
  /** Of its deadline: 1 is the original one. */
  revision: number;
  state: Exclude<SlotState, 'dropped'>;
  missed: boolean;
  filedOn: LocalDate | null;
  punctuality: 'on_time' | 'late' | null;
  reportId: string | null;
  /** Does a request for more time wait? */
  extensionPending: boolean;
}

/** In the order of their days; `missed` is past its effective day in a task still in hands, without a report. */
export function listSlots(tx: Tx, taskId: string): Promise<SlotRow[]> {
  return tx.query<SlotRow>(
    `SELECT s.id, s.task_id AS "taskId", s.kind, s.day, s.opens_on AS "opensOn",
            coalesce(s.last_day, s.day) AS "lastDay", s.effective_day AS "effectiveDay",
            coalesce(s.original_effective_day, s.effective_day) AS "originalEffectiveDay", s.revision, s.state,
            ${MISSED} AND t.closed_on IS NULL AS missed, s.filed_on AS "filedOn", s.punctuality,
            (SELECT r.id FROM report r WHERE r.slot_id = s.id ORDER BY r.ordinal DESC LIMIT 1) AS "reportId",
            EXISTS (SELECT FROM extension_request e WHERE e.slot_id = s.id AND e.state = 'pending') AS "extensionPending"
       FROM task_slot s JOIN task t ON t.id = s.task_id JOIN body b ON b.id = t.organization_id
      WHERE s.task_id = $1 AND s.state <> 'dropped' ORDER BY s.day`,
    [taskId],
  );
}

/** Of a slot `s` of a body `b`. */
export const MISSED = `(s.state IN ('open', 'returned')
  AND s.effective_day < ((SELECT app_now()) AT TIME ZONE b.time_zone)::date)`;

export interface SlotChange {
  state: SlotState;
  filedOn?: LocalDate;
  punctuality?: 'on_time' | 'late';
}

/** @returns false: somebody was quicker */
export async function changeSlot(tx: Tx, id: string, from: readonly SlotState[], to: SlotChange): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE task_slot SET state = $3, filed_on = $4, punctuality = $5,
            returned_at = CASE WHEN $3 = 'returned' THEN app_now() ELSE returned_at END
      WHERE id = $1 AND state = ANY ($2) RETURNING id`,
    [id, from, to.state, to.filedOn ?? null, to.punctuality ?? null],
  );
  return rows.length > 0;
}

/** Accepted: what was filed stands as it was frozen. */
export async function acceptSlot(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE task_slot SET state = 'accepted' WHERE id = $1 AND state = 'under_review' RETURNING id`,
    [id],
  );
  return rows.length > 0;
}

/** Its decided report, or the one set aside with its task, waits again: on time or late as it was filed. */
export async function reconsiderSlot(tx: Tx, id: string, filedOn: LocalDate): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE task_slot SET state = 'under_review', filed_on = $2,
            punctuality = coalesce(punctuality, CASE WHEN $2::date <= effective_day THEN 'on_time' ELSE 'late' END)
      WHERE id = $1 AND state IN ('accepted', 'returned', 'open') RETURNING id`,
    [id, filedOn],
  );
  return rows.length > 0;
}

/** The reports that waited are set aside with their task: their slots are without one. */
export async function unfileSlots(tx: Tx, taskId: string): Promise<void> {
  await tx.query(
    `UPDATE task_slot SET state = 'open', filed_on = NULL, punctuality = NULL WHERE task_id = $1 AND state = 'under_review'`,
    [taskId],
  );
}

/** The deadline is another now: slots still to come fall away, and those of another kind. What was missed stays missed. */
export async function dropSlots(tx: Tx, taskId: string, kept: SlotKind): Promise<void> {
  await tx.query(
    `UPDATE task_slot s SET state = 'dropped' FROM task t JOIN body b ON b.id = t.organization_id
      WHERE t.id = s.task_id AND s.task_id = $1 AND s.state IN ('open', 'returned') AND (s.kind <> $2 OR NOT ${MISSED})`,
    [taskId, kept],
  );
}
