import type { LocalDate } from '../shared/local-date.js';
import { foldText, searchWords, stemQuery } from '../shared/search-words.js';
import type { Language } from '../shared/words/language.js';
import { deadlineColumns, type StoredDeadline } from '../instructions/instructions.queries.js';
import type { RelativeRow } from '../instructions/predecessors.queries.js';
import type { RecipientRole } from '../instructions/recipients.js';
import type { Tx } from '../platform/database.js';
import { REGISTER_TODAY } from '../platform/register-day.js';
import { likePattern, orderBy } from '../platform/sort.js';
import type { DueBy, Filing } from './deadline-rules.js';
import { MISSED } from './slots.queries.js';
import { readableBodies } from './task-access.js';
import type { NotExecutedCode, State } from './task-lifecycle.js';

export interface TaskRow extends StoredDeadline {
  id: string;
  version: number;
  instructionId: string;
  number: string;
  text: string;
  completionForm: string | null;
  meetingId: string;
  issuedOn: LocalDate;
  organizationId: string;
  /** The first recipient of a task that was passed on (rule 14). */
  issuedTo: string | null;
  issuedToCode: string | null;
  code: string;
  name: Record<Language, string>;
  bodyKind: string;
  /** Of a part: the task it was split off from, and whose that is. */
  parent: { taskId: string; code: string; name: Record<Language, string> } | null;
  /** Another body that answers to the office for it: the lead, or the region of a part. */
  answerableId: string | null;
  /** Of a co-executor: does a report of its lead wait? Null to whoever may not see the lead's task. */
  leadReportWaits: boolean | null;
  /** Its own parts: accepted, of all that were not taken back. */
  parts: { numerator: number; denominator: number };
  readyOn: LocalDate | null;
  readyNote: string | null;
  timeZone: string;
  today: LocalDate;
  /** The register's own day, by which the office's clock is read. */
  officeToday: LocalDate;
  role: RecipientRole;
  state: State;
  overdue: boolean;
  atRisk: boolean;
  atRiskReason: string | null;
  scopeNote: string | null;
  notExecutedCode: NotExecutedCode | null;
  deadlineRevision: number;
  /** What waits for a second person of the office. */
  approval: { id: string; verb: string; askedBy: string; extension: string | null } | null;
  /** Does a request for more time wait? */
  extensionPending: boolean;
  originalEffectiveDay: LocalDate | null;
  /** When its next slots are looked for; null: no more will come. */
  slotsDueOn: LocalDate | null;
  /** Slots without a report past their day, and those whose report waits for the office, since when the first. */
  slots: {
    missed: number;
    waiting: number;
    waitingSince: LocalDate | null;
    open: number;
    decided: number;
    /** Periods for which a request for more time waits, and open ones for which none does. */
    asked: number;
    unasked: number;
    /** Accepted ones that were filed after their original day. */
    originallyLate: number;
  };
  lastHeardAt: Date | null;
  stale: boolean;
  withRecipientSince: Date | null;
  acknowledgedAt: Date | null;
  filedOn: LocalDate | null;
  closedOn: LocalDate | null;
  /** Off control: the version that the closing made, and how many waiting reports it set aside. */
  closingVersion: number | null;
  setAside: number;
  /** Put on control again because of another instruction; null to whoever may not see that one. */
  reopenedFor: RelativeRow | null;
  punctuality: 'on_time' | 'late' | null;
  createdAt: Date;
  changedAt: Date;
}

/** Asked once a statement; bare, the function would be called for every row. */
const NOW = `(SELECT app_now())`;

/** The body's own day at this moment. */
export const TODAY = `(${NOW} AT TIME ZONE b.time_zone)::date`;

/**
 * The one definition of overdue: in the recipient's hands, and its local day is past the effective day. The first bound
 * says nothing new but lets the index on effective_day serve (no zone is further than a day from any other).
 */
export const OVERDUE = `(t.state IN ('assigned', 'acknowledged', 'in_progress', 'returned')
  AND t.effective_day < (${NOW} AT TIME ZONE 'UTC')::date + 1 AND t.effective_day < ${TODAY})`;

/**
 * One task a recipient (rule 1): the office's lists and figures count no parts. To the district its part is a task of its
 * own like any other; the region meets it in the list of its task's parts.
 */
export const IS_WHOLE = 't.parent_task_id IS NULL';
/** A word of the recipient: taken note of, or reported. */
const LAST_HEARD = `greatest(t.acknowledged_at, (SELECT max(r.filed_at) FROM report r WHERE r.task_id = t.id))`;

/** In the recipient's hands, and nothing heard of it for a month; an answer to the issue is due within the same time. */
const STALE = `(t.with_recipient_since < ${NOW} - interval '1 month'
  AND coalesce(t.acknowledged_at < ${NOW} - interval '1 month', true)
  AND NOT EXISTS (SELECT FROM report r WHERE r.task_id = t.id AND r.filed_at >= ${NOW} - interval '1 month'))`;

/** Its deadline waits for a day that the office has to give (awaited-day.ts). */
const AWAITING = `(t.deadline_terms @> '{"eventDay": null}' OR t.deadline_terms @> '{"documentDay": null}'
  OR t.deadline_terms @> '{"since": "publication", "publicationDay": null}')`;

const INSTRUCTION = `JOIN instruction i ON i.id = t.instruction_id`;
const BODY = `JOIN body b ON b.id = t.organization_id`;

/** Every task has both, so that a statement that does not speak of them does without: counting 100,000 tasks is dear enough. */
export function from(...parts: string[]): string {
  const speaksOf = (alias: RegExp) => parts.some((part) => alias.test(part));
  return `FROM task t ${speaksOf(/\bi\./) ? INSTRUCTION : ''} ${speaksOf(/\bb\./) ? BODY : ''}`;
}

/** Open ones by their day, then those without a day; what is off control has none and so stands last. */
const URGENCY = `CASE WHEN t.state NOT IN ('executed', 'not_executed', 'withdrawn') THEN coalesce(t.effective_day, 'infinity') END`;

/** A body bears its name of the day of issue (rule 14). */
const COLUMNS = `
  t.id, t.version, t.role, t.state, ${deadlineColumns('t')},
  i.id AS "instructionId", i.number, i.text, i.completion_form AS "completionForm", i.meeting_id AS "meetingId",
  i.issued_on AS "issuedOn", t.organization_id AS "organizationId", t.issued_to AS "issuedTo",
  (SELECT f.code FROM body f WHERE f.id = t.issued_to) AS "issuedToCode", b.code, b.kind AS "bodyKind",
  b.time_zone AS "timeZone", ${TODAY} AS today, t.answerable_id AS "answerableId", t.ready_on AS "readyOn",
  t.ready_note AS "readyNote",
  CASE WHEN t.parent_task_id IS NOT NULL THEN (
    SELECT json_build_object('taskId', t.parent_task_id, 'code', a.code,
             'name', json_build_object('kk', an.name_kk, 'ru', an.name_ru, 'en', an.name_en))
      FROM body a, body_name_on(a.id, i.issued_on) an WHERE a.id = t.answerable_id) END AS parent,
  (SELECT l.state = 'under_review' OR EXISTS (SELECT FROM task_slot s WHERE s.task_id = l.id AND s.state = 'under_review')
     FROM task l WHERE t.role = 'co_executor' AND l.instruction_id = t.instruction_id AND l.parent_task_id IS NULL
      AND l.organization_id = t.answerable_id) AS "leadReportWaits",
  (SELECT json_build_object('numerator', count(*) FILTER (WHERE p.state = 'executed'), 'denominator', count(*))
     FROM task p WHERE p.parent_task_id = t.id AND p.state <> 'withdrawn') AS parts,
  ${REGISTER_TODAY} AS "officeToday",
  json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name,
  coalesce(${OVERDUE}, false) AS overdue, t.at_risk AS "atRisk", t.at_risk_reason AS "atRiskReason",
  t.scope_note AS "scopeNote", t.not_executed_code AS "notExecutedCode",
  (SELECT json_build_object('id', a.id, 'verb', a.verb, 'askedBy', a.asked_by,
                            'extension', a.payload->>'extension') FROM approval_request a
    WHERE a.task_id = t.id AND a.state = 'pending') AS approval,
  EXISTS (SELECT FROM extension_request e WHERE e.task_id = t.id AND e.state = 'pending') AS "extensionPending",
  t.deadline_revision AS "deadlineRevision", t.original_effective_day AS "originalEffectiveDay",
  t.slots_due_on AS "slotsDueOn", ${LAST_HEARD} AS "lastHeardAt", coalesce(${STALE}, false) AS stale,
  (SELECT json_build_object('missed', count(*) FILTER (WHERE ${MISSED} AND t.closed_on IS NULL),
                            'waiting', count(*) FILTER (WHERE s.state = 'under_review'),
                            'waitingSince', min(s.filed_on) FILTER (WHERE s.state = 'under_review'),
                            'open', count(*) FILTER (WHERE s.kind = 'execution' AND s.state IN ('open', 'returned')),
                            'decided', count(*) FILTER (WHERE s.state IN ('accepted', 'returned')),
                            'asked', count(e.id),
                            'unasked', count(*) FILTER (WHERE s.kind = 'execution' AND s.state IN ('open', 'returned') AND e.id IS NULL),
                            'originallyLate', count(*) FILTER (WHERE s.state = 'accepted'
                              AND s.filed_on > coalesce(s.original_effective_day, s.effective_day)))
     FROM task_slot s LEFT JOIN extension_request e ON e.slot_id = s.id AND e.state = 'pending' WHERE s.task_id = t.id) AS slots,
  t.with_recipient_since AS "withRecipientSince", t.acknowledged_at AS "acknowledgedAt", t.filed_on AS "filedOn",
  t.closed_on AS "closedOn", t.closing_version AS "closingVersion",
  (SELECT count(*)::int FROM report r WHERE r.task_id = t.id AND r.closing_version = t.closing_version) AS "setAside",
  (SELECT json_build_object('id', o.id, 'number', o.number, 'text', o.text, 'protocol', m.protocol_number,
                            'meetingId', o.meeting_id, 'issuedOn', o.issued_on)
     FROM instruction o JOIN meeting m ON m.id = o.meeting_id WHERE o.id = t.reopened_for) AS "reopenedFor",
  t.punctuality, t.created_at AS "createdAt", t.changed_at AS "changedAt"`;

const NAME = `LEFT JOIN LATERAL body_name_on(t.organization_id, i.issued_on) n ON true`;

const SORT = {
  urgency: URGENCY,
  effectiveDay: 't.effective_day',
  changedAt: 't.changed_at',
  createdAt: 't.created_at',
  filedOn: 't.filed_on',
  closedOn: 't.closed_on',
  state: 't.state',
  organization: 'b.code',
  number: `lpad(substring(i.number FROM '^\\d{1,9}'), 9, '0')`,
};

export interface TaskFilter {
  states?: readonly string[] | undefined;
  overdue?: boolean | undefined;
  atRisk?: boolean | undefined;
  organizations?: readonly string[] | undefined;
  /** Of the instructions that these bodies lead. */
  leads?: readonly string[] | undefined;
  meeting?: string | undefined;
  instruction?: string | undefined;
  instructions?: readonly string[] | undefined;
  dueFrom?: LocalDate | undefined;
  dueTo?: LocalDate | undefined;
  noTerm?: boolean | undefined;
  stale?: boolean | undefined;
  awaiting?: boolean | undefined;
  waiting?: boolean | undefined;
  kinds?: readonly string[] | undefined;
  role?: RecipientRole | undefined;
  /** Of which deadline the two days before and the two conditions after this speak. */
  dueBy?: DueBy | undefined;
  fallenDue?: boolean | undefined;
  filed?: Filing | undefined;
  ids?: readonly string[] | undefined;
  /** Under review, filed before this day. */
  reviewSince?: { before: LocalDate; is: boolean } | undefined;
  q?: string | undefined;
}

/** Typing errors allowed; the same folding as the words of texts have (shared/search-words.ts). */
const LIKENESS = (name: string) =>
  `greatest(${['kk', 'ru', 'en']
    .map((language) => `word_similarity(${name}, search_fold(n.name_${language}))`)
    .join(', ')})`;

/**
 * Looked for among five thousand instructions and a hundred names, not among their hundred thousand tasks. As a
 * sub-select the question is made once a statement.
 */
const tellsOf = (words: string, stems: string, number: string, name: string) => `(
  t.instruction_id IN (SELECT id FROM instruction WHERE words @@ (SELECT search_query(${words}, ${stems})) OR number ILIKE ${number})
  OR t.organization_id IN (SELECT n.body_id FROM body_name n WHERE ${LIKENESS(name)} >= 0.6))`;

/** A report of the task itself, or of one of its slots, is under review. */
const WAITING = `(t.state = 'under_review'
  OR EXISTS (SELECT FROM task_slot s WHERE s.task_id = t.id AND s.state = 'under_review'))`;

/** Of the task itself, or of one of its slots. */
const waitsSince = (p: string) => `t.state = 'under_review' AND t.filed_on < ${p}::date
  OR EXISTS (SELECT FROM task_slot s WHERE s.task_id = t.id AND s.state = 'under_review' AND s.filed_on < ${p}::date)`;
/** The day by which a task is judged: of its current or its original deadline (rule 9). */
const DAY_OF: Record<DueBy, string> = { current: 't.effective_day', original: 't.original_effective_day' };

/** Its day has passed: on that day itself it may still be done in time. */
const fallenDue = (day: string) => `${day} < ${TODAY}`;

const filedBy = (day: string): Record<Filing, string> => ({
  on_time: `t.filed_on <= ${day}`,
  late: `t.filed_on > ${day}`,
  none: 't.filed_on IS NULL',
});

/** Conditions of our own texts; every value of the reader is bound. */
export function conditions(tx: Tx, filter: TaskFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts: string[] = [];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const add = (value: unknown, part: (place: string) => string) => {
    if (value !== undefined) parts.push(part(bind(value)));
  };
  const bodies = readableBodies(tx.actor);
  if (filter.ids) {
    add(
      bodies === 'all' ? undefined : bodies,
      (p) => `(t.organization_id = ANY (${p}::uuid[]) OR t.answerable_id = ANY (${p}::uuid[]))`,
    );
  } else if (bodies === 'all') parts.push(IS_WHOLE);
  else add(bodies, (p) => `t.organization_id = ANY (${p}::uuid[])`);
  add(filter.ids, (p) => `t.id = ANY (${p}::uuid[])`);
  add(filter.states, (p) => `t.state = ANY (${p})`);
  add(filter.organizations, (p) => `b.code = ANY (${p})`);
  add(
    filter.leads,
    (p) => `t.instruction_id IN (SELECT l.instruction_id FROM task l JOIN body lb ON lb.id = l.organization_id
                                  WHERE l.role = 'lead' AND lb.code = ANY (${p}))`,
  );
  add(filter.meeting, (p) => `t.instruction_id IN (SELECT id FROM instruction WHERE meeting_id = ${p})`);
  add(filter.instruction, (p) => `t.instruction_id = ${p}`);
  add(filter.instructions, (p) => `t.instruction_id = ANY (${p}::uuid[])`);
  const day = DAY_OF[filter.dueBy ?? 'current'];
  add(filter.dueFrom, (p) => `${day} >= ${p}::date`);
  add(filter.dueTo, (p) => `${day} <= ${p}::date`);
  if (filter.fallenDue !== undefined) parts.push(`(${fallenDue(day)}) IS ${filter.fallenDue ? '' : 'NOT '}TRUE`);
  if (filter.filed) parts.push(filedBy(day)[filter.filed]);
  add(filter.role, (p) => `t.role = ${p}`);
  add(filter.kinds, (p) => `t.deadline_kind = ANY (${p})`);
  add(filter.atRisk, (p) => `t.at_risk = ${p}`);
  if (filter.q) {
    const words = searchWords(filter.q);
    const asked = [words.map(({ word }) => word), words.map(stemQuery), likePattern(filter.q), foldText(filter.q)];
    parts.push(tellsOf(...(asked.map(bind) as [string, string, string, string])));
  }
  if (filter.overdue !== undefined) parts.push(filter.overdue ? OVERDUE : `${OVERDUE} IS NOT TRUE`);
  add(filter.reviewSince?.before, (p) => `(${waitsSince(p)}) = ${filter.reviewSince!.is}`);
  if (filter.stale !== undefined) parts.push(filter.stale ? STALE : `${STALE} IS NOT TRUE`);
  if (filter.awaiting !== undefined) parts.push(filter.awaiting ? AWAITING : `NOT ${AWAITING}`);
  if (filter.waiting !== undefined) parts.push(filter.waiting ? WAITING : `NOT ${WAITING}`);
  if (filter.noTerm !== undefined) parts.push(`(t.deadline_kind = 'none') = ${filter.noTerm}`);
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', params };
}

/** @throws DomainError invalid_request (sort) */
export function tasksOrder(sort: string | undefined): string {
  return orderBy(sort, SORT, 'effectiveDay', 't.id');
}

export async function listTasks(
  tx: Tx,
  filter: TaskFilter,
  sort: string | undefined,
  limit: { size: number; offset: number },
): Promise<{ rows: TaskRow[]; total: number }> {
  const { where, params } = conditions(tx, filter);
  const order = tasksOrder(sort);
  const [[count], page] = await Promise.all([
    tx.query<{ total: number }>(`SELECT count(*)::int AS total ${from(where)} ${where}`, params),
    tx.query<{ id: string }>(
      `SELECT t.id ${from(where, order)} ${where} ${order} LIMIT $${params.length + 1} OFFSET $${params.length + 2}`,
      [...params, limit.size, limit.offset],
    ),
  ]);
  // Looked up afterwards: names for one page, whatever the length of the list, by one plan for every filter and order.
  const ids = page.map(({ id }) => id);
  const found = new Map((await readTasks(tx, ids)).map((row) => [row.id, row]));
  return { rows: page.flatMap(({ id }) => found.get(id) ?? []), total: count!.total };
}

export async function findTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  return (await readTasks(tx, [id]))[0];
}

/** In no order. */
function readTasks(tx: Tx, ids: readonly string[]): Promise<TaskRow[]> {
  const { where, params } = conditions(tx, { ids });
  return tx.query<TaskRow>(`SELECT ${COLUMNS} FROM task t ${INSTRUCTION} ${BODY} ${NAME} ${where}`, params);
}

/** The tasks of an instruction that are on control, in the order of their bodies' codes. */
export async function openTasksOf(tx: Tx, instructionId: string): Promise<TaskRow[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT t.id FROM task t WHERE t.instruction_id = $1 AND t.closed_on IS NULL AND ${IS_WHOLE}`,
    [instructionId],
  );
  const ids = rows.map(({ id }) => id);
  return (await readTasks(tx, ids)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The co-executors' tasks of the same instruction that are still with them. */
export function findHelpers(tx: Tx, lead: TaskRow): Promise<{ id: string }[]> {
  return tx.query<{ id: string }>(
    `SELECT t.id FROM task t
      WHERE t.instruction_id = $1 AND t.role = 'co_executor' AND t.id <> $2 AND t.with_recipient_since IS NOT NULL
      ORDER BY t.id`,
    [lead.instructionId, lead.id],
  );
}

/** What went off control because this task did: co-executors' tasks (rule 2) and parts (rule 11). */
export function listClosedWith(tx: Tx, taskId: string): Promise<{ id: string }[]> {
  return tx.query<{ id: string }>(`SELECT id FROM task WHERE closed_with = $1 ORDER BY id`, [taskId]);
}

export type Dependents = 'parts' | 'helpers';

const DEPENDENT: Record<Dependents, string> = {
  parts: 't.parent_task_id = $1',
  helpers: `t.parent_task_id IS NULL AND t.role = 'co_executor'
    AND t.instruction_id = (SELECT instruction_id FROM task WHERE id = $1)
    AND t.answerable_id = (SELECT organization_id FROM task WHERE id = $1)`,
};

/** The parts of a task, or the co-executors of a lead's, by body. */
export async function listDependents(tx: Tx, taskId: string, which: Dependents): Promise<TaskRow[]> {
  const ids = await tx.query<{ id: string }>(`SELECT t.id FROM task t WHERE ${DEPENDENT[which]}`, [taskId]);
  const rows = await readTasks(tx, ids.map(({ id }) => id)); // prettier-ignore
  return rows.sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Both kinds, open and closed, in the order of ids. */
export async function listAllDependents(tx: Tx, taskId: string): Promise<TaskRow[]> {
  const ids = await tx.query<{ id: string }>(
    `SELECT t.id FROM task t WHERE (${DEPENDENT.parts}) OR (${DEPENDENT.helpers}) ORDER BY t.id`,
    [taskId],
  );
  return readTasks(tx, ids.map(({ id }) => id)); // prettier-ignore
}

/** Both kinds, while they are open, locked until the transaction ends: their deadlines and ends follow this task's. */
export async function lockDependents(tx: Tx, taskId: string): Promise<TaskRow[]> {
  const ids = await tx.query<{ id: string }>(
    `SELECT t.id FROM task t WHERE t.closed_on IS NULL AND ((${DEPENDENT.parts}) OR (${DEPENDENT.helpers}))
      ORDER BY t.id FOR UPDATE`,
    [taskId],
  );
  return readTasks(tx, ids.map(({ id }) => id)); // prettier-ignore
}

export interface HistoryRow {
  at: Date;
  action: string;
  actorName: string;
  actorRole: string;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Every event of the task, oldest first. */
export function listHistory(tx: Tx, taskId: string): Promise<HistoryRow[]> {
  return tx.query<HistoryRow>(
    `SELECT at, action, actor_name AS "actorName", actor_role AS "actorRole", reason, before, after
       FROM audit_entry WHERE task_id = $1 ORDER BY id`,
    [taskId],
  );
}
