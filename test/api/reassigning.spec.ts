import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { makePerson } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

type Body = Answer['body'];

/** Friday 28 August 2020 is the last day; on the 21st people are reminded of it. */
describe('a task handed to another body', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let north: string;
  let mes: string;
  let mia: string;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    north = await api.person('north@gov.example', { body: 'KZ-59', role: 'recipient' });
    mes = await api.person('mes@gov.example', { body: 'MES', role: 'recipient' });
    mia = await api.person('mia@gov.example', { body: 'MIA', role: 'recipient' });
    await makePerson(api, 'deputy@gov.example', { body: 'MES', rung: 'deputy_akim' });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });
  beforeEach(() => api.setClock('2020-02-17T12:00:00+06:00'));

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const now = (task: Body, as = office) => get(`tasks/${task.id}`, as);
  const post = async (path: string, as: string, task: Body, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch: (await now(task)).version, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  const status = async (path: string, as: string) => (await api.call('GET', `/api/v1/${path}`, { as })).status;
  const noticeOf = async (kind: string, as: string) =>
    (await get('notifications?size=100', as)).items.find((each: Body) => each.kind === kind)?.text;
  const fresh = async (...codes: string[]): Promise<Body[]> => {
    const recipients = codes.map((code, n) => ({ code, role: n ? 'co_executor' : 'lead' }));
    const { tasks } = await issueInstruction(api, office, { recipients });
    return codes.map((code) => tasks.get(code));
  };
  const reassign = (task: Body, to: string, more: object = {}, as = office) =>
    post(`tasks/${task.id}/reassign`, as, task, { to, reason: 'Wrongly addressed.', ...more });

  it('is its from then on, with its history, and nobody’s else; both are told', async () => {
    const [task] = await fresh('KZ-59');
    done(await post(`tasks/${task.id}/acknowledge`, north, task));
    const handed = done(await reassign(task, 'MES', { document: 'Resolution 17-4/12' }));
    expect(handed).toMatchObject({ organization: { code: 'MES' }, issuedTo: 'KZ-59', state: 'acknowledged', deadlineMoves: 0 }); // prettier-ignore
    expect([await status(`tasks/${task.id}`, mes), await status(`tasks/${task.id}`, north)]).toEqual([200, 404]);
    const { items } = await get(`tasks/${task.id}/history`, mes);
    expect(items.map(({ action }: Body) => action)).toEqual(['assign', 'acknowledge', 'task_reassigned']);
    expect(items[2]).toMatchObject({ document: 'Resolution 17-4/12', reason: 'Wrongly addressed.' });
    expect(items[2].text).toMatch(/^office@gov.example handed the task over from North Kazakhstan.* to Ministry of Education/); // prettier-ignore
    expect(await noticeOf('handed_over', mes)).toContain('Wrongly addressed.');
    expect(await noticeOf('passed_on', north)).toContain('Ministry of Education');
    const { body: inRussian } = await api.call('GET', '/api/v1/notifications?size=100', { as: north, language: 'ru' });
    expect(inRussian.items.find((each: Body) => each.kind === 'passed_on').text).toMatch(
      /№ \d+: Министерство образования/,
    );
    const report = done(await post(`tasks/${task.id}/reports`, mes, task, REPORT), 201);
    done(await post(`reports/${report.id}/accept`, office, task));
    expect(await now(task)).toMatchObject({ state: 'executed', organization: { code: 'MES' } });
  });

  it('is reminded of to its new people, and no letter waits for the former ones', async () => {
    const [task] = await fresh('KZ-59');
    await api.setClock('2020-08-21T05:00:00Z');
    await worker.sweeps.sweep();
    done(await reassign(task, 'MES'));
    await worker.delivery.sendDue();
    const about = async () =>
      (
        await api.sql<{ email: string; state: string; outcome: string }>(
          `SELECT p.email, r.state, r.outcome FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.task_id = $1 ORDER BY r.created_at, p.email`,
          [task.id],
        )
      ).map(({ email, state, outcome }) => `${email} ${state} ${state === 'cancelled' ? outcome : ''}`.trim());
    // What was missed before is superseded, as in any first sweep; today's letter was waiting.
    expect(await about()).toEqual(['north@gov.example coalesced', 'north@gov.example cancelled no_post']);
    for (const day of ['2020-08-25', '2020-08-27']) await worker.turnAt(`${day}T05:00:00Z`);
    expect((await about()).slice(2)).toEqual([
      'deputy@gov.example sent',
      'mes@gov.example sent',
      'deputy@gov.example sent',
      'mes@gov.example sent',
    ]);
    expect((await readLetters(smtp)).map(({ to }) => to)).not.toContain('north@gov.example');
  });

  it('takes what hangs on it along: its co-executors answer to the new body, and a waiting request is its own', async () => {
    const [lead, helper] = await fresh('KZ-59', 'MIA');
    const request = done(await post(`tasks/${lead.id}/extensions`, north, lead, MORE_TIME), 201);
    done(await reassign(lead, 'MES'));
    expect([await status(`tasks/${helper.id}`, mes), await status(`tasks/${helper.id}`, north)]).toEqual([200, 404]);
    done(await post(`extensions/${request.id}/withdraw`, mes, lead));
    // A co-executor's task too, under the same lead; and back again to whoever had it first.
    done(await reassign(helper, 'KZ-61'));
    expect(await now(helper, mes)).toMatchObject({ organization: { code: 'KZ-61' }, issuedTo: 'MIA', role: 'co_executor' }); // prettier-ignore
    expect(await now(done(await reassign(helper, 'MIA')), mia)).toMatchObject({ issuedTo: null });
  });

  it('is refused where it would make no sense, and nothing changes', async () => {
    const [task, helper] = await fresh('KZ-59', 'MIA');
    const wrong = async (to: string) =>
      (await reassign(task, to)).body.errors.map(({ field, code }: Body) => [field, code]);
    expect(await wrong('KZ-59')).toEqual([['to', 'has_it_already']]);
    expect(await wrong('NOBODY')).toEqual([['to', 'body_unknown']]);
    expect(await wrong('KZ-10')).toEqual([['to', 'body_not_then']]);
    expect((await post(`tasks/${task.id}/reassign`, office, task, { to: 'MES' })).status).toBe(400);
    expect(told(await reassign(task, 'MIA'))).toEqual([422, 'body_has_task']);
    expect((await reassign(task, 'MES', {}, north)).status).toBe(403);
    const late = await api.call('POST', `/api/v1/tasks/${task.id}/reassign`, { as: office, ifMatch: 99, body: { to: 'MES', reason: 'x' } }); // prettier-ignore
    expect(told(late)).toEqual([412, 'stale_version']);
    const parts = [{ name: 'Aiyrtau', day: '2020-03-02' }];
    done(await post(`tasks/${task.id}/delegations`, north, task, { parts }), 201);
    const [part] = await api.sql<Body>('SELECT id FROM task WHERE parent_task_id = $1', [task.id]);
    expect(told(await reassign(part, 'MES'))).toEqual([422, 'part_not_reassigned']);
    const [district] = await api.sql<{ code: string }>(`SELECT code FROM body WHERE kind = 'district' LIMIT 1`);
    expect(await wrong(district!.code)).toEqual([['to', 'body_is_part']]);
    const report = done(await post(`tasks/${task.id}/reports`, north, task, REPORT), 201);
    expect(told(await reassign(task, 'MES'))).toEqual([409, 'report_first']);
    expect(await now(task)).toMatchObject({ organization: { code: 'KZ-59' }, issuedTo: null, version: report.version });
    done(await post(`tasks/${helper.id}/withdraw`, office, helper, { reason: 'x' }));
    expect(told(await reassign(helper, 'MES'))).toEqual([409, 'state_moved_on']);
  });

  it('is handed over with many others for one reason: each by itself with its result, or all or nothing', async () => {
    const [one] = await fresh('KZ-59');
    const [other, helping] = await fresh('KZ-59', 'MES');
    const items = [one, other].map(({ id, version }) => ({ id, version }));
    const bulk = (body: object, as = office) => api.call('POST', '/api/v1/tasks/bulk', { as, body });
    const all = { verb: 'reassign', to: 'MES', reason: 'The function has passed.', document: 'Resolution 5', items };
    const refused = await bulk({ ...all, allOrNothing: true });
    expect(told(refused)).toEqual([422, 'bulk_refused']);
    expect(refused.body.errors).toMatchObject([{ field: 'items.1', code: 'body_has_task' }]);
    expect((await now(one)).organization.code).toBe('KZ-59');
    const { done: count, items: results } = done(await bulk(all));
    expect([count, ...results.map(({ outcome, code }: Body) => code ?? outcome)]).toEqual([1, 'done', 'body_has_task']);
    expect((await now(one)).organization.code).toBe('MES');
    // Without a body the verb is what it was: whose task is named leads from now on.
    const lead = { verb: 'reassign', reason: 'x', items: [{ id: helping.id, version: (await now(helping)).version }] };
    expect((await bulk({ ...lead, document: 'x' })).body.errors).toMatchObject([{ field: 'to', code: 'is_missing' }]);
    expect(done(await bulk(lead)).done).toBe(1);
    expect(await now(helping)).toMatchObject({ role: 'lead', organization: { code: 'MES' } });
    const theirs = await bulk({ ...all, items: [{ id: other.id, version: (await now(other)).version }] }, north);
    expect(theirs.body.items).toMatchObject([{ outcome: 'refused', code: 'forbidden' }]);
    expect((await bulk({ verb: 'withdraw', to: 'MES', reason: 'x', items })).body.errors).toMatchObject([
      { field: 'to', code: 'not_for_kind' },
    ]);
  });
});
