import type { LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { foldText, searchWords, stemQuery } from '../shared/search-words.js';
import type { Language } from '../shared/words/language.js';
import { deadlineColumns, type StoredDeadline } from '../instructions/instructions.queries.js';
import type { RecipientRole } from '../instructions/recipients.js';
import type { Tx } from '../platform/database.js';
import { likePattern, orderBy } from '../platform/sort.js';
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
  code: string;
  name: Record<Language, string>;
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
  approval: { id: string; verb: string; askedBy: string } | null;
  /** Does a request for more time wait? */
  extensionPending: boolean;
  originalEffectiveDay: LocalDate | null;
  withRecipientSince: Date | null;
  acknowledgedAt: Date | null;
  filedOn: LocalDate | null;
  closedOn: LocalDate | null;
  punctuality: 'on_time' | 'late' | null;
  createdAt: Date;
  changedAt: Date;
}

/** Asked once a statement; bare, the function would be called for every row. */
const NOW = `(SELECT app_now())`;

/** The body's own day at this moment. */
const TODAY = `(${NOW} AT TIME ZONE b.time_zone)::date`;

/**
 * The one definition of overdue: in the recipient's hands, and its local day is past the effective day. The first bound
 * says nothing new but lets the index on effective_day serve (no zone is further than a day from any other).
 */
export const OVERDUE = `(t.state IN ('assigned', 'acknowledged', 'in_progress', 'returned')
  AND t.effective_day < (${NOW} AT TIME ZONE 'UTC')::date + 1 AND t.effective_day < ${TODAY})`;

const INSTRUCTION = `JOIN instruction i ON i.id = t.instruction_id`;
const BODY = `JOIN body b ON b.id = t.organization_id`;

/** Every task has both, so that a statement that does not speak of them does without: counting 100,000 tasks is dear enough. */
function from(...parts: string[]): string {
  const speaksOf = (alias: RegExp) => parts.some((part) => alias.test(part));
  return `FROM task t ${speaksOf(/\bi\./) ? INSTRUCTION : ''} ${speaksOf(/\bb\./) ? BODY : ''}`;
}

/** A body bears its name of the day of issue (rule 14). */
const COLUMNS = `
  t.id, t.version, t.role, t.state, ${deadlineColumns('t')},
  i.id AS "instructionId", i.number, i.text, i.completion_form AS "completionForm", i.meeting_id AS "meetingId",
  i.issued_on AS "issuedOn", t.organization_id AS "organizationId", b.code, b.time_zone AS "timeZone", ${TODAY} AS today,
  (app_now() AT TIME ZONE '${REGISTER_ZONE}')::date AS "officeToday",
  json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name,
  coalesce(${OVERDUE}, false) AS overdue, t.at_risk AS "atRisk", t.at_risk_reason AS "atRiskReason",
  t.scope_note AS "scopeNote", t.not_executed_code AS "notExecutedCode",
  (SELECT json_build_object('id', a.id, 'verb', a.verb, 'askedBy', a.asked_by) FROM approval_request a
    WHERE a.task_id = t.id AND a.state = 'pending') AS approval,
  EXISTS (SELECT FROM extension_request e WHERE e.task_id = t.id AND e.state = 'pending') AS "extensionPending",
  t.deadline_revision AS "deadlineRevision", t.original_effective_day AS "originalEffectiveDay",
  t.with_recipient_since AS "withRecipientSince", t.acknowledged_at AS "acknowledgedAt", t.filed_on AS "filedOn",
  t.closed_on AS "closedOn", t.punctuality, t.created_at AS "createdAt", t.changed_at AS "changedAt"`;

const NAME = `LEFT JOIN LATERAL body_name_on(t.organization_id, i.issued_on) n ON true`;

const SORT = {
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
  meeting?: string | undefined;
  instruction?: string | undefined;
  dueFrom?: LocalDate | undefined;
  dueTo?: LocalDate | undefined;
  noTerm?: boolean | undefined;
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

/** Conditions of our own texts; every value of the reader is bound. */
function conditions(tx: Tx, filter: TaskFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts: string[] = [];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const add = (value: unknown, part: (place: string) => string) => {
    if (value !== undefined) parts.push(part(bind(value)));
  };
  const bodies = readableBodies(tx.actor);
  add(bodies === 'all' ? undefined : bodies, (p) => `t.organization_id = ANY (${p}::uuid[])`);
  add(filter.ids, (p) => `t.id = ANY (${p}::uuid[])`);
  add(filter.states, (p) => `t.state = ANY (${p})`);
  add(filter.organizations, (p) => `b.code = ANY (${p})`);
  add(filter.meeting, (p) => `t.instruction_id IN (SELECT id FROM instruction WHERE meeting_id = ${p})`);
  add(filter.instruction, (p) => `t.instruction_id = ${p}`);
  add(filter.dueFrom, (p) => `t.effective_day >= ${p}::date`);
  add(filter.dueTo, (p) => `t.effective_day <= ${p}::date`);
  add(filter.atRisk, (p) => `t.at_risk = ${p}`);
  if (filter.q) {
    const words = searchWords(filter.q);
    const asked = [words.map(({ word }) => word), words.map(stemQuery), likePattern(filter.q), foldText(filter.q)];
    parts.push(tellsOf(...(asked.map(bind) as [string, string, string, string])));
  }
  if (filter.overdue !== undefined) parts.push(filter.overdue ? OVERDUE : `${OVERDUE} IS NOT TRUE`);
  add(
    filter.reviewSince?.before,
    (p) => `(t.state = 'under_review' AND t.filed_on < ${p}::date) = ${filter.reviewSince!.is}`,
  );
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

/** The co-executors' tasks of the same instruction that are still with them, or that were closed with this lead's. */
export function findHelpers(tx: Tx, lead: TaskRow, which: 'open' | 'closed_with'): Promise<{ id: string }[]> {
  const condition = which === 'open' ? 't.with_recipient_since IS NOT NULL' : `t.closed_with = $2`;
  return tx.query<{ id: string }>(
    `SELECT t.id FROM task t
      WHERE t.instruction_id = $1 AND t.role = 'co_executor' AND t.id <> $2 AND ${condition} ORDER BY t.id`,
    [lead.instructionId, lead.id],
  );
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
