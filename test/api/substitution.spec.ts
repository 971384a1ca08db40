import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

/** Rule 12: rights and letters follow the post, and whoever stands in for its holder. */
describe('substitution', () => {
  let api: TestApi;
  let office: string;
  let administrator: string;
  let akim: string;
  let deputy: string;
  let stranger: string;
  const AKIM = 'akim@away.example';
  const DEPUTY = 'deputy@away.example';
  const STRANGER = 'stranger@away.example';

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@away.example', { body: 'DPMO', role: 'office' });
    administrator = await api.person('admin@away.example', { body: 'DPMO', role: 'administrator' });
    akim = await api.person(AKIM, { body: 'KZ-61', role: 'recipient', rung: 'akim' });
    // A colleague who holds a reader's post in the same house: the region's rights come through substitution alone.
    deputy = await api.person(DEPUTY, { body: 'KZ-61', role: 'reader' });
    await api.sql(`UPDATE post SET role = 'administrator', rung = 'none' WHERE id IN
      (SELECT h.post_id FROM post_holding h JOIN person p ON p.id = h.person_id WHERE p.email = $1)`, [DEPUTY]); // prettier-ignore
    stranger = await api.person(STRANGER, { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  afterEach(async () => {
    await api.sql('UPDATE substitution SET ended_at = now() WHERE ended_at IS NULL');
    await api.setClock('2019-11-28T12:00:00+06:00');
  });

  const get = (as: string, path: string) => api.call('GET', `/api/v1/${path}`, { as });
  const name = (as: string, body: object) => api.call('POST', '/api/v1/substitutions', { as, body });
  const WEEK = { from: '2019-11-28', to: '2019-12-04' };
  const away = async (as = akim, body: object = { substituteEmail: DEPUTY, ...WEEK }) =>
    done(await name(as, body), 201);
  const idOf = async (email: string) =>
    (await api.sql<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]))[0]!.id;
  const task = async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    return tasks.get('KZ-61') as { id: string; version: number };
  };
  const acknowledge = async (as: string) => {
    const { id, version } = await task();
    return api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as, ifMatch: version });
  };
  const told = async (taskId: string) =>
    (
      await api.sql<{ email: string }>(
        `SELECT p.email FROM notice n JOIN person p ON p.id = n.person_id WHERE n.task_id = $1 ORDER BY 1`,
        [taskId],
      )
    ).map(({ email }) => email);

  it('a reader who stands in reads as before, and writes for the body alone', async () => {
    const reader = await api.person('reader@away.example', { body: 'KZ-61', role: 'reader' });
    await away(akim, { substituteEmail: 'reader@away.example', ...WEEK });
    const { id, version } = await task();
    expect(done(await api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as: reader, ifMatch: version })).state).toBe('acknowledged');
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-59' }] });
    expect((await get(reader, `tasks/${tasks.get('KZ-59').id}`)).status).toBe(200);
    const { items } = (await get(office, `tasks/${id}/history`)).body;
    expect(items.at(-1).text).toContain('reader@away.example');
    expect(items.at(-1).text).toContain(AKIM);
    const deadline = { written: 'by December 5', kind: 'date', boundary: 'inclusive', namedDay: '2019-12-05' };
    await issueInstruction(api, office, { deadline, recipients: [{ code: 'KZ-61' }] });
    const forecast = (await get(office, `people/${await idOf('reader@away.example')}/reminders`)).body;
    expect(forecast.planned.map(({ on }: Answer['body']) => on)).toContain('2019-12-04');
  }); // prettier-ignore

  it('the deputy acts and is told while the akim is away, and the log says for whom', async () => {
    expect(await told((await task()).id)).toEqual([AKIM]);
    expect((await get(deputy, 'tasks')).body.total ?? 0).toBe(0);
    const given = await away();
    expect(given).toMatchObject({ person: AKIM, substitute: DEPUTY, active: true, endedAt: null });
    const { id, version } = await task();
    expect(await told(id)).toEqual([DEPUTY]);
    expect((await get(deputy, 'me')).body).toMatchObject({ roles: expect.arrayContaining(['recipient']) });
    done(await api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as: deputy, ifMatch: version }));
    done(
      await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: deputy, ifMatch: version + 1, body: REPORT }),
      201,
    );
    const { items } = (await get(office, `tasks/${id}/history`)).body;
    expect(items.at(-1).text).toBe(`${DEPUTY}, for ${AKIM}, filed the report of execution.`);
    const [entry] = await api.sql<{ inPlaceOf: object }>(
      `SELECT after->'inPlaceOf' AS "inPlaceOf" FROM audit_entry WHERE task_id = $1 AND action = 'submit'`,
      [id],
    );
    expect(entry).toEqual({ inPlaceOf: { name: AKIM, personId: await idOf(AKIM) } });
    // Whoever is away has lost no right, and is named in nobody's place.
    const own = await task();
    done(await api.call('POST', `/api/v1/tasks/${own.id}/acknowledge`, { as: akim, ifMatch: own.version }));
    expect((await get(office, `tasks/${own.id}/history`)).body.items.at(-1).text).toBe(
      `${AKIM} took note of the task.`,
    );
  });

  it('begins on its first day and ends after its last, for rights and letters', async () => {
    await away(akim, { substituteEmail: DEPUTY, from: '2019-12-02', to: '2019-12-03' });
    for (const [day, acts] of [['2019-12-01', false], ['2019-12-02', true], ['2019-12-03', true], ['2019-12-04', false]] as const) {
      await api.setClock(`${day}T12:00:00+06:00`);
      expect([day, (await acknowledge(deputy)).status]).toEqual([day, acts ? 200 : 403]);
      expect([day, await told((await task()).id)]).toEqual([day, [acts ? DEPUTY : AKIM]]);
    } // prettier-ignore
  });

  it('is ended early by the one who is back, or by an administrator: rights return at once', async () => {
    for (const who of [akim, administrator]) {
      const { id, version } = await away();
      expect((await acknowledge(deputy)).status).toBe(200);
      const end = (as: string, seen = version) => api.call('POST', `/api/v1/substitutions/${id}/end`, { as, ifMatch: seen });
      for (const nobody of [stranger, office, deputy === who ? office : stranger]) expect((await end(nobody)).status).toBe(404);
      expect((await end(who, 9)).status).toBe(412);
      expect(done(await end(who))).toMatchObject({ active: false });
      expect((await end(who, version + 1)).body.code).toBe('substitution_ended');
      expect((await acknowledge(deputy)).status).toBe(403);
      expect(await told((await task()).id)).toEqual([AKIM]);
    } // prettier-ignore
  });

  it('makes no chains: a substitute’s substitute does not act for the first', async () => {
    await away();
    // The deputy is away as well and names somebody; the administrator may.
    await away(administrator, { personId: await idOf(DEPUTY), substituteEmail: STRANGER, ...WEEK });
    expect((await acknowledge(stranger)).status).toBe(404);
    expect(await told((await task()).id)).toEqual([DEPUTY]);
  });

  it('passes no administrator’s post on', async () => {
    await away(administrator, { substituteEmail: STRANGER, ...WEEK });
    expect((await get(stranger, 'people')).status).toBe(403);
  });

  it('of a disabled substitute nothing follows: the letters stay with the one who is away', async () => {
    await away();
    await api.sql('UPDATE person SET disabled_at = now() WHERE email = $1', [DEPUTY]);
    expect(await told((await task()).id)).toEqual([AKIM]);
    await api.sql('UPDATE person SET disabled_at = NULL WHERE email = $1', [DEPUTY]);
  });

  it.each<[string, () => string, () => Promise<object> | object, number, string]>([
    ['oneself', () => akim, () => ({ substituteEmail: AKIM, ...WEEK }), 400, 'substituteEmail not_oneself'],
    ['somebody of another house', () => akim, () => ({ substituteEmail: STRANGER, ...WEEK }), 400, 'substituteEmail person_unknown'],
    ['nobody', () => akim, () => ({ substituteEmail: 'no@away.example', ...WEEK }), 400, 'substituteEmail person_unknown'],
    ['days that have passed', () => akim, () => ({ substituteEmail: DEPUTY, from: '2019-11-27', to: '2019-12-01' }), 400, 'from not_before_today'],
    ['an end before the beginning', () => akim, () => ({ substituteEmail: DEPUTY, from: '2019-12-02', to: '2019-12-01' }), 400, 'to not_before_first'],
    ['no last day', () => akim, () => ({ substituteEmail: DEPUTY, from: '2019-12-02' }), 400, 'to is_missing'],
    ['a day that is none', () => akim, () => ({ substituteEmail: DEPUTY, from: '2019-12-02', to: 'soon' }), 400, 'to must_be_day'],
    ['a person that is none', () => administrator, () => ({ personId: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d', substituteEmail: DEPUTY, ...WEEK }), 400, 'personId person_unknown'],
    ['another person’s absence', () => akim, async () => ({ personId: await idOf(STRANGER), substituteEmail: DEPUTY, ...WEEK }), 403, ''],
    ['an author of one’s own choice', () => akim, () => ({ substituteEmail: DEPUTY, ...WEEK, createdBy: 'x' }), 400, 'createdBy unknown_field'],
  ])('refuses %s', async (_, who, body, status, problem) => {
    const answer = await name(who(), await body());
    const fields = (answer.body.errors ?? []).map((e: Answer['body']) => `${e.field} ${e.code}`);
    expect([answer.status, ...fields]).toEqual(problem ? [status, problem] : [status]);
  }); // prettier-ignore

  it('refuses two at the same time, somebody who is away too, and so every circle, with the days in words', async () => {
    await away();
    const again = await name(akim, { substituteEmail: DEPUTY, from: '2019-12-04', to: '2019-12-20' });
    expect(again.body).toMatchObject({ status: 409, code: 'substitution_overlaps' });
    expect(again.body.detail).toContain('28 November 2019');
    const circle = await name(administrator, { personId: await idOf(DEPUTY), substituteEmail: AKIM, from: '2019-12-01', to: '2019-12-02' });
    expect(circle.body).toMatchObject({ status: 409, code: 'substitute_away' });
    await away(akim, { substituteEmail: DEPUTY, from: '2019-12-05', to: '2019-12-20' });
  }); // prettier-ignore

  it('of several at once one is written; of two that would make a circle, one', async () => {
    for (let round = 0; round < 4; round++) {
      const same = await Promise.all(Array.from({ length: 4 }, () => name(akim, { substituteEmail: DEPUTY, ...WEEK })));
      expect(same.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      await api.sql('UPDATE substitution SET ended_at = now() WHERE ended_at IS NULL');
      const circle = await Promise.all([
        name(akim, { substituteEmail: DEPUTY, ...WEEK }),
        name(administrator, { personId: await idOf(DEPUTY), substituteEmail: AKIM, ...WEEK }),
      ]);
      expect(circle.map(({ status }) => status).sort()).toEqual([201, 409]);
      await api.sql('UPDATE substitution SET ended_at = now() WHERE ended_at IS NULL');
    }
  });

  it('shows everybody their own, and an administrator all', async () => {
    const { id } = await away();
    const ids = async (as: string) => (await get(as, 'substitutions?size=100')).body.items.map((row: Answer['body']) => row.id);
    for (const as of [akim, deputy, administrator]) expect(await ids(as)).toContain(id);
    expect(await ids(stranger)).not.toContain(id);
    expect(await ids(office)).not.toContain(id);
  }); // prettier-ignore

  it('row-level security: nobody names or ends another’s substitute by hand', async () => {
    await away();
    const ids = { akim: await idOf(AKIM), stranger: await idOf(STRANGER) };
    const { Client } = await import('pg');
    const app = new Client({ connectionString: api.database.url });
    await app.connect();
    const as = async (person: string, sql: string, params: unknown[] = []) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('app.scope', 'own', true), set_config('app.person', $1, true)`, [person]);
      const result = await app.query(sql, params).then(
        ({ rowCount }) => rowCount,
        (error: Error) => error.message,
      );
      await app.query('ROLLBACK');
      return result;
    };
    const insert = `INSERT INTO substitution (person_id, substitute_id, from_day, to_day, created_by)
                    VALUES ($1, $2, '2020-01-01', '2020-01-02', $3)`;
    expect(await as(ids.stranger, insert, [ids.akim, ids.stranger, ids.stranger])).toMatch(/row-level security/);
    expect(await as(ids.stranger, insert, [ids.stranger, ids.akim, ids.akim])).toMatch(/row-level security/);
    expect(await as(ids.stranger, insert, [ids.stranger, ids.akim, ids.stranger])).toBe(1);
    expect(await as(ids.stranger, 'UPDATE substitution SET ended_at = now()')).toBe(0);
    await app.end();
  });
});
