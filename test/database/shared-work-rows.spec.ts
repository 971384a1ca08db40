import { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

/** SQL as the application's own role: what a lead, a region and a district may do when every check of the program fails. */
describe('row-level security of shared work', () => {
  let api: TestApi;
  let app: Client;
  let bodies: Map<string, string>;
  let persons: Map<string, string>;
  const tasks = { whole: '', first: '', second: '', other: '', lead: '', helper: '', sibling: '' };

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    const office = await api.person('office@rows.example', { body: 'DPMO', role: 'office' });
    const region = await api.person('region@rows.example', { body: 'KZ-61', role: 'recipient' });
    await api.person('mia@rows.example', { body: 'MIA', role: 'recipient' });
    const whole = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }] });
    tasks.whole = whole.tasks.get('KZ-61').id;
    tasks.other = whole.tasks.get('KZ-59').id;
    const parts = ['First', 'Second'].map((name) => ({ name: `${name} district`, day: '2020-06-01' }));
    const path = `/api/v1/tasks/${tasks.whole}/delegations`;
    const given = done(await api.call('POST', path, { as: region, ifMatch: 1, body: { parts } }), 201);
    [tasks.first, tasks.second] = given.items.map(({ taskId }: { taskId: string }) => taskId);
    for (const [code, id] of [['KZ-61-01', tasks.first], ['KZ-61-02', tasks.second]] as const) {
      const as = await api.person(`${code}@rows.example`.toLowerCase(), { body: code, role: 'recipient' });
      done(await api.call('POST', `/api/v1/tasks/${id}/reports`, { as, ifMatch: 1, body: REPORT }), 201);
    } // prettier-ignore
    const led = await issueInstruction(api, office, {
      recipients: [{ code: 'MIA', role: 'lead' }, { code: 'KZ-61' }, { code: 'KZ-59' }],
    });
    [tasks.lead, tasks.helper, tasks.sibling] = ['MIA', 'KZ-61', 'KZ-59'].map((code) => led.tasks.get(code).id);
    const ids = async (sql: string) =>
      new Map((await api.sql<{ key: string; id: string }>(sql)).map(({ key, id }) => [key, id]));
    bodies = await ids('SELECT code AS key, id FROM body');
    persons = await ids('SELECT email AS key, id FROM person');
    app = new Client({ connectionString: api.database.url });
    await app.connect();
  });
  afterAll(async () => {
    await app?.end();
    await api?.stop();
  });

  const PEOPLE = {
    region: ['KZ-61', 'region@rows.example'],
    district: ['KZ-61-01', 'kz-61-01@rows.example'],
    ministry: ['MIA', 'mia@rows.example'],
  } as const;

  /** Runs in a transaction that is rolled back; gives the rows, how many were changed, or PostgreSQL's words of refusal. */
  async function as(who: keyof typeof PEOPLE, sql: string, params: unknown[] = []): Promise<unknown> {
    const [body, email] = PEOPLE[who];
    await app.query('BEGIN');
    try {
      await app.query(
        `SELECT set_config('app.scope', 'own', true), set_config('app.bodies', $1, true), set_config('app.person', $2, true)`,
        [bodies.get(body), persons.get(email)],
      );
      const { rows, rowCount, command } = await app.query<{ key: string }>(sql, params);
      return command === 'SELECT' ? rows.map(({ key }) => key).sort() : rowCount;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const REFUSED = expect.stringMatching(/row-level security|never moves|must be of a district/);
  const sorted = (...ids: string[]) => [...ids].sort();

  it('shows a region its parts, a lead its co-executors, and neither the sibling’s or the one above', async () => {
    const seen = 'SELECT id AS key FROM task';
    expect(await as('region', seen)).toEqual(sorted(tasks.whole, tasks.first, tasks.second, tasks.helper));
    expect(await as('district', seen)).toEqual([tasks.first]);
    expect(await as('ministry', seen)).toEqual(sorted(tasks.lead, tasks.helper, tasks.sibling));
  });

  it.each(['report', 'task_deadline', 'audit_entry'])('shows of %s what belongs to those tasks, and no more', async (table) => {
    const seen = (await as('district', `SELECT DISTINCT task_id AS key FROM ${table} WHERE task_id IS NOT NULL`)) as string[];
    expect(seen).toEqual([tasks.first]);
    const above = (await as('region', `SELECT DISTINCT task_id AS key FROM ${table} WHERE task_id IS NOT NULL`)) as string[];
    expect(above).toEqual(expect.arrayContaining([tasks.first, tasks.second]));
    expect(above).not.toContain(tasks.other);
  }); // prettier-ignore

  it('shows a district its own body alone among districts', async () => {
    const districts = `SELECT code AS key FROM body WHERE kind = 'district'`;
    expect(await as('district', districts)).toEqual(['KZ-61-01']);
    expect(await as('region', districts)).toEqual(['KZ-61-01', 'KZ-61-02']);
    expect(await as('ministry', districts)).toEqual([]);
  });

  const SPLIT = `INSERT INTO task (instruction_id, organization_id, role, parent_task_id, answerable_id, deadline_terms,
      deadline_kind, non_working_day, with_recipient_since)
    SELECT instruction_id, $2, 'lead', id, $3, '{}', 'none', 'preceding', now() FROM task WHERE id = $1`;
  it('lets a region give parts of its own task to its own districts only', async () => {
    const part = (whole: string, to: string, by: string) => [whole, bodies.get(to), bodies.get(by)];
    expect(await as('region', SPLIT, part(tasks.helper, 'KZ-61-01', 'KZ-61'))).toBe(1);
    expect(await as('region', SPLIT, part(tasks.helper, 'KZ-59', 'KZ-61'))).toEqual(REFUSED);
    expect(await as('region', SPLIT, part(tasks.helper, 'KZ-61-01', 'KZ-59'))).toEqual(REFUSED);
    expect(await as('district', SPLIT, part(tasks.first, 'KZ-61-02', 'KZ-61-01'))).toEqual(REFUSED);
    expect(await as('ministry', SPLIT, part(tasks.lead, 'KZ-61-01', 'MIA'))).toEqual(REFUSED);
  });

  it('lets it make districts under itself only', async () => {
    const insert = `INSERT INTO body (code, kind, parent_id, time_zone) VALUES ('X', $2, $1, 'Asia/Almaty')`;
    expect(await as('region', insert, [bodies.get('KZ-61'), 'district'])).toBe(1);
    expect(await as('region', insert, [bodies.get('KZ-59'), 'district'])).toEqual(REFUSED);
    expect(await as('region', insert, [null, 'region'])).toEqual(REFUSED);
    const post = `INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en) VALUES ($1, $2, $3, 'x', 'x', 'x')`;
    expect(await as('region', post, [bodies.get('KZ-61-01'), 'recipient', 'responsible'])).toBe(1);
    expect(await as('region', post, [bodies.get('KZ-61-01'), 'administrator', 'responsible'])).toEqual(REFUSED);
    expect(await as('region', post, [bodies.get('KZ-61'), 'recipient', 'responsible'])).toEqual(REFUSED);
    expect(await as('district', post, [bodies.get('DPMO'), 'recipient', 'responsible'])).toEqual(REFUSED);
  });

  const close = `UPDATE task SET state = 'withdrawn', closed_on = '2020-01-01', with_recipient_since = NULL WHERE id = $1`;
  it('lets a region close its parts; a lead closes nothing of its co-executors', async () => {
    expect(await as('region', close, [tasks.first])).toBe(1);
    expect(await as('region', close, [tasks.whole])).toEqual(REFUSED);
    expect(await as('ministry', close, [tasks.helper])).toEqual(REFUSED);
    expect(await as('district', close, [tasks.second])).toBe(0);
  });

  it('lets whoever answers date what it answers for; nobody moves its own day or says who leads', async () => {
    const date = `UPDATE task SET effective_day = '2020-01-31' WHERE id = $1`;
    expect(await as('region', date, [tasks.first])).toBe(1);
    expect(await as('ministry', date, [tasks.helper])).toBe(1);
    for (const [who, id] of [['region', tasks.whole], ['district', tasks.first], ['ministry', tasks.lead]] as const) {
      expect(await as(who, date, [id])).toEqual(REFUSED);
    } // prettier-ignore
    expect(await as('district', date, [tasks.second])).toBe(0);
    const lead = `UPDATE task SET role = 'lead', answerable_id = NULL WHERE id = $1`;
    for (const [who, id] of [['region', tasks.helper], ['district', tasks.first], ['ministry', tasks.helper]] as const) {
      expect(await as(who, lead, [id])).toEqual(REFUSED);
    } // prettier-ignore
  });

  it('lets a region decide on the reports of its parts, and a district on none', async () => {
    const decide = `UPDATE report SET decision = 'accepted', decided_at = now(), decided_by = app_person() WHERE task_id = $1`;
    expect(await as('region', decide, [tasks.first])).toBe(1);
    expect(await as('district', decide, [tasks.first])).toEqual(REFUSED);
    expect(await as('district', decide, [tasks.second])).toBe(0);
    expect(await as('ministry', decide, [tasks.first])).toBe(0);
  });

  it('lets a region say anew what its district has to do, and take its own decisions back; nobody else', async () => {
    const scope = `UPDATE task SET scope_note = 'Half of it' WHERE id = $1`;
    expect(await as('region', scope, [tasks.first])).toBe(1);
    for (const [who, id] of [['region', tasks.whole], ['district', tasks.first], ['ministry', tasks.helper]] as const) {
      expect(await as(who, scope, [id])).toEqual(REFUSED);
    } // prettier-ignore
    const undecide = `UPDATE report SET decision = NULL, decision_reason = NULL, decided_at = NULL, decided_by = NULL
      WHERE task_id = $1 AND decision = 'returned'`;
    await api.sql(
      `UPDATE report SET decision = 'returned', decision_reason = 'x', decided_at = now(), decided_by = filed_by WHERE task_id = $1`,
      [tasks.second],
    );
    expect(await as('region', undecide, [tasks.second])).toBe(1);
    expect(await as('district', undecide, [tasks.second])).toBe(0);
    expect(await as('ministry', undecide, [tasks.second])).toBe(0);
  });
});
