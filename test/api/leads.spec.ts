import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { BEFORE_1_SEPTEMBER, BY_1_MARCH, done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

/** Rule 2: the Ministry of Internal Affairs leads, the Ministry of Education and two regions help. */
describe('leads and co-executors', () => {
  let api: TestApi;
  let office: string;
  let mia: string;
  let mes: string;
  let turkistan: string;
  let north: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@lead.example', { body: 'DPMO', role: 'office' });
    mia = await api.person('mia@lead.example', { body: 'MIA', role: 'recipient' });
    mes = await api.person('mes@lead.example', { body: 'MES', role: 'recipient' });
    turkistan = await api.person('t@lead.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('n@lead.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const call = (as: string, path: string, ifMatch?: number, body?: unknown, method = ifMatch ? 'POST' : 'GET') =>
    api.call(method, `/api/v1/${path}`, { as, ifMatch, body });
  const task = async (id: string, as = office) => done(await call(as, `tasks/${id}`));
  const act = async (as: string, id: string, verb: string, body: unknown) => {
    const answer = await call(as, `tasks/${id}/${verb}`, (await task(id)).version, body);
    return done(answer, answer.status === 201 ? 201 : 200);
  };

  async function issued(deadline: object = BY_1_MARCH) {
    const { tasks, instruction } = await issueInstruction(api, office, {
      deadline,
      recipients: [{ code: 'MIA', role: 'lead' }, { code: 'MES' }, { code: 'KZ-61' }, { code: 'KZ-59' }],
    });
    const id = (code: string): string => tasks.get(code).id;
    return { instruction, lead: id('MIA'), mes: id('MES'), turkistan: id('KZ-61'), north: id('KZ-59') };
  }

  it('the lead sees its co-executors, and a co-executor sees neither the lead’s task nor a sibling’s', async () => {
    const story = await issued();
    const { items, ready } = done(await call(mia, `tasks/${story.lead}/co-executors`));
    expect(items.map(({ organization }: Answer['body']) => organization.code)).toEqual(['KZ-59', 'KZ-61', 'MES']);
    expect(ready).toEqual({ numerator: 0, denominator: 3 });
    expect((await call(mia, `tasks/${story.turkistan}`)).status).toBe(200);
    for (const id of [story.lead, story.north]) {
      expect((await call(turkistan, `tasks/${id}`)).status).toBe(404);
      expect((await call(turkistan, `tasks/${id}/history`)).status).toBe(404);
    }
    // What the lead may see does not become its own task.
    expect(done(await call(mia, `tasks?instruction=${story.instruction.id}`)).total).toBe(1);
  });

  it('a co-executor hands its contribution to the lead, who hears of it and alone files', async () => {
    const story = await issued();
    const filed = await act(turkistan, story.turkistan, 'reports', {
      ...REPORT,
      final: false,
      text: 'Our 214 schools',
    });
    expect(filed).toMatchObject({ final: false });
    await act(turkistan, story.turkistan, 'ready', { ready: true, note: 'Our 214 schools are counted.' });
    const { items, ready } = done(await call(mia, `tasks/${story.lead}/co-executors`));
    expect(ready).toEqual({ numerator: 1, denominator: 3 });
    expect(items[1]).toMatchObject({ ready: true, note: 'Our 214 schools are counted.' });
    const [report] = done(await call(mia, `tasks/${story.turkistan}/reports`)).items;
    expect(report).toMatchObject({ text: 'Our 214 schools' });
    const kinds = done(await call(mia, 'notifications?size=100')).items.map(({ kind }: Answer['body']) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['contribution_ready', 'progress_reported']));
    expect(
      (await act(turkistan, story.turkistan, 'ready', { ready: false, note: 'Two more found.' })).readyOn,
    ).toBeNull();
    const { version } = await task(story.turkistan);
    expect((await call(turkistan, `tasks/${story.turkistan}/reports`, version, REPORT)).body.code).toBe(
      'lead_files_report',
    );
    // To the lead it is visible, not its own: it can neither file nor take note in another's name.
    for (const verb of ['acknowledge', 'ready', 'reports', 'risk']) {
      const body = {
        ready: { ready: true, note: 'x' },
        reports: { ...REPORT, final: false },
        risk: { atRisk: true, reason: 'x' },
      };
      const answer = await call(mia, `tasks/${story.north}/${verb}`, 1, body[verb as keyof typeof body] ?? {});
      expect({ verb, status: answer.status }).toEqual({ verb, status: 403 });
    }
  });

  it.each([
    ['the lead', () => mia],
    ['the office', () => office],
  ])('%s sets an inner deadline, which reminders and overdue follow', async (_, who) => {
    const story = await issued();
    const set = await act(who(), story.turkistan, 'inner-deadline', { day: '2020-02-15', reason: 'To sum up.' });
    expect(set.deadline).toMatchObject({ lastDay: '2020-02-15', effectiveDay: '2020-02-14' });
    expect(set).toMatchObject({ originalEffectiveDay: '2020-02-28', deadlineMoves: 1 });
    const history = done(await call(turkistan, `tasks/${story.turkistan}/history`)).items;
    expect(history.at(-1)).toMatchObject({ action: 'inner_deadline_set', reason: 'To sum up.' });
    expect(history.at(-1).text).toContain('14 February 2020');
    expect(done(await call(turkistan, `tasks/${story.turkistan}/deadlines`)).items).toHaveLength(2);
    expect((await task(story.lead)).deadline.effectiveDay).toBe('2020-02-28');
  });

  it('an inner deadline is never later than the lead’s, never in the past, never the lead’s own, and nobody else’s to set', async () => {
    const story = await issued();
    const set = async (as: string, id: string, day: unknown, version = 1) =>
      call(as, `tasks/${id}/inner-deadline`, version, { day, reason: 'x' });
    const code = async (answer: Promise<Answer>) => {
      const { status, body } = await answer;
      return [status, body.code, ...(body.errors ?? []).map((e: Answer['body']) => `${e.field} ${e.code}`)];
    };
    expect(await code(set(mia, story.mes, '2020-03-02'))).toEqual([400, 'invalid_request', 'day not_after_deadline']);
    expect(await code(set(mia, story.mes, '2019-11-27'))).toEqual([400, 'invalid_request', 'day not_before_today']);
    expect(await code(set(mia, story.mes, '2020-02-30'))).toEqual([400, 'invalid_request', 'day must_be_day']);
    expect(await code(set(mia, story.mes, '2020-02-28'))).toEqual([422, 'deadline_unchanged']);
    expect(await code(set(mia, story.lead, '2020-02-14'))).toEqual([403, 'forbidden']);
    expect(await code(set(office, story.lead, '2020-02-14'))).toEqual([422, 'no_inner_deadline']);
    expect(await code(set(mes, story.mes, '2020-02-14'))).toEqual([403, 'forbidden']);
    expect(await code(set(turkistan, story.mes, '2020-02-14'))).toEqual([404, 'not_found']);
    expect(await code(set(mia, story.mes, '2020-02-14', 7))).toEqual([412, 'stale_version']);
  });

  it('the lead’s deadline takes the inner ones along: set earlier they stay, later than it none is left', async () => {
    const story = await issued();
    await act(mia, story.mes, 'inner-deadline', { day: '2020-01-31', reason: 'Early.' });
    await act(mia, story.north, 'inner-deadline', { day: '2020-02-21', reason: 'Late.' });
    const deadline = { kind: 'date', namedDay: '2020-02-14', boundary: 'inclusive' };
    await act(office, story.lead, 'deadline', { deadline, reason: 'The session is earlier.', document: 'No. 7' });
    const days = async () =>
      Object.fromEntries(
        await Promise.all(
          (['lead', 'mes', 'turkistan', 'north'] as const).map(async (who) => [
            who,
            (await task(story[who])).deadline.effectiveDay,
          ]),
        ),
      );
    expect(await days()).toEqual({
      lead: '2020-02-14',
      mes: '2020-01-31',
      turkistan: '2020-02-14',
      north: '2020-02-14',
    });
    const last = done(await call(north, `tasks/${story.north}/history`)).items.at(-1);
    expect(last).toMatchObject({ action: 'deadline_followed', reason: 'The session is earlier.' });
    expect(done(await call(north, `tasks/${story.north}/deadlines`)).items.at(-1)).toMatchObject({ document: 'No. 7' });
    // Later again, by an extension: whoever stood on the lead's day goes along, the early one stays.
    const asked = await act(mia, story.lead, 'extensions', { ...MORE_TIME, proposedDay: '2020-03-20' });
    const { version } = await task(story.lead);
    done(await call(office, `extensions/${asked.id}/grant`, version, {}));
    expect(await days()).toEqual({
      lead: '2020-03-20',
      mes: '2020-01-31',
      turkistan: '2020-03-20',
      north: '2020-03-20',
    });
  });

  it('the office changes the lead: deadline, rights and history go over, the former lead helps', async () => {
    const story = await issued();
    await act(mia, story.mes, 'inner-deadline', { day: '2020-01-31', reason: 'Early.' });
    const asked = await act(mia, story.lead, 'extensions', { ...MORE_TIME, proposedDay: '2020-03-20' });
    const changed = await act(office, story.mes, 'lead', { reason: 'Schools are its own business.' });
    expect(changed).toMatchObject({
      role: 'lead',
      deadline: { effectiveDay: '2020-02-28', written: 'by March 1, 2020' },
    });
    expect(await task(story.lead)).toMatchObject({ role: 'co_executor', deadline: { effectiveDay: '2020-02-28' } });
    expect(done(await call(mes, `tasks/${story.mes}/co-executors`)).items).toHaveLength(3);
    expect((await call(mia, `tasks/${story.turkistan}`)).status).toBe(404);
    const view = done(await call(office, `instructions/${story.instruction.id}`));
    expect(view.recipients.filter(({ role }: Answer['body']) => role === 'lead')).toMatchObject([{ code: 'MES' }]);
    for (const [who, id] of [[mia, story.lead], [mes, story.mes], [north, story.north]] as const) {
      const event = done(await call(who, `tasks/${id}/history`)).items.find(({ action }: Answer['body']) => action === 'lead_changed');
      expect(event.text).toBe(
        'office@lead.example changed the lead: Ministry of Education and Science instead of Ministry of Internal Affairs: “Schools are its own business”.',
      );
      const kinds = done(await call(who, 'notifications?size=100')).items.map(({ kind }: Answer['body']) => kind);
      expect(kinds).toContain('lead_changed');
    } // prettier-ignore
    // The request for more time was the former lead's: it has fallen away.
    const [request] = done(await call(office, `tasks/${story.lead}/extensions`)).items;
    expect(request).toMatchObject({ id: asked.id, state: 'lapsed' });
    expect(await act(mes, story.mes, 'reports', REPORT)).toMatchObject({ final: true });
    const { id, version } = done(await call(office, `tasks/${story.mes}/reports`)).items[0];
    done(await call(office, `reports/${id}/accept`, version, {}));
    expect((await task(story.lead)).state).toBe('executed');
  });

  it('the lead is changed by the office alone, with a reason, to a co-executor, and not under a waiting report', async () => {
    const story = await issued(BEFORE_1_SEPTEMBER);
    const change = (as: string, id: string, body: unknown, version = 1) => call(as, `tasks/${id}/lead`, version, body);
    expect((await change(mia, story.mes, { reason: 'x' })).status).toBe(403);
    expect((await change(office, story.mes, {})).body.errors[0]).toMatchObject({ field: 'reason', code: 'is_missing' });
    expect((await change(office, story.lead, { reason: 'x' })).body.code).toBe('not_co_executor');
    expect((await change(office, story.mes, { reason: 'x' }, 9)).body.code).toBe('stale_version');
    await act(mia, story.lead, 'reports', REPORT);
    expect((await change(office, story.mes, { reason: 'x' })).body.code).toBe('lead_report_waits');
    expect(await task(story.mes)).toMatchObject({ role: 'co_executor', version: 1 });
  });

  it('of a change of lead and the lead’s filing at the same time exactly one happens', async () => {
    for (let round = 0; round < 6; round++) {
      const story = await issued();
      const [filing, change] = await Promise.all([
        call(mia, `tasks/${story.lead}/reports`, 1, REPORT),
        call(office, `tasks/${story.mes}/lead`, 1, { reason: 'x' }),
      ]);
      const lead = await task(story.lead);
      if (change.status === 200) {
        expect([409, 412, 422]).toContain(filing.status);
        expect(lead).toMatchObject({ role: 'co_executor', state: 'assigned' });
      } else {
        expect([change.status, change.body.code, filing.status]).toEqual([
          409,
          expect.stringMatching(/lead_report_waits|state_moved_on/),
          201,
        ]);
        expect(lead).toMatchObject({ role: 'lead', state: 'under_review' });
      }
    }
  });
});
