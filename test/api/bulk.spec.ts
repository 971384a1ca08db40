import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { makeTask } from '../support/factory.js';
import { done, issueInstruction, REGIONS_2019, REPORT } from '../support/stories.js';

interface Task {
  id: string;
  version: number;
}

describe('one verb on many tasks', () => {
  let api: TestApi;
  let office: string;
  let colleague: string;
  let turkistan: string;
  let administrator: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    colleague = await api.person('colleague@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => api.setClock('2020-02-17T12:00:00+06:00'));

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const bulk = (as: string, body: object, more: { key?: string; language?: string } = {}) =>
    api.call('POST', '/api/v1/tasks/bulk', { as, body, ...more });
  const told = ({ status, body }: Answer) => [status, body.code];
  const outcomes = (body: Answer['body']) =>
    body.items.map(({ outcome, code }: Answer['body']) => (code ? `${outcome}: ${code}` : outcome));
  async function fresh(codes = REGIONS_2019): Promise<Task[]> {
    const { tasks } = await issueInstruction(api, office, {
      recipients: codes.map((code) => ({ code, role: 'lead' })),
    });
    return codes.map((code) => tasks.get(code)).map(({ id, version }: Task) => ({ id, version }));
  }
  const statesOf = async (tasks: Task[]) =>
    Promise.all(tasks.map(async ({ id }) => (await get(`tasks/${id}`)).state as string));
  const entries = async (action: string, tasks: Task[]) =>
    (await api.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit_entry WHERE action = $1 AND task_id = ANY ($2)',
      [action, tasks.map(({ id }) => id)],
    ))[0]!.count; // prettier-ignore

  it('does each by itself: what may not be done is told in the reader’s language, the rest is done', async () => {
    const tasks = await fresh();
    const [stale, gone, ...rest] = tasks as [Task, Task, ...Task[]];
    done(await api.call('POST', `/api/v1/tasks/${gone.id}/withdraw`, { as: colleague, ifMatch: gone.version, body: { reason: 'x' } })); // prettier-ignore
    const nowhere = { id: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d', version: 1 };
    const items = [{ ...stale, version: 9 }, ...rest, gone, nowhere];
    const body = { verb: 'withdraw', reason: 'Replaced by No. 7.', items };
    const answer = done(await bulk(office, body, { language: 'ru' }));
    expect(answer).toMatchObject({ verb: 'withdraw', done: 15, waiting: 0, refused: 3 });
    expect(answer.items.map(({ id }: Task) => id)).toEqual(items.map(({ id }) => id));
    expect(outcomes(answer)).toEqual(['refused: stale_version', ...rest.map(() => 'done'), 'refused: state_moved_on', 'refused: not_found']); // prettier-ignore
    for (const { message, outcome } of answer.items) {
      if (outcome === 'refused') expect(message).toMatch(/[а-я]/);
    }
    expect(answer.items[1].version).toBe(rest[0]!.version + 1);
    expect(await statesOf([stale, ...rest])).toEqual(['assigned', ...rest.map(() => 'withdrawn')]);
    expect(await entries('withdraw', tasks)).toBe(16);
    expect((await get(`tasks/${rest[0]!.id}/history`)).items.at(-1)).toMatchObject({ reason: 'Replaced by No. 7.' });
  });

  it('does all or nothing: one refusal leaves everything as it was, and names every reason', async () => {
    const tasks = await fresh();
    const items = tasks.map((task, index) => (index % 8 === 3 ? { ...task, version: 9 } : task));
    const body = { verb: 'withdraw', reason: 'Replaced.', items, allOrNothing: true };
    const refused = await bulk(office, body);
    expect(told(refused)).toEqual([422, 'bulk_refused']);
    expect(refused.body.errors.map(({ field, code }: Answer['body']) => `${field} ${code}`)).toEqual([
      'items.3 stale_version',
      'items.11 stale_version',
    ]);
    expect(refused.body.detail).toContain('2 of 17');
    expect(new Set(await statesOf(tasks))).toEqual(new Set(['assigned']));
    expect(await entries('withdraw', tasks)).toBe(0);
    expect(done(await bulk(office, { ...body, items: tasks }))).toMatchObject({ done: 17, refused: 0 });
  });

  it('accepts, returns and acknowledges as the single verbs do, and tells whom they tell', async () => {
    const tasks = (await Promise.all([fresh(['KZ-61']), fresh(['KZ-61']), fresh(['KZ-61'])])).flat();
    const seen = done(await bulk(turkistan, { verb: 'acknowledge', items: tasks }));
    expect(outcomes(seen)).toEqual(['done', 'done', 'done']);
    const filed = await Promise.all(
      seen.items.map(async ({ id, version }: Task) => {
        const report = await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: turkistan, ifMatch: version, body: REPORT });
        return { id, version: done(report, 201).version as number };
      }),
    ); // prettier-ignore
    const [one, ...others] = filed as [Task, ...Task[]];
    const returned = done(await bulk(office, { verb: 'return', reason: 'Not signed.', items: [one] }));
    expect(outcomes(returned)).toEqual(['done']);
    const accepted = done(await bulk(office, { verb: 'accept', items: [{ id: one.id, version: one.version + 1 }, ...others] }));
    expect(outcomes(accepted)).toEqual(['refused: state_moved_on', 'done', 'done']);
    expect(await statesOf(filed)).toEqual(['returned', 'executed', 'executed']);
    const kinds = (await get('notifications?size=100', turkistan)).items
      .filter(({ taskId }: Answer['body']) => filed.some(({ id }) => id === taskId))
      .map(({ kind }: Answer['body']) => kind);
    expect(kinds.sort()).toEqual(['assigned', 'assigned', 'assigned', 'report_accepted', 'report_accepted', 'report_returned']);
  }); // prettier-ignore

  it('moves deadlines, each by its own calendar and history; past the day it waits for the second person', async () => {
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true') ON CONFLICT (name) DO UPDATE SET value = 'true'`); // prettier-ignore
    const due = await fresh(['KZ-61', 'KZ-59']);
    const short = { kind: 'date', boundary: 'inclusive', namedDay: '2020-03-02' };
    const past = done(await bulk(office, { verb: 'extend', reason: 'x', deadline: short, items: due }));
    await api.setClock('2020-04-06T12:00:00+06:00');
    const ahead = await fresh(['KZ-11']);
    const later = { kind: 'date', boundary: 'inclusive', namedDay: '2020-10-01', written: 'by 1 October' };
    const items = [...past.items, ...ahead].map(({ id, version }: Task) => ({ id, version }));
    const moved = done(await bulk(office, { verb: 'extend', reason: 'Snow.', deadline: later, document: 'No. 1', items }));
    expect(outcomes(moved)).toEqual(['waiting', 'waiting', 'done']);
    expect(await get(`tasks/${ahead[0]!.id}`)).toMatchObject({ deadlineMoves: 1, deadline: { effectiveDay: '2020-10-01' } });
    expect((await get('approvals', colleague)).total).toBe(2);
    await api.sql(`UPDATE register_setting SET value = 'false' WHERE name = 'two_person_approval'`);
  }); // prettier-ignore

  it('gives the same answer again for the same key, and does it once', async () => {
    const tasks = await fresh();
    const body = { verb: 'withdraw', reason: 'Replaced.', items: [...tasks.slice(1), { ...tasks[0]!, version: 9 }] };
    const first = done(await bulk(office, body, { key: 'bulk-key-1' }));
    expect(first).toMatchObject({ done: 16, refused: 1 });
    expect(done(await bulk(office, body, { key: 'bulk-key-1' }))).toEqual(first);
    expect(await entries('withdraw', tasks)).toBe(16);
    expect(told(await bulk(office, { ...body, reason: 'Other.' }, { key: 'bulk-key-1' }))).toEqual([422, 'idempotency_key_reused']); // prettier-ignore
  });

  it('reassigns the lead of several instructions with one reason; who leads already is refused', async () => {
    const mixed = async () => {
      const recipients = [{ code: 'KZ-61', role: 'lead' }, { code: 'KZ-59', role: 'co_executor' }]; // prettier-ignore
      return (await issueInstruction(api, office, { recipients })).tasks;
    };
    const [first, second] = [await mixed(), await mixed()];
    const items = [first.get('KZ-59'), second.get('KZ-61')].map(({ id, version }: Task) => ({ id, version }));
    const body = { verb: 'reassign', reason: 'North Kazakhstan has the schools.', items };
    expect(outcomes(done(await bulk(office, body)))).toEqual(['done', 'refused: not_co_executor']);
    expect((await get(`tasks/${first.get('KZ-59').id}`)).role).toBe('lead');
    expect((await get(`tasks/${first.get('KZ-61').id}`)).role).toBe('co_executor');
    expect((await get(`tasks/${second.get('KZ-61').id}`)).role).toBe('lead');
    expect(outcomes(done(await bulk(turkistan, { ...body, items: [items[1]] })))).toEqual(['refused: forbidden']);
  });

  it('is not a way round anybody’s rights: a region neither decides nor reaches another’s tasks', async () => {
    const [own, foreign] = await fresh(['KZ-61', 'KZ-59']);
    const asked = (verb: string, more: object) => bulk(turkistan, { verb, items: [own, foreign], ...more });
    expect(outcomes(done(await asked('withdraw', { reason: 'x' })))).toEqual(['refused: forbidden', 'refused: not_found']);
    expect(outcomes(done(await asked('accept', {})))).toEqual(['refused: forbidden', 'refused: not_found']);
    const deadline = { kind: 'date', boundary: 'inclusive', namedDay: '2020-12-01' };
    expect(outcomes(done(await asked('extend', { reason: 'x', deadline })))).toEqual(['refused: forbidden', 'refused: not_found']);
    expect(outcomes(done(await asked('acknowledge', {})))).toEqual(['done', 'refused: not_found']);
    expect(told(await bulk(administrator, { verb: 'acknowledge', items: [own] }))).toEqual([403, 'forbidden']);
  }); // prettier-ignore

  const [A, B] = ['5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d', '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9e'];
  const one = [{ id: A, version: 1 }];
  it.each<[string, object, string]>([
    ['no verb', { items: one }, 'verb is_missing'],
    ['a verb that is not for many', { verb: 'reopen', items: one }, 'verb must_be_one_of'],
    ['no items', { verb: 'accept', items: [] }, 'items too_few'],
    ['201 items', { verb: 'accept', items: Array.from({ length: 201 }, () => one[0]) }, 'items too_many'],
    ['a task twice', { verb: 'accept', items: [...one, { id: B, version: 1 }, { id: A.toUpperCase(), version: 1 }] }, 'items.2.id named_twice'],
    ['an item without its version', { verb: 'accept', items: [{ id: A }] }, 'items.0.version is_missing'],
    ['a filter instead of ids', { verb: 'accept', items: one, q: 'toilets' }, 'q unknown_field'],
    ['a withdrawal without a reason', { verb: 'withdraw', items: one }, 'reason is_missing'],
    ['a move without a deadline', { verb: 'extend', items: one, reason: 'x' }, 'deadline is_missing'],
    ['an acceptance with a reason', { verb: 'accept', items: one, reason: 'x' }, 'reason not_for_kind'],
    ['a return with a deadline', { verb: 'return', items: one, reason: 'x', deadline: { kind: 'none' } }, 'deadline not_for_kind'],
  ])('refuses %s', async (_, body, problem) => {
    const { status, body: answer } = await bulk(office, body);
    expect([status, answer.code]).toEqual([400, 'invalid_request']);
    expect(answer.errors.map(({ field, code }: Answer['body']) => `${field} ${code}`)).toContain(problem);
  }); // prettier-ignore

  it('refuses a wrong deadline for the request as a whole', async () => {
    const items = await fresh(['KZ-61']);
    const deadline = { kind: 'date', boundary: 'inclusive' };
    const { status, body } = await bulk(office, { verb: 'extend', reason: 'x', deadline, items });
    expect([status, body.errors[0].field]).toEqual([400, 'deadline.namedDay']);
  });

  it('of a bulk and single verbs at once, each task goes one way', async () => {
    for (let round = 0; round < 3; round++) {
      const tasks = await fresh();
      const singles = tasks.map(({ id, version }) =>
        api.call('POST', `/api/v1/tasks/${id}/scope`, { as: colleague, ifMatch: version, body: { text: 'Half', reason: 'x' } }),
      ); // prettier-ignore
      const [many, other, ...each] = await Promise.all([
        bulk(office, { verb: 'withdraw', reason: 'Replaced.', items: tasks }),
        bulk(colleague, { verb: 'withdraw', reason: 'Replaced.', items: [...tasks].reverse() }),
        ...singles,
      ]);
      const [first, second] = [done(many), done(other)];
      for (const [index, task] of tasks.entries()) {
        const ways = [
          first.items[index].outcome === 'done',
          second.items[tasks.length - 1 - index].outcome === 'done',
          each[index]!.status === 200,
        ];
        expect(ways.filter(Boolean)).toHaveLength(1);
        expect((await get(`tasks/${task.id}`)).version).toBe(task.version + 1);
      }
    }
    expect(await get('audit/verify', administrator)).toMatchObject({ ok: true });
  });

  it('takes two hundred at once, and the chains of the log stay whole', async () => {
    const text = 'Many';
    const first = await makeTask(api, { body: 'KZ-61', effectiveDay: null, text });
    const made = [first];
    for (let n = 1; n < 200; n++) made.push(await makeTask(api, { body: 'KZ-61', effectiveDay: null, text }));
    const items = made.map(({ id }) => ({ id, version: 1 }));
    expect(done(await bulk(office, { verb: 'withdraw', reason: 'Replaced.', items }))).toMatchObject({ done: 200 });
    expect(await get('audit/verify', administrator)).toMatchObject({ ok: true });
  });
});
