import { readFacts } from '../../src/platform/facts.reader.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, INDICATOR, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

type Json = Answer['body'];
const due = (namedDay: string) => ({ written: `by ${namedDay}`, kind: 'date', boundary: 'inclusive', namedDay });

describe('the pages after sign-in', () => {
  let api: TestApi;
  let office: string;
  let akim: string;

  const get = async (path: string, as = office, language = 'en') =>
    done(await api.call('GET', `/api/v1/${path}`, { as, language }));
  const issue = (namedDay: string | null, ...codes: string[]) =>
    issueInstruction(api, office, {
      deadline: namedDay === null ? { kind: 'none' } : due(namedDay),
      recipients: codes.map((code) => ({ code, role: 'lead' })),
    });
  const act = async (task: { id: string }, as: string, path: string, body?: unknown) => {
    const { version } = await get(`tasks/${task.id}`);
    const answer = await api.call('POST', `/api/v1/${path.replace(':id', task.id)}`, { as, ifMatch: version, body });
    return done(answer, answer.status === 201 ? 201 : 200);
  };

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-03T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    const b = await api.person('b@gov.example', { body: 'KZ-59', role: 'recipient' });
    await issue('2020-02-28', 'KZ-61', 'KZ-59');
    await issue('2020-03-10', 'KZ-61');
    const soon = (await issue('2020-03-12', 'KZ-61', 'KZ-11')).tasks.get('KZ-61');
    await act(soon, office, 'tasks/:id/risk', { atRisk: true, reason: 'No money' });
    await issue(null, 'KZ-61', 'KZ-11');
    const counted = await issue('2020-06-01', 'KZ-61', 'KZ-59');
    done(await api.call('POST', `/api/v1/instructions/${counted.instruction.id}/indicators`, { as: office, body: INDICATOR }), 201); // prettier-ignore
    const figures = (n: number, total: number) => [{ code: INDICATOR.code, done: n, total, asOf: '2020-02-03' }];
    await act(counted.tasks.get('KZ-61'), akim, 'tasks/:id/reports', { ...REPORT, figures: figures(900, 919) });
    await act(counted.tasks.get('KZ-59'), b, 'tasks/:id/reports', {
      text: 'So far',
      final: false,
      figures: figures(5, 40),
    });
    const returned = (await issue('2020-05-01', 'KZ-61')).tasks.get('KZ-61');
    const report = await act(returned, akim, 'tasks/:id/reports', REPORT);
    await act(returned, office, `reports/${report.id}/return`, { reason: 'No act' });
    const asked = (await issue('2020-07-01', 'KZ-61')).tasks.get('KZ-61');
    await act(asked, akim, 'tasks/:id/extensions', MORE_TIME);
    await api.setClock('2020-03-10T12:00:00+06:00');
  });
  afterAll(() => api?.stop());

  const counts = (summary: Json) => Object.fromEntries(summary.sections.map(({ name, count }: Json) => [name, count]));

  it('tell the office what waits for it, what is late and what comes', async () => {
    const summary = await get('dashboard/summary');
    expect(summary.desk).toBe('office');
    expect(counts(summary)).toEqual({ review: 1, reviewOver: 1, overdue: 2, coming: 3, atRisk: 1, noTerm: 2 });
    expect(summary.sections[0].items[0]).toMatchObject({
      state: 'under_review',
      waitingWorkingDays: expect.any(Number),
    });
    expect(summary.office).toMatchObject({
      overdueByBody: [
        { code: 'KZ-59', name: 'North Kazakhstan', count: 1 },
        { code: 'KZ-61', name: 'Turkistan', count: 1 },
      ],
      extensions: { count: 1, items: [{ state: 'pending', proposedDay: MORE_TIME.proposedDay }] },
      failedLetters: 0,
    });
  });

  it('tell a recipient what it has to do, today first', async () => {
    const summary = await get('dashboard/summary', akim);
    expect(summary).toMatchObject({ desk: 'recipient', office: null });
    expect(counts(summary)).toEqual({ overdue: 1, today: 1, coming: 1, returned: 1, underReview: 1, noTerm: 1 });
  });

  it('count as the lists behind them do, and show their first lines', async () => {
    for (const as of [office, akim]) {
      const { sections, office: more } = await get('dashboard/summary?size=1', as);
      for (const { count, tasks, items } of [...sections, ...(more?.overdueByBody ?? [])]) {
        const list = await get(`tasks?size=1&${tasks}`, as);
        expect({ tasks, count }).toEqual({ tasks, count: list.total });
        if (items) expect(items).toEqual(list.items);
      }
    }
  });

  it('tell the office of letters that did not arrive, and of no old ones', async () => {
    const letter = `INSERT INTO letter (person_id, kind, local_day, state, not_before, created_at)
      SELECT id, 'digest', $1::date, $2, now(), $1::date FROM person LIMIT 1`;
    await api.sql(letter, ['2020-03-09', 'dead']);
    await api.sql(letter, ['2020-03-08', 'unknown']);
    await api.sql(letter, ['2020-01-08', 'dead']);
    expect((await get('dashboard/summary')).office.failedLetters).toBe(2);
  });

  it('have a map: each region of the day with its tasks and what was counted', async () => {
    const map = await get(`dashboard/map?day=2020-03-10&indicator=${INDICATOR.code}`);
    expect(map).toMatchObject({ day: '2020-03-10', borders: '2018', credit: expect.stringContaining('CC BY 4.0') });
    expect(map.regions).toHaveLength(17);
    const region = (code: string) => map.regions.find((one: Json) => one.code === code);
    expect(region('KZ-61')).toMatchObject({
      name: 'Turkistan',
      totals: { total: 7, overdue: 1 },
      indicator: { numerator: 900, denominator: 919 },
    });
    expect(region('KZ-59').indicator).toEqual({ numerator: 5, denominator: 40 });
    expect(region('KZ-11').indicator).toBeNull();
    expect(region('KZ-71')).toMatchObject({ name: 'Nur-Sultan', totals: { total: 0 } });
    for (const { code, totals } of map.regions)
      expect((await get(`tasks?size=1&organization=${code}`)).total).toBe(totals.total);
  });

  it('have twenty regions on it since 8 June 2022, and Astana under its name of the day', async () => {
    expect(await get('dashboard/map?day=2022-06-07')).toMatchObject({ borders: '2018', regions: { length: 17 } });
    const divided = await get('dashboard/map?day=2022-10-01', office, 'ru');
    expect(divided).toMatchObject({ borders: '2024', regions: { length: 20 } });
    expect(divided.regions.find(({ code }: Json) => code === 'KZ-71').name).toBe('город Астана');
  });

  it('name every indicator that the map can show, also the second of an instruction, and to a recipient its own', async () => {
    const items = [{ code: INDICATOR.code, name: INDICATOR.name.en }];
    expect(await get('dashboard/map/indicators')).toEqual({ items });
    const others = await issueInstruction(api, office, { recipients: [{ code: 'MIA', role: 'lead' }] });
    for (const code of ['cameras', 'guards']) {
      const path = `/api/v1/instructions/${others.instruction.id}/indicators`;
      done(await api.call('POST', path, { as: office, body: { ...INDICATOR, code } }), 201);
    }
    const codes = async (as: string) => (await get('dashboard/map/indicators', as)).items.map(({ code }: Json) => code);
    expect(await codes(office)).toEqual([INDICATOR.code, 'cameras', 'guards']);
    expect(await codes(akim)).toEqual([INDICATOR.code]);
  });

  it('show a recipient its own region on the map', async () => {
    const { regions } = await get(`dashboard/map?indicator=${INDICATOR.code}`, akim);
    expect(regions).toMatchObject([{ code: 'KZ-61', totals: { total: 7 } }]);
  });

  it.each([
    ['2018', '2020-01-01'],
    ['2024', '2024-01-01'],
  ])('have borders of %s whose shapes bear the codes of that day’s regions', async (edition, day) => {
    const answer = await api.call('GET', `/api/v1/dashboard/borders?edition=${edition}`, { as: akim });
    expect(answer.headers.get('cache-control')).toBe('private, max-age=604800');
    const shapes = answer.body.objects.regions.geometries;
    const { regions } = await get(`dashboard/map?day=${day}`);
    expect(shapes.map(({ id }: Json) => id).sort()).toEqual(regions.map(({ code }: Json) => code).sort());
    const kato = new Map(readFacts<{ iso: string; kato: string }>('regions.csv').map((row) => [row.iso, row.kato]));
    for (const { id, properties } of shapes) expect(kato.get(id)).toBe(properties.kato);
  });

  it.each([
    ['summary?size=21', 'size', 'too_large'],
    ['map?day=2020-13-01', 'day', 'must_be_day'],
    ['borders?edition=1990', 'edition', 'must_be_one_of'],
    ['borders', 'edition', 'is_missing'],
  ])('refuse %s', async (path, field, code) => {
    const { status, body } = await api.call('GET', `/api/v1/dashboard/${path}`, { as: office });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field, code }] });
  });
});
