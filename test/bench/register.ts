import { Client } from 'pg';

/** The day on which the bench looks at its register; the application's clock is stopped here. */
export const MOMENT = '2020-06-15T06:00:00Z';

const TASKS = 100_000;
const MEETINGS = 250;
const RECIPIENTS = [
  'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23', 'KZ-27', 'KZ-31', 'KZ-35', 'KZ-39', 'KZ-43', 'KZ-47', 'KZ-55', 'KZ-59', 'KZ-61',
  'KZ-63', 'KZ-71', 'KZ-75', 'KZ-79', 'MIA', 'MES', 'MCHS',
]; // prettier-ignore

/** What is asked for in such meetings; one text in twenty-five is about toilets. */
const SUBJECTS = [
  'оснащение школ тёплыми туалетами', 'установку видеонаблюдения в школах', 'подвоз учащихся к школам',
  'ремонт аварийных школ', 'горячее питание учащихся', 'работу летних лагерей', 'психологов в школах',
  'пожарную сигнализацию в интернатах', 'медицинские кабинеты школ', 'учёт детей из уязвимых семей',
  'спасательные посты у водоёмов', 'освещение улиц', 'пешеходные переходы у школ', 'спортивные площадки во дворах',
  'проверку газового оборудования', 'снос бесхозных строений', 'ограждение котлованов', 'охрану детских садов',
  'обучение родителей', 'телефон доверия', 'работу участковых инспекторов', 'центры поддержки семьи',
  'очистку русел рек', 'ревизию пожарных гидрантов', 'закуп школьных автобусов',
]; // prettier-ignore

/** A tenth to nine tenths of something, the same in every run. */
const dice = (of: string, salt: string) => `(abs(hashint4extended((${of})::int, hashtext('${salt}')))%1000)`;

/**
 * Two years of meetings: 100,000 tasks of twenty recipients under five thousand instructions. Most of the past is off
 * control, some two in a hundred of it is overdue; what lies ahead is mostly in the recipients' hands.
 */
export async function fillRegister(ownerUrl: string, passwordHash: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`INSERT INTO demo_clock (shown_at, set_at, running) VALUES ('${MOMENT}', now(), false)`);
    await addPerson(client, 'office@bench.example', 'DPMO', 'office', passwordHash);
    await addPerson(client, 'akim@bench.example', 'KZ-61', 'recipient', passwordHash);
    await client.query(
      `INSERT INTO meeting (protocol_number, title, kind, held_on, chair, created_by)
       SELECT 'b-' || n, 'О мерах, протокол ' || n, 'meeting', date '2018-07-02' + n * 710 / ${MEETINGS}, 'Т. Дуйсенова', p.id
         FROM generate_series(1, ${MEETINGS}) n, person p WHERE p.email = 'office@bench.example'`,
    );
    await client.query(
      `INSERT INTO instruction (meeting_id, number, text, completion_form, state, issued_on, issued_at, deadline_terms,
                                deadline_written, deadline_kind, deadline_boundary, named_day, last_day, effective_day,
                                non_working_day, created_by)
       SELECT m.id, k, 'Обеспечить ' || ($1::text[])[1 + (n + k) % ${SUBJECTS.length}] || ' в пределах области; акимам — '
                || 'персональная ответственность, с представлением сведений по установленной форме.',
              'информация', 'issued', m.held_on, m.held_on + time '10:00',
              json_build_object('kind', 'date', 'written', '', 'namedDay', d.day, 'boundary', 'inclusive'),
              'до ' || to_char(d.day, 'DD.MM.YYYY'), 'date', 'inclusive', d.day, d.day,
              d.day - greatest(extract(isodow FROM d.day)::int - 5, 0), 'preceding', m.created_by
         FROM (SELECT *, row_number() OVER (ORDER BY held_on, protocol_number)::int AS n FROM meeting) m,
              generate_series(1, ${TASKS / MEETINGS / RECIPIENTS.length}) k,
              LATERAL (SELECT m.held_on + 14 + (${dice('n * 100 + k', 'term')} * 350 / 1000)::int AS day) d`,
      [SUBJECTS],
    );
    await client.query(
      `INSERT INTO task (instruction_id, organization_id, role, state, deadline_terms, deadline_written, deadline_kind,
                         deadline_boundary, named_day, last_day, effective_day, non_working_day, original_effective_day,
                         with_recipient_since, filed_on, closed_on, punctuality, created_at, changed_at)
       SELECT i.id, b.id, CASE WHEN b.kind = 'central' THEN 'co_executor' ELSE 'lead' END, s.state, i.deadline_terms,
              i.deadline_written, i.deadline_kind, i.deadline_boundary, i.named_day, i.last_day, i.effective_day,
              i.non_working_day, i.effective_day,
              CASE WHEN s.state IN ('assigned', 'acknowledged', 'in_progress', 'returned') THEN i.issued_at END,
              CASE WHEN s.state IN ('executed', 'under_review') THEN least(i.effective_day, date '${MOMENT}') - 3 END,
              CASE WHEN s.state IN ('executed', 'not_executed', 'withdrawn') THEN least(i.effective_day, date '${MOMENT}') END,
              CASE s.state WHEN 'executed' THEN 'on_time' END, i.issued_at, i.issued_at + interval '9 days'
         FROM (SELECT *, row_number() OVER (ORDER BY issued_on, id)::int AS n FROM instruction) i,
              (SELECT *, row_number() OVER (ORDER BY code)::int AS n FROM body WHERE code = ANY ($1)) b,
              LATERAL (SELECT ${dice('i.n * 100 + b.n', 'state')} AS roll, date '${MOMENT}' - i.effective_day AS past) r,
              LATERAL (SELECT CASE
                WHEN past > 30 THEN
                  CASE WHEN roll < 920 THEN 'executed' WHEN roll < 950 THEN 'withdrawn' WHEN roll < 975 THEN 'not_executed'
                       WHEN roll < 980 THEN 'under_review' WHEN roll < 990 THEN 'returned' ELSE 'in_progress' END
                WHEN past > 0 THEN
                  CASE WHEN roll < 600 THEN 'executed' WHEN roll < 800 THEN 'under_review' WHEN roll < 850 THEN 'returned'
                       WHEN roll < 950 THEN 'in_progress' ELSE 'assigned' END
                ELSE
                  CASE WHEN roll < 100 THEN 'executed' WHEN roll < 200 THEN 'under_review' WHEN roll < 500 THEN 'in_progress'
                       WHEN roll < 800 THEN 'acknowledged' ELSE 'assigned' END
                END AS state) s`,
      [RECIPIENTS],
    );
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

async function addPerson(client: Client, email: string, body: string, role: string, passwordHash: string) {
  await client.query(
    `WITH p AS (INSERT INTO person (email, name) VALUES ($1, $1) RETURNING id),
          w AS (INSERT INTO person_password (person_id, hash) SELECT id, $4 FROM p),
          o AS (INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
                SELECT id, $3, 'none', 'лауазым', 'должность', 'post' FROM body WHERE code = $2 RETURNING id)
     INSERT INTO post_holding (post_id, person_id) SELECT o.id, p.id FROM o, p`,
    [email, body, role, passwordHash],
  );
}

/** Ids of tasks of all ages, for the row of single tasks. */
export async function someTasks(ownerUrl: string, count: number): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY effective_day, id) AS n FROM task) t
        WHERE n % ($1::int / $2::int) = 0 LIMIT $2`,
      [TASKS, count],
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
