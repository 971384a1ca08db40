import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';
import { startTestWorker } from '../support/worker.js';

const day = (namedDay: string) => ({ kind: 'date', boundary: 'inclusive', namedDay });

describe('what the office changes in a task', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => api.setClock('2020-02-17T12:00:00+06:00'));

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  async function fresh(deadline?: object): Promise<{ id: string; version: number }> {
    const facts = { recipients: [{ code: 'KZ-61' }], ...(deadline ? { deadline } : {}) };
    return (await issueInstruction(api, office, facts, '2019-11-28')).tasks.get('KZ-61');
  }
  const noticesOf = async (id: string, as: string) =>
    (await get('notifications?size=100', as)).items
      .filter(({ taskId }: Answer['body']) => taskId === id)
      .map(({ kind }: Answer['body']) => kind)
      .sort();
  const move = (task: { id: string; version: number }, deadline: unknown, as = office) =>
    post(`tasks/${task.id}/deadline`, as, task.version, { deadline, reason: 'The school year begins earlier.' });

  describe('its deadline', () => {
    // 1 August 2020 was a Saturday, and 31 July a day off (Kurban Ait).
    it('moves earlier and later; every move is kept, and so is the original day', async () => {
      let task = await fresh();
      for (const namedDay of ['2020-08-01', '2020-09-18']) task = done(await move(task, day(namedDay)));
      expect(task).toMatchObject({
        originalEffectiveDay: '2020-08-28',
        deadlineMoves: 2,
        deadline: { effectiveDay: '2020-09-18' },
      });
      const { items } = await get(`tasks/${task.id}/deadlines`, reader);
      expect(
        items.map((each: Answer['body']) => [each.revision, each.previousEffectiveDay, each.deadline.effectiveDay]),
      ).toEqual(
        [[1, null, '2020-08-28'], [2, '2020-08-28', '2020-07-30'], [3, '2020-07-30', '2020-09-18']], // prettier-ignore
      );
      const entries = await api.sql<{ before: object; after: object }>(
        `SELECT before, after FROM audit_entry WHERE task_id = $1 AND action = 'deadline_moved' ORDER BY id LIMIT 1`,
        [task.id],
      );
      expect(entries[0]).toMatchObject({
        before: { revision: 1, effectiveDay: '2020-08-28', lastDay: '2020-08-31' },
        after: { revision: 2, effectiveDay: '2020-07-30', lastDay: '2020-08-01' },
      });
    });

    it('gives an awaited event its day, and a task without term its term', async () => {
      const waiting = await fresh({ kind: 'event', event: 'approval of the roadmap' });
      expect((await get(`tasks/${waiting.id}`)).deadline.effectiveDay).toBeNull();
      const event = { kind: 'event', event: 'approval of the roadmap', eventDay: '2020-05-15', offset: { length: 10, unit: 'working_day' } }; // prettier-ignore
      expect(done(await move(waiting, event)).deadline).toMatchObject({ effectiveDay: '2020-05-29', kind: 'event' });
      const none = await fresh({ kind: 'none' });
      const month = done(await move(none, { kind: 'period', length: 4, unit: 'month' }));
      expect(month).toMatchObject({ deadline: { lastDay: '2020-03-28' }, originalEffectiveDay: null });
    });

    it.each([
      ['a day that has passed', day('2020-02-14'), 422, 'deadline_in_past'],
      ['a date without a boundary', { kind: 'date', namedDay: '2020-09-01' }, 400, 'invalid_request'],
      ['a month of a day', { ...day('2020-09-01'), month: 3 }, 400, 'invalid_request'],
      ['an unknown kind', { kind: 'soon' }, 400, 'invalid_request'],
      ['nothing', undefined, 400, 'invalid_request'],
      ['a text', 'tomorrow', 400, 'invalid_request'],
    ])('to %s', async (_, deadline, status, code) => {
      expect(told(await move(await fresh(), deadline))).toEqual([status, code]);
    });

    it('is not “moved” to what it is, nor without a reason, nor on a closed task, nor on a stale look', async () => {
      const task = await fresh(day('2020-09-18'));
      expect(told(await move(task, day('2020-09-18')))).toEqual([422, 'deadline_unchanged']);
      const without = await post(`tasks/${task.id}/deadline`, office, task.version, { deadline: day('2020-09-25') });
      expect(without.body.errors).toMatchObject([{ field: 'reason' }]);
      const moved = done(await move(task, day('2020-09-25')));
      expect(told(await move(task, day('2020-09-11')))).toEqual([412, 'stale_version']);
      const closed = done(await post(`tasks/${task.id}/withdraw`, office, moved.version, { reason: 'Replaced.' }));
      expect(told(await move(closed, day('2020-09-11')))).toEqual([409, 'state_moved_on']);
    });

    it('makes no report late behind its back', async () => {
      const task = await fresh();
      const report = done(await post(`tasks/${task.id}/reports`, turkistan, task.version, REPORT), 201);
      await api.setClock('2020-03-10T12:00:00+06:00');
      expect(told(await move({ ...task, version: report.version }, day('2020-02-14')))).toEqual([
        422,
        'deadline_before_filing',
      ]);
    });

    it('is never moved by a recipient or a reader', async () => {
      const task = await fresh();
      for (const as of [turkistan, reader]) expect((await move(task, day('2020-12-31'), as)).status).toBe(403);
    });

    it('of two offices at the same moment is moved once', async () => {
      const task = await fresh();
      const answers = await Promise.all(
        ['2020-07-01', '2020-07-02', '2020-07-03'].map((each) => move(task, day(each))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
      expect((await get(`tasks/${task.id}/deadlines`)).items).toHaveLength(2);
    });

    it('moved re-arms the reminders: the ladder begins anew under the new revision', async () => {
      const smtp = await ScriptedSmtp.start();
      const worker = await startTestWorker(api, { smtpUrl: smtp.url });
      try {
        await api.sql(`UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = '2020-02-17' WHERE closed_on IS NULL`);
        await api.setClock('2020-02-20T12:00:00+06:00');
        await worker.turn();
        const task = await fresh(day('2020-02-28'));
        await worker.turnAt('2020-02-25T12:00:00+06:00');
        await worker.turnAt('2020-02-27T12:00:00+06:00');
        const moved = done(await move({ ...task, version: (await get(`tasks/${task.id}`)).version }, day('2020-03-06')));
        expect(moved.deadline.effectiveDay).toBe('2020-03-06');
        await worker.turnAt('2020-02-28T12:00:00+06:00');
        await worker.turnAt('2020-03-03T12:00:00+06:00');
        const rows = await api.sql<{ revision: number; step: string }>(
          `SELECT DISTINCT deadline_revision AS revision, step, planned_on FROM reminder WHERE task_id = $1 AND state = 'sent' ORDER BY planned_on`,
          [task.id],
        );
        expect(rows.map(({ revision, step }) => `${revision} ${step}`)).toEqual(['1 d3', '1 d1', '2 d7', '2 d3']);
      } finally {
        await worker.stop();
        await smtp.close();
      }
    }); // prettier-ignore
  });

  describe('its scope', () => {
    it('is an event of its own: old and new text in the history, the instruction as it was issued', async () => {
      const task = await fresh();
      const scope = (seen: number, text: string) =>
        post(`tasks/${task.id}/scope`, office, seen, { text, reason: 'No connection there.', document: 'Protocol 2' });
      const first = done(await scope(task.version, 'All schools but remote rural ones'));
      expect(first).toMatchObject({
        scopeNote: 'All schools but remote rural ones',
        instruction: { text: 'Equip schools with warm toilets' },
        deadlineMoves: 0,
      });
      done(await scope(first.version, 'City schools only'));
      const { items } = await get(`tasks/${task.id}/history`, turkistan);
      expect(items.slice(1).map(({ text, document }: Answer['body']) => [text, document])).toEqual([
        ['office@gov.example changed the scope from “Equip schools with warm toilets” to “All schools but remote rural ones”: “No connection there”.', 'Protocol 2'],
        ['office@gov.example changed the scope from “All schools but remote rural ones” to “City schools only”: “No connection there”.', 'Protocol 2'],
      ]); // prettier-ignore
      expect(await noticesOf(task.id, turkistan)).toEqual(['assigned', 'scope_changed', 'scope_changed']);
    });

    it.each([
      [{}],
      [{ text: 'x' }],
      [{ reason: 'x' }],
      [{ text: ' ', reason: 'x' }],
      [{ text: 'x', reason: 'x', more: 1 }],
    ])('refuses %p', async (body) => {
      const { id, version } = await fresh();
      expect((await post(`tasks/${id}/scope`, office, version, body)).status).toBe(400);
    });
  });

  describe('the flag “at risk”', () => {
    it('is set by the recipient or the office with a reason, found by the filter, and cleared with a reason', async () => {
      const { id, version } = await fresh();
      const flag = (as: string, seen: number, atRisk: boolean, reason: string) =>
        post(`tasks/${id}/risk`, as, seen, { atRisk, reason });
      const flagged = done(await flag(turkistan, version, true, 'The contractor is late.'));
      expect(flagged).toMatchObject({ atRisk: true, atRiskReason: 'The contractor is late.', state: 'assigned' });
      expect(await noticesOf(id, office)).toEqual(['risk_flagged']);
      const found = await get('tasks?atRisk=true&size=100');
      expect(found.items.map((task: { id: string }) => task.id)).toContain(id);
      const cleared = done(await flag(office, flagged.version, false, 'A new contractor.'));
      expect(cleared).toMatchObject({ atRisk: false, atRiskReason: null });
      expect(told(await flag(office, cleared.version, false, 'Again.'))).toEqual([422, 'not_at_risk']);
      const { items } = await get(`tasks/${id}/history`, turkistan);
      expect(items.map(({ action, reason }: Answer['body']) => [action, reason])).toEqual([
        ['assign', null],
        ['risk_flagged', 'The contractor is late.'],
        ['risk_cleared', 'A new contractor.'],
      ]);
    });

    it.each([[{}], [{ atRisk: true }], [{ atRisk: 'yes', reason: 'x' }], [{ atRisk: true, reason: '' }]])(
      'refuses %p',
      async (body) => {
        const { id, version } = await fresh();
        expect((await post(`tasks/${id}/risk`, turkistan, version, body)).status).toBe(400);
      },
    );

    it('falls away with an event when the task goes off control', async () => {
      const { id, version } = await fresh();
      const flagged = done(await post(`tasks/${id}/risk`, turkistan, version, { atRisk: true, reason: 'Snow.' }));
      const closed = done(await post(`tasks/${id}/withdraw`, office, flagged.version, { reason: 'Replaced.' }));
      expect(closed).toMatchObject({ atRisk: false, atRiskReason: null });
      expect((await get(`tasks?atRisk=true&size=100`)).items.map((task: Answer['body']) => task.id)).not.toContain(id);
      const { items } = await get(`tasks/${id}/history`, turkistan);
      expect(items.slice(-2).map((event: Answer['body']) => event.action)).toEqual(['withdraw', 'risk_lapsed']);
      expect(items.at(-1).text).toBe('The flag “at risk” fell away: the task is off control.');
      const reopened = done(await post(`tasks/${id}/reopen`, office, closed.version, { reason: 'By mistake.' }));
      expect(reopened.atRisk).toBe(false);
    });

    it('is not for closed tasks', async () => {
      const { id, version } = await fresh();
      const closed = done(await post(`tasks/${id}/withdraw`, office, version, { reason: 'Replaced.' }));
      const answer = await post(`tasks/${id}/risk`, turkistan, closed.version, { atRisk: true, reason: 'x' });
      expect(told(answer)).toEqual([409, 'state_moved_on']);
    });
  });

  describe('closing as not executed', () => {
    it.each(['money', 'capacity', 'disagreement', 'contractor', 'force_majeure', 'scope_changed'])(
      'for %s keeps code and reason; reopened, it is not closed for anything',
      async (reasonCode) => {
        const { id, version } = await fresh();
        const closed = done(await post(`tasks/${id}/close`, office, version, { reasonCode, reason: 'So it is.' }));
        expect(closed).toMatchObject({ state: 'not_executed', notExecutedCode: reasonCode, punctuality: null });
        const { items } = await get(`tasks/${id}/history`, turkistan);
        expect(items.at(-1)).toMatchObject({ action: 'close_unexecuted', reason: 'So it is.' });
        expect(items.at(-1).text).toContain(`not executed (${reasonCode.replace('_', ' ')})`);
        const reopened = done(await post(`tasks/${id}/reopen`, office, closed.version, { reason: 'Money came.' }));
        expect(reopened).toMatchObject({ state: 'in_progress', notExecutedCode: null });
      },
    );

    it('sets a waiting report aside', async () => {
      const { id, version } = await fresh();
      const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
      done(await post(`tasks/${id}/close`, office, report.version, { reasonCode: 'disagreement', reason: 'x' }));
      expect(await get(`reports/${report.id}`)).toMatchObject({ decision: 'set_aside', decisionReason: 'x' });
    });

    it.each([[{}], [{ reason: 'x' }], [{ reasonCode: 'money' }], [{ reasonCode: 'laziness', reason: 'x' }]])(
      'refuses %p',
      async (body) => {
        const { id, version } = await fresh();
        expect((await post(`tasks/${id}/close`, office, version, body)).status).toBe(400);
      },
    );
  });

  it('shows how long reports wait for the office, and lists those that wait too long', async () => {
    await api.sql(`UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = '2020-02-17' WHERE closed_on IS NULL`);
    const { id, version } = await fresh();
    // Thursday; Friday, Monday and Tuesday are three working days.
    await api.setClock('2020-02-13T12:00:00+06:00');
    done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    const seen = async (moment: string) => {
      await api.setClock(moment);
      const { waitingWorkingDays } = await get(`tasks/${id}`);
      const { total } = await get('tasks?reviewOver=true');
      return [waitingWorkingDays, total];
    };
    expect(await seen('2020-02-13T18:00:00+06:00')).toEqual([0, 0]);
    expect(await seen('2020-02-18T12:00:00+06:00')).toEqual([3, 0]);
    expect(await seen('2020-02-19T12:00:00+06:00')).toEqual([4, 1]);
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('review_days', '5')`);
    expect(await seen('2020-02-19T12:00:00+06:00')).toEqual([4, 0]);
    expect((await get('tasks?reviewOver=false&state=under_review')).total).toBe(1);
    expect((await get(`tasks/${(await fresh()).id}`)).waitingWorkingDays).toBeNull();
  }); // prettier-ignore
});
