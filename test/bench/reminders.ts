import { Client } from 'pg';
import { MOMENT } from './register.js';

const RECIPIENTS = 20;
/** Of each recipient, due today: what a digest has to say. */
const LINES = 3;
/** A week after MOMENT: the step d7 falls on it. */
const DUE = '2020-06-22';
/** The day before MOMENT on which a sweep last looked. */
const LAST_SWEEP = '2020-06-12T09:00:00Z';

async function onDatabase(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`INSERT INTO demo_clock (shown_at, set_at, running) VALUES ('${MOMENT}', now(), false)`);
    await client.query(
      `INSERT INTO sweep_mark (name, swept_to) SELECT DISTINCT 'reminders ' || time_zone, timestamptz '${LAST_SWEEP}' FROM body`,
    );
    await client.query(`INSERT INTO person (email, name) VALUES ('office@bench.example', 'Office')`);
    await work(client);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

/** So many persons, each of whom is to get a letter of a few lines this morning. */
export function fillReminders(ownerUrl: string, persons: number): Promise<void> {
  return onDatabase(ownerUrl, async (client) => {
    await addTasks(client, RECIPIENTS * LINES, `date '${DUE}'`);
    await addPersons(client, persons);
  });
}

/** So many open tasks, of which so many are due this morning; each recipient has its three rungs. */
export function fillOpenTasks(ownerUrl: string, tasks: number, due: number): Promise<void> {
  return onDatabase(ownerUrl, async (client) => {
    await addTasks(client, tasks, `CASE WHEN n <= ${due} THEN date '${DUE}' ELSE date '${DUE}' + 40 + n % 300 END`);
    await addPersons(client, RECIPIENTS * 3);
  });
}

async function addPersons(client: Client, persons: number): Promise<void> {
  await client.query(
    `WITH b AS (SELECT id, row_number() OVER (ORDER BY code) - 1 AS n FROM body WHERE code LIKE 'KZ-%' ORDER BY code LIMIT ${RECIPIENTS}),
          p AS (INSERT INTO person (email, name, language)
                SELECT 'p' || n || '@bench.example', 'Тұлға ' || n, (ARRAY['kk', 'ru', 'ru', 'en'])[1 + n % 4]
                  FROM generate_series(0, ${persons - 1}) n RETURNING id, substring(email FROM '[0-9]+')::int AS n),
          o AS (INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
                SELECT b.id, 'recipient', 'responsible', 'лауазым', 'должность', 'p' || s FROM b, generate_series(0, ${persons - 1}) s
                 WHERE s % ${RECIPIENTS} = b.n RETURNING id, substring(title_en FROM 2)::int AS n)
     INSERT INTO post_holding (post_id, person_id) SELECT o.id, p.id FROM o JOIN p ON p.n = o.n`,
  );
}

/** Twenty recipients an instruction, fifty instructions a protocol; `day` is SQL of the task's number n. */
async function addTasks(client: Client, tasks: number, day: string): Promise<void> {
  await client.query(
    `INSERT INTO meeting (protocol_number, title, kind, held_on, chair, created_by)
     SELECT 'b-' || m, 'О мерах, протокол ' || m, 'meeting', date '2019-06-03', 'Т. Дуйсенова', p.id
       FROM generate_series(0, ${Math.ceil(tasks / 1000) - 1}) m, person p WHERE p.email = 'office@bench.example'`,
  );
  await client.query(
    `INSERT INTO instruction (meeting_id, number, text, state, issued_on, issued_at, deadline_terms, deadline_kind,
                              non_working_day, created_by)
     SELECT m.id, i, 'Обеспечить оснащение школ тёплыми туалетами в пределах области, пункт ' || i, 'issued', m.held_on,
            m.held_on + time '10:00', '{}', 'date', 'preceding', m.created_by
       FROM meeting m, generate_series(1, ${Math.min(50, Math.ceil(tasks / RECIPIENTS))}) i`,
  );
  await client.query(
    `INSERT INTO task (instruction_id, organization_id, role, state, deadline_terms, deadline_kind, non_working_day, last_day,
                       effective_day, original_effective_day, with_recipient_since)
     SELECT i.id, b.id, 'lead', 'in_progress', '{}', 'date', 'preceding', d.day, d.day, d.day, i.issued_at
       FROM (SELECT id, issued_at, row_number() OVER (ORDER BY id) - 1 AS n FROM instruction) i,
            (SELECT id, row_number() OVER (ORDER BY code) AS n FROM body WHERE code LIKE 'KZ-%' ORDER BY code LIMIT ${RECIPIENTS}) b,
            LATERAL (SELECT (i.n * ${RECIPIENTS} + b.n)::int AS n) w, LATERAL (SELECT (${day})::date AS day) d
      WHERE w.n <= ${tasks}`
      .replaceAll(' n %', ' w.n %')
      .replaceAll('WHEN n ', 'WHEN w.n '),
  );
}
