import { randomInt } from 'node:crypto';
import { Queue } from 'bullmq';
import { simpleParser } from 'mailparser';
import { GRACE_SECONDS } from '../../src/notifications/letter-verdict.js';
import { JOBS } from '../../src/platform/queues/jobs.js';
import { queueBackEnd, queueConnection } from '../../src/platform/queues/queues.js';
import { groupBy } from '../../src/shared/group-by.js';
import { en } from '../../src/shared/words/en.js';
import type { TestApi } from './api.js';
import { SeededChance } from './chance.js';
import { until } from './process.js';
import type { Journalled, ScriptedSmtp } from './scripted-smtp.js';

type Sql = Pick<TestApi, 'sql'>;

/** LOAD=full runs a fault at the size of the scorecard, else small. */
export const FULL = process.env.LOAD === 'full';

/** The day's letters of a storm are due from this moment on, three days before everybody's deadline. */
export const MORNING = '2020-08-25T04:00:00Z';
const DEADLINE = '2020-08-28';
/** After the steps before that: each task has one reminder that morning. */
const SINCE = '2020-08-24T06:00:00Z';

/** SEED=… repeats a run; the seed is printed with what is run. */
export function seeded(what: string): SeededChance {
  const seed = process.env.SEED ? Number(process.env.SEED) : randomInt(1e9);
  tell(`${what}, seed ${seed}`);
  return new SeededChance(seed);
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** So many persons, each the only one of a body, with so many tasks each: a letter a person, a reminder a task. */
export async function fillRegister({ sql }: Sql, size: { persons: number; tasksEach: number }): Promise<void> {
  const { persons, tasksEach } = size;
  await sql(
    `INSERT INTO body (code, kind, time_zone)
     SELECT 's' || n, 'organization', 'Asia/Almaty' FROM generate_series(1, $1::int) n`,
    [persons],
  );
  await sql(
    `WITH held AS (
       INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
       SELECT id, 'recipient', 'responsible', 'лауазым', 'должность', 'post' FROM body WHERE code ~ '^s[0-9]' RETURNING id, body_id),
     people AS (
       INSERT INTO person (email, name, language)
       SELECT code || '@storm.example', code, 'en' FROM body WHERE code ~ '^s[0-9]' RETURNING id, name)
     INSERT INTO post_holding (post_id, person_id)
     SELECT held.id, people.id FROM held JOIN body ON body.id = held.body_id JOIN people ON people.name = body.code`,
  );
  await sql(
    `WITH meeting AS (
       INSERT INTO meeting (protocol_number, title, kind, held_on, chair, created_by)
       SELECT '12-1', 'On the safety of children', 'conference_call', '2019-11-28', 'B. Saparbayev', id
         FROM person ORDER BY email LIMIT 1 RETURNING id, created_by),
     instructions AS (
       INSERT INTO instruction (meeting_id, number, text, state, issued_on, issued_at, deadline_terms, deadline_kind,
                                effective_day, non_working_day, created_by)
       SELECT id, n, 'Duty ' || n, 'issued', '2019-11-28', '2019-11-28T06:00:00Z', '{}', 'date', $2, 'preceding', created_by
         FROM meeting, generate_series(1, $1::int) n RETURNING id)
     INSERT INTO task (instruction_id, organization_id, role, state, deadline_terms, deadline_kind, non_working_day,
                       last_day, effective_day, original_effective_day, with_recipient_since)
     SELECT i.id, b.id, 'lead', 'assigned', '{}', 'date', 'preceding', $2, $2, $2, '${SINCE}'
       FROM instructions i, body b WHERE b.code ~ '^s[0-9]'`,
    [tasksEach, DEADLINE],
  );
}

/** As if the lease of every letter under way had run out. Letters in a running transaction are left alone. */
export async function endLeases({ sql }: Sql): Promise<void> {
  await sql(
    `UPDATE letter SET lease_until = now() - interval '1 second'
      WHERE id IN (SELECT id FROM letter WHERE state = 'sending' FOR UPDATE SKIP LOCKED)`,
  );
}

/** Letters whose lease has run out and which nobody has taken over yet. */
export async function lettersLost({ sql }: Sql): Promise<number> {
  const lost = await sql(`SELECT FROM letter WHERE state = 'sending' AND lease_until < now() FOR UPDATE SKIP LOCKED`);
  return lost.length;
}

/** As if the time for which letters wait had passed. */
export async function endWaits({ sql }: Sql): Promise<void> {
  await sql(`UPDATE letter SET next_attempt_at = now() WHERE state IN ('pending', 'unknown')`);
}

/** The office enters the journal of the relay: what it has is not sent again. */
export async function enterJournal(api: Pick<TestApi, 'sql' | 'person' | 'call'>, smtp: ScriptedSmtp): Promise<void> {
  const as = await api.person('office@storm.example', { body: 'DPMO', role: 'office' });
  const day = MORNING.slice(0, 10);
  const ids = [...new Set(smtp.journal.map(({ messageId }) => messageId))];
  for (let from = 0; from < ids.length; from += 1000) {
    const body = { from: day, to: day, messageIds: ids.slice(from, from + 1000), reason: 'Letters in doubt' };
    const { status } = await api.call('POST', '/api/v1/mail/reconciliations', { as, body });
    if (status !== 201) throw new Error(`the journal was answered by ${status}`);
  }
}

export async function lettersIn({ sql }: Sql, ...states: string[]): Promise<number> {
  const [row] = await sql<{ count: number }>('SELECT count(*)::int FROM letter WHERE state = ANY ($1)', [states]);
  return row!.count;
}

export interface Ledger {
  /** Reminders by state. */
  reminders: Record<string, number>;
  /** Letters of which no copy arrived. */
  missed: number;
  /** Letters that arrived more than once though every attempt's end was known. */
  doubled: number;
  /** Letters that arrived more than once because an attempt's end was not known. */
  repeated: number;
  /** Of these, in which a copy followed the one before sooner than the grace lets it. */
  hasty: number;
  /** Repeats that do not say so, or that have another Message-ID. */
  unmarked: number;
  /** Letters called sent by another attempt than the one that holds them. */
  stale: number;
}

/** The ledger against what the relay has: I1 and I2 of reliability, 2.1. */
export async function readLedger({ sql }: Sql, smtp: ScriptedSmtp): Promise<Ledger> {
  const copies = groupBy(smtp.journal, ({ recipient }) => recipient);
  const letters = await sql<{ email: string; doubtful: boolean; stale: boolean }>(
    `SELECT p.email,
            EXISTS (SELECT FROM letter_attempt a WHERE a.letter_id = l.id AND a.outcome = 'unknown') AS doubtful,
            l.state = 'sent' AND l.outcome <> 'reconciled' AND NOT EXISTS (
              SELECT FROM letter_attempt a WHERE a.letter_id = l.id AND a.fence = l.fence AND a.outcome = 'accepted') AS stale
       FROM letter l JOIN person p ON p.id = l.person_id`,
  );
  const states = await sql<{ state: string; count: number }>(
    'SELECT state, count(*)::int FROM reminder GROUP BY state',
  );
  const several = letters.filter(({ email }) => (copies.get(email)?.length ?? 0) > 1);
  const marked = await Promise.all(several.map(({ email }) => saysThatItRepeats(copies.get(email)!)));
  return {
    reminders: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    missed: letters.filter(({ email }) => !copies.has(email)).length,
    doubled: several.filter(({ doubtful }) => !doubtful).length,
    repeated: several.filter(({ doubtful }) => doubtful).length,
    hasty: several.filter(({ email }) => isHasty(copies.get(email)!)).length,
    unmarked: marked.filter((each) => !each).length,
    stale: letters.filter(({ stale }) => stale).length,
  };
}

function isHasty(copies: readonly Journalled[]): boolean {
  const times = copies.map(({ at }) => at.getTime()).sort((a, b) => a - b);
  return times.some((time, nth) => nth > 0 && time - times[nth - 1]! < GRACE_SECONDS * 1000);
}

async function saysThatItRepeats(copies: readonly Journalled[]): Promise<boolean> {
  const [, ...repeats] = await Promise.all(copies.map(({ raw }) => simpleParser(raw)));
  return (
    new Set(copies.map(({ messageId }) => messageId)).size === 1 &&
    repeats.every(({ text }) => text!.replace(/\s+/g, ' ').includes(en.letters.repeat))
  );
}

/** Rings by a job of its own, before the letters that have been rung for. */
export async function ring(queueUrl: string, job: BellJob): Promise<void> {
  await onQueue(queueUrl, job, async (queue) => void (await queue.add(job, { id: 'scheduled' }, { lifo: true })));
}

/** Rings, and waits until a worker has heard it. */
export async function rung(queueUrl: string, job: BellJob, limit: number): Promise<void> {
  await onQueue(queueUrl, job, async (queue) => {
    const bell = await queue.add(job, { id: 'scheduled' }, { lifo: true });
    const heard = async () => ['active', 'completed'].includes(await bell.getState());
    await until('a worker hears the bell', heard, limit);
  });
}

/** Is the sweep's own scheduler in the queue, with its next job? */
export async function isScheduled(queueUrl: string): Promise<boolean> {
  let scheduled = false;
  await onQueue(queueUrl, 'reminders.sweep', async (queue) => {
    scheduled = (await queue.getJobScheduler('reminders.sweep')) !== undefined && (await queue.getDelayedCount()) > 0;
  });
  return scheduled;
}

/** A scheduler such as an earlier version may have left: another name, another rhythm, the same job. */
export async function leaveScheduler(queueUrl: string, name: string, every: number): Promise<void> {
  await onQueue(queueUrl, 'reminders.sweep', async (queue) => {
    await queue.upsertJobScheduler(name, { every }, { name: 'reminders.sweep', data: { id: 'scheduled' } });
  });
}

/** How many schedulers the sweep has, and how many jobs wait for it. */
export async function schedulersAndJobs(queueUrl: string): Promise<[schedulers: number, jobs: number]> {
  const counted: [number, number] = [0, 0];
  await onQueue(queueUrl, 'reminders.sweep', async (queue) => {
    counted[0] = (await queue.getJobSchedulers()).length;
    counted[1] = await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized', 'active');
  });
  return counted;
}

/** How many jobs of this kind lie in the queue, done ones left out. */
export async function jobsIn(queueUrl: string, job: BellJob): Promise<number> {
  let count = 0;
  await onQueue(queueUrl, job, async (queue) => {
    count = await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized', 'active');
  });
  return count;
}

type BellJob = 'notifications.send-letter' | 'reminders.sweep';

async function onQueue(queueUrl: string, job: BellJob, work: (queue: Queue) => Promise<void>): Promise<void> {
  const queue = new Queue(JOBS[job].queue, { connection: queueConnection(queueUrl, 'worker') }, queueBackEnd(queueUrl));
  queue.on('error', () => undefined);
  try {
    await work(queue);
  } finally {
    await queue.close();
  }
}
