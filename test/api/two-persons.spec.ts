import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

describe('two persons of the office, where the register wants them', () => {
  let api: TestApi;
  let first: string;
  let second: string;
  let turkistan: string;

  beforeAll(async () => {
    api = await startTestApi();
    first = await api.person('first@gov.example', { body: 'DPMO', role: 'office' });
    second = await api.person('second@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
  });
  afterAll(() => api?.stop());

  const get = async (path: string, as = first) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];

  /** Effective on Friday 28 August 2020; looked at on 7 September unless said. */
  async function fresh(on = '2020-09-07'): Promise<{ id: string; version: number }> {
    await api.setClock('2020-02-17T12:00:00+06:00');
    const task = (await issueInstruction(api, first, { recipients: [{ code: 'KZ-61' }] })).tasks.get('KZ-61');
    await api.setClock(`${on}T12:00:00+06:00`);
    return task;
  }
  const later = { deadline: { kind: 'date', boundary: 'inclusive', namedDay: '2020-10-01' }, reason: 'Snow.' };

  const VERBS: [verb: string, path: string, body: object, result: object][] = [
    ['withdraw', 'withdraw', { reason: 'Replaced.' }, { state: 'withdrawn' }],
    ['close_unexecuted', 'close', { reasonCode: 'money', reason: 'x' }, { state: 'not_executed', notExecutedCode: 'money' }],
    ['move_deadline', 'deadline', later, { deadlineMoves: 1, overdue: false }],
  ]; // prettier-ignore
  it.each(VERBS)('%s after the day waits, changes nothing, and is done by the second', async (verb, path, body, result) => {
    const { id, version } = await fresh();
    const waiting = done(await post(`tasks/${id}/${path}`, first, version, body));
    expect(waiting).toMatchObject({ state: 'assigned', deadlineMoves: 0, overdue: true, waitingForApproval: verb });
    const approval = waiting.approvalId;
    expect(told(await post(`approvals/${approval}/approve`, first, waiting.version))).toEqual([422, 'own_approval']);
    expect(told(await post(`approvals/${approval}/approve`, second, version))).toEqual([412, 'stale_version']);
    const approved = done(await post(`approvals/${approval}/approve`, second, waiting.version));
    expect(approved).toMatchObject({ ...result, waitingForApproval: null, approvalId: null });
    expect(told(await post(`approvals/${approval}/approve`, second, approved.version))).toEqual([409, 'approval_decided']);
    const { items } = await get(`tasks/${id}/history`);
    expect(items.slice(1).map((event: Answer['body']) => `${event.action} ${event.by.split('@')[0]}`)).toEqual([
      'approval_asked first',
      'approval_given second',
      `${verb === 'move_deadline' ? 'deadline_moved' : verb} second`,
    ]);
  }); // prettier-ignore

  it('reopening and granting after the day wait as well', async () => {
    const { id, version } = await fresh('2020-08-20');
    const request = done(await post(`tasks/${id}/extensions`, turkistan, version, MORE_TIME), 201);
    await api.setClock('2020-09-07T12:00:00+06:00');
    expect(done(await post(`extensions/${request.id}/grant`, first, request.version))).toMatchObject({ state: 'pending' });
    const asked = await get(`tasks/${id}`);
    expect(asked.waitingForApproval).toBe('grant_extension');
    const granted = done(await post(`approvals/${asked.approvalId}/approve`, second, asked.version));
    expect(granted).toMatchObject({ deadline: { effectiveDay: '2020-10-01' } });
    expect((await get(`tasks/${id}/extensions`)).items[0]).toMatchObject({ state: 'granted', decidedBy: 'second@gov.example' });
    // The day lies ahead again: one person is enough.
    const withdrawn = done(await post(`tasks/${id}/withdraw`, first, granted.version, { reason: 'Replaced.' }));
    expect(withdrawn.state).toBe('withdrawn');
    await api.setClock('2020-10-05T12:00:00+06:00');
    const wished = done(await post(`tasks/${id}/reopen`, first, withdrawn.version, { reason: 'By mistake.' }));
    expect(wished).toMatchObject({ state: 'withdrawn', waitingForApproval: 'reopen' });
    const reopened = done(await post(`approvals/${wished.approvalId}/approve`, second, wished.version));
    expect(reopened.state).toBe('in_progress');
  }); // prettier-ignore

  it('a grant that waits falls away when its request is taken back or refused', async () => {
    for (const over of ['withdraw', 'refuse'] as const) {
      const { id, version } = await fresh('2020-08-20');
      const request = done(await post(`tasks/${id}/extensions`, turkistan, version, MORE_TIME), 201);
      await api.setClock('2020-09-07T12:00:00+06:00');
      const { version: seen } = done(await post(`extensions/${request.id}/grant`, first, request.version));
      const { approvalId } = await get(`tasks/${id}`);
      const [as, body] = over === 'withdraw' ? [turkistan, undefined] : [first, { reason: 'No.' }];
      const gone = done(await post(`extensions/${request.id}/${over}`, as, seen, body));
      expect(told(await post(`approvals/${approvalId}/approve`, second, gone.version))).toEqual([
        409,
        'approval_decided',
      ]);
      expect(await get(`tasks/${id}`)).toMatchObject({ waitingForApproval: null, approvalId: null });
      const [wish] = await api.sql('SELECT state FROM approval_request WHERE task_id = $1', [id]);
      expect(wish).toEqual({ state: 'lapsed' });
    }
  });

  it('one wish waits at a time; declined, it is gone and another may be asked for', async () => {
    const { id, version } = await fresh();
    const waiting = done(await post(`tasks/${id}/withdraw`, first, version, { reason: 'Replaced.' }));
    expect(told(await post(`tasks/${id}/deadline`, first, waiting.version, later))).toEqual([409, 'approval_pending']);
    expect((await post(`approvals/${waiting.approvalId}/decline`, second, waiting.version, {})).status).toBe(400);
    const declined = done(await post(`approvals/${waiting.approvalId}/decline`, second, waiting.version, { reason: 'No.' }));
    expect(declined).toMatchObject({ state: 'assigned', waitingForApproval: null });
    const again = done(await post(`tasks/${id}/deadline`, first, declined.version, later));
    expect(again.waitingForApproval).toBe('move_deadline');
  }); // prettier-ignore

  it('wait in one list for the second person, the longest waiting first, with what would be done', async () => {
    await api.sql(`UPDATE approval_request SET state = 'lapsed', decided_at = now() WHERE state = 'pending'`);
    const one = await fresh();
    const [two, three] = [await fresh('2020-09-07'), await fresh('2020-08-20')];
    await api.setClock('2020-08-20T12:00:00+06:00');
    const request = done(await post(`tasks/${three.id}/extensions`, turkistan, three.version, MORE_TIME), 201);
    await api.setClock('2020-09-07T12:00:00+06:00');
    done(await post(`tasks/${one.id}/deadline`, first, one.version, later));
    await api.setClock('2020-09-08T12:00:00+06:00');
    done(await post(`tasks/${two.id}/close`, second, two.version, { reasonCode: 'money', reason: 'No budget.' }));
    await api.setClock('2020-09-09T12:00:00+06:00');
    done(await post(`extensions/${request.id}/grant`, first, request.version, {}));
    const list = await get('approvals', second);
    expect(list).toMatchObject({ total: 3, page: 1, size: 50 });
    expect(list.items).toMatchObject([
      { taskId: one.id, verb: 'move_deadline', newDay: '2020-10-01', reason: 'Snow.', effectiveDay: '2020-08-28', mayApprove: true, askedBy: 'first@gov.example' },
      { taskId: two.id, verb: 'close_unexecuted', notExecutedCode: 'money', newDay: null, mayApprove: false },
      { taskId: three.id, verb: 'grant_extension', newDay: MORE_TIME.proposedDay, reason: null, mayApprove: true },
    ]);
    expect(await get(`approvals?task=${two.id}`, first)).toMatchObject({ total: 1, items: [{ taskId: two.id }] });
    expect((await get('approvals?page=2&size=2', first)).items).toMatchObject([{ taskId: three.id, mayApprove: false }]);
    done(await post(`approvals/${list.items[0].id}/approve`, second, list.items[0].version));
    expect((await get('approvals', second)).total).toBe(2);
    expect((await get('approvals?state=approved', second)).items.map((item: Answer['body']) => item.id)).toContain(list.items[0].id);
    expect((await api.call('GET', '/api/v1/approvals?state=any', { as: first })).status).toBe(400);
  }); // prettier-ignore

  it('a wish falls away, and is seen to, when its task goes off control by another way', async () => {
    const { id, version } = await fresh();
    const reported = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    const waiting = done(await post(`tasks/${id}/withdraw`, first, reported.version, { reason: 'Replaced.' }));
    done(await post(`reports/${reported.id}/accept`, second, waiting.version));
    const task = await get(`tasks/${id}`);
    expect(task).toMatchObject({ state: 'executed', waitingForApproval: null, approvalId: null });
    expect((await get('approvals?state=lapsed&size=100')).items).toContainEqual(
      expect.objectContaining({ id: waiting.approvalId, decidedBy: null, state: 'lapsed' }),
    );
    expect(told(await post(`approvals/${waiting.approvalId}/approve`, second, task.version))).toEqual([409, 'approval_decided']);
    const { items } = await get(`tasks/${id}/history`, turkistan);
    expect(items.slice(-2).map((event: Answer['body']) => event.action)).toEqual(['accept', 'approval_lapsed']);
    // Reopening does not bring it back.
    const wished = done(await post(`tasks/${id}/reopen`, first, task.version, { reason: 'By mistake.' }));
    expect(wished.waitingForApproval).toBe('reopen');
  }); // prettier-ignore

  it('of two second persons at the same moment one decides', async () => {
    const { id, version } = await fresh();
    const { approvalId, ...waiting } = done(
      await post(`tasks/${id}/withdraw`, first, version, { reason: 'Replaced.' }),
    );
    const answers = await Promise.all([
      post(`approvals/${approvalId}/approve`, second, waiting.version),
      post(`approvals/${approvalId}/decline`, second, waiting.version, { reason: 'No.' }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
  });

  it('are not asked for before the day has passed, nor where the register does not want them', async () => {
    const before = await fresh('2020-08-28');
    expect(done(await post(`tasks/${before.id}/withdraw`, first, before.version, { reason: 'x' })).state).toBe('withdrawn');
    await api.sql(`UPDATE register_setting SET value = 'false' WHERE name = 'two_person_approval'`);
    const after = await fresh();
    expect(done(await post(`tasks/${after.id}/withdraw`, first, after.version, { reason: 'x' })).state).toBe('withdrawn');
  }); // prettier-ignore
});
