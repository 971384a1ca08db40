import { randomUUID } from 'node:crypto';
import type { TestApi } from './api.js';

type Sql = Pick<TestApi, 'sql'>;

export interface TaskFacts {
  body: string;
  effectiveDay: string | null;
  /** Since when it lies with the recipient; far back unless said. */
  since?: string;
  state?: 'assigned' | 'under_review' | 'executed';
  role?: 'lead' | 'co_executor';
  number?: string;
  text?: string;
  /** The task joins this instruction instead of a new one. */
  instructionId?: string;
  /** Of a task under review: the day of filing. */
  filedOn?: string;
  class?: string;
  issuedOn?: string;
  /** The deadline as it was read, where it is more than a day; `kind` is its kind. */
  terms?: { kind: string };
  /** Days on which interim information is asked for. */
  interim?: string[];
}

export interface MadeTask {
  id: string;
  instructionId: string;
}

/** A task as its services would leave it, written by the owner. */
export async function makeTask({ sql }: Sql, facts: TaskFacts): Promise<MadeTask> {
  const { body, effectiveDay, since = '2019-11-28T06:00:00Z', state = 'assigned', role = 'lead', filedOn } = facts;
  const { terms, interim, issuedOn = '2019-11-28' } = facts;
  const instructionId = facts.instructionId ?? (await makeInstruction({ sql }, facts));
  const id = randomUUID();
  await sql(
    `INSERT INTO task (id, instruction_id, organization_id, role, state, deadline_terms, deadline_kind, non_working_day, last_day,
                       effective_day, original_effective_day, with_recipient_since, filed_on, closed_on, slots_due_on)
     SELECT $1, $2, b.id, $4, $5, $11, $6, 'preceding', $7, $7, $7, $8, $9, $10, $12 FROM body b WHERE b.code = $3`,
    [
      id,
      instructionId,
      body,
      role,
      state,
      kindOf(facts),
      effectiveDay,
      state === 'assigned' ? since : null,
      filedOn ?? null,
      state === 'executed' ? '2020-01-01' : null,
      JSON.stringify(terms ?? termsOf(effectiveDay)),
      terms || interim ? issuedOn : null,
    ],
  );
  // As issuing does: the lead answers for its co-executors.
  await sql(
    `UPDATE task h SET answerable_id = l.organization_id FROM task l
      WHERE h.instruction_id = $1 AND h.role = 'co_executor' AND l.instruction_id = $1 AND l.role = 'lead'`,
    [instructionId],
  );
  if (state === 'under_review') await makeReport({ sql }, id, 1, filedOn!);
  return { id, instructionId };
}

export async function makeReport({ sql }: Sql, taskId: string, ordinal: number, filedOn: string): Promise<void> {
  await sql(
    `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
     SELECT id, organization_id, $2, true, 'Done', $3::date + time '06:00', $3, $4 FROM task WHERE id = $1`,
    [taskId, ordinal, filedOn, await author({ sql })],
  );
}

const termsOf = (day: string | null) =>
  day === null ? { kind: 'none' } : { kind: 'date', namedDay: day, boundary: 'inclusive' };

/** A new deadline, decided now by the office: revision + 1, and the clock of reminders anew. */
export async function moveDeadline({ sql }: Sql, taskId: string, effectiveDay: string, at: string): Promise<void> {
  await sql(
    `UPDATE task SET effective_day = $2, last_day = $2, deadline_revision = deadline_revision + 1 WHERE id = $1`,
    [taskId, effectiveDay],
  );
  await sql(
    `INSERT INTO task_deadline (task_id, organization_id, revision, deadline_terms, deadline_kind, non_working_day, effective_day, decided_at)
     SELECT id, organization_id, deadline_revision, '{}', 'date', 'preceding', effective_day, $2 FROM task WHERE id = $1`,
    [taskId, at],
  );
}

const kindOf = ({ terms, effectiveDay }: TaskFacts) => terms?.kind ?? (effectiveDay ? 'date' : 'none');

async function makeInstruction({ sql }: Sql, facts: TaskFacts): Promise<string> {
  const {
    number = '1',
    text = 'Equip schools with warm toilets',
    effectiveDay,
    issuedOn = '2019-11-28',
    interim,
  } = facts;
  const by = await author({ sql });
  const [meeting] = await sql<{ id: string }>(
    `INSERT INTO meeting (protocol_number, title, kind, held_on, chair, created_by)
     VALUES ($1, 'On the safety of children', 'conference_call', '2019-11-28', 'B. Saparbayev', $2) RETURNING id`,
    [`12-${randomUUID().slice(0, 8)}`, by],
  );
  const [instruction] = await sql<{ id: string }>(
    `INSERT INTO instruction (meeting_id, number, text, state, issued_on, issued_at, deadline_terms, deadline_kind,
                              effective_day, non_working_day, created_by, class, interim)
     VALUES ($1, $2, $3, 'issued', $7, $7::date + time '06:00', $8, $4, $5, 'preceding', $6, $9, $10) RETURNING id`,
    [
      meeting!.id,
      number,
      text,
      kindOf(facts),
      effectiveDay,
      by,
      issuedOn,
      JSON.stringify(facts.terms ?? {}),
      facts.class ?? 'standard',
      interim ? JSON.stringify({ kind: 'dates', written: '', days: interim }) : null,
    ],
  );
  return instruction!.id;
}

async function author({ sql }: Sql): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO person (email, name) VALUES ('author@gov.example', 'Author')
     ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`,
  );
  return row!.id;
}

/** A person who holds a post, without the cost of a password and a token. */
export async function makePerson(
  { sql }: Sql,
  email: string,
  post: { body: string; role?: string; rung?: string; language?: string; from?: string; to?: string },
): Promise<string> {
  const { role = post.body === 'DPMO' ? 'office' : 'recipient', rung, language = 'en', from, to } = post;
  const [person] = await sql<{ id: string }>(
    `INSERT INTO person (email, name, language) VALUES ($1, $1, $2)
     ON CONFLICT (email) DO UPDATE SET language = excluded.language RETURNING id`,
    [email, language],
  );
  await sql(
    `WITH held AS (
       INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
       SELECT id, $2, $3, 'лауазым', 'должность', 'post' FROM body WHERE code = $1 RETURNING id)
     INSERT INTO post_holding (post_id, person_id, from_day, to_day) SELECT id, $4, $5, $6 FROM held`,
    [post.body, role, rung ?? (role === 'office' ? 'office' : 'responsible'), person!.id, from ?? null, to ?? null],
  );
  return person!.id;
}
