import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

type Json = Answer['body'];
const BODIES = ['KZ-11', 'KZ-15', 'KZ-59', 'KZ-61', 'KZ-63', 'KZ-71'];
const MARCH = { written: 'by March 2, 2020', kind: 'date', boundary: 'inclusive', namedDay: '2020-03-02' };
const YEAR = 'from=2020-01-01&to=2020-12-31';

/** One instruction due on 2 March 2020 for six regions, each with a fate of its own; others undated and helping. */
describe('execution discipline', () => {
  let api: TestApi;
  let office: string;
  const akims = new Map<string, string>();
  let issued: Awaited<ReturnType<typeof issueInstruction>>;

  const get = async (path: string, as = office) =>
    done(await api.call('GET', `/api/v1/${path}`, { as, language: 'en' }));
  const rates = (query = '', as = office): Promise<Json> => get(`dashboard/rates?${YEAR}&${query}`, as);
  const act = async (code: string, as: string, path: string, body?: unknown) => {
    const { id } = issued.tasks.get(code);
    const { version } = await get(`tasks/${id}`);
    const answer = await api.call('POST', `/api/v1/${path.replace(':id', id)}`, { as, ifMatch: version, body });
    return done(answer, answer.status === 201 ? 201 : 200);
  };
  const file = (code: string) => act(code, akims.get(code)!, 'tasks/:id/reports', REPORT);
  const decide = (code: string, report: { id: string }, verdict: string, body?: unknown) =>
    act(code, office, `reports/${report.id}/${verdict}`, body);
  const on = (day: string) => api.setClock(`${day}T12:00:00+06:00`);

  beforeAll(async () => {
    api = await startTestApi();
    await on('2019-11-28');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    for (const code of BODIES)
      akims.set(code, await api.person(`${code.toLowerCase()}@gov.example`, { body: code, role: 'recipient' }));
    const recipients = BODIES.map((code) => ({ code, role: 'lead' }));
    issued = await issueInstruction(api, office, { deadline: MARCH, recipients });
    const helped = [{ code: 'MIA', role: 'lead' }, { code: 'KZ-71', role: 'co_executor' }]; // prettier-ignore
    await issueInstruction(api, office, { deadline: MARCH, recipients: helped });
    const asked = await act('KZ-63', akims.get('KZ-63')!, 'tasks/:id/extensions', {
      ...MORE_TIME,
      proposedDay: '2020-03-20',
    });
    await act('KZ-63', office, `extensions/${asked.id}/grant`, {});
    await act('KZ-71', office, 'tasks/:id/withdraw', { reason: 'Has them' });
    await issueInstruction(api, office, { deadline: { kind: 'none' }, recipients: [{ code: 'KZ-61' }] });
    await issueInstruction(api, office, {
      deadline: { kind: 'continuing' },
      recipients: [{ code: 'KZ-61' }, { code: 'KZ-11' }],
    });
    await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });

    await on('2020-03-02');
    const onTheDay = await file('KZ-61');
    const waiting = await file('KZ-59');
    await on('2020-03-04');
    const late = await file('KZ-11');
    await decide('KZ-11', late, 'return', { reason: 'The act is not signed' });
    await on('2020-03-10');
    await decide('KZ-11', await file('KZ-11'), 'accept');
    await decide('KZ-61', onTheDay, 'accept');
    await decide('KZ-63', await file('KZ-63'), 'accept');
    expect(waiting.decision).toBeNull();
    await on('2020-04-01');
  });
  afterAll(() => api?.stop());

  it('has its shares by the current and by the original deadline', async () => {
    const { total } = await rates();
    expect(total.current).toMatchObject({
      onTime: { numerator: 2, denominator: 6 },
      execution: { numerator: 3, denominator: 6 },
      parts: {
        fallenDue: { count: 6 },
        closedOnTime: { count: 2 },
        closedLate: { count: 1 },
        overdue: { count: 2 },
        underReview: { count: 1 },
        underReviewOnTime: { count: 1 },
        notExecuted: { count: 0 },
        withdrawn: { count: 1 },
        coExecutors: { count: 1 },
      },
    });
    expect(total.original).toMatchObject({
      onTime: { numerator: 1, denominator: 6 },
      execution: { numerator: 3, denominator: 6 },
      parts: { closedLate: { count: 2 } },
    });
    expect(total.undated).toMatchObject({ noTerm: { count: 1 }, continuing: { count: 2 } });
  });

  it('is told body by body, in the order of the board', async () => {
    const { items, by } = await rates();
    expect(by).toBe('organization');
    expect(items.map(({ key, name, current }: Json) => [key, name, current.onTime])).toEqual([
      ['KZ-11', 'Akmola', { numerator: 0, denominator: 1 }],
      ['KZ-15', 'Aktobe', { numerator: 0, denominator: 1 }],
      ['KZ-59', 'North Kazakhstan', { numerator: 0, denominator: 1 }],
      ['KZ-61', 'Turkistan', { numerator: 1, denominator: 1 }],
      ['KZ-63', 'East Kazakhstan', { numerator: 1, denominator: 1 }],
      ['KZ-71', 'Nur-Sultan', { numerator: 0, denominator: 0 }],
      ['MIA', 'Ministry of Internal Affairs', { numerator: 0, denominator: 1 }],
    ]);
  });

  it.each([
    'by=organization',
    'by=meeting',
    'by=instruction',
    'organization=KZ-61,KZ-11',
    'by=instruction&organization=KZ-63',
  ])('has behind each figure a list just as long (%s)', async (query) => {
    for (const as of [office, akims.get('KZ-61')!]) {
      const { total, items } = await rates(query, as);
      expect(items.length).toBeGreaterThan(as === office ? 0 : -1);
      for (const { current, original, undated } of [total, ...items]) {
        const figures = [current.parts, original.parts, undated].flatMap((parts) => Object.values<Json>(parts));
        const lists = await Promise.all(figures.map(({ tasks }) => get(`tasks?size=1&${tasks}`, as)));
        expect(lists.map(({ total }, index) => [figures[index].tasks, total])).toEqual(
          figures.map(({ tasks, count }) => [tasks, count]),
        );
      }
    }
  });

  it('adds up: the lines are together the total', async () => {
    for (const by of ['organization', 'meeting', 'instruction']) {
      const { total, items } = await rates(`by=${by}`);
      for (const basis of ['current', 'original'] as const)
        for (const [part, { count }] of Object.entries<Json>(total[basis].parts))
          expect(items.reduce((sum: number, line: Json) => sum + line[basis].parts[part].count, 0)).toBe(count);
    }
  });

  it('shows a recipient its own figures only', async () => {
    const { total, items } = await rates('', akims.get('KZ-59'));
    expect(items.map(({ key }: Json) => key)).toEqual(['KZ-59']);
    expect(total.current).toMatchObject({
      onTime: { numerator: 0, denominator: 1 },
      parts: { underReview: { count: 1 } },
    });
    expect((await rates('organization=KZ-61', akims.get('KZ-59'))).items).toEqual([]);
  });

  it('counts nothing of another year', async () => {
    const { total } = await get('dashboard/rates?from=2021-01-01&to=2021-12-31');
    expect(total.current.parts.fallenDue.count).toBe(0);
    expect(total.undated.noTerm.count).toBe(1);
  });

  it.each([
    ['to=2020-01-01', 'from', 'is_missing'],
    ['from=2020-02-01&to=2020-01-31', 'to', 'not_before_first_day'],
    ['from=2020-02-30&to=2020-03-31', 'from', 'must_be_day'],
    [`${YEAR}&by=person`, 'by', 'must_be_one_of'],
    [`${YEAR}&state=executed`, 'state', 'unknown_field'],
  ])('refuses %s', async (query, field, code) => {
    const { status, body } = await api.call('GET', `/api/v1/dashboard/rates?${query}`, { as: office });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field, code }] });
  });
});
