import type { Tx } from '../platform/database.js';
import type { PolicyRules, SendingRules } from './policy.js';

/** What reckons all reminders of a moment: one policy a class, and when letters leave. */
export interface Policies {
  readonly classes: ReadonlyMap<string, PolicyRules>;
  readonly sending: SendingRules;
}

/** The policies in force: the latest version of each. Some rows, read once a sweep. */
export async function currentPolicies(tx: Tx): Promise<Policies> {
  const [rows, [sending]] = await Promise.all([
    tx.query<{ class: string; rules: PolicyRules }>(
      'SELECT DISTINCT ON (class) class, rules FROM reminder_policy ORDER BY class, version DESC',
    ),
    tx.query<SendingRules>(`SELECT ${SENDING} FROM sending_rule ORDER BY version DESC LIMIT 1`),
  ]);
  return { classes: new Map(rows.map((row) => [row.class, row.rules])), sending: sending! };
}

const SENDING = `window_from AS "windowFrom", window_to AS "windowTo", look_back AS "lookBack"`;

export interface PolicyVersion {
  version: number;
  rules: PolicyRules;
  reason: string | null;
  changedBy: string | null;
  changedAt: Date;
}

export interface PolicyRow extends PolicyVersion {
  class: string;
  name: string;
  /** Issued instructions of the class that have a task on control. */
  instructions: number;
}

const VERSION = `p.version, p.rules, p.reason, p.changed_at AS "changedAt",
  (SELECT name FROM person WHERE id = p.changed_by) AS "changedBy"`;

/** Each class with the policy in force; `code` for that one alone. */
export function listPolicies(tx: Tx, code: string | null): Promise<PolicyRow[]> {
  return tx.query<PolicyRow>(
    `SELECT c.code AS class, CASE $2 WHEN 'kk' THEN c.name_kk WHEN 'ru' THEN c.name_ru ELSE c.name_en END AS name,
            ${VERSION},
            (SELECT count(*)::int FROM instruction i WHERE i.class = c.code AND i.state = 'issued'
                AND EXISTS (SELECT FROM task t WHERE t.instruction_id = i.id AND t.closed_on IS NULL)) AS instructions
       FROM instruction_class c
       JOIN LATERAL (SELECT * FROM reminder_policy WHERE class = c.code ORDER BY version DESC LIMIT 1) p ON true
      WHERE $1::text IS NULL OR c.code = $1 ORDER BY c.code <> 'standard', c.code`,
    [code, tx.actor.language],
  );
}

/** Every version there was, the latest first. */
export function policyHistory(tx: Tx, code: string): Promise<PolicyVersion[]> {
  return tx.query<PolicyVersion>(
    `SELECT ${VERSION} FROM reminder_policy p WHERE p.class = $1 ORDER BY p.version DESC`,
    [code],
  );
}

/** A new version; the primary key lets only one follow each. */
export async function addPolicyVersion(
  tx: Tx,
  code: string,
  version: number,
  rules: PolicyRules,
  reason: string | null,
): Promise<void> {
  await tx.query(
    'INSERT INTO reminder_policy (class, version, rules, reason, changed_by) VALUES ($1, $2, $3, $4, $5)',
    [code, version, JSON.stringify(rules), reason, tx.actor.personId],
  );
}

export interface SendingVersion extends SendingRules {
  version: number;
  reason: string | null;
  changedBy: string | null;
  changedAt: Date;
}

export async function currentSending(tx: Tx): Promise<SendingVersion> {
  const [row] = await tx.query<SendingVersion>(
    `SELECT version, ${SENDING}, reason, changed_at AS "changedAt",
            (SELECT name FROM person WHERE id = changed_by) AS "changedBy"
       FROM sending_rule ORDER BY version DESC LIMIT 1`,
  );
  return row!;
}

export async function addSendingVersion(
  tx: Tx,
  version: number,
  { windowFrom, windowTo, lookBack }: SendingRules,
  reason: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO sending_rule (version, window_from, window_to, look_back, reason, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [version, windowFrom, windowTo, lookBack, reason, tx.actor.personId],
  );
}

/** Open tasks of a class by their anchor; a plan depends on nothing else. Uses ix_task_in_hands. */
export function openAnchors(tx: Tx, code: string): Promise<{ effectiveDay: string; tasks: number }[]> {
  return tx.query(
    `SELECT t.effective_day AS "effectiveDay", count(*)::int AS tasks
       FROM task t JOIN instruction i ON i.id = t.instruction_id
      WHERE i.class = $1 AND t.effective_day IS NOT NULL
        AND t.state IN ('assigned', 'acknowledged', 'in_progress', 'returned')
      GROUP BY t.effective_day ORDER BY t.effective_day`,
    [code],
  );
}

export interface AnchoredTask {
  taskId: string;
  number: string;
  text: string;
  body: string;
  effectiveDay: string;
}

/** Some open tasks of a class with these anchors, the nearest first. Uses ix_task_in_hands. */
export function tasksAnchored(
  tx: Tx,
  code: string,
  anchors: readonly string[],
  limit: number,
): Promise<AnchoredTask[]> {
  return tx.query<AnchoredTask>(
    `SELECT t.id AS "taskId", i.number, left(i.text, 200) AS text, t.effective_day AS "effectiveDay",
            coalesce(CASE $3 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END, b.code) AS body
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
       LEFT JOIN LATERAL body_name_on(b.id, $5::date) n ON true
      WHERE i.class = $1 AND t.effective_day = ANY ($2)
        AND t.state IN ('assigned', 'acknowledged', 'in_progress', 'returned')
      ORDER BY t.effective_day, t.id LIMIT $4`,
    [code, anchors, tx.actor.language, limit, tx.now.toISOString().slice(0, 10)],
  );
}

export async function addClass(
  tx: Tx,
  { code, nameKk, nameRu, nameEn }: { code: string; nameKk: string; nameRu: string; nameEn: string },
): Promise<void> {
  await tx.query('INSERT INTO instruction_class (code, name_kk, name_ru, name_en) VALUES ($1, $2, $3, $4)', [
    code,
    nameKk,
    nameRu,
    nameEn,
  ]);
}
