import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

type Body = Answer['body'];

// 31 December 2019 was a Tuesday, 31 January 2020 a Friday; 29 February, a Saturday, is brought forward to Friday the 28th.
describe('the deadline of a single period', () => {
  let api: TestApi;
  let office: string;
  let second: string;
  let akim: string;
  let north: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    second = await api.person('second@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@kz61.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('akim@kz59.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => on('2019-12-10'));

  const on = (day: string) => api.setClock(`${day}T12:00:00+06:00`);
  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  const now = (task: Body, as = office) => get(`tasks/${task.id}`, as);
  const slots = async (task: Body, as = office): Promise<Body[]> => (await get(`tasks/${task.id}/slots`, as)).items;
  const slot = async (task: Body, day: string) => (await slots(task)).find((each) => each.day === day);
  const days = async (task: Body) => (await slots(task)).map(({ day, effectiveDay }) => [day, effectiveDay]);
  const history = async (task: Body) => (await get(`tasks/${task.id}/history`)).items;
  const textOf = async (kind: string, taskId: string, as: string) =>
    (await get('notifications?size=100', as)).items.find((each: Body) => each.kind === kind && each.taskId === taskId)
      ?.text;
  const THRICE = { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4' };
  async function taskOf(deadline: object = THRICE, code = 'KZ-61'): Promise<Body> {
    await on('2019-12-01');
    const { tasks } = await issueInstruction(api, office, { deadline, recipients: [{ code }] }, '2019-12-01');
    await on('2019-12-10');
    return tasks.get(code);
  }
  async function ask(task: Body, day: string, proposedDay: string, as = akim): Promise<Answer> {
    const body = { slot: (await slot(task, day)).id, proposedDay, reason: 'The census ends later.' };
    return post(`tasks/${task.id}/extensions`, as, (await now(task)).version, body);
  }
  async function move(task: Body, day: string, to: string, more: object = {}): Promise<Answer> {
    const deadline = { kind: 'date', boundary: 'inclusive', namedDay: to };
    const body = { slot: (await slot(task, day)).id, deadline, reason: 'The session is earlier.', ...more };
    return post(`tasks/${task.id}/deadline`, office, (await now(task)).version, body);
  }
  async function file(task: Body, day: string): Promise<Body> {
    const body = { ...REPORT, slot: day };
    return done(await post(`tasks/${task.id}/reports`, akim, (await now(task)).version, body), 201);
  }

  it('is extended as asked for; its name, its original day and the other periods stay as they were', async () => {
    const task = await taskOf();
    const request = done(await ask(task, '2019-12-31', '2020-01-12'), 201);
    expect(request).toMatchObject({
      state: 'pending',
      late: false,
      slot: { day: '2019-12-31', label: 'December 2019' },
      effectiveDayThen: '2019-12-31',
    });
    expect(await slot(task, '2019-12-31')).toMatchObject({ extensionPending: true, effectiveDay: '2019-12-31', moves: [] });
    expect(await textOf('extension_requested', task.id, office)).toContain('the period to 31 December 2019');
    const granted = done(
      await post(`extensions/${request.id}/grant`, office, request.version, { document: 'Resolution 17-4/12' }),
    );
    // 12 January was a Sunday.
    expect(granted).toMatchObject({ state: 'granted', grantedDay: '2020-01-12', deadlineRevision: 2 });
    expect(granted.effectiveDayNow).toBe('2020-01-10');
    expect(await days(task)).toEqual([
      ['2019-12-31', '2020-01-10'],
      ['2020-01-31', '2020-01-31'],
    ]);
    expect(await slot(task, '2019-12-31')).toMatchObject({
      lastDay: '2020-01-12',
      originalEffectiveDay: '2019-12-31',
      extensionPending: false,
      moves: [
        {
          revision: 2,
          previousEffectiveDay: '2019-12-31',
          effectiveDay: '2020-01-10',
          reason: 'The census ends later.',
          document: 'Resolution 17-4/12',
          decidedBy: 'office@gov.example',
        },
      ],
    });
    // The task shows the period that is due first, and what its day was.
    expect(await now(task, akim)).toMatchObject({
      deadline: { lastDay: '2020-01-12', effectiveDay: '2020-01-10' },
      originalEffectiveDay: '2019-12-31',
    });
    const events = (await history(task)).slice(1);
    expect(events.map(({ action }: Body) => action)).toEqual(['slot_extension_requested', 'slot_extension_granted']);
    expect(events[1].text).toBe(
      'office@gov.example granted an extension: the deadline of the period to 31 December 2019 moved from 31 December 2019 to 10 January 2020: “The census ends later”.',
    );
    expect(await textOf('extension_granted', task.id, akim)).toContain('the period to 31 December 2019; due 10 January 2020');
  }); // prettier-ignore

  it('may be granted for another day, refused, and taken back; a second request waits beside it for another period', async () => {
    const task = await taskOf();
    const first = done(await ask(task, '2019-12-31', '2020-01-13'), 201);
    expect(told(await ask(task, '2019-12-31', '2020-01-14'))).toEqual([409, 'extension_pending']);
    const other = done(await ask(task, '2020-01-31', '2020-02-14'), 201);
    expect((await now(task, akim)).verbs).not.toContain('request_extension');
    const back = done(await post(`extensions/${other.id}/withdraw`, akim, other.version));
    expect(back.state).toBe('withdrawn');
    expect((await now(task, akim)).verbs).toContain('request_extension');
    const granted = done(await post(`extensions/${first.id}/grant`, office, back.version, { lastDay: '2020-01-08' }));
    expect(granted).toMatchObject({ grantedDay: '2020-01-08' });
    const again = done(await ask(task, '2019-12-31', '2020-01-20'), 201);
    const refused = done(await post(`extensions/${again.id}/refuse`, office, again.version, { reason: 'Once is enough.' }));
    expect(refused).toMatchObject({ state: 'refused', effectiveDayNow: '2020-01-08' });
    expect((await history(task)).map(({ action }: Body) => action).slice(1)).toEqual([
      'slot_extension_requested',
      'slot_extension_requested',
      'slot_extension_withdrawn',
      'slot_extension_granted',
      'slot_extension_requested',
      'slot_extension_refused',
    ]);
    expect((await slot(task, '2019-12-31')).moves).toHaveLength(1);
  }); // prettier-ignore

  it('asked for late is marked, by the period’s own day', async () => {
    const task = await taskOf();
    await on('2019-12-27');
    expect(done(await ask(task, '2019-12-31', '2020-01-13'), 201)).toMatchObject({ late: true });
    expect(done(await ask(task, '2020-01-31', '2020-02-14'), 201)).toMatchObject({ late: false });
  });

  it('is moved earlier by the office, and later; the task follows whichever is due first', async () => {
    const task = await taskOf();
    const earlier = done(await move(task, '2019-12-31', '2019-12-20', { document: 'Protocol 12-5' }));
    expect(earlier).toMatchObject({ deadline: { effectiveDay: '2019-12-20' }, originalEffectiveDay: '2019-12-31' });
    expect(await textOf('deadline_moved', task.id, akim)).toContain('the period to 31 December 2019; due 20 December 2019');
    const later = done(await move(task, '2019-12-31', '2020-02-14'));
    expect(later).toMatchObject({ deadline: { effectiveDay: '2020-01-31' }, originalEffectiveDay: '2020-01-31' });
    // Unless said otherwise a report is for the period that is due first.
    const report = done(await post(`tasks/${task.id}/reports`, akim, later.version, REPORT), 201);
    expect(report.slot).toBe('2020-01-31');
    await on('2020-02-15');
    expect(await now(task)).toMatchObject({ overdue: true, deadline: { effectiveDay: '2020-02-14' } });
    const events = (await history(task)).filter(({ action }: Body) => action === 'slot_moved');
    expect(events[0].text).toBe(
      'office@gov.example moved the deadline of the period to 31 December 2019 from 31 December 2019 to 20 December 2019: “The session is earlier”.',
    );
    expect((await slot(task, '2019-12-31')).moves.map((each: Body) => [each.revision, each.effectiveDay])).toEqual([
      [2, '2019-12-20'],
      [3, '2020-02-14'],
    ]);
  }); // prettier-ignore

  it('decides on time or late; figures stand for the original day as well', async () => {
    const task = await taskOf({ kind: 'dates', days: ['2019-12-20', '2019-12-31'] });
    done(await move(task, '2019-12-20', '2019-12-27'));
    await on('2019-12-26');
    const [first, other] = [await file(task, '2019-12-20'), await file(task, '2019-12-31')];
    expect(await slot(task, '2019-12-20')).toMatchObject({ punctuality: 'on_time', originalPunctuality: 'late' });
    expect(await slot(task, '2019-12-31')).toMatchObject({ punctuality: 'on_time', originalPunctuality: 'on_time' });
    for (const { id } of [first, other]) done(await post(`reports/${id}/accept`, office, (await now(task)).version));
    expect(await now(task)).toMatchObject({ state: 'executed', punctuality: 'on_time', originalPunctuality: 'late' });
    // One that was in time by every original day, is on time by them.
    const prompt = await taskOf({ kind: 'dates', days: ['2019-12-20', '2019-12-31'] });
    const filed = [await file(prompt, '2019-12-20'), await file(prompt, '2019-12-31')];
    for (const { id } of filed) done(await post(`reports/${id}/accept`, office, (await now(prompt)).version));
    expect(await now(prompt)).toMatchObject({ punctuality: 'on_time', originalPunctuality: 'on_time' });
  });

  it('granted while the report waits judges that report anew, by the day on which it was filed', async () => {
    const task = await taskOf();
    const request = done(await ask(task, '2019-12-31', '2020-01-13'), 201);
    await on('2020-01-09');
    await file(task, '2019-12-31');
    expect(await slot(task, '2019-12-31')).toMatchObject({ state: 'under_review', punctuality: 'late' });
    done(await post(`extensions/${request.id}/grant`, office, (await now(task)).version));
    expect(await slot(task, '2019-12-31')).toMatchObject({ punctuality: 'on_time', originalPunctuality: 'late' });
    // And nobody is made late behind their back.
    expect(told(await move(task, '2019-12-31', '2020-01-08'))).toEqual([422, 'deadline_before_filing']);
  });

  it('once the report is accepted has nothing to extend: what waited falls away, and is seen to', async () => {
    const task = await taskOf();
    const request = done(await ask(task, '2019-12-31', '2020-01-13'), 201);
    const report = await file(task, '2019-12-31');
    done(await post(`reports/${report.id}/accept`, office, (await now(task)).version));
    expect((await get(`tasks/${task.id}/extensions`)).items).toMatchObject([{ id: request.id, state: 'lapsed' }]);
    expect((await history(task)).at(-1)).toMatchObject({
      action: 'slot_extension_lapsed',
      text: 'The waiting request to extend the period to 31 December 2019 fell away: the period is over.',
    });
    const { version } = await now(task);
    expect(told(await post(`extensions/${request.id}/grant`, office, version))).toEqual([409, 'extension_decided']);
    for (const answer of [await ask(task, '2019-12-31', '2020-01-13'), await move(task, '2019-12-31', '2020-01-13')]) {
      expect(told(answer)).toEqual([409, 'no_open_slot']);
    }
  });

  it('is lost to no new rule that has the period too; where it has not, a waiting request falls away', async () => {
    const task = await taskOf();
    done(await move(task, '2020-01-31', '2020-02-14'));
    done(await ask(task, '2019-12-31', '2020-01-13'), 201);
    await on('2019-12-11');
    const deadline = { kind: 'dates', days: ['2020-01-31', '2020-03-31'] };
    done(await post(`tasks/${task.id}/deadline`, office, (await now(task)).version, { deadline, reason: 'Twice.' }));
    expect(await days(task)).toEqual([
      ['2020-01-31', '2020-02-14'],
      ['2020-03-31', '2020-03-31'],
    ]);
    expect((await get(`tasks/${task.id}/extensions`)).items).toMatchObject([{ state: 'lapsed' }]);
    expect((await history(task)).map(({ action }: Body) => action)).toContain('slot_extension_lapsed');
  });

  it('refuses what makes no sense, and changes nothing', async () => {
    const task = await taskOf();
    const foreign = await taskOf(THRICE, 'KZ-59');
    const whole = await taskOf({ kind: 'date', boundary: 'inclusive', namedDay: '2020-03-31' });
    const { version } = await now(task);
    const reason = 'x';
    const asked = (body: object, of = task) => post(`tasks/${of.id}/extensions`, akim, version, body);
    const december = (await slot(task, '2019-12-31')).id;
    expect(told(await asked({ proposedDay: '2020-01-13', reason }))).toEqual([422, 'slot_not_named']);
    for (const id of [(await slot(foreign, '2019-12-31')).id, task.id]) {
      const answer = await asked({ slot: id, proposedDay: '2020-01-13', reason });
      expect(answer.body.errors).toMatchObject([{ field: 'slot', code: 'slot_not_of_task' }]);
    }
    const none = await post(`tasks/${whole.id}/extensions`, akim, whole.version, { slot: december, proposedDay: '2020-06-01', reason });
    expect(none.body.errors).toMatchObject([{ field: 'slot', code: 'slot_not_of_task' }]);
    expect((await asked({ slot: 'x', proposedDay: '2020-01-13', reason })).status).toBe(400);
    expect(told(await asked({ slot: december, proposedDay: '2019-12-31', reason }))).toEqual([422, 'extension_not_later']);
    await on('2020-01-20');
    const past = await asked({ slot: december, proposedDay: '2020-01-19', reason });
    expect(past.body.errors).toMatchObject([{ field: 'proposedDay', code: 'not_before_today' }]);
    await on('2019-12-10');
    expect((await ask(task, '2019-12-31', '2020-01-13', north)).status).toBe(404);
    expect((await ask(task, '2019-12-31', '2020-01-13', office)).status).toBe(403);
    expect(told(await move(task, '2019-12-31', '2019-12-09'))).toEqual([422, 'deadline_in_past']);
    expect(told(await move(task, '2020-01-31', '2019-12-31'))).toEqual([422, 'slot_before_period']);
    expect(told(await move(task, '2019-12-31', '2019-12-31'))).toEqual([422, 'deadline_unchanged']);
    const rule = await move(task, '2019-12-31', '2020-01-13', { deadline: THRICE });
    expect(rule.body.errors).toMatchObject([{ field: 'deadline', code: 'slot_has_one_day' }]);
    const stale = await post(`tasks/${task.id}/extensions`, akim, version + 1, { slot: december, proposedDay: '2020-01-13', reason });
    expect(told(stale)).toEqual([412, 'stale_version']);
    expect([await now(task), await days(task)]).toMatchObject([
      { version },
      [['2019-12-31', '2019-12-31'], ['2020-01-31', '2020-01-31']],
    ]);
    await file(task, '2019-12-31');
    expect(told(await ask(task, '2019-12-31', '2020-01-13'))).toEqual([409, 'report_waits']);
  }); // prettier-ignore

  it('an interim day is no period, and is never extended', async () => {
    await on('2019-12-01');
    const { tasks } = await issueInstruction(api, office, {
      deadline: { kind: 'date', boundary: 'inclusive', namedDay: '2020-03-31' },
      interim: { days: ['2020-01-15'] },
      recipients: [{ code: 'KZ-61' }],
    });
    const answer = await ask(tasks.get('KZ-61'), '2020-01-15', '2020-06-01');
    expect(answer.body.errors).toMatchObject([{ field: 'slot', code: 'slot_not_of_task' }]);
  });

  it('after that day waits for a second person, where the register wants one', async () => {
    const task = await taskOf();
    await on('2020-01-02');
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
    // The day of the other period lies ahead: one person is enough.
    expect(done(await move(task, '2020-01-31', '2020-02-14'))).toMatchObject({ waitingForApproval: null });
    const waiting = done(await move(task, '2019-12-31', '2020-01-13'));
    expect(waiting).toMatchObject({ waitingForApproval: 'move_deadline' });
    expect(await slot(task, '2019-12-31')).toMatchObject({ effectiveDay: '2019-12-31' });
    const { items } = await get('approvals');
    expect(items).toMatchObject([{ slot: '2019-12-31', effectiveDay: '2019-12-31', newDay: '2020-01-13' }]);
    done(await post(`approvals/${waiting.approvalId}/approve`, second, waiting.version));
    expect(await slot(task, '2019-12-31')).toMatchObject({ effectiveDay: '2020-01-13' });
    await on('2020-01-14');
    const [ours, theirs] = [done(await ask(task, '2019-12-31', '2020-01-20'), 201), done(await ask(task, '2020-01-31', '2020-02-28'), 201)]; // prettier-ignore
    done(await post(`extensions/${ours.id}/grant`, office, theirs.version));
    // Another period's request does not take the wish with it; its own does.
    const { version } = await now(task);
    const kept = done(await post(`extensions/${theirs.id}/refuse`, office, version, { reason: 'No.' }));
    expect(await now(task)).toMatchObject({ waitingForApproval: 'grant_extension' });
    done(await post(`extensions/${ours.id}/withdraw`, akim, kept.version));
    expect(await now(task)).toMatchObject({ waitingForApproval: null });
    await api.sql(`DELETE FROM register_setting WHERE name = 'two_person_approval'`);
  });

  it('draws the part of a district along that stands under it, and no other', async () => {
    const task = await taskOf();
    const parts = [{ name: 'Arys', day: '2019-12-31' }, { name: 'Sairam', day: '2019-12-13' }]; // prettier-ignore
    done(await post(`tasks/${task.id}/delegations`, akim, (await now(task)).version, { parts }), 201);
    const innerDays = async () =>
      (await get(`tasks/${task.id}/delegations`)).items.map((part: Body) => part.effectiveDay);
    done(await move(task, '2019-12-31', '2019-12-20'));
    expect(await innerDays()).toEqual(['2019-12-20', '2019-12-13']);
  });

  it('is moved for many tasks where each names its period; a day for all ends no task’s periods in passing', async () => {
    const [one, other] = [await taskOf(), await taskOf()];
    const single = await taskOf({ kind: 'date', boundary: 'inclusive', namedDay: '2020-03-31' });
    const items = [
      { id: one.id, version: (await now(one)).version, slot: (await slot(one, '2019-12-31')).id },
      { id: other.id, version: (await now(other)).version },
      { id: single.id, version: single.version },
    ];
    const deadline = { kind: 'date', boundary: 'inclusive', namedDay: '2020-01-13' };
    const bulk = (body: object) => api.call('POST', '/api/v1/tasks/bulk', { as: office, body });
    const { items: results } = done(await bulk({ verb: 'extend', items, deadline, reason: 'Snow.' }));
    expect(results.map(({ outcome, code }: Body) => code ?? outcome)).toEqual(['done', 'slot_not_named', 'done']);
    expect(await days(one)).toEqual([['2019-12-31', '2020-01-13'], ['2020-01-31', '2020-01-31']]); // prettier-ignore
    expect(await days(other)).toEqual([['2019-12-31', '2019-12-31'], ['2020-01-31', '2020-01-31']]); // prettier-ignore
    const wrong = await bulk({ verb: 'withdraw', items: [items[0]], reason: 'x' });
    expect(wrong.body.errors).toMatchObject([{ field: 'items.0.slot', code: 'not_for_kind' }]);
  });
});
