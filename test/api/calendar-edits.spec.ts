import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';

const DAY = { kind: 'off', nameKk: 'Демалыс', nameRu: 'Выходной', nameEn: 'Day off' };
const BY_20_AUGUST = { written: 'by 20 August', kind: 'date', boundary: 'inclusive', namedDay: '2020-08-20' };

describe('the calendar and the settings in the administrator’s hands', () => {
  let api: TestApi;
  let admin: string;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T06:00:00Z');
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  const call = (method: string, path: string, body?: unknown, ifMatch?: number) =>
    api.call(method, `/api/v1/${path}`, { as: admin, body, ifMatch });
  const issue = async () => {
    const { tasks } = await issueInstruction(api, office, { deadline: BY_20_AUGUST, recipients: [{ code: 'KZ-61' }] });
    return tasks.get('KZ-61');
  };

  it('previews whose days would move, and changes nothing', async () => {
    const { id, version, instruction } = await issue();
    const ask = () => call('POST', 'calendar/preview', { changes: [{ day: '2020-08-20', kind: 'off' }] });
    const move = { taskId: id, body: 'KZ-61', number: instruction.number, lastDay: '2020-08-20', effectiveDay: '2020-08-20', would: '2020-08-19' }; // prettier-ignore
    expect(done(await ask())).toEqual({ total: 1, moves: [move] });
    expect(done(await ask()).total).toBe(1);
    const after = done(await api.call('GET', `/api/v1/tasks/${id}`, { as: office }));
    expect([after.version, after.deadline.effectiveDay]).toEqual([version, '2020-08-20']);
    expect(await api.sql('SELECT FROM letter')).toEqual([]);
    done(
      await api.call('POST', `/api/v1/tasks/${id}/withdraw`, { as: office, ifMatch: version, body: { reason: 'x' } }),
    );
  });

  it('enters a day: what is on control keeps its day, what is issued later does not', async () => {
    const before = await issue();
    expect(done(await call('PUT', 'calendar/days/2020-08-20', DAY))).toEqual({ day: '2020-08-20', ...DAY, name: 'Day off' }); // prettier-ignore
    const kept = done(await api.call('GET', `/api/v1/tasks/${before.id}`, { as: office }));
    expect([kept.version, kept.deadline.effectiveDay]).toEqual([before.version, '2020-08-20']);
    expect((await issue()).deadline.effectiveDay).toBe('2020-08-19');
    const { days } = done(await call('GET', 'calendar?year=2020'));
    expect(days).toContainEqual({ day: '2020-08-20', ...DAY, name: 'Day off' });
    done(await call('DELETE', 'calendar/days/2020-08-20'), 204);
    expect((await call('DELETE', 'calendar/days/2020-08-20')).status).toBe(404);
    expect((await issue()).deadline.effectiveDay).toBe('2020-08-20');
  });

  it('changes the rule for days off, against the version that was seen', async () => {
    expect(done(await call('GET', 'settings'))).toMatchObject({ version: 0, nonWorkingDay: 'preceding' });
    const answers = await Promise.all(
      ['following', 'as_written'].map((nonWorkingDay) => call('PATCH', 'settings', { nonWorkingDay }, 0)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    done(await call('PATCH', 'settings', { nonWorkingDay: 'preceding' }, 1));
    done(await call('PATCH', 'settings', { nonWorkingDay: 'following' }, 2));
    done(await call('PUT', 'calendar/days/2020-08-20', DAY));
    expect((await issue()).deadline.effectiveDay).toBe('2020-08-21');
    expect(done(await call('PATCH', 'settings', {}, 3))).toMatchObject({ version: 3, nonWorkingDay: 'following' });
    expect((await call('PATCH', 'settings', {}, 1)).status).toBe(412);
    expect((await call('PATCH', 'settings', { nonWorkingDay: 'following' })).status).toBe(428);
  });

  it.each([
    ['PUT', 'calendar/days/2020-02-30', DAY, 'day', 'must_be_day'],
    ['PUT', 'calendar/days/2020-08-20', { ...DAY, kind: 'holiday' }, 'kind', 'must_be_one_of'],
    ['PUT', 'calendar/days/2020-08-20', { ...DAY, nameKk: '' }, 'nameKk', 'must_not_be_blank'],
    ['POST', 'calendar/preview', { changes: [] }, 'changes', 'too_few'],
    ['POST', 'calendar/preview', { changes: [{ day: '2020-08-20', kind: 'x' }] }, 'changes.0.kind', 'must_be_one_of'],
    ['PATCH', 'settings', { nonWorkingDay: 'whenever' }, 'nonWorkingDay', 'must_be_one_of'],
  ])('refuses %s %s %j', async (method, path, body, field, code) => {
    const answer = await call(method, path, body, 0);
    expect([answer.status, answer.body.errors[0]]).toEqual([400, expect.objectContaining({ field, code })]);
  });

  it('refuses a preview that names a day twice', async () => {
    const changes = [{ day: '2020-08-20', kind: 'off' }, { day: '2020-08-20', kind: null }]; // prettier-ignore
    const { status, body } = await call('POST', 'calendar/preview', { changes });
    expect([status, body.errors[0].field]).toEqual([400, 'changes.1.day']);
  });

  it('leaves each edit in the log, with what was before', async () => {
    const { items } = done(await call('GET', 'audit?size=100&action=calendar_day_set'));
    expect(items).toHaveLength(2);
    const { items: removed } = done(await call('GET', 'audit?action=calendar_day_removed'));
    expect(removed[0]).toMatchObject({ before: { day: '2020-08-20', kind: 'off' }, text: 'admin@gov.example removed a day from the calendar.' }); // prettier-ignore
    const { items: settings } = done(await call('GET', 'audit?action=setting_changed'));
    expect(settings[0]).toMatchObject({ after: { nonWorkingDay: 'following' } });
    expect(done(await call('GET', 'audit/verify'))).toMatchObject({ ok: true });
  });
});
