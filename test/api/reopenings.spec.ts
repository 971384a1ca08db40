import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, MEETING, REPORT } from '../support/stories.js';

type Body = Answer['body'];

describe('a task put on control again', () => {
  let api: TestApi;
  let office: string;
  let second: string;
  let turkistan: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    second = await api.person('second@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => on('2020-02-17'));

  const on = (day: string) => api.setClock(`${day}T12:00:00+06:00`);
  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const now = (task: Body, as = office) => get(`tasks/${task.id}`, as);
  const post = async (path: string, as: string, task: Body, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch: (await now(task)).version, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  const last = async (task: Body) => (await get(`tasks/${task.id}/history`, turkistan)).items.at(-1);
  const issued = async (recipients: object[], deadline?: object) =>
    issueInstruction(api, office, {
      text: 'Toilets of the new standard',
      recipients: recipients as { code: string }[],
      ...(deadline ? { deadline } : {}),
    });
  async function fresh(deadline?: object): Promise<Body> {
    return (await issued([{ code: 'KZ-61' }], deadline)).tasks.get('KZ-61');
  }
  const file = async (task: Body, body: object = REPORT) =>
    done(await post(`tasks/${task.id}/reports`, turkistan, task, body), 201);
  const withdraw = async (task: Body) =>
    done(await post(`tasks/${task.id}/withdraw`, office, task, { reason: 'Replaced.' }));
  const reopen = (task: Body, instructionId?: string, as = office) =>
    post(`tasks/${task.id}/reopen`, as, task, { reason: 'The standard changed.', ...(instructionId ? { instructionId } : {}) }); // prettier-ignore

  describe('because of another instruction', () => {
    it('names it in its page and its log, until it is put on control again for another reason', async () => {
      const task = await fresh();
      const { instruction, meeting } = await issued([{ code: 'KZ-61' }]);
      await withdraw(task);
      const open = done(await reopen(task, instruction.id));
      const link = { id: instruction.id, number: '1', text: 'Toilets of the new standard', protocolNumber: meeting.protocolNumber }; // prettier-ignore
      expect(open.reopenedFor).toMatchObject(link);
      expect((await now(task, turkistan)).reopenedFor).toMatchObject(link);
      expect((await last(task)).text).toBe(
        `office@gov.example put the task on control again because of No. 1 of protocol ${meeting.protocolNumber}: “The standard changed”.`,
      );
      expect((await withdraw(task)).reopenedFor).toMatchObject(link);
      expect(done(await reopen(task)).reopenedFor).toBeNull();
      expect((await last(task)).text).toBe('office@gov.example put the task on control again: “The standard changed”.');
    });

    it('shows its text to nobody who has no task of it; what helped comes back with the same link', async () => {
      const { tasks } = await issued([
        { code: 'KZ-61', role: 'lead' },
        { code: 'KZ-59', role: 'co_executor' },
      ]);
      const [task, helper] = [tasks.get('KZ-61'), tasks.get('KZ-59')];
      const { instruction } = await issued([{ code: 'KZ-59' }]);
      const report = await file(task);
      done(await post(`reports/${report.id}/accept`, office, task));
      done(await reopen(task, instruction.id));
      expect((await now(task, turkistan)).reopenedFor).toBeNull();
      expect((await now(helper)).reopenedFor).toMatchObject({ id: instruction.id });
    });

    it('is refused where there is none, a draft, its own, or one that the region does not see', async () => {
      const { instruction, tasks } = await issued([{ code: 'KZ-61' }]);
      const task = tasks.get('KZ-61');
      const body = { ...MEETING, protocolNumber: 'reopening-draft' };
      const meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
      const draft = done(await api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, { as: office, body: { number: '1', text: 'x', deadline: { kind: 'none' } } }), 201); // prettier-ignore
      await withdraw(task);
      const refused = async (id: string, as = office, of = task) =>
        (await reopen(of, id, as)).body.errors?.map(({ field, code }: Body) => `${field} ${code}`);
      for (const id of [draft.id, task.id]) expect(await refused(id)).toEqual(['instructionId predecessor_unknown']);
      expect(await refused(instruction.id)).toEqual(['instructionId own_instruction']);
      expect(await refused('x')).toEqual(['instructionId must_be_id']);
      expect(told(await reopen(task, draft.id, turkistan))).toEqual([403, 'forbidden']);
      expect(await now(task)).toMatchObject({ state: 'withdrawn', reopenedFor: null });
      // Of a part the region decides, by what it may see itself.
      const whole = await fresh();
      const parts = [{ name: 'Arys', day: '2020-03-02' }];
      const [part] = done(await post(`tasks/${whole.id}/delegations`, turkistan, whole, { parts }), 201).items;
      const child = { id: part.taskId ?? part.id };
      done(await post(`tasks/${child.id}/withdraw`, turkistan, child, { reason: 'x' }));
      const foreign = (await issued([{ code: 'KZ-59' }])).instruction;
      expect(await refused(foreign.id, turkistan, child)).toEqual(['instructionId predecessor_unknown']);
      expect(done(await reopen(child, instruction.id, turkistan)).reopenedFor).toMatchObject({ id: instruction.id });
    });

    it('goes with the wish that waits for a second person', async () => {
      const task = await fresh();
      const { instruction } = await issued([{ code: 'KZ-61' }]);
      await withdraw(task);
      await on('2020-10-05');
      await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
      const waiting = done(await reopen(task, instruction.id));
      expect(waiting).toMatchObject({ waitingForApproval: 'reopen', reopenedFor: null });
      const approved = done(await post(`approvals/${waiting.approvalId}/approve`, second, task));
      expect(approved).toMatchObject({ state: 'in_progress', reopenedFor: { id: instruction.id } });
      await api.sql(`DELETE FROM register_setting WHERE name = 'two_person_approval'`);
    });
  });

  describe('that was taken off control by mistake while its report waited', () => {
    const CLOSINGS: [path: string, body: object, state: string][] = [
      ['withdraw', { reason: 'Replaced.' }, 'withdrawn'],
      ['close', { reasonCode: 'money', reason: 'No budget.' }, 'not_executed'],
    ];
    it.each(CLOSINGS)('%s taken back: the report waits again, filed when it was filed', async (path, body, state) => {
      const task = await fresh({ kind: 'date', boundary: 'inclusive', namedDay: '2020-02-18' });
      const report = await file(task);
      done(await post(`tasks/${task.id}/${path}`, office, task, body));
      expect(await get(`reports/${report.id}`)).toMatchObject({ decision: 'set_aside', setAsideByClosing: true });
      const closed = await now(task);
      expect([closed.state, closed.verbs.includes('reconsider')]).toEqual([state, true]);
      await on('2020-02-25');
      const back = done(await post(`reports/${report.id}/reconsider`, office, task, { reason: 'By mistake.' }));
      expect(back).toMatchObject({ decision: null, setAsideByClosing: false });
      expect(await now(task)).toMatchObject({ state: 'under_review', filedOn: '2020-02-17', notExecutedCode: null });
      expect((await last(task)).action).toBe('reconsider');
      done(await post(`reports/${report.id}/accept`, office, task));
      // The office's slip made nobody late.
      expect(await now(task)).toMatchObject({ state: 'executed', punctuality: 'on_time' });
    });

    it('brings back the reports of all its periods', async () => {
      const task = await fresh({ kind: 'dates', days: ['2020-02-18', '2020-02-28', '2020-03-31'] });
      const [first, other] = [await file(task, { ...REPORT, slot: '2020-02-18' }), await file(task, { ...REPORT, slot: '2020-02-28' })]; // prettier-ignore
      await withdraw(task);
      await on('2020-02-25');
      done(await post(`reports/${other.id}/reconsider`, office, task, { reason: 'By mistake.' }));
      expect((await get(`tasks/${task.id}/slots`)).items.map(({ state, punctuality }: Body) => [state, punctuality])).toEqual([
        ['under_review', 'on_time'],
        ['under_review', 'on_time'],
        ['open', null],
      ]);
      expect(await now(task)).toMatchObject({ state: 'in_progress', waitingSlots: 2, deadline: { effectiveDay: '2020-03-31' } });
      expect(await get(`reports/${first.id}`)).toMatchObject({ decision: null });
    }); // prettier-ignore

    it('brings back what a district had filed for its part', async () => {
      const whole = await fresh();
      const parts = [{ name: 'Sairam', day: '2020-03-02', email: 'sairam@gov.example' }];
      done(await post(`tasks/${whole.id}/delegations`, turkistan, whole, { parts }), 201);
      const [row] = await api.sql<{ id: string }>('SELECT id FROM task WHERE parent_task_id = $1', [whole.id]);
      const part = { id: row!.id };
      await file(whole);
      await api.sql(
        `UPDATE task SET state = 'under_review', with_recipient_since = NULL, filed_on = '2020-02-17', version = version + 1 WHERE id = $1`,
        [part.id],
      );
      await api.sql(
        `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
         SELECT t.id, t.organization_id, 1, true, 'Done', '2020-02-17T06:00:00Z', '2020-02-17', p.id FROM task t, person p
          WHERE t.id = $1 AND p.email = 'sairam@gov.example'`,
        [part.id],
      );
      await withdraw(whole);
      expect((await now(part)).state).toBe('withdrawn');
      const { items } = await get(`tasks/${whole.id}/reports`);
      done(await post(`reports/${items.at(-1).id}/reconsider`, office, whole, { reason: 'By mistake.' }));
      expect(await now(part)).toMatchObject({ state: 'under_review', filedOn: '2020-02-17' });
      expect((await get(`tasks/${part.id}/reports`)).items).toMatchObject([{ decision: null }]);
    });

    it('has nothing to bring back once it was reopened, nor where the recipient had taken its report back', async () => {
      const task = await fresh();
      const report = await file(task);
      await withdraw(task);
      done(await reopen(task));
      expect((await now(task)).verbs).not.toContain('reconsider');
      await withdraw(task);
      const again = await post(`reports/${report.id}/reconsider`, office, task, { reason: 'x' });
      expect(told(again)).toEqual([409, 'nothing_to_reconsider']);
      const other = await fresh();
      const recalled = await file(other);
      done(await post(`reports/${recalled.id}/recall`, turkistan, other));
      await withdraw(other);
      const none = await post(`reports/${recalled.id}/reconsider`, office, other, { reason: 'x' });
      expect(told(none)).toEqual([409, 'nothing_to_reconsider']);
      const theirs = await post(`reports/${recalled.id}/reconsider`, turkistan, other, { reason: 'x' });
      expect(theirs.status).toBe(403);
    });
  });
});
