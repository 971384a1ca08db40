import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { makePerson, makeReport, makeTask } from '../support/factory.js';
import { done, INDICATOR, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

const EAST = 'KZ-63';
const ABAI = 'KZ-10';
const WHY = 'Abai Region was formed on 8 June 2022.';
const AFTER = '2022-06-10T09:00:00+06:00';

describe('a successor', () => {
  let api: TestApi;
  let office: string;
  let east: string;
  let abai: string;
  let other: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2022-05-10T09:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office', language: 'en' });
    east = await api.person('east@gov.example', { body: EAST, role: 'recipient', language: 'en' });
    abai = await api.person('abai@gov.example', { body: ABAI, role: 'recipient', language: 'en' });
    other = await api.person('other@gov.example', { body: 'KZ-61', role: 'recipient', language: 'en' });
  });
  beforeEach(() => api.setClock('2022-05-10T09:00:00+06:00'));
  afterAll(() => api?.stop());

  const call = (method: string, path: string, as: string, body?: unknown, ifMatch?: number) =>
    api.call(method, `/api/v1/${path}`, { as, body, ifMatch });
  const get = async (path: string, as: string) => done(await call('GET', path, as));
  const issue = async (recipients = [{ code: EAST }]) => {
    const deadline = { written: 'by September 1, 2022', kind: 'date', boundary: 'inclusive', namedDay: '2022-09-01' };
    const { tasks, instruction } = await issueInstruction(api, office, { recipients, deadline });
    return { task: tasks.get(EAST), tasks, instruction };
  };
  const unmoved = { version: 1, state: 'assigned', organization: { code: EAST }, issuedTo: null };
  const act = (moves: unknown, changes = {}, as = office) =>
    call('POST', 'successions', as, { predecessor: EAST, moves, reason: WHY, ...changes });
  const passOn = async (task: { id: string; version: number }, successor = ABAI) =>
    done(await act([{ taskId: task.id, version: task.version, successor }]), 201);
  const file = (task: { id: string; version: number }, as: string, body: object = REPORT) =>
    call('POST', `tasks/${task.id}/reports`, as, body, task.version);
  const problems = ({ status, body }: Answer) => [status, body.code, body.errors?.map((e: { field: string; code: string }) => `${e.field} ${e.code}`)]; // prettier-ignore

  it('sees in the preview what would move, who answers and who is told, and nothing moves by it', async () => {
    const { task, instruction } = await issue([{ code: EAST }, { code: 'KZ-61' }]);
    await api.setClock(AFTER);
    const preview = await get(`successions/preview?predecessor=${EAST}`, office);
    expect(preview.predecessor).toEqual({ code: EAST, name: 'East Kazakhstan' });
    expect(preview.successors).toEqual([
      { code: ABAI, name: 'Abai', onDay: '2022-06-08', answers: [{ person: 'abai@gov.example', rung: 'responsible' }] },
    ]);
    expect(preview.told).toEqual([{ person: 'east@gov.example', rung: 'responsible' }]);
    expect(preview.tasks.find(({ taskId }: { taskId: string }) => taskId === task.id)).toEqual({
      taskId: task.id,
      version: task.version,
      number: instruction.number,
      text: instruction.text,
      role: 'lead',
      state: 'assigned',
      effectiveDay: '2022-09-01',
      notTo: [],
    });
    expect(preview.total).toBe(preview.tasks.length);
    expect(await get(`tasks/${task.id}`, office)).toMatchObject(unmoved);
  });

  it('inherits the task with everything under it; the predecessor sees it no more and is told so', async () => {
    const { task, instruction } = await issue();
    done(
      await call('POST', `instructions/${instruction.id}/indicators`, office, {
        ...INDICATOR,
        recipients: [{ code: EAST, target: 919 }],
      }),
      201,
    );
    const upload = { name: 'act.txt', content: 'The act' };
    const { id: fileId } = done(
      await api.call('POST', `/api/v1/tasks/${task.id}/files`, { as: east, file: upload }),
      201,
    );
    const figures = [{ indicator: 'x', code: INDICATOR.code, done: 1, total: 2, asOf: '2022-05-10' }];
    const report = done(
      await file(task, east, { ...REPORT, final: false, figures, evidence: [{ kind: 'file', fileId }] }),
      201,
    );
    const asked = done(await call('POST', `tasks/${task.id}/extensions`, east, { ...MORE_TIME, proposedDay: '2022-10-03' }, report.version), 201); // prettier-ignore
    await api.setClock(AFTER);
    const act = await passOn({ id: task.id, version: asked.version });
    expect(act).toMatchObject({ predecessor: EAST, reason: WHY, undone: false, moves: [{ taskId: task.id, successor: ABAI }] }); // prettier-ignore

    const inherited = await get(`tasks/${task.id}`, abai);
    expect(inherited).toMatchObject({
      organization: { code: ABAI, name: 'Abai' },
      issuedTo: EAST,
      state: 'in_progress',
      originalEffectiveDay: '2022-09-01',
    });
    expect((await get(`tasks/${task.id}/reports`, abai)).items).toHaveLength(1);
    expect((await get(`tasks/${task.id}/deadlines`, abai)).items).toHaveLength(1);
    expect((await get(`tasks/${task.id}/extensions`, abai)).items).toMatchObject([{ id: asked.id, state: 'pending' }]);
    expect((await get(`tasks/${task.id}/indicators`, abai)).items[0].history).toMatchObject([
      { numerator: 1, denominator: 2 },
    ]);
    expect((await call('GET', `files/${fileId}`, abai)).status).toBe(200);
    const progress = await get(`instructions/${instruction.id}/indicators/${INDICATOR.code}/progress`, abai);
    expect(progress.recipients).toMatchObject([{ code: ABAI, target: 919, latest: { numerator: 1 } }]);
    expect((await get(`instructions/${instruction.id}`, abai)).recipients).toMatchObject([{ code: EAST }]);

    for (const path of ['', '/reports', '/history', '/deadlines', '/extensions', '/indicators', '/reminders']) {
      expect([path, (await call('GET', `tasks/${task.id}${path}`, east)).status]).toEqual([path, 404]);
    }
    expect((await get(`tasks?instruction=${instruction.id}`, east)).total).toBe(0);
    expect((await get(`tasks?instruction=${instruction.id}`, abai)).total).toBe(1);
    expect((await get(`tasks?organization=${ABAI}&instruction=${instruction.id}`, office)).total).toBe(1);
    const [told] = (await get('notifications', east)).items;
    expect(told.text).toBe(`Task passed on to another body; No. 1: Abai; reason: ${WHY}`);
    expect((await get('notifications', abai)).items[0].text).toMatch(
      /^Task inherited as successor: No\. 1 “.*” \(Abai\)/,
    );

    const recalled = await call('POST', `extensions/${asked.id}/withdraw`, abai, undefined, inherited.version);
    expect(done(recalled)).toMatchObject({ state: 'withdrawn' });
    const filed = done(await file({ id: task.id, version: recalled.body.version }, abai), 201);
    done(await call('POST', `reports/${filed.id}/accept`, office, undefined, filed.version));
    expect(await get(`tasks/${task.id}`, abai)).toMatchObject({ state: 'executed', punctuality: 'on_time' });
  });

  it('answers from then on for the co-executors of what it leads, and its predecessor does no more', async () => {
    const { task, tasks } = await issue([{ code: EAST, role: 'lead' }, { code: 'KZ-61' }] as { code: string }[]);
    const hanging = [tasks.get('KZ-61').id as string];
    await api.setClock(AFTER);
    const { id } = await passOn(task);
    for (const one of hanging) {
      expect((await call('GET', `tasks/${one}`, east)).status).toBe(404);
      const { version: now } = await get(`tasks/${one}`, abai);
      const dated = await call('POST', `tasks/${one}/inner-deadline`, abai, { day: '2022-07-01', reason: 'x' }, now);
      expect(done(dated)).toMatchObject({ deadline: { effectiveDay: '2022-07-01' } });
      const { items: history } = await get(`tasks/${one}/history`, office);
      expect(history.at(-2)).toMatchObject({ action: 'answerable_changed', text: expect.stringMatching(/: Abai instead of East Kazakhstan/) }); // prettier-ignore
    }
    done(await call('POST', `successions/${id}/undo`, office, { reason: 'The wrong task.' }, 1));
    for (const one of hanging) {
      expect((await call('GET', `tasks/${one}`, abai)).status).toBe(404);
      expect((await call('GET', `tasks/${one}`, east)).status).toBe(200);
    }
  });

  it('keeps the task when it is filing at the very moment of the undoing', async () => {
    const { task } = await issue();
    await api.setClock(AFTER);
    const { id } = await passOn(task);
    await api.sql('BEGIN');
    await api.sql('UPDATE task SET version = version + 1 WHERE id = $1', [task.id]);
    await makeReport(api, task.id, 1, '2022-06-10');
    const undoing = call('POST', `successions/${id}/undo`, office, { reason: 'x' }, 1);
    const waits = async () => {
      const look = `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'tuple' AND relation = 'task'::regclass) AS waits`;
      while (!(await api.sql<{ waits: boolean }>(look))[0]!.waits);
    };
    await Promise.race([waits(), undoing]);
    await api.sql('COMMIT');
    expect(problems(await undoing).slice(0, 2)).toEqual([422, 'succession_in_use']);
  });

  it('answers for the districts’ parts of what it inherited: it sees, dates and decides them', async () => {
    const { task } = await issue();
    const parts = [{ name: 'Ayagoz', day: '2022-08-01' }];
    const given = done(await call('POST', `tasks/${task.id}/delegations`, east, { parts }, task.version), 201);
    const partId = given.items[0].taskId;
    await api.setClock(AFTER);
    await passOn(await get(`tasks/${task.id}`, east));
    expect((await call('GET', `tasks/${partId}`, east)).status).toBe(404);
    const part = await get(`tasks/${partId}`, abai);
    expect(part).toMatchObject({ partOf: { taskId: task.id }, state: 'assigned' });
    expect((await get(`tasks/${task.id}/delegations`, abai)).items).toMatchObject([{ taskId: partId }]);
    const taken = await call('POST', `tasks/${partId}/withdraw`, abai, { reason: 'Done by ourselves.' }, part.version);
    expect(done(taken)).toMatchObject({ state: 'withdrawn' });
    expect((await call('GET', `tasks/${partId}`, other)).status).toBe(404);
  });

  it('has the former recipient in its history, in three languages, and in the log', async () => {
    const { task } = await issue();
    await api.setClock(AFTER);
    await passOn(task);
    const sentences = {
      en: /^office@gov\.example passed the task on from East Kazakhstan to its successor, Abai: “Abai Region/,
      ru: /^office@gov\.example: задача передана правопреемнику: Восточно-Казахстанская область → область Абай: «/,
      kk: /^office@gov\.example: тапсырма құқықтық мирасқорға берілді: Шығыс Қазақстан облысы → Абай облысы: «/,
    };
    for (const [language, sentence] of Object.entries(sentences)) {
      const { items } = done(await api.call('GET', `/api/v1/tasks/${task.id}/history`, { as: abai, language }));
      expect(items.at(-1).text).toMatch(sentence);
      expect(items).toHaveLength(2);
    }
    const rows = await api.sql(
      `SELECT count(*) FILTER (WHERE action = 'task_passed_on')::int AS tasks, count(*) FILTER (WHERE object_type = 'succession')::int AS acts
         FROM audit_entry WHERE at = $1 AND (task_id = $2 OR object_id IN (SELECT succession_id FROM succession_move WHERE task_id = $2))`,
      [AFTER, task.id],
    );
    expect(rows).toEqual([{ tasks: 1, acts: 1 }]);
    const admin = await api.person('admin1@gov.example', { body: 'DPMO', role: 'administrator' });
    expect(await get('audit/verify', admin)).toMatchObject({ ok: true });
  });

  it('takes back the report of its predecessor that waits, or has it accepted', async () => {
    const { task } = await issue();
    const report = done(await file(task, east), 201);
    await api.setClock(AFTER);
    await passOn({ id: task.id, version: report.version });
    const recalled = done(await call('POST', `reports/${report.id}/recall`, abai, undefined, report.version + 1));
    expect(recalled).toMatchObject({ decision: 'set_aside' });
    expect(await get(`tasks/${task.id}`, abai)).toMatchObject({ state: 'in_progress' });
  });

  it('gives the task back by an act of its own, while nothing was filed', async () => {
    const { task } = await issue();
    await api.setClock(AFTER);
    const { id } = await passOn(task);
    const undone = done(await call('POST', `successions/${id}/undo`, office, { reason: 'The wrong task.' }, 1));
    expect(undone).toMatchObject({ version: 2, undone: true, undoReason: 'The wrong task.' });
    expect(await get(`tasks/${task.id}`, east)).toMatchObject({ organization: { code: EAST }, issuedTo: null });
    expect((await call('GET', `tasks/${task.id}`, abai)).status).toBe(404);
    expect((await get(`tasks/${task.id}/history`, east)).items.map((e: { action: string }) => e.action)).toEqual([
      'assign',
      'task_passed_on',
      'task_passed_back',
    ]);
    expect(problems(await call('POST', `successions/${id}/undo`, office, { reason: 'x' }, 2)).slice(0, 2)).toEqual([409, 'succession_undone']); // prettier-ignore
    const { version } = await get(`tasks/${task.id}`, office);
    const again = await passOn({ id: task.id, version });
    expect(await get(`successions/${again.id}`, office)).toEqual(again);
    expect((await get('successions?size=100', office)).items).toContainEqual(again);
  });

  it.each([
    ['it filed a report', (task: Answer['body']) => file(task, abai, { ...REPORT, final: false })],
    ['it asked for more time', (task: Answer['body']) => call('POST', `tasks/${task.id}/extensions`, abai, { ...MORE_TIME, proposedDay: '2022-10-03' }, task.version)],
    ['it uploaded a file', (task: Answer['body']) => api.call('POST', `/api/v1/tasks/${task.id}/files`, { as: abai, file: { name: 'a.txt', content: `a ${task.id}` } })],
    ['the task was closed', (task: Answer['body']) => call('POST', `tasks/${task.id}/withdraw`, office, { reason: 'x' }, task.version)],
  ])('keeps the task once %s', async (_, step) => {
    const { task } = await issue();
    await api.setClock(AFTER);
    const { id } = await passOn(task);
    expect((await step(await get(`tasks/${task.id}`, abai))).status).toBeLessThan(300);
    expect(problems(await call('POST', `successions/${id}/undo`, office, { reason: 'x' }, 1)).slice(0, 2)).toEqual([422, 'succession_in_use']); // prettier-ignore
    expect(await get(`tasks/${task.id}`, office)).toMatchObject({ organization: { code: ABAI } });
  }); // prettier-ignore

  it('gets either all the tasks of the act or none', async () => {
    const [first, second] = [(await issue()).task, (await issue()).task];
    const closed = done(await call('POST', `tasks/${second.id}/withdraw`, office, { reason: 'x' }, second.version));
    await api.setClock(AFTER);
    const moves = [first, closed].map(({ id, version }) => ({ taskId: id, version, successor: ABAI }));
    expect(problems(await act(moves)).slice(0, 2)).toEqual([409, 'state_moved_on']);
    expect(await get(`tasks/${first.id}`, office)).toMatchObject(unmoved);
    expect((await act([{ taskId: first.id, version: 9, successor: ABAI }])).status).toBe(412);
  });

  it('cannot have two tasks of one instruction', async () => {
    await api.setClock(AFTER);
    const task = await makeTask(api, { body: EAST, effectiveDay: '2022-09-01' });
    await makeTask(api, { body: ABAI, effectiveDay: '2022-09-01', instructionId: task.instructionId });
    const { body, status } = await act([{ taskId: task.id, version: 1, successor: ABAI }]);
    expect([status, body.code]).toEqual([422, 'successor_has_task']);
    const { tasks: listed } = await get(`successions/preview?predecessor=${EAST}`, office);
    expect(listed.find((one: { taskId: string }) => one.taskId === task.id).notTo).toEqual([ABAI]);
  });

  it('is one by record, from its day on', async () => {
    const { task, tasks } = await issue([{ code: EAST }, { code: 'KZ-61' }]);
    const line = (changes = {}) => [{ taskId: task.id, version: task.version, successor: ABAI, ...changes }];
    expect(problems(await act(line()))).toEqual([400, 'invalid_request', ['moves.0.successor not_successor_yet']]);
    await api.setClock(AFTER);
    expect(problems(await act(line({ successor: 'KZ-61' })))).toEqual([400, 'invalid_request', ['moves.0.successor not_successor']]); // prettier-ignore
    expect(problems(await act(line({ taskId: tasks.get('KZ-61').id })))).toEqual([400, 'invalid_request', ['moves.0.taskId not_of_predecessor']]); // prettier-ignore
    expect(problems(await act([...line(), ...line()]))).toEqual([400, 'invalid_request', ['moves.1.taskId named_twice']]); // prettier-ignore
    expect(problems(await act(line(), { predecessor: 'KZ-99' }))).toEqual([400, 'invalid_request', ['predecessor body_unknown']]); // prettier-ignore
    expect(problems(await act([]))).toEqual([400, 'invalid_request', ['moves too_few']]);
    expect(problems(await act(line(), { reason: ' ' }))).toEqual([400, 'invalid_request', ['reason must_not_be_blank']]); // prettier-ignore
    expect(await get(`tasks/${task.id}`, office)).toMatchObject(unmoved);
  });

  it.each(Array.from({ length: 5 }, (_, n) => n))(
    'races its predecessor’s filing: one of them is first (%d)',
    async () => {
      const { task } = await issue();
      await api.setClock(AFTER);
      const [moved, filed] = await Promise.all([
        act([{ taskId: task.id, version: task.version, successor: ABAI }]),
        file(task, east),
      ]);
      const [row] = await api.sql(
        `SELECT b.code, t.state, t.version, (SELECT count(*)::int FROM report r WHERE r.task_id = t.id) AS reports
         FROM task t JOIN body b ON b.id = t.organization_id WHERE t.id = $1`,
        [task.id],
      );
      if (moved.status === 201) {
        expect([404, 412]).toContain(filed.status);
        expect(row).toEqual({ code: ABAI, state: 'assigned', version: 2, reports: 0 });
      } else {
        expect([409, 412]).toContain(moved.status);
        expect(filed.status).toBe(201);
        expect(row).toEqual({ code: EAST, state: 'under_review', version: 2, reports: 1 });
      }
    },
  );

  it('leaves nothing of the task to a third region', async () => {
    const { task } = await issue();
    await api.setClock(AFTER);
    await passOn(task);
    for (const path of ['', '/reports', '/history']) {
      expect((await call('GET', `tasks/${task.id}${path}`, other)).status).toBe(404);
    }
  });

  describe('at the database itself', () => {
    const asBody = async (code: string, sql: string, params: unknown[]): Promise<string | number> => {
      await api.sql('BEGIN');
      try {
        await api.sql('SET LOCAL ROLE tracker_app');
        await api.sql(
          `SELECT set_config('app.scope', 'own', true), set_config('app.bodies', (SELECT id::text FROM body WHERE code = $1), true)`,
          [code],
        );
        return (await api.sql(sql, params)).length;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await api.sql('ROLLBACK');
      }
    };

    it('a recipient passes nothing on, and writes under no task that is another’s now', async () => {
      const { task } = await issue();
      await makePerson(api, 'east2@gov.example', { body: EAST });
      expect(
        await asBody(EAST, `UPDATE task SET organization_id = (SELECT id FROM body WHERE code = $2) WHERE id = $1`, [task.id, ABAI]),
      ).toMatch(/never moves a task/); // prettier-ignore
      await api.setClock(AFTER);
      await passOn(task);
      const insert = `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
        SELECT $1, (SELECT id FROM body WHERE code = $2), 9, false, 'x', now(), '2022-06-10', id FROM person WHERE email = 'east@gov.example' RETURNING 1`;
      expect(await asBody(EAST, insert, [task.id, EAST])).toMatch(/of the body that has the task/);
      expect(await asBody(ABAI, insert, [task.id, ABAI])).toBe(1);
      for (const table of ['succession', 'succession_move'])
        expect(await asBody(ABAI, `SELECT FROM ${table}`, [])).toBe(0);
    });
  });
});
