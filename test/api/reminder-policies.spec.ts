import { DEFAULT_POLICY, DEFAULT_SENDING } from '../../src/reminders/policy.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { BY_1_MARCH, done, MEETING } from '../support/stories.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const { deadline, review, noTerm } = DEFAULT_POLICY;
/** The default as a request. */
const RULES = { deadline, review: { after: review.after, repeat: review.repeat }, noTerm };
const before = (days: number[], unit = 'calendar_days') => ({
  unit,
  steps: days.map((each) => ({ days: each, upTo: 'responsible' })),
});
const withBefore = (days: number[], unit?: string) => ({
  ...RULES,
  deadline: { ...deadline, before: before(days, unit) },
});

describe('the policy of reminders', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let administrator: string;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.setClock('2020-08-20T05:00:00Z');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await api.sql(`INSERT INTO sweep_mark VALUES ('reminders Asia/Almaty', '2020-08-19T11:59:00Z')`);
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const get = (path: string, as = office) => api.call('GET', `/api/v1/${path}`, { as });
  const put = (rules: object, ifMatch = 1, as = office) =>
    api.call('PUT', '/api/v1/reminder-policies/standard', { as, ifMatch, body: { reason: 'Agreed', ...rules } });
  const steps = () =>
    api.sql<{ line: string }>(
      `SELECT concat_ws(' ', r.step, r.rung, r.state, r.planned_on) AS line FROM reminder r ORDER BY r.planned_on, r.step, r.rung`,
    );
  const lines = async () => (await steps()).map(({ line }) => line);

  it('is rule 13 until the office writes another', async () => {
    const { body } = await get('reminder-policies');
    expect(body.items).toEqual([
      {
        class: 'standard',
        name: 'Ordinary instruction',
        instructions: 0,
        version: 1,
        ...RULES,
        reason: null,
        changedBy: null,
        changedAt: expect.any(String),
      },
    ]);
    expect((await get('reminder-sending')).body).toMatchObject({ version: 1, ...DEFAULT_SENDING });
  });

  it('is changed by the office or the administrator in versions, each with its author, reason and row in the log', async () => {
    const changed = await put(withBefore([10, 1]));
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, reason: 'Agreed', changedBy: 'office@gov.example' },
    });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await put(withBefore([5]), 1)).body.code).toBe('stale_version');
    expect((await put(withBefore([5]), 2, administrator)).body.version).toBe(3);
    const { body } = await get('reminder-policies/standard/history');
    expect(
      body.items.map(({ version, changedBy }: { version: number; changedBy: string }) => [version, changedBy]),
    ).toEqual([
      [3, 'admin@gov.example'],
      [2, 'office@gov.example'],
      [1, null],
    ]);
    const log = await api.sql(
      `SELECT action, actor_name, reason FROM audit_entry WHERE action = 'reminder_policy_changed' ORDER BY id`,
    );
    expect(log).toEqual([
      { action: 'reminder_policy_changed', actor_name: 'office@gov.example', reason: 'Agreed' },
      { action: 'reminder_policy_changed', actor_name: 'admin@gov.example', reason: 'Agreed' },
    ]);
    expect((await put(withBefore([5]), 3)).body.version).toBe(3); // the same once more is no change
  });

  it('of two changes at the same moment takes one', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((days) => put(withBefore([days]))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('of a class of its own reminds the instructions of that class', async () => {
    const urgent = { code: 'urgent', nameKk: 'Шұғыл', nameRu: 'Срочное', nameEn: 'Urgent', reason: 'New' };
    const body = { ...withBefore([2, 1], 'working_days'), ...urgent };
    expect((await api.call('POST', '/api/v1/reminder-policies', { as: office, body })).status).toBe(201);
    expect((await api.call('POST', '/api/v1/reminder-policies', { as: office, body })).body.code).toBe('class_exists');
    const made = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.sql(`UPDATE instruction SET class = 'urgent' WHERE id = $1`, [made.instructionId]);
    for (const day of ['21', '25', '26', '27', '28']) await worker.turnAt(`2020-08-${day}T04:00:00Z`);
    expect(await lines()).toEqual([
      'd7 responsible sent 2020-08-21',
      'd3 responsible sent 2020-08-25',
      'w2 responsible sent 2020-08-26',
      'd1 responsible sent 2020-08-27',
      'w1 responsible sent 2020-08-27',
      'd0 responsible sent 2020-08-28',
    ]);
  });

  it('an instruction names its class; one that nobody knows is refused', async () => {
    const meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body: MEETING }), 201);
    const draft = (more: object) =>
      api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, {
        as: office,
        body: { number: '1', text: 'x', deadline: BY_1_MARCH, ...more },
      });
    expect((await draft({ class: 'nonsense' })).body.errors).toMatchObject([{ field: 'class', code: 'class_unknown' }]);
    expect((await draft({})).body.class).toBe('standard');
  });

  it('shows before it is saved what it would change for open tasks', async () => {
    for (const day of ['2020-08-28', '2020-08-28', '2020-09-18'])
      await makeTask(api, { body: 'KZ-61', effectiveDay: day });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', state: 'executed' });
    const preview = async (rules: object) =>
      done(await api.call('POST', '/api/v1/reminder-policies/standard/preview', { as: office, body: rules }));
    expect(await preview(RULES)).toMatchObject({ openTasks: 3, changedTasks: 0, added: 0, removed: 0, tasks: [] });
    // d14 of 18 September is 4 September; of 28 August it has passed.
    const without14 = { ...RULES, deadline: { ...deadline, before: { ...deadline.before, steps: deadline.before.steps.filter(({ days }) => days !== 14) } } }; // prettier-ignore
    expect(await preview(without14)).toMatchObject({
      from: '2020-08-20',
      openTasks: 3,
      changedTasks: 1,
      added: 0,
      removed: 1,
      tasks: [
        {
          body: 'Turkistan',
          effectiveDay: '2020-09-18',
          removed: [{ step: 'd14', why: '14 days before the deadline', on: '2020-09-04', upTo: 'responsible' }],
        },
      ],
    });
    expect((await get('reminder-policies/standard')).body.version).toBe(1);
  });

  it('changed on a day does not tell the same persons of the same task a second time', async () => {
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await worker.turnAt('2020-08-25T04:00:00Z');
    expect((await put(withBefore([3, 1], 'working_days'))).status).toBe(200); // w3 is today as well
    await worker.turnAt('2020-08-25T05:00:00Z');
    await worker.turnAt('2020-08-26T04:00:00Z');
    expect((await lines()).filter((line) => line.includes('sent'))).toEqual(['d3 responsible sent 2020-08-25']);
  });

  it('with another send hour at the last minute sends once', async () => {
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await worker.turnAt('2020-08-25T02:59:00Z');
    await api.call('PUT', '/api/v1/reminder-sending', {
      as: office, ifMatch: 1, body: { ...DEFAULT_SENDING, windowFrom: '08:00', reason: 'Earlier' },
    }); // prettier-ignore
    for (const minute of ['02:59', '03:00', '04:00']) await worker.turnAt(`2020-08-25T${minute}:30Z`);
    expect(smtp.journal).toHaveLength(1);
    expect(await api.sql('SELECT sent_at FROM letter')).toEqual([{ sent_at: new Date('2020-08-25T02:59:30Z') }]);
  });

  it('has tasks without a term report monthly, unless they have just reported; they are never overdue', async () => {
    await makeTask(api, { body: 'KZ-61', effectiveDay: null, text: 'Long in hand' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: null, text: 'Just given', since: '2020-08-20T05:00:00Z' });
    const told = await makeTask(api, { body: 'KZ-61', effectiveDay: null, text: 'Has reported' });
    await api.sql(
      `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
       SELECT t.id, t.organization_id, 1, false, 'x', '2020-08-25', '2020-08-25', p.id FROM task t, person p
        WHERE t.id = $1 AND p.email = 'akimat@kz61.example'`,
      [told.id],
    );
    // 1 September is a Tuesday; 1 November a Sunday, so that Monday the 2nd counts.
    for (const day of ['08-31', '09-01', '09-02', '10-01', '11-02', '11-03'])
      await worker.turnAt(`2020-${day}T04:00:00Z`);
    const bySteps = await api.sql<{ line: string }>(
      `SELECT concat_ws(' ', r.step, r.planned_on, count(*)) AS line FROM reminder r WHERE r.state = 'sent' GROUP BY r.step, r.planned_on ORDER BY 1`,
    );
    expect(bySteps.map(({ line }) => line)).toEqual([
      'month2020-09 2020-09-01 1',
      'month2020-10 2020-10-01 3',
      'month2020-11 2020-11-02 3',
    ]);
    const letter = smtp.journal[0]!.raw.toString();
    expect(letter).toMatch(/1 without a term/i);
    const { planned } = done(await get(`tasks/${told.id}/reminders`));
    expect(planned[0]).toMatchObject({
      step: 'month2020-12',
      on: '2020-12-02',
      why: 'monthly information on a task without a term',
    });
  });
});

describe('a policy', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  const put = (path: string, body: object) => api.call('PUT', `/api/v1/${path}`, { as: office, ifMatch: 1, body });

  test.each([
    ['a step that does not come nearer', withBefore([3, 7]), 'deadline.before.steps.1.days', 'must_come_nearer'],
    ['the same step twice', withBefore([3, 3]), 'deadline.before.steps.1.days', 'must_come_nearer'],
    [
      'steps after in disorder',
      {
        ...RULES,
        deadline: {
          ...deadline,
          after: [
            { days: 3, upTo: 'akim' },
            { days: 1, upTo: 'akim' },
          ],
        },
      },
      'deadline.after.1.days',
      'must_go_farther',
    ],
    ['no step after', { ...RULES, deadline: { ...deadline, after: [] } }, 'deadline.after', 'too_few'],
    [
      'a ladder that goes down',
      { ...RULES, deadline: { ...deadline, after: [{ days: 1, upTo: 'responsible' }] } },
      'deadline.after.0.upTo',
      'must_not_step_down',
    ],
    ['an unknown rung', { ...RULES, noTerm: { dayOfMonth: 1, upTo: 'minister' } }, 'noTerm.upTo', 'must_be_one_of'],
    [
      'a review told to the region',
      { ...RULES, review: { after: [{ days: 1, upTo: 'akim' }], repeat: null } },
      'review.after.0.upTo',
      'rung_not_of_review',
    ],
    [
      'the 31st of each month',
      { ...RULES, noTerm: { dayOfMonth: 31, upTo: 'akim' } },
      'noTerm.dayOfMonth',
      'too_large',
    ],
    [
      'repeating every 0 days',
      { ...RULES, deadline: { ...deadline, repeat: { ...deadline.repeat, every: 0 } } },
      'deadline.repeat.every',
      'too_small',
    ],
    ['a field that nobody knows', { ...RULES, hourly: true }, 'hourly', 'unknown_field'],
  ])('refuses %s, naming the field', async (_, rules, field, code) => {
    // prettier-ignore
    const { status, body } = await put('reminder-policies/standard', { reason: 'x', ...rules });
    expect({ status, errors: body.errors }).toEqual({
      status: 400,
      errors: expect.arrayContaining([expect.objectContaining({ field, code })]),
    });
    expect((await api.call('GET', '/api/v1/reminder-policies/standard', { as: office })).body.version).toBe(1);
  });

  test.each([
    ['ends before it begins', { windowFrom: '18:00', windowTo: '09:00' }, 'windowTo', 'window_too_short'],
    ['is no time', { windowFrom: '25:00' }, 'windowFrom', 'must_be_time'],
    ['looks back for ever', { lookBack: 400 }, 'lookBack', 'too_large'],
  ])('refuses a window that %s', async (_, change, field, code) => {
    const { status, body } = await put('reminder-sending', { ...DEFAULT_SENDING, reason: 'x', ...change });
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, field, code]);
  });
});
