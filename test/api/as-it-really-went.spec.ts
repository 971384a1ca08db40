import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { BEFORE_1_SEPTEMBER, done, issueInstruction, REGIONS_2019 } from '../support/stories.js';

/** The seed meeting as it went on afterwards: a deadline moved earlier and narrowed, a result reopened for its 627 schools. */
describe('the first case, as it really went on', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let tasks: Map<string, { id: string; version: number }>;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim.turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
    const instruction = {
      number: '2',
      text: 'Equip schools with video recording systems',
      deadline: BEFORE_1_SEPTEMBER,
      recipients: REGIONS_2019.map((code) => ({ code })),
    };
    ({ tasks } = await issueInstruction(api, office, instruction));
  });
  afterAll(() => api?.stop());

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const task = (code: string, as = office) => get(`tasks/${tasks.get(code)!.id}`, as);
  const post = async (path: string, as: string, ifMatch: number, body: unknown, status = 200) =>
    done(await api.call('POST', `/api/v1/${path}`, { as, ifMatch, body }), status);

  it('on 25 December 2019 the deadline moves earlier for all seventeen, and leaves out remote rural schools', async () => {
    await api.setClock('2019-12-25T15:00:00+06:00');
    const document = 'Conference call of 25.12.2019';
    for (const { id, version } of tasks.values()) {
      const deadline = { written: 'before August 1', kind: 'date', boundary: 'exclusive', namedDay: '2020-08-01' };
      const moved = await post(`tasks/${id}/deadline`, office, version, { deadline, reason: 'To be ready for school.', document }); // prettier-ignore
      const text = 'Equip schools with video recording systems, except remote rural schools';
      await post(`tasks/${id}/scope`, office, moved.version, { text, reason: 'They have no connection.', document });
    }
    for (const code of REGIONS_2019) {
      // 31 July 2020 was Kurban Ait: the last working day before it is Thursday the 30th.
      expect(await task(code)).toMatchObject({
        originalEffectiveDay: '2020-08-28',
        deadline: { written: 'before August 1', lastDay: '2020-07-31', effectiveDay: '2020-07-30' },
        deadlineMoves: 1,
        scopeNote: 'Equip schools with video recording systems, except remote rural schools',
        instruction: { text: 'Equip schools with video recording systems' },
      });
    }
    const notices = (await get('notifications', turkistan)).items;
    expect(notices.map(({ kind }: Answer['body']) => kind).sort()).toEqual([
      'assigned',
      'deadline_moved',
      'scope_changed',
    ]);
  });

  it('is overdue by the moved day, not by the original one', async () => {
    await api.setClock('2020-07-30T23:00:00+06:00');
    expect(await task('KZ-61')).toMatchObject({ overdue: false });
    await api.setClock('2020-07-31T01:00:00+06:00');
    expect(await task('KZ-61')).toMatchObject({ overdue: true });
    expect((await get('tasks?overdue=true')).total).toBe(17);
  });

  it('in 2021 Turkistan reports 900 of 919 schools; the office takes it off control, late by either day', async () => {
    await api.setClock('2021-03-10T11:00:00+06:00');
    const { id, version } = await task('KZ-61');
    const figures = [{ indicator: 'schools with cameras', done: 900, total: 919, asOf: '2021-03-09' }];
    const filed = { text: 'Cameras work in 900 of 919 schools.', final: true, figures };
    const report = await post(`tasks/${id}/reports`, turkistan, version, filed, 201);
    await api.setClock('2021-03-12T11:00:00+06:00');
    expect(await task('KZ-61')).toMatchObject({ state: 'under_review', waitingWorkingDays: 2, heldBy: 'office' });
    await post(`reports/${report.id}/accept`, office, report.version, {});
    expect(await task('KZ-61')).toMatchObject({
      state: 'executed',
      filedOn: '2021-03-10',
      punctuality: 'late',
      originalPunctuality: 'late',
    });
  });

  it('is reopened when the standard changes: 627 of the 900 no longer meet it', async () => {
    await api.setClock('2021-09-15T11:00:00+06:00');
    const { id, version } = await task('KZ-61');
    const reason = '627 of the 900 schools do not meet the new standard.';
    const reopened = await post(`tasks/${id}/reopen`, office, version, { reason });
    expect(reopened).toMatchObject({ state: 'in_progress', closedOn: null, punctuality: null });
    // A new day goes with the new standard; the first one stays in sight.
    const moved = await post(`tasks/${id}/deadline`, office, reopened.version, {
      deadline: { kind: 'year', year: 2021, boundary: 'inclusive' },
      reason: 'New standard.',
    });
    expect(moved).toMatchObject({ overdue: false, originalEffectiveDay: '2020-08-28', deadlineMoves: 2 });
    const figures = [{ indicator: 'schools to the new standard', done: 273, total: 900, asOf: '2021-10-01' }];
    await api.setClock('2021-10-04T11:00:00+06:00');
    await post(`tasks/${id}/reports`, turkistan, moved.version, { text: 'Replaced.', final: false, figures }, 201);
    expect((await task('KZ-59')).state).toBe('assigned');
  });

  it.each([
    ['en', 'office@gov.example moved the deadline from 28 August 2020 to 30 July 2020: “To be ready for school”.'],
    ['ru', 'office@gov.example: срок перенесён (был: 28.08.2020, стал: 30.07.2020): «To be ready for school».'],
    [
      'kk',
      'office@gov.example: мерзім ауыстырылды (бұрынғысы: 28.08.2020, жаңасы: 30.07.2020): «To be ready for school».',
    ],
  ])('stands whole in the history, as sentences in %s', async (language, sentence) => {
    const { id } = tasks.get('KZ-61')!;
    const { items } = done(await api.call('GET', `/api/v1/tasks/${id}/history`, { as: turkistan, language }));
    expect(items.map(({ action }: Answer['body']) => action)).toEqual(
      ['assign', 'deadline_moved', 'scope_changed', 'submit', 'accept', 'reopen', 'deadline_moved', 'report_progress'], // prettier-ignore
    );
    expect(items[1]).toMatchObject({ text: sentence, document: 'Conference call of 25.12.2019' });
  });
});
