import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, INDICATOR, issueInstruction, REPORT } from '../support/stories.js';

type Body = Answer['body'];

/** Rules 4 and 5: the office's slip is taken back, and makes nobody late. */
describe('a decision made by mistake', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let mia: string;
  let mes: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    mia = await api.person('mia@gov.example', { body: 'MIA', role: 'recipient' });
    mes = await api.person('mes@gov.example', { body: 'MES', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => on('2020-02-17'));

  const on = (day: string) => api.setClock(`${day}T12:00:00+06:00`);
  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const post = (path: string, as: string, ifMatch: number, body: unknown = {}) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  const told = ({ status, body }: Answer) => [status, body.code];
  const reason = 'It was the row beside it.';

  async function filed(as = turkistan, code = 'KZ-61', more: { code: string }[] = [], deadline?: object) {
    const { tasks, instruction } = await issueInstruction(api, office, {
      recipients: [{ code }, ...more],
      ...(deadline ? { deadline } : {}),
    });
    const { id, version } = tasks.get(code);
    await on('2020-08-27');
    const report = done(await post(`tasks/${id}/reports`, as, version, REPORT), 201);
    return { id: id as string, report, tasks, instruction };
  }
  const decide = async (report: Body, verb: string, body: unknown = {}, as = office) => {
    const { version } = await get(`reports/${report.id}`);
    return post(`reports/${report.id}/${verb}`, as, version, body);
  };

  it('an acceptance is taken back: the report waits as it was filed, and accepted later is still on time', async () => {
    const { id, report } = await filed();
    done(await decide(report, 'accept'));
    await on('2020-09-07');
    const waiting = done(await decide(report, 'reconsider', { reason }));
    expect(waiting).toMatchObject({ decision: null, decidedAt: null, decidedBy: null, filedOn: '2020-08-27' });
    const task = await get(`tasks/${id}`);
    expect(task).toMatchObject({
      state: 'under_review',
      heldBy: 'office',
      filedOn: '2020-08-27',
      closedOn: null,
      punctuality: null,
      overdue: false,
      waitingWorkingDays: 6,
    });
    expect(task.verbs).toEqual(expect.arrayContaining(['accept', 'send_back']));
    done(await decide(report, 'accept'));
    expect(await get(`tasks/${id}`)).toMatchObject({ state: 'executed', punctuality: 'on_time', closedOn: '2020-09-07' });
    const { items } = await get(`tasks/${id}/history`, turkistan);
    expect(items.map(({ action }: Body) => action)).toEqual(['assign', 'submit', 'accept', 'reconsider', 'accept']);
    expect(items[3].text).toBe(
      'office@gov.example took back the decision on the report; it waits again: “It was the row beside it”.',
    );
    const [heard] = (await get('notifications', turkistan)).items.filter(
      ({ kind }: Body) => kind === 'report_reconsidered',
    );
    expect(heard).toMatchObject({ taskId: id, text: expect.stringContaining(reason) });
  }); // prettier-ignore

  it('so is a return, as long as nothing has been filed since', async () => {
    const { id, report } = await filed();
    done(await decide(report, 'return', { reason: 'No act.' }));
    done(await decide(report, 'reconsider', { reason }));
    expect(await get(`tasks/${id}`)).toMatchObject({ state: 'under_review', filedOn: '2020-08-27' });
    expect(await get(`reports/${report.id}`)).toMatchObject({ decision: null, decisionReason: null });
    done(await decide(report, 'return', { reason: 'No act.' }));
    const { version } = await get(`tasks/${id}`);
    const second = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    done(await decide(second, 'return', { reason: 'No photo.' }));
    expect(told(await decide(report, 'reconsider', { reason }))).toEqual([409, 'nothing_to_reconsider']);
    done(await decide(second, 'reconsider', { reason }));
    // What the log says of the first decision stands.
    const reasons = (await get(`tasks/${id}/history`)).items.map((event: Body) => event.reason);
    expect(reasons.filter((each: string | null) => each === 'No act.')).toHaveLength(2);
  });

  it('nothing else is taken back by it: interim words, what was recalled, what was withdrawn, what waits', async () => {
    const { id, report } = await filed();
    expect(told(await decide(report, 'reconsider', { reason }))).toEqual([409, 'state_moved_on']);
    done(await decide(report, 'recall', {}, turkistan));
    expect(told(await decide(report, 'reconsider', { reason }))).toEqual([409, 'state_moved_on']);
    const { version } = await get(`tasks/${id}`);
    const again = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    done(await decide(again, 'return', { reason: 'No act.' }));
    expect(told(await decide(report, 'reconsider', { reason }))).toEqual([409, 'nothing_to_reconsider']);
    const said = await post(`tasks/${id}/reports`, turkistan, (await get(`tasks/${id}`)).version, {
      text: 'Half.',
      final: false,
    });
    expect(told(await decide(done(said, 201), 'reconsider', { reason }))).toEqual([422, 'interim_not_decided']);
    done(await post(`tasks/${id}/withdraw`, office, (await get(`tasks/${id}`)).version, { reason }));
    // It was returned before; the withdrawal set nothing aside.
    expect(told(await decide(again, 'reconsider', { reason }))).toEqual([409, 'nothing_to_reconsider']);
    expect((await get(`tasks/${id}`)).verbs).not.toContain('reconsider');
  });

  it('whoever filed it cannot: neither the recipient nor another region', async () => {
    const { report } = await filed();
    done(await decide(report, 'accept'));
    expect(told(await decide(report, 'reconsider', { reason }, turkistan))).toEqual([403, 'forbidden']);
    expect(told(await decide(report, 'reconsider', { reason }, mia))).toEqual([404, 'not_found']);
    const { version } = await get(`reports/${report.id}`);
    expect(told(await post(`reports/${report.id}/reconsider`, office, version - 1, { reason }))).toEqual([
      412,
      'stale_version',
    ]);
  });

  it('with the lead’s acceptance those who helped are on control again, neither late nor asked for a report', async () => {
    const { report, tasks } = await filed(mia, 'MIA', [{ code: 'MES' }]);
    done(await decide(report, 'accept'));
    const helper = tasks.get('MES').id;
    expect(await get(`tasks/${helper}`)).toMatchObject({ state: 'executed' });
    const own = (await get(`tasks/${helper}`, mes)).verbs;
    expect(own).not.toContain('reconsider');
    expect((await get(`tasks/${helper}`)).verbs).not.toContain('reconsider');
    done(await decide(report, 'reconsider', { reason }));
    expect(await get(`tasks/${helper}`)).toMatchObject({ state: 'in_progress', closedOn: null });
    done(await decide(report, 'accept'));
    expect(await get(`tasks/${helper}`)).toMatchObject({ state: 'executed', punctuality: null });
  });

  it('a figure that was returned by mistake counts again', async () => {
    const { tasks, instruction } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    const indicators = `/api/v1/instructions/${instruction.id}/indicators`;
    done(await api.call('POST', indicators, { as: office, body: INDICATOR }), 201);
    const { id, version } = tasks.get('KZ-61');
    const figures = [{ code: INDICATOR.code, done: 900, total: 919, asOf: '2020-02-14' }];
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, { ...REPORT, figures }), 201);
    const total = async () =>
      (await get(`instructions/${instruction.id}/indicators/${INDICATOR.code}/progress`)).total.numerator as number;
    done(await decide(report, 'return', { reason: 'No act.' }));
    expect(await total()).toBe(0);
    done(await decide(report, 'reconsider', { reason }));
    expect(await total()).toBe(900);
  });

  describe('on the report for a period', () => {
    const TWICE = { kind: 'dates', days: ['2020-08-31', '2020-09-30'] };
    const slots = async (id: string) =>
      (await get(`tasks/${id}/slots`)).items.map(({ state, filedOn, punctuality }: Body) => [
        state,
        filedOn,
        punctuality,
      ]);

    it('is taken back by itself, while the other periods stay as they are', async () => {
      const { id, report } = await filed(turkistan, 'KZ-61', [], TWICE);
      done(await decide(report, 'accept'));
      await on('2020-09-07');
      done(await decide(report, 'reconsider', { reason }));
      expect(await slots(id)).toEqual([['under_review', '2020-08-27', 'on_time'], ['open', null, null]]);
      expect(await get(`tasks/${id}`)).toMatchObject({ state: 'in_progress', waitingSlots: 1 });
      done(await decide(report, 'return', { reason: 'No act.' }));
      expect(await slots(id)).toEqual([['returned', null, null], ['open', null, null]]);
      done(await decide(report, 'reconsider', { reason }));
      expect(await slots(id)).toEqual([['under_review', '2020-08-27', 'on_time'], ['open', null, null]]);
      done(await decide(report, 'accept'));
    }); // prettier-ignore

    it('also of the last one, which had taken the task off control', async () => {
      const { id, report } = await filed(turkistan, 'KZ-61', [], TWICE);
      done(await decide(report, 'accept'));
      const last = done(await post(`tasks/${id}/reports`, turkistan, (await get(`tasks/${id}`)).version, REPORT), 201);
      done(await decide(last, 'accept'));
      expect(await get(`tasks/${id}`)).toMatchObject({ state: 'executed', punctuality: 'on_time' });
      await on('2020-10-05');
      done(await decide(last, 'reconsider', { reason }));
      expect(await get(`tasks/${id}`)).toMatchObject({ state: 'in_progress', closedOn: null, overdue: false });
      expect(await slots(id)).toEqual([['accepted', '2020-08-27', 'on_time'], ['under_review', '2020-08-27', 'on_time']]);
      done(await decide(last, 'accept'));
      expect(await get(`tasks/${id}`)).toMatchObject({ state: 'executed', punctuality: 'on_time', closedOn: '2020-10-05' });
    }); // prettier-ignore
  });

  it('a region takes its own decision on a part back, and the office does not', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    const { id, version } = tasks.get('KZ-61');
    const parts = [{ name: 'Saryagash district', day: '2020-06-01' }];
    const [part] = done(await post(`tasks/${id}/delegations`, turkistan, version, { parts }), 201).items;
    const district = await api.person('s@gov.example', { body: part.organization.code, role: 'recipient' });
    const report = done(await post(`tasks/${part.taskId}/reports`, district, 1, REPORT), 201);
    done(await decide(report, 'accept', {}, turkistan));
    for (const as of [office, district]) {
      expect(told(await decide(report, 'reconsider', { reason }, as))).toEqual([403, 'forbidden']);
    }
    done(await decide(report, 'reconsider', { reason }, turkistan));
    expect(await get(`tasks/${part.taskId}`, district)).toMatchObject({ state: 'under_review' });
  });

  it('after the day has passed it waits for a second person, where the register wants two', async () => {
    const { id, report } = await filed();
    done(await decide(report, 'accept'));
    await on('2020-09-07');
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
    try {
      expect(done(await decide(report, 'reconsider', { reason }))).toMatchObject({ decision: 'accepted' });
      const asked = await get(`tasks/${id}`);
      expect(asked).toMatchObject({ state: 'executed', waitingForApproval: 'reconsider' });
      expect(told(await decide(report, 'reconsider', { reason }))).toEqual([409, 'approval_pending']);
      const second = await api.person('second@gov.example', { body: 'DPMO', role: 'office' });
      const approved = done(await post(`approvals/${asked.approvalId}/approve`, second, asked.version));
      expect(approved).toMatchObject({ state: 'under_review', filedOn: '2020-08-27', waitingForApproval: null });
    } finally {
      await api.sql(`DELETE FROM register_setting WHERE name = 'two_person_approval'`);
    }
  });

  it('of two who take it back at once, one does', async () => {
    const { id, report } = await filed();
    done(await decide(report, 'accept'));
    const { version } = await get(`reports/${report.id}`);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(`reports/${report.id}/reconsider`, office, version, { reason })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
    const { items } = await get(`tasks/${id}/history`);
    expect(items.filter(({ action }: Body) => action === 'reconsider')).toHaveLength(1);
  });
});
