import type { Answer } from '../support/api.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done, issueInstruction, MEETING, REPORT } from '../support/stories.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

type Body = Answer['body'];

// Issued on Thursday 28 November 2019. 30 November 2019 was a Saturday, 29 February 2020 a Saturday, 31 January a Friday.
describe('a deadline of every kind', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let akim: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@kz61.example', { body: 'KZ-61', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });
  beforeEach(() => api.setClock('2019-11-28T12:00:00+06:00'));

  const get = async (path: string, as = office, language = 'en') =>
    done(await api.call('GET', `/api/v1/${path}`, { as, language }));
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  const taskOf = async (deadline: object, more: object = {}): Promise<Body> =>
    (await issueInstruction(api, office, { deadline, recipients: [{ code: 'KZ-61' }], ...more })).tasks.get('KZ-61');
  const now = (task: Body) => get(`tasks/${task.id}`);
  const slotsOf = async (task: Body) => (await get(`tasks/${task.id}/slots`)).items as Body[];
  const slotLines = async (task: Body) => (await slotsOf(task)).map(({ day, state }) => `${day} ${state}`);
  const on = async (day: string) => {
    await api.setClock(`${day}T10:00:00+06:00`);
    await worker.sweeps.sweep();
  };
  const file = async (task: Body, body: object = REPORT) =>
    post(`tasks/${task.id}/reports`, akim, (await now(task)).version, body);
  const decide = async (report: Body, verb: 'accept' | 'return', body: object = {}) =>
    post(`reports/${report.id}/${verb}`, office, (await get(`reports/${report.id}`)).version, body);

  const MONTHLY = { written: 'monthly', kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=31' };
  const THRICE = { ...MONTHLY, rule: 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', startsOn: '2019-12-01' };
  const INTERIM = { ...REPORT, final: false };

  describe('with one last day', () => {
    test.each<[string, object, string, string]>([
      ['school_year', { year: 2019 }, '2020-05-25', '2020-05-25'],
      ['school_year', { year: 2020, boundary: 'exclusive' }, '2020-08-31', '2020-08-28'],
      ['range', { fromDay: '2020-03-02', toDay: '2020-03-31' }, '2020-03-31', '2020-03-31'],
      ['half_year', { year: 2020, half: 1 }, '2020-06-30', '2020-06-30'],
      ['quarter', { year: 2020, quarter: 1 }, '2020-03-31', '2020-03-31'],
      ['reference', { document: 'Roadmap', documentDay: '2020-02-29' }, '2020-02-29', '2020-02-28'],
      [
        'period',
        { length: 1, unit: 'month', since: 'publication', publicationDay: '2019-12-31' },
        '2020-01-31',
        '2020-01-31',
      ],
    ])('%s %j: last day %s, effective day %s', async (kind, fields, lastDay, effectiveDay) => {
      const task = await taskOf({ kind, ...fields });
      expect(task.deadline).toMatchObject({ kind, lastDay, effectiveDay });
      expect(await slotsOf(task)).toEqual([]);
      await on('2020-09-02');
      expect(await now(task)).toMatchObject({ overdue: true });
      const report = done(await file(task), 201);
      done(await decide(report, 'accept'));
      expect(await now(task)).toMatchObject({ state: 'executed', punctuality: 'late' });
    });
  });

  describe('that waits for a day', () => {
    test.each<[string, object, string, string, string]>([
      [
        'event',
        { event: 'approval of the roadmap', offset: { length: 5, unit: 'working_day' } },
        'event_day',
        '2020-03-02',
        '2020-03-10',
      ],
      ['event', { event: 'the next meeting', boundary: 'exclusive' }, 'event_day', '2020-03-02', '2020-02-28'],
      ['reference', { document: 'Roadmap of 2020' }, 'other_document', '2020-03-31', '2020-03-31'],
      ['period', { length: 10, unit: 'day', since: 'publication' }, 'publication_day', '2020-03-02', '2020-03-12'],
    ])('%s %j needs %s: given %s, it is due %s', async (kind, fields, need, given, effectiveDay) => {
      const task = await taskOf({ kind, ...fields });
      await on('2020-02-17');
      expect(await now(task)).toMatchObject({ awaits: need, overdue: false, deadline: { lastDay: null } });
      expect((await get('tasks?awaiting=true&size=100')).items.map(({ id }: Body) => id)).toContain(task.id);
      const body = { day: given, document: 'Order No. 51', reason: 'It has happened.' };
      const set = done(await post(`tasks/${task.id}/awaited-day`, office, task.version, body));
      expect(set).toMatchObject({ awaits: null, deadline: { kind, effectiveDay }, deadlineMoves: 1 });
      expect((await get('tasks?awaiting=true&size=100')).items.map(({ id }: Body) => id)).not.toContain(task.id);
      const { items } = await get(`tasks/${task.id}/deadlines`);
      expect(items[1]).toMatchObject({ document: 'Order No. 51', deadline: { effectiveDay } });
      const { planned } = await get(`tasks/${task.id}/reminders`);
      expect(planned.map(({ step }: Body) => step)).toContain('d0');
      expect((await get(`tasks/${task.id}/history`)).items.at(-1)).toMatchObject({ action: 'awaited_day_given' });
      expect(told(await post(`tasks/${task.id}/awaited-day`, office, set.version, body))).toEqual([
        422,
        'no_day_awaited',
      ]);
    });

    it('gets it at once for all its recipients, and nothing twice', async () => {
      const { instruction, tasks } = await issueInstruction(api, office, {
        deadline: { kind: 'event', event: 'approval' },
        recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
      });
      const path = `instructions/${instruction.id}/awaited-day`;
      const first = tasks.get('KZ-61');
      done(await post(`tasks/${first.id}/awaited-day`, office, first.version, { day: '2020-01-10' }));
      const { items } = done(await post(path, office, instruction.version, { day: '2020-02-10' }));
      expect(items).toEqual([{ id: tasks.get('KZ-59').id, organization: 'KZ-59', effectiveDay: '2020-02-10' }]);
      expect(told(await post(path, office, instruction.version, { day: '2020-02-11' }))).toEqual([
        422,
        'no_day_awaited',
      ]);
      expect(told(await post(path, office, instruction.version + 1, { day: '2020-02-11' }))).toEqual([
        412,
        'stale_version',
      ]);
    });
  });

  describe('without any term', () => {
    it('is offered a month from issue, and never overdue until it is taken', async () => {
      const task = await taskOf({ kind: 'none' });
      expect(await get(`tasks/${task.id}/proposed-term`)).toMatchObject({
        deadline: { lastDay: '2019-12-28', effectiveDay: '2019-12-27' },
        passed: false,
        tasks: 1,
      });
      expect((await get('tasks?kind=none&size=100')).items.map(({ id }: Body) => id)).toContain(task.id);
      expect(told(await api.call('GET', '/api/v1/tasks?kind=never', { as: office }))).toEqual([400, 'invalid_request']);
      const taken = done(await post(`tasks/${task.id}/proposed-term`, office, task.version));
      expect(taken.deadline).toMatchObject({ kind: 'period', lastDay: '2019-12-28', effectiveDay: '2019-12-27' });
      expect((await get('tasks?noTerm=true&size=100')).items.map(({ id }: Body) => id)).not.toContain(task.id);
      expect(told(await post(`tasks/${task.id}/proposed-term`, office, taken.version))).toEqual([422, 'term_is_set']);
      expect(await slotsOf(task)).toEqual([]);
    });

    it('is given its term once, however many take it at once', async () => {
      const { instruction, tasks } = await issueInstruction(api, office, {
        deadline: { kind: 'none' },
        recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
      });
      const path = `instructions/${instruction.id}/proposed-term`;
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(path, office, instruction.version)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => ![200, 409, 412, 422].includes(status))).toEqual([]);
      for (const { id } of tasks.values()) expect(await now({ id })).toMatchObject({ deadlineMoves: 1 });
    });

    it('takes it for the whole instruction, and not once the day has passed', async () => {
      const { instruction } = await issueInstruction(api, office, {
        deadline: { kind: 'none' },
        recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
      });
      const path = `instructions/${instruction.id}/proposed-term`;
      expect(await get(path)).toMatchObject({ tasks: 2, passed: false });
      await on('2019-12-29');
      expect(await get(path)).toMatchObject({ tasks: 2, passed: true });
      expect(told(await post(path, office, instruction.version))).toEqual([422, 'proposal_passed']);
      await api.setClock('2019-12-01T12:00:00+06:00');
      const { items } = done(await post(path, office, instruction.version));
      expect(items.map((each: Body) => [each.organization, each.effectiveDay])).toEqual([
        ['KZ-59', '2019-12-27'],
        ['KZ-61', '2019-12-27'],
      ]);
    });

    test.each(['none', 'continuing', 'on_demand'])(
      '%s reports monthly by the register’s rhythm, and is never overdue',
      async (kind) => {
        const task = await taskOf({ kind });
        expect(await slotLines(task)).toEqual(['2019-12-28 open', '2020-01-28 open']);
        await on('2020-02-01');
        expect(await slotLines(task)).toEqual([
          '2019-12-28 missed',
          '2020-01-28 missed',
          '2020-02-28 open',
          '2020-03-28 open',
        ]);
        expect(await now(task)).toMatchObject({
          overdue: false,
          missedSlots: 2,
          stale: true,
          deadline: { lastDay: null },
        });
        done(await file(task, { ...INTERIM, slot: '2020-01-28' }), 201);
        expect(await now(task)).toMatchObject({ state: 'in_progress', missedSlots: 1, stale: false });
        expect((await slotsOf(task))[1]).toMatchObject({
          kind: 'interim',
          state: 'filed',
          punctuality: 'late',
          filedOn: '2020-02-01',
        });
      },
    );
  });

  describe('that repeats', () => {
    it('is shown before it is issued: its next five days, and what is wrong with a rule', async () => {
      const meeting = done(
        await api.call('POST', '/api/v1/meetings', { as: office, body: { ...MEETING, protocolNumber: 'preview' } }),
        201,
      );
      const draft = (deadline: object, more: object = {}) =>
        api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, {
          as: office,
          body: { number: '1', text: 'x', deadline, recipients: [{ code: 'KZ-61' }], ...more },
        });
      const wrong = await draft({ kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=5,31' });
      expect(wrong.body.errors).toMatchObject([{ field: 'deadline.rule', code: 'rule_day_alone' }]);
      const reversed = await draft({ kind: 'range', fromDay: '2020-03-31', toDay: '2020-03-01' });
      expect(reversed.body.errors).toMatchObject([{ field: 'deadline.toDay', code: 'range_reversed' }]);
      const unordered = await draft({ kind: 'dates', days: ['2020-03-31', '2020-03-31'] });
      expect(unordered.body.errors).toMatchObject([{ field: 'deadline.days.1', code: 'days_not_in_order' }]);
      const both = await draft(MONTHLY, { interim: { rule: 'FREQ=WEEKLY' } });
      expect(both.body.errors).toMatchObject([{ field: 'interim', code: 'interim_has_slots' }]);
      const neither = await draft({ kind: 'none' }, { interim: {} });
      expect(neither.body.errors).toMatchObject([{ field: 'interim', code: 'one_of_two' }]);
      const drafted = done(await draft(MONTHLY), 201);
      expect(drafted.deadline.needs).toEqual(['signing_day']);
      expect(drafted.deadline.occurrences.map((each: Body) => [each.label, each.lastDay, each.effectiveDay])).toEqual([
        ['November 2019', '2019-11-30', '2019-11-29'],
        ['December 2019', '2019-12-31', '2019-12-31'],
        ['January 2020', '2020-01-31', '2020-01-31'],
        ['February 2020', '2020-02-29', '2020-02-28'],
        ['March 2020', '2020-03-31', '2020-03-31'],
      ]);
      const path = `/api/v1/instructions/${drafted.id}`;
      const patch = { deadline: { kind: 'none' }, interim: { days: ['2020-01-15'] } };
      const edited = done(await api.call('PATCH', path, { as: office, ifMatch: drafted.version, body: patch }));
      expect(edited.interim).toMatchObject({ days: ['2020-01-15'], rule: null });
      const back = await api.call('PATCH', path, { as: office, ifMatch: edited.version, body: { deadline: MONTHLY } });
      expect(back.body.errors).toMatchObject([{ field: 'interim', code: 'interim_has_slots' }]);
    });

    it('lives from the draft to off control, each period by itself', async () => {
      const task = await taskOf(THRICE);
      expect(task).toMatchObject({ deadline: { effectiveDay: '2019-12-31' }, originalEffectiveDay: '2019-12-31' });
      expect(task.verbs).not.toContain('submit');
      expect(await slotLines(task)).toEqual(['2019-12-31 open', '2020-01-31 open']);
      await on('2020-01-02');
      expect(await now(task)).toMatchObject({ overdue: true, missedSlots: 1, state: 'assigned' });
      await on('2020-01-10');
      const late = done(await file(task), 201);
      expect(late).toMatchObject({ slot: '2019-12-31', final: true });
      expect(await now(task)).toMatchObject({
        state: 'in_progress',
        overdue: false,
        waitingSlots: 1,
        waitingWorkingDays: expect.any(Number),
        deadline: { lastDay: '2020-01-31' },
      });
      const early = done(await file(task, { ...REPORT, slot: '2020-02-29' }), 201);
      expect(await slotLines(task)).toEqual(['2019-12-31 under_review', '2020-01-31 open', '2020-02-29 under_review']);
      expect((await now(task)).verbs).toEqual(expect.arrayContaining(['accept_slot', 'return_slot']));
      // The task itself goes on, and the office finds it among what waits.
      expect((await now(task)).state).toBe('in_progress');
      const found = async (waiting: boolean) =>
        (await get(`tasks?instruction=${task.instruction.id}&waiting=${waiting}`)).items.map(({ id }: Body) => id);
      expect([await found(true), await found(false)]).toEqual([[task.id], []]);
      const { sections } = await get('dashboard/summary');
      const review = sections.find(({ name }: Body) => name === 'review');
      expect(review.count).toBe((await get(`tasks?${review.tasks}`)).total);
      done(await decide(late, 'return', { reason: 'The act is not signed.' }));
      expect(await now(task)).toMatchObject({ overdue: true, deadline: { lastDay: '2019-12-31' } });
      done(await decide(early, 'accept'));
      await on('2020-01-15');
      const again = done(await file(task), 201);
      expect(again.slot).toBe('2019-12-31');
      done(await decide(again, 'accept'));
      expect(await now(task)).toMatchObject({ state: 'in_progress', deadline: { lastDay: '2020-01-31' } });
      await on('2020-01-31');
      const last = done(await file(task), 201);
      expect(told(await file(task))).toEqual([409, 'no_open_slot']);
      expect(await now(task)).toMatchObject({ overdue: false, deadline: { lastDay: null } });
      await on('2020-03-02');
      done(await decide(last, 'accept'));
      expect(await now(task)).toMatchObject({
        state: 'executed',
        punctuality: 'late',
        filedOn: '2020-01-31',
        originalEffectiveDay: '2020-02-28',
        originalPunctuality: 'late',
        deadline: { lastDay: '2020-02-29' },
      });
      expect((await slotsOf(task)).map(({ punctuality, filedOn }) => [punctuality, filedOn])).toEqual([
        ['late', '2020-01-15'],
        ['on_time', '2020-01-31'],
        ['on_time', '2020-01-10'],
      ]);
      const texts = (await get(`tasks/${task.id}/history`)).items.map(({ text }: Body) => text);
      expect(texts.at(-1)).toContain('accepted the report for the last period, to 31 January 2020');
    });

    it('goes on until the office takes it off, with a month-end in every month', async () => {
      const task = await taskOf(MONTHLY);
      for (const day of ['2019-12-15', '2020-02-15', '2020-06-15']) await on(day);
      expect((await slotsOf(task)).map(({ day }) => day)).toEqual([
        '2019-11-30', '2019-12-31', '2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30', '2020-05-31', '2020-06-30',
        '2020-07-31',
      ]); // prettier-ignore
      const waiting = done(await file(task), 201);
      const { version } = await now(task);
      done(await post(`tasks/${task.id}/withdraw`, office, version, { reason: 'Replaced.' }));
      expect((await get(`reports/${waiting.id}`)).decision).toBe('set_aside');
      expect((await slotLines(task))[0]).toBe('2019-11-30 open');
      await on('2020-09-15');
      expect(await slotsOf(task)).toHaveLength(9);
    });

    it('always shows two periods ahead, however early one files', async () => {
      const task = await taskOf(MONTHLY);
      for (const slot of ['2019-11-30', '2019-12-31']) done(await file(task, { ...REPORT, slot }), 201);
      await on('2019-11-28');
      expect(await slotLines(task)).toEqual([
        '2019-11-30 under_review',
        '2019-12-31 under_review',
        '2020-01-31 open',
        '2020-02-29 open',
      ]);
      expect(await now(task)).toMatchObject({ deadline: { lastDay: '2020-01-31' } });
    });

    it('is filed by the lead alone; its helper has no day, and goes off control with it', async () => {
      const { tasks } = await issueInstruction(api, office, {
        deadline: { kind: 'dates', days: ['2019-12-10'] },
        recipients: [
          { code: 'KZ-61', role: 'lead' },
          { code: 'KZ-59', role: 'co_executor' },
        ],
      });
      const helper = tasks.get('KZ-59');
      expect(helper).toMatchObject({ deadline: { lastDay: null }, originalEffectiveDay: null });
      expect(await slotsOf(helper)).toEqual([]);
      done(await decide(done(await file(tasks.get('KZ-61')), 201), 'accept'));
      expect(await now(tasks.get('KZ-61'))).toMatchObject({ state: 'executed', punctuality: 'on_time' });
      expect(await now(helper)).toMatchObject({ state: 'executed', punctuality: null });
    });

    it('is taken back by the recipient, and the punctuality with it', async () => {
      const task = await taskOf(THRICE);
      const report = done(await file(task), 201);
      expect((await slotsOf(task))[0]).toMatchObject({ state: 'under_review', punctuality: 'on_time' });
      done(await post(`reports/${report.id}/recall`, akim, report.version));
      expect((await slotsOf(task))[0]).toMatchObject({ state: 'open', punctuality: null, filedOn: null });
    });

    it('takes another rule from the office: periods to come change, a missed one stays missed', async () => {
      const task = await taskOf(MONTHLY);
      await on('2019-12-10');
      const { version } = await now(task);
      const body = { deadline: { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=20' }, reason: 'Earlier.' };
      expect(
        told(await post(`tasks/${task.id}/extensions`, akim, version, { proposedDay: '2020-06-01', reason: 'x' })),
      ).toEqual([422, 'slot_not_named']);
      done(await post(`tasks/${task.id}/deadline`, office, version, body));
      expect(await slotLines(task)).toEqual(['2019-11-30 missed', '2019-12-20 open', '2020-01-20 open']);
      const moved = await now(task);
      done(
        await post(`tasks/${task.id}/deadline`, office, moved.version, {
          deadline: { kind: 'date', boundary: 'inclusive', namedDay: '2020-03-31' },
          reason: 'Once is enough.',
        }),
      );
      expect(await slotsOf(task)).toEqual([]);
      expect(await now(task)).toMatchObject({ overdue: false, deadline: { effectiveDay: '2020-03-31' } });
      expect(done(await file(task), 201).slot).toBeNull();
      expect(await now(task)).toMatchObject({ state: 'under_review' });
    });

    it('comes back on control when it was done, with a rule that counts from then on', async () => {
      const task = await taskOf({ kind: 'dates', days: ['2019-12-10'] });
      done(await decide(done(await file(task), 201), 'accept'));
      await on('2020-06-15');
      const closed = await now(task);
      const open = done(
        await post(`tasks/${task.id}/reopen`, office, closed.version, { reason: 'Once was not enough.' }),
      );
      expect(told(await file(task))).toEqual([409, 'no_open_slot']);
      const body = { deadline: MONTHLY, reason: 'Every month.' };
      const moved = done(await post(`tasks/${task.id}/deadline`, office, open.version, body));
      expect(moved).toMatchObject({ overdue: false, deadline: { lastDay: '2020-06-30' } });
      expect(await slotLines(task)).toEqual(['2019-12-10 accepted', '2020-06-30 open', '2020-07-31 open']);
    });

    it('refuses a period that is none, and one that is filed already', async () => {
      const task = await taskOf(THRICE);
      const unknown = await file(task, { ...REPORT, slot: '2020-01-30' });
      expect(unknown.body.errors).toMatchObject([{ field: 'slot', code: 'slot_unknown' }]);
      done(await file(task, { ...REPORT, slot: '2020-01-31' }), 201);
      expect(told(await file(task, { ...REPORT, slot: '2020-01-31' }))).toEqual([409, 'no_open_slot']);
    });

    it('takes one of ten reports filed for one period at once', async () => {
      const task = await taskOf(THRICE);
      const { version } = await now(task);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post(`tasks/${task.id}/reports`, akim, version, REPORT)),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => ![201, 409, 412].includes(status))).toEqual([]);
      const reports = await api.sql('SELECT FROM report WHERE task_id = $1', [task.id]);
      expect(reports).toHaveLength(1);
      expect(await slotLines(task)).toEqual(['2019-12-31 under_review', '2020-01-31 open']);
    });

    it('has no period twice, however many sweeps derive it at once', async () => {
      const task = await taskOf(MONTHLY);
      const others = await Promise.all([1, 2, 3].map(() => startTestWorker(api, { smtpUrl: smtp.url })));
      await api.sql(
        "UPDATE task SET slots_due_on = issued.day FROM (SELECT date '2019-11-28' AS day) issued WHERE id = $1",
        [task.id],
      );
      await api.setClock('2020-06-15T10:00:00+06:00');
      await Promise.all([worker, ...others].flatMap(({ sweeps }) => [sweeps.sweep(), sweeps.sweep()]));
      await Promise.all(others.map((other) => other.stop()));
      const days = (await slotsOf(task)).map(({ day }) => day);
      expect(days).toHaveLength(9);
      expect(new Set(days).size).toBe(9);
    });

    it('costs no other task its periods when its terms are damaged', async () => {
      const broken = await taskOf(MONTHLY);
      const sound = await taskOf(MONTHLY);
      await api.sql(
        `UPDATE task SET deadline_terms = '{"kind": "recurring", "rule": "FREQ=NEVER"}', slots_due_on = '2019-11-28' WHERE id = $1`,
        [broken.id],
      );
      await on('2020-01-15');
      expect((await slotsOf(sound)).map(({ day }) => day)).toContain('2020-02-29');
    });
  });

  describe('with interim reports on days of their own', () => {
    it('shows them beside the last day; they make nothing overdue, and each is filed once', async () => {
      const task = await taskOf(
        { kind: 'date', boundary: 'inclusive', namedDay: '2020-08-28' },
        { interim: { days: ['2019-12-25', '2020-03-25', '2020-08-28'] } },
      );
      expect(await slotLines(task)).toEqual(['2019-12-25 open', '2020-03-25 open']);
      await on('2019-12-27');
      expect(await now(task)).toMatchObject({
        overdue: false,
        missedSlots: 1,
        deadline: { effectiveDay: '2020-08-28' },
      });
      expect(done(await file(task, INTERIM), 201).slot).toBe('2019-12-25');
      expect(done(await file(task, INTERIM), 201).slot).toBe('2020-03-25');
      expect(done(await file(task, INTERIM), 201).slot).toBeNull();
      expect(await slotLines(task)).toEqual(['2019-12-25 filed', '2020-03-25 filed']);
      const final = done(await file(task), 201);
      expect(final.slot).toBeNull();
      expect(await now(task)).toMatchObject({ state: 'under_review' });
    });
  });

  describe('of which nothing is heard for a month', () => {
    it('is stale until a report or an acknowledgement comes, and again a month later', async () => {
      const task = await taskOf({ kind: 'date', boundary: 'inclusive', namedDay: '2020-08-28' });
      const stale = async () => (await get(`tasks?stale=true&instruction=${task.instruction.id}`)).total === 1;
      const seen: boolean[] = [];
      for (const step of [
        '2019-12-28',
        '2019-12-30',
        'acknowledge',
        '2020-01-29',
        '2020-01-31',
        'report',
        '2020-02-28',
        '2020-03-02',
      ]) {
        if (step === 'acknowledge') done(await post(`tasks/${task.id}/acknowledge`, akim, (await now(task)).version));
        else if (step === 'report') done(await file(task, INTERIM), 201);
        else await on(step);
        expect((await now(task)).stale).toBe(await stale());
        seen.push(await stale());
      }
      expect(seen).toEqual([false, true, false, false, true, false, false, true]);
      expect((await get(`tasks?stale=false&instruction=${task.instruction.id}`)).total).toBe(0);
    });
  });

  it('explains itself to the reader, in each language', async () => {
    const task = await taskOf(THRICE);
    const explained = async (language: string) =>
      done(await api.call('GET', `/api/v1/tasks/${task.id}`, { as: reader, language })).deadline.explanation;
    expect(await explained('en')).toContain('the nearest open last day is Tuesday 31 December 2019');
    expect(await explained('ru')).toContain('ближайший незакрытый последний день — вторник, 31.12.2019');
    expect(await explained('kk')).toContain('сейсенбі, 31.12.2019');
  });
});
