import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { BY_1_MARCH, done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

describe('extensions', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let north: string;
  let mes: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('akim.north@gov.example', { body: 'KZ-59', role: 'recipient' });
    mes = await api.person('mes@gov.example', { body: 'MES', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => api.setClock('2020-02-17T12:00:00+06:00'));

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const task = (id: string, as = office) => get(`tasks/${id}`, as);
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  /** The clock stands still: notices of one moment have no order. */
  const textOf = async (kind: string, taskId: string, as: string) =>
    (await get('notifications?size=100', as)).items.find(
      (notice: Answer['body']) => notice.kind === kind && notice.taskId === taskId,
    )?.text;
  const codes = (events: { action: string }[]) => events.map(({ action }) => action);

  /** Issued on 28 November 2019 to Turkistan alone: effective on Friday 28 August 2020. */
  async function fresh(deadline?: object): Promise<{ id: string; version: number }> {
    const facts = { recipients: [{ code: 'KZ-61' }], ...(deadline ? { deadline } : {}) };
    return (await issueInstruction(api, office, facts, '2019-11-28')).tasks.get('KZ-61');
  }
  async function asked(body: object = MORE_TIME): Promise<Answer['body']> {
    const { id, version } = await fresh();
    return done(await post(`tasks/${id}/extensions`, turkistan, version, body), 201);
  }

  it('are asked for by the recipient, granted by the office, and leave the original day as it was', async () => {
    const request = await asked();
    expect(request).toMatchObject({ state: 'pending', late: false, proposedDay: '2020-10-01', ordinal: 1 });
    expect(await task(request.taskId)).toMatchObject({ deadlineMoves: 0, version: request.version });
    const granted = done(
      await post(`extensions/${request.id}/grant`, office, request.version, { document: 'Resolution 17-4/12' }),
    );
    expect(granted).toMatchObject({ state: 'granted', grantedDay: '2020-10-01', deadlineRevision: 2 });
    expect(await task(request.taskId, turkistan)).toMatchObject({
      deadline: { effectiveDay: '2020-10-01', lastDay: '2020-10-01' },
      originalEffectiveDay: '2020-08-28',
      deadlineMoves: 1,
    });
    const { items } = await get(`tasks/${request.taskId}/deadlines`, turkistan);
    expect(items).toMatchObject([
      { revision: 1, deadline: { effectiveDay: '2020-08-28' }, previousEffectiveDay: null, reason: null },
      {
        revision: 2,
        deadline: { effectiveDay: '2020-10-01' },
        previousEffectiveDay: '2020-08-28',
        reason: MORE_TIME.reason,
        document: 'Resolution 17-4/12',
        decidedBy: 'office@gov.example',
      },
    ]);
    const history = (await get(`tasks/${request.taskId}/history`, turkistan)).items;
    expect(codes(history)).toEqual(['assign', 'extension_requested', 'extension_granted']);
    expect(history[2]).toMatchObject({
      document: 'Resolution 17-4/12',
      text: 'office@gov.example granted an extension: the deadline moved from 28 August 2020 to 1 October 2020: “The boilers arrive in September”.',
    });
    expect(await textOf('extension_granted', request.taskId, turkistan)).toContain('due 1 October 2020');
    expect(await textOf('extension_requested', request.taskId, office)).toContain('proposed day 1 October 2020');
  });

  it('may be granted for another day than the one proposed', async () => {
    const request = await asked();
    const body = { lastDay: '2020-09-13', reason: 'Two weeks are enough.' };
    const granted = done(await post(`extensions/${request.id}/grant`, office, request.version, body));
    expect(granted).toMatchObject({ grantedDay: '2020-09-13', decisionReason: 'Two weeks are enough.' });
    // A Sunday: the effective day is the Friday before, as the task has always treated days off.
    expect((await task(request.taskId)).deadline).toMatchObject({ lastDay: '2020-09-13', effectiveDay: '2020-09-11' });
  });

  it('are refused with a reason; the deadline stays, and one may ask again', async () => {
    const request = await asked();
    const refused = done(await post(`extensions/${request.id}/refuse`, office, request.version, { reason: 'No.' }));
    expect(refused).toMatchObject({ state: 'refused', decisionReason: 'No.', grantedDay: null });
    expect(await task(request.taskId)).toMatchObject({ deadlineMoves: 0, deadline: { effectiveDay: '2020-08-28' } });
    expect(told(await post(`extensions/${request.id}/grant`, office, refused.version))).toEqual([
      409,
      'extension_decided',
    ]);
    const again = await post(`tasks/${request.taskId}/extensions`, turkistan, refused.version, MORE_TIME);
    expect(done(again, 201)).toMatchObject({ ordinal: 2, state: 'pending' });
    expect((await get(`tasks/${request.taskId}/extensions`, turkistan)).items).toHaveLength(2);
  });

  it('are never granted for a day that has passed: another one is given', async () => {
    const request = await asked();
    await api.setClock('2020-10-02T12:00:00+06:00');
    const grant = (body: object) => post(`extensions/${request.id}/grant`, office, request.version, body);
    for (const body of [{}, { lastDay: '2020-10-01' }]) {
      expect((await grant(body)).body.errors).toMatchObject([{ field: 'lastDay', code: 'not_before_today' }]);
    }
    expect(await task(request.taskId)).toMatchObject({ deadlineMoves: 0, version: request.version });
    expect(done(await grant({ lastDay: '2020-10-02' }))).toMatchObject({ grantedDay: '2020-10-02' });
  });

  it('asked for late are taken and marked, by the register’s own setting', async () => {
    await api.setClock('2020-08-24T12:00:00+06:00');
    expect(await asked()).toMatchObject({ late: true, askedOn: '2020-08-24' });
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('extension_notice_days', '4')`);
    expect(await asked()).toMatchObject({ late: false });
    await api.sql(`DELETE FROM register_setting`);
  });

  it('stop no clock while they wait: the task falls overdue all the same', async () => {
    const request = await asked();
    await api.setClock('2020-09-02T12:00:00+06:00');
    expect(await task(request.taskId)).toMatchObject({ overdue: true });
    // Granted afterwards, it is no longer overdue.
    done(await post(`extensions/${request.id}/grant`, office, request.version));
    expect(await task(request.taskId)).toMatchObject({ overdue: false });
  });

  it('are taken back by the recipient while they wait', async () => {
    const request = await asked();
    const withdrawn = done(await post(`extensions/${request.id}/withdraw`, turkistan, request.version));
    expect(withdrawn.state).toBe('withdrawn');
    expect(told(await post(`extensions/${request.id}/withdraw`, turkistan, withdrawn.version))).toEqual([
      409,
      'extension_decided',
    ]);
  });

  it('fall away, and are seen to, when their task goes off control; reopening does not bring them back', async () => {
    const verbs = [
      ['withdraw', { reason: 'Replaced.' }],
      ['close', { reasonCode: 'money', reason: 'No budget.' }],
    ] as const;
    for (const [verb, body] of verbs) {
      const { taskId, id, version } = await asked();
      const closed = done(await post(`tasks/${taskId}/${verb}`, office, version, body));
      const lapsed = { id, state: 'lapsed', decidedBy: null };
      expect((await get(`tasks/${taskId}/extensions`, turkistan)).items).toMatchObject([lapsed]);
      const { items } = await get(`tasks/${taskId}/history`, turkistan);
      expect(items.at(-1)).toMatchObject({ action: 'extension_lapsed' });
      done(await post(`tasks/${taskId}/reopen`, office, closed.version, { reason: 'By mistake.' }));
      expect((await get(`tasks/${taskId}/extensions`, turkistan)).items).toMatchObject([lapsed]);
    }
  });

  it('wait in one list for the office, the oldest first; a region sees its own alone', async () => {
    await api.sql(`UPDATE extension_request SET state = 'lapsed', decided_at = now() WHERE state = 'pending'`);
    const first = await asked();
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-59' }] });
    const { id, version } = tasks.get('KZ-59');
    const other = done(await post(`tasks/${id}/extensions`, north, version, MORE_TIME), 201);
    await api.setClock('2020-02-18T12:00:00+06:00');
    const last = await asked();
    const ids = async (as: string, query: string) => {
      const { items, total } = await get(`extensions?state=pending${query}`, as);
      return { ids: items.map((each: { id: string }) => each.id), total };
    };
    const all = await ids(office, '&size=100');
    expect(all.ids.slice(0, 2).sort()).toEqual([first.id, other.id].sort());
    expect(all).toMatchObject({ total: 3 });
    expect(all.ids[2]).toBe(last.id);
    expect(await ids(office, '&size=1&page=3')).toEqual({ ids: [last.id], total: 3 });
    expect(await ids(turkistan, '')).toEqual({ ids: [first.id, last.id], total: 2 });
    expect((await api.call('GET', '/api/v1/extensions?state=open', { as: office })).status).toBe(400);
  });

  it('are not asked for twice at once: the second hears that one waits', async () => {
    const { taskId, version } = await asked();
    expect(told(await post(`tasks/${taskId}/extensions`, turkistan, version, MORE_TIME))).toEqual([
      409,
      'extension_pending',
    ]);
  });

  it('of two requests and of two decisions at the same moment, one counts', async () => {
    const { id, version } = await fresh();
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => post(`tasks/${id}/extensions`, turkistan, version, MORE_TIME)),
    );
    // Too late by the version, or because a request now waits: whichever was seen first.
    const outcomes = both.map(({ status }) => (status === 409 || status === 412 ? 'too late' : status)).sort();
    expect(outcomes).toEqual([201, 'too late', 'too late', 'too late']);
    const request = both.find(({ status }) => status === 201)!.body;
    const decisions = await Promise.all([
      post(`extensions/${request.id}/grant`, office, request.version),
      post(`extensions/${request.id}/refuse`, office, request.version, { reason: 'No.' }),
      post(`extensions/${request.id}/withdraw`, turkistan, request.version),
      post(`tasks/${id}/withdraw`, office, request.version, { reason: 'Replaced.' }),
    ]);
    const statuses = decisions.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    for (const status of statuses.slice(1)) expect([409, 412]).toContain(status);
    const rows = await api.sql(`SELECT FROM audit_entry WHERE task_id = $1`, [id]);
    expect(rows).toHaveLength(3); // assigned, asked, and one decision
  });

  it('asked for twice with one key are one request', async () => {
    const { id, version } = await fresh();
    const send = () =>
      api.call('POST', `/api/v1/tasks/${id}/extensions`, { as: turkistan, ifMatch: version, body: MORE_TIME, key: `key-${id}` }); // prettier-ignore
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  it.each([
    ['the current effective day', '2020-08-28', 422, 'extension_not_later'],
    ['an earlier day', '2020-06-01', 422, 'extension_not_later'],
    ['a day off that the calendar brings back to the same day', '2020-08-30', 422, 'extension_not_later'],
    ['no day', 'soon', 400, 'invalid_request'],
    ['a day that does not exist', '2020-09-31', 400, 'invalid_request'],
    ['a day out of all bounds', '2999-01-01', 400, 'invalid_request'],
  ])('refuse %s', async (_, proposedDay, status, code) => {
    const { id, version } = await fresh();
    expect(told(await post(`tasks/${id}/extensions`, turkistan, version, { ...MORE_TIME, proposedDay }))).toEqual([
      status,
      code,
    ]);
    expect(await task(id)).toMatchObject({ version });
  });

  it('refuse what is no request: blank reason, unknown field, a granted day that is none, no reason to refuse', async () => {
    const { id, version } = await fresh();
    for (const body of [
      { ...MORE_TIME, reason: ' ' },
      { proposedDay: '2020-10-01' },
      { ...MORE_TIME, late: false },
      {},
    ]) {
      expect((await post(`tasks/${id}/extensions`, turkistan, version, body)).status).toBe(400);
    }
    const request = done(await post(`tasks/${id}/extensions`, turkistan, version, MORE_TIME), 201);
    const grant = (body: unknown) => post(`extensions/${request.id}/grant`, office, request.version, body);
    expect(told(await grant({ lastDay: '2020-08-01' }))).toEqual([422, 'extension_not_later']);
    expect((await grant({ lastDay: 'x' })).status).toBe(400);
    expect((await post(`extensions/${request.id}/refuse`, office, request.version, {})).status).toBe(400);
    expect((await post(`extensions/${request.id}/grant`, office, request.version - 1)).status).toBe(412);
    expect((await api.call('POST', `/api/v1/extensions/${request.id}/grant`, { as: office, body: {} })).status).toBe(
      428,
    );
  });

  it('need a day to extend, a task on control, and its lead', async () => {
    const { id, version } = await fresh({ kind: 'none' });
    expect(told(await post(`tasks/${id}/extensions`, turkistan, version, MORE_TIME))).toEqual([
      422,
      'no_day_to_extend',
    ]);
    const closed = done(await post(`tasks/${id}/withdraw`, office, version, { reason: 'Replaced.' }));
    expect(told(await post(`tasks/${id}/extensions`, turkistan, closed.version, MORE_TIME))).toEqual([
      409,
      'state_moved_on',
    ]);
    const recipients = [{ code: 'KZ-61' }, { code: 'MES' }];
    const { tasks } = await issueInstruction(api, office, {
      recipients,
      deadline: { ...BY_1_MARCH, namedDay: '2020-05-01' },
    });
    const helper = tasks.get('MES');
    expect(told(await post(`tasks/${helper.id}/extensions`, mes, helper.version, MORE_TIME))).toEqual([
      422,
      'lead_asks_extension',
    ]);
  });

  it('do not ask for a day that has passed, on a task that is overdue', async () => {
    const { id, version } = await fresh();
    await api.setClock('2020-09-20T12:00:00+06:00');
    const answer = await post(`tasks/${id}/extensions`, turkistan, version, {
      ...MORE_TIME,
      proposedDay: '2020-09-10',
    });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'proposedDay', code: 'not_before_today' }] });
  });

  it('granted for a report in review that was late make it on time; the original day keeps its own figure', async () => {
    const request = await asked();
    await api.setClock('2020-09-10T12:00:00+06:00');
    const report = done(await post(`tasks/${request.taskId}/reports`, turkistan, request.version, REPORT), 201);
    const granted = done(await post(`extensions/${request.id}/grant`, office, report.version));
    done(await post(`reports/${report.id}/accept`, office, granted.version));
    expect(await task(request.taskId)).toMatchObject({ punctuality: 'on_time', originalPunctuality: 'late' });
  });
});
