import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done } from '../support/stories.js';

const NAME = { kk: 'Жаңа облыс', ru: 'Новая область', en: 'New Region' };

describe('the administrator’s record of bodies', () => {
  let api: TestApi;
  let admin: string;
  let office: string;
  let count = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2022-07-01T09:00:00+06:00');
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator', language: 'en' });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office', language: 'en' });
  });
  afterAll(() => api?.stop());

  const call = (method: string, path: string, body?: unknown, ifMatch?: number, as = admin) =>
    api.call(method, `/api/v1/bodies${path}`, { as, body, ifMatch });
  const record = async (changes = {}) =>
    done(await call('POST', '', { code: `KZ-X${++count}`, kind: 'region', name: NAME, timeZone: 'Asia/Almaty', validFrom: '2022-06-08', ...changes }), 201); // prettier-ignore
  const rename = (body: Answer['body'], from: string, en: string, version = body.version) =>
    call('POST', `/${body.code}/names`, { ...NAME, en, from }, version);
  const nameOn = async (code: string, day: string) =>
    done(await call('GET', `?on=${day}&all=true&size=100`)).items.find((one: { code: string }) => one.code === code)?.name; // prettier-ignore
  const problems = ({ status, body }: Answer) => [status, body.code, body.errors?.map((e: { field: string; code: string }) => `${e.field} ${e.code}`)]; // prettier-ignore

  it('makes a body that can be a recipient from its first day on', async () => {
    const body = await record({ contactEmail: 'Akimat@New.Example', contactPhone: '+7 7222 00-00-00' });
    expect(body).toMatchObject({ version: 1, contactEmail: 'akimat@new.example', validFrom: '2022-06-08', validTo: null }); // prettier-ignore
    expect(body.names).toMatchObject([{ ...NAME, from: null, to: null }]);
    const on = async (day: string) =>
      done(await call('GET', `?on=${day}&size=100`)).items.some((one: { code: string }) => one.code === body.code);
    expect([await on('2022-06-07'), await on('2022-06-08')]).toEqual([false, true]);
    expect(await nameOn(body.code, '2022-06-07')).toBe('New Region');
    expect(done(await call('GET', `/${body.code}`, undefined, undefined, office))).toEqual(body);
  });

  it('renames it from a day; every day keeps the name of that day', async () => {
    const body = await record();
    const first = done(await rename(body, '2022-09-17', 'Second'));
    const last = done(await rename(first, '2022-08-01', 'Between'));
    expect(last.names.map((name: Answer['body']) => [name.en, name.from, name.to])).toEqual([
      ['New Region', null, '2022-07-31'],
      ['Between', '2022-08-01', '2022-09-16'],
      ['Second', '2022-09-17', null],
    ]);
    const days = ['2022-07-31', '2022-08-01', '2022-09-16', '2022-09-17'];
    expect(await Promise.all(days.map((day) => nameOn(body.code, day)))).toEqual(['New Region', 'Between', 'Between', 'Second']); // prettier-ignore
    expect(problems(await rename(last, '2022-08-01', 'x'))).toEqual([400, 'invalid_request', ['from renamed_that_day']]); // prettier-ignore
    expect(problems(await rename(last, '2022-06-07', 'x'))).toEqual([400, 'invalid_request', ['from body_not_then']]);
    expect((await rename(last, '2022-10-01', 'x', 1)).status).toBe(412);
  });

  it('ends it on a day, and puts a wrong day right; it stays in the record', async () => {
    const body = await record();
    const ended = done(await call('POST', `/${body.code}/close`, { lastDay: '2022-12-31' }, body.version));
    expect(ended.validTo).toBe('2022-12-31');
    expect(problems(await rename(ended, '2023-01-01', 'x'))).toEqual([400, 'invalid_request', ['from body_not_then']]);
    expect(problems(await call('POST', `/${body.code}/close`, { lastDay: '2022-06-07' }, 2))).toEqual([400, 'invalid_request', ['lastDay not_before_first_day']]); // prettier-ignore
    expect(done(await call('POST', `/${body.code}/close`, { lastDay: '2022-11-30' }, 2)).validTo).toBe('2022-11-30');
    const codes = async (query: string) =>
      done(await call('GET', `?${query}&size=100`)).items.map(({ code }: { code: string }) => code);
    expect(await codes('on=2022-12-01')).not.toContain(body.code);
    expect(await codes('on=2022-12-01&all=true')).toContain(body.code);
  });

  it('records of whom it is a successor, once', async () => {
    const [old, young] = [await record(), await record()];
    const day = { predecessor: old.code, onDay: '2022-06-08' };
    const kin = done(await call('POST', `/${young.code}/predecessors`, day, 1));
    expect(kin.predecessors).toEqual([{ code: old.code, onDay: '2022-06-08' }]);
    expect(done(await call('GET', `/${old.code}`)).successors).toEqual([{ code: young.code, onDay: '2022-06-08' }]);
    const add = (code: string, body: object, version: number) => call('POST', `/${code}/predecessors`, body, version);
    expect((await add(young.code, day, 2)).body.code).toBe('kin_recorded');
    expect((await add(old.code, { ...day, predecessor: young.code }, 1)).body.code).toBe('kin_recorded');
    expect(problems(await add(young.code, { ...day, predecessor: 'KZ-99' }, 2))).toEqual([400, 'invalid_request', ['predecessor body_unknown']]); // prettier-ignore
    expect(problems(await add(young.code, { ...day, predecessor: young.code }, 2))).toEqual([400, 'invalid_request', ['predecessor is_wrong']]); // prettier-ignore
    const third = await record();
    expect(problems(await add(third.code, { ...day, onDay: '2022-06-07' }, 1))).toEqual([400, 'invalid_request', ['onDay body_not_then']]); // prettier-ignore
  });

  it('changes contact, kind and zone: absent stays, null clears', async () => {
    const body = await record({ contactEmail: 'a@b.example', contactPhone: '1' });
    const changed = done(await call('PATCH', `/${body.code}`, { contactEmail: null, timeZone: 'Asia/Oral' }, 1));
    expect(changed).toMatchObject({ contactEmail: null, contactPhone: '1', timeZone: 'Asia/Oral', version: 2 });
    expect(done(await call('PATCH', `/${body.code}`, {}, 2))).toEqual(changed);
    expect((await call('PATCH', `/${body.code}`, { contactPhone: '2' }, 1)).status).toBe(412);
    expect((await call('PATCH', `/${body.code}`, { contactPhone: '2' })).status).toBe(428);
    expect(problems(await call('PATCH', `/${body.code}`, { code: 'KZ-1' }, 2))).toEqual([400, 'invalid_request', ['code unknown_field']]); // prettier-ignore
  });

  it.each([
    [{ code: 'kz-1' }, 'code must_be_body_code'],
    [{ code: '../x' }, 'code must_be_body_code'],
    [{ kind: 'district' }, 'kind must_be_one_of'],
    [{ timeZone: 'Asia/Nowhere' }, 'timeZone must_be_zone'],
    [{ timeZone: '+05:00' }, 'timeZone must_be_zone'],
    [{ validFrom: '2022-02-30' }, 'validFrom must_be_day'],
    [{ contactEmail: 'x' }, 'contactEmail is_wrong'],
    [{ name: { kk: 'х', ru: 'х' } }, 'name.en is_missing'],
  ])('refuses %j', async (changes, problem) => {
    const body = { code: 'KZ-Y1', kind: 'region', name: NAME, timeZone: 'Asia/Almaty', ...changes };
    expect(problems(await call('POST', '', body))).toEqual([400, 'invalid_request', [problem]]);
  });

  it('takes a code once, also when two record it at once', async () => {
    const body = { code: 'KZ-TWIN', kind: 'region', name: NAME, timeZone: 'Asia/Almaty' };
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', '', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('body_exists');
    expect((await api.sql(`SELECT FROM body_name n JOIN body b ON b.id = n.body_id WHERE b.code = 'KZ-TWIN'`)).length).toBe(1); // prettier-ignore
  });

  it('lets one of several edits at once through', async () => {
    const body = await record();
    const answers = await Promise.all(
      ['2022-08-01', '2022-09-01', '2022-10-01'].map((from) => rename(body, from, 'x')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('leaves each of these in the log, in words, with before and after', async () => {
    const { items } = done(await api.call('GET', '/api/v1/audit?size=100', { as: admin }));
    const actions = new Set(items.map(({ action }: { action: string }) => action));
    for (const action of ['body_recorded', 'body_renamed', 'body_ended', 'body_changed', 'body_succeeded']) {
      expect(actions).toContain(action);
    }
    for (const { text, after } of items) {
      expect(text).not.toMatch(/[{}_]/);
      expect(after).toBeTruthy();
    }
    expect(done(await api.call('GET', '/api/v1/audit/verify', { as: admin }))).toMatchObject({ ok: true });
  });

  it('removes nothing, by row-level security and by right', async () => {
    for (const table of ['body', 'body_name', 'body_succession']) {
      await api.sql('BEGIN');
      await api.sql('SET LOCAL ROLE tracker_app');
      await api.sql(`SELECT set_config('app.administers', 'true', true)`);
      await expect(api.sql(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await api.sql('ROLLBACK');
    }
  });
});
