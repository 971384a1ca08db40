import { startTestApi, type TestApi } from '../support/api.js';
import { BEFORE_1_SEPTEMBER, BY_1_MARCH, done, issueInstruction, REGIONS_2019, REPORT } from '../support/stories.js';

describe('two-step completion', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let mia: string;
  let mes: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
    mia = await api.person('mia@gov.example', { body: 'MIA', role: 'recipient' });
    mes = await api.person('mes@gov.example', { body: 'MES', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => api.setClock('2019-11-28T12:00:00+06:00'));

  const task = async (id: string, as = office) => done(await api.call('GET', `/api/v1/tasks/${id}`, { as }));
  const post = (path: string, as: string, ifMatch: number, body?: unknown) =>
    api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });

  it('makes one task a region, each answering for itself, with the seed’s days', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: REGIONS_2019.map((code) => ({ code })) });
    expect([...tasks.keys()].sort()).toEqual(REGIONS_2019);
    for (const each of tasks.values()) {
      expect(each).toMatchObject({ role: 'lead', state: 'assigned', overdue: false, heldBy: 'recipient' });
      expect(each.deadline).toMatchObject({ lastDay: '2020-08-31', effectiveDay: '2020-08-28', ...BEFORE_1_SEPTEMBER });
      expect(each.deadline.explanation).toContain('Friday 28 August 2020');
    }
    expect(tasks.get('KZ-71').organization.name).toBe('Nur-Sultan');
  });

  it('keeps both reasons of a report returned twice, and takes the task off control only when accepted', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    const { id, version: first } = tasks.get('KZ-61');
    let { version } = done(await post(`tasks/${id}/acknowledge`, turkistan, first));
    for (const reason of ['The act is not signed.', 'The photo is missing.']) {
      const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
      expect(await task(id)).toMatchObject({ state: 'under_review', heldBy: 'office', filedOn: '2019-11-28' });
      ({ version } = done(await post(`reports/${report.id}/return`, office, report.version, { reason })));
      expect(await task(id)).toMatchObject({ state: 'returned', filedOn: null });
    }
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    done(await post(`reports/${report.id}/accept`, office, report.version));
    expect(await task(id)).toMatchObject({
      state: 'executed',
      punctuality: 'on_time',
      closedOn: '2019-11-28',
      heldBy: null,
    });
    const { items } = done(await api.call('GET', `/api/v1/tasks/${id}/reports`, { as: turkistan }));
    expect(items.map((each: { decisionReason: string }) => each.decisionReason)).toEqual([
      'The act is not signed.',
      'The photo is missing.',
      null,
    ]);
    const history = done(await api.call('GET', `/api/v1/tasks/${id}/history`, { as: turkistan }));
    expect(history.items.map((event: { action: string }) => event.action)).toEqual(
      ['assign', 'acknowledge', 'submit', 'send_back', 'submit', 'send_back', 'submit', 'accept'], // prettier-ignore
    );
    expect(history.items[3].text).toBe('office@gov.example returned the report: “The act is not signed”.');
  });

  it('freezes punctuality at filing: the office’s own delay makes nobody late', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }], deadline: BY_1_MARCH });
    const { id, version } = tasks.get('KZ-61');
    await api.setClock('2020-02-28T23:30:00+06:00');
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    await api.setClock('2020-04-20T12:00:00+06:00');
    expect(await task(id)).toMatchObject({ overdue: false });
    done(await post(`reports/${report.id}/accept`, office, report.version));
    expect(await task(id)).toMatchObject({ filedOn: '2020-02-28', closedOn: '2020-04-20', punctuality: 'on_time' });
  });

  it('counts a report filed after midnight of its region as late', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }], deadline: BY_1_MARCH });
    const { id, version } = tasks.get('KZ-61');
    await api.setClock('2020-02-29T00:30:00+06:00');
    expect(await task(id)).toMatchObject({ overdue: true, workingDaysLeft: 0 });
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    done(await post(`reports/${report.id}/accept`, office, report.version));
    expect(await task(id)).toMatchObject({ punctuality: 'late' });
  });

  it('lets only the lead file, and closes those who helped with it; reopening brings them back', async () => {
    const recipients = [{ code: 'MIA' }, { code: 'MES' }, { code: 'KZ-61' }];
    const { tasks } = await issueInstruction(api, office, { recipients, deadline: BY_1_MARCH });
    const [lead, helper] = [tasks.get('MIA'), tasks.get('MES')];
    expect([lead.role, helper.role, tasks.get('KZ-61').role]).toEqual(['lead', 'co_executor', 'co_executor']);
    const refused = await post(`tasks/${helper.id}/reports`, mes, helper.version, REPORT);
    expect([refused.status, refused.body.code]).toEqual([422, 'lead_files_report']);
    done(
      await post(`tasks/${helper.id}/reports`, mes, helper.version, { text: 'Inspectors counted', final: false }),
      201,
    );
    const report = done(await post(`tasks/${lead.id}/reports`, mia, lead.version, REPORT), 201);
    done(await post(`reports/${report.id}/accept`, office, report.version));
    expect(await task(helper.id)).toMatchObject({ state: 'executed', punctuality: null });
    const { version } = await task(lead.id);
    done(await post(`tasks/${lead.id}/reopen`, office, version, { reason: 'The standard changed.' }));
    for (const each of [lead, helper]) {
      expect(await task(each.id)).toMatchObject({ state: 'in_progress', closedOn: null, punctuality: null });
    }
  });

  it('one region’s “done” closes nothing for the others', async () => {
    const { tasks, instruction } = await issueInstruction(api, office, {
      recipients: REGIONS_2019.map((code) => ({ code })),
    });
    const { id, version } = tasks.get('KZ-61');
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    done(await post(`reports/${report.id}/accept`, office, report.version));
    const open = done(
      await api.call('GET', `/api/v1/tasks?instruction=${instruction.id}&state=assigned`, { as: office }),
    );
    expect(open.total).toBe(16);
  });

  it('sets a waiting report aside with a withdrawal, and takes a new one after reopening', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    const { id, version } = tasks.get('KZ-61');
    const report = done(await post(`tasks/${id}/reports`, turkistan, version, REPORT), 201);
    const withdrawn = done(await post(`tasks/${id}/withdraw`, office, report.version, { reason: 'Replaced.' }));
    expect(withdrawn.state).toBe('withdrawn');
    expect(done(await api.call('GET', `/api/v1/reports/${report.id}`, { as: office })).decision).toBe('set_aside');
    const reopened = done(await post(`tasks/${id}/reopen`, office, withdrawn.version, { reason: 'By mistake.' }));
    done(await post(`tasks/${id}/reports`, turkistan, reopened.version, REPORT), 201);
    expect(await task(id)).toMatchObject({ state: 'under_review' });
  });

  it('hides another region’s task', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }] });
    const foreign = tasks.get('KZ-59');
    expect((await api.call('GET', `/api/v1/tasks/${foreign.id}`, { as: turkistan })).status).toBe(404);
    expect((await post(`tasks/${foreign.id}/acknowledge`, turkistan, foreign.version)).status).toBe(404);
    const own = done(await api.call('GET', `/api/v1/tasks?instruction=${foreign.instruction.id}`, { as: turkistan }));
    expect(own.items.map((each: { organization: { code: string } }) => each.organization.code)).toEqual(['KZ-61']);
  });
});
