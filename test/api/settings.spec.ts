import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

const DEFAULTS = {
  nonWorkingDay: 'preceding',
  extensionNoticeDays: 5,
  reviewDays: 3,
  twoPersonApproval: false,
  interimRhythm: 'FREQ=MONTHLY',
  secondFactorRoles: [],
};

describe('the settings of the register', () => {
  let api: TestApi;
  let admin: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T09:00:00+06:00');
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator', language: 'en' });
  });
  beforeEach(() => api.sql('DELETE FROM register_setting'));
  afterAll(() => api?.stop());

  const get = async (as = admin) => done(await api.call('GET', '/api/v1/settings', { as }));
  const change = (body: unknown, ifMatch?: number) =>
    api.call('PATCH', '/api/v1/settings', { as: admin, body, ifMatch });

  it('have defaults, and one version together', async () => {
    expect(await get()).toEqual({ version: 0, ...DEFAULTS });
    const first = done(await change({ reviewDays: 5 }, 0));
    expect(first).toEqual({ ...DEFAULTS, version: 1, reviewDays: 5 });
    const second = done(await change({ twoPersonApproval: true, extensionNoticeDays: 0 }, 1));
    expect(second).toEqual({ ...DEFAULTS, version: 3, reviewDays: 5, twoPersonApproval: true, extensionNoticeDays: 0 });
    expect((await change({ reviewDays: 7 }, 1)).status).toBe(412);
    expect((await change({ reviewDays: 7 })).status).toBe(428);
    expect(await get()).toEqual(second);
  });

  it('are the same for everybody who is held to them', async () => {
    for (const role of ['office', 'reader', 'recipient']) {
      const token = await api.person(`${role}@gov.example`, { body: role === 'recipient' ? 'KZ-61' : 'DPMO', role });
      expect(await get(token)).toEqual({ version: 0, ...DEFAULTS });
    }
  });

  it('act at once: a report waits too long after as many days as were set', async () => {
    const office = await api.person('office2@gov.example', { body: 'DPMO', role: 'office' });
    const region = await api.person('region@gov.example', { body: 'KZ-61', role: 'recipient' });
    await api.setClock('2020-02-11T09:00:00+06:00');
    const { id, version } = (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] })).tasks.get(
      'KZ-61',
    );
    const filing = { as: region, ifMatch: version, body: REPORT };
    done(await api.call('POST', `/api/v1/tasks/${id}/reports`, filing), 201);
    await api.setClock('2020-02-17T09:00:00+06:00');
    const waiting = async () => done(await api.call('GET', '/api/v1/tasks?reviewOver=true', { as: office })).total;
    expect(await waiting()).toBe(1);
    done(await change({ reviewDays: 4 }, 0));
    expect(await waiting()).toBe(0);
  });

  it('are logged once a request, with before and after of what changed alone', async () => {
    done(await change({ reviewDays: 5, extensionNoticeDays: 5, nonWorkingDay: 'following' }, 0));
    const { items } = done(await api.call('GET', '/api/v1/audit?action=setting_changed&size=1', { as: admin }));
    expect(items[0]).toMatchObject({
      text: 'admin@gov.example changed a setting of the register.',
      before: { reviewDays: 3, nonWorkingDay: 'preceding' },
      after: { reviewDays: 5, nonWorkingDay: 'following' },
    });
    const count = async () => (await api.sql(`SELECT FROM audit_entry WHERE action = 'setting_changed'`)).length;
    const before = await count();
    expect(done(await change({ reviewDays: 5 }, 2)).version).toBe(2);
    expect(await count()).toBe(before);
  });

  it('take one of several changes made at once, also of different settings', async () => {
    const bodies = [{ reviewDays: 4 }, { extensionNoticeDays: 4 }, { twoPersonApproval: true }];
    const answers = await Promise.all(bodies.map((body) => change(body, 0)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await get()).toMatchObject({ version: 1 });
  });

  it.each([
    [{ reviewDays: -1 }, 'reviewDays too_small', 'Not less than 0.'],
    [{ reviewDays: 61 }, 'reviewDays too_large', 'Not more than 60.'],
    [{ reviewDays: 1.5 }, 'reviewDays must_be_whole_number', 'Give a whole number.'],
    [{ extensionNoticeDays: '5' }, 'extensionNoticeDays must_be_whole_number', 'Give a whole number.'],
    [{ twoPersonApproval: 1 }, 'twoPersonApproval must_be_true_or_false', 'Give true or false.'],
    [{ nonWorkingDay: 'x' }, 'nonWorkingDay must_be_one_of', 'Give one of: preceding, following, as_written.'],
    [
      { interimRhythm: 'FREQ=SECONDLY' },
      'interimRhythm must_be_one_of',
      'Give one of: FREQ=WEEKLY, FREQ=MONTHLY, FREQ=MONTHLY;INTERVAL=3.',
    ],
    [
      { secondFactorRoles: ['akim'] },
      'secondFactorRoles must_be_one_of',
      'Give one of: office, recipient, reader, administrator.',
    ],
    [{ reviewDays: null }, 'reviewDays must_be_whole_number', 'Give a whole number.'],
    [{ review_days: 1 }, 'review_days unknown_field', 'There is no such field here; remove it.'],
  ])('refuse %j', async (body, problem, message) => {
    const answer = await change(body, 0);
    const [error] = answer.body.errors;
    expect([answer.status, `${error.field} ${error.code}`, error.message]).toEqual([400, problem, message]);
    expect(await get()).toEqual({ version: 0, ...DEFAULTS });
  });

  it('go by the default where somebody wrote nonsense into the table', async () => {
    await api.sql(
      `INSERT INTO register_setting (name, value) VALUES ('review_days', '"soon"'), ('two_person_approval', '1')`,
    );
    expect(await get()).toEqual({ ...DEFAULTS, version: 2 });
  });
});
