import fc from 'fast-check';
import { STATES } from '../../src/tasks/task-lifecycle.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, INDICATOR, issueInstruction, REPORT } from '../support/stories.js';

const BODIES = ['KZ-11', 'KZ-59', 'KZ-61', 'KZ-71', 'MIA'];
const MARCH = { written: 'by March 2, 2020', kind: 'date', boundary: 'inclusive', namedDay: '2020-03-02' };
const NOON_OF = (day: string) => `${day}T12:00:00+05:00`;

type Json = Answer['body'];

describe('the board', () => {
  let api: TestApi;
  let office: string;
  let akim: string;
  let reader: string;
  let first: Awaited<ReturnType<typeof issueInstruction>>;
  let second: Awaited<ReturnType<typeof issueInstruction>>;

  const get = async (path: string, as = office, language = 'en') =>
    done(await api.call('GET', `/api/v1/${path}`, { as, language }));
  const matrix = (query = '', as = office): Promise<Json> => get(`dashboard/matrix?${query}`, as);
  const row = (board: Json, of: typeof first) =>
    board.rows.find((one: Json) => one.instruction.id === of.instruction.id);
  const cell = (board: Json, of: typeof first, code: string) =>
    row(board, of).cells.find((one: Json) => one.code === code);
  const act = async (of: typeof first, code: string, as: string, verb: string, body?: unknown) => {
    const { id } = of.tasks.get(code);
    const { version } = await get(`tasks/${id}`);
    return api.call('POST', `/api/v1/tasks/${id}/${verb}`, { as, ifMatch: version, body });
  };

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock(NOON_OF('2019-11-28'));
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
    const other = await api.person('other@gov.example', { body: 'KZ-59', role: 'recipient' });
    first = await issueInstruction(api, office, {
      number: '2',
      recipients: BODIES.map((code) => ({ code, role: 'lead' })),
    });
    second = await issueInstruction(api, office, {
      number: '10',
      text: 'Appoint school inspectors '.repeat(20),
      deadline: MARCH,
      recipients: [
        { code: 'MIA', role: 'lead' },
        { code: 'KZ-61', role: 'co_executor' },
        { code: 'KZ-59', role: 'co_executor' },
      ],
    });
    const { id } = first.instruction;
    done(await api.call('POST', `/api/v1/instructions/${id}/indicators`, { as: office, body: INDICATOR }), 201);
    const figures = [{ code: INDICATOR.code, done: 900, total: 919, asOf: '2019-11-28' }];
    done(await act(first, 'KZ-61', akim, 'reports', { ...REPORT, final: false, figures }), 201);
    done(await act(first, 'KZ-59', other, 'reports', REPORT), 201);
    done(await act(second, 'KZ-59', office, 'risk', { atRisk: true, reason: 'No money' }));
    done(await act(first, 'KZ-71', office, 'withdraw', { reason: 'Has them' }));
    await api.setClock(NOON_OF('2020-03-05'));
  });
  afterAll(() => api?.stop());

  it('has a row an instruction, the newest meeting first, and a column a body: regions, then ministries', async () => {
    const board = await matrix();
    expect(board.columns.map(({ code, name }: Json) => [code, name])).toEqual([
      ['KZ-11', 'Akmola'],
      ['KZ-59', 'North Kazakhstan'],
      ['KZ-61', 'Turkistan'],
      ['KZ-71', 'Nur-Sultan'],
      ['MIA', 'Ministry of Internal Affairs'],
    ]);
    expect(board).toMatchObject({ total: 2, page: 1, size: 500 });
    const { text, ...instruction } = row(board, second).instruction;
    expect(text).toHaveLength(300);
    expect(instruction).toEqual({
      id: second.instruction.id,
      number: '10',
      meetingId: second.meeting.id,
      protocolNumber: second.meeting.protocolNumber,
      heldOn: '2019-11-28',
      issuedOn: '2019-11-28',
      effectiveDay: '2020-03-02',
      indicator: null,
    });
    expect(row(board, first).instruction.indicator).toEqual({
      code: INDICATOR.code,
      name: 'schools with warm toilets',
      unit: 'schools',
    });
    expect(row(board, second).cells.map(({ code }: Json) => code)).toEqual(['KZ-59', 'KZ-61', 'MIA']);
  });

  it('tells of each task its state, figure, day and how late it is, and leaves out what is not so', async () => {
    const board = await matrix();
    const task = first.tasks.get('KZ-61');
    expect(cell(board, first, 'KZ-61')).toEqual({
      code: 'KZ-61',
      taskId: task.id,
      version: 2,
      role: 'lead',
      state: 'in_progress',
      overdue: false,
      effectiveDay: '2020-08-28',
      workingDaysLeft: expect.any(Number),
      figure: { done: 900, total: 919, asOf: '2019-11-28' },
    });
    expect(cell(board, second, 'KZ-59')).toMatchObject({
      state: 'assigned',
      overdue: true,
      atRisk: true,
      workingDaysLeft: -3,
      role: 'co_executor',
    });
    expect(cell(board, first, 'KZ-59')).toMatchObject({
      state: 'under_review',
      reviewOver: true,
      filedOn: '2019-11-28',
    });
    expect(cell(board, first, 'KZ-71').workingDaysLeft).toBeUndefined();
  });

  it('says the same of a task as the task’s own page', async () => {
    const board = await matrix();
    for (const { instruction, cells } of board.rows) {
      for (const shown of cells) {
        const task = await get(`tasks/${shown.taskId}`);
        expect({
          code: task.organization.code,
          instruction: task.instruction.id,
          version: task.version,
          role: task.role,
          state: task.state,
          overdue: task.overdue,
          atRisk: task.atRisk,
          left: task.workingDaysLeft,
          day: task.deadline.effectiveDay,
          filedOn: task.filedOn,
        }).toEqual({
          code: shown.code,
          instruction: instruction.id,
          version: shown.version,
          role: shown.role,
          state: shown.state,
          overdue: shown.overdue,
          atRisk: shown.atRisk ?? false,
          left: shown.workingDaysLeft ?? null,
          day: shown.effectiveDay ?? null,
          filedOn: shown.filedOn ?? null,
        });
      }
    }
  });

  it('counts row, column and board as state vectors', async () => {
    const board = await matrix();
    const none = Object.fromEntries(STATES.map((state) => [state, 0]));
    expect(row(board, first).totals).toEqual({
      total: 5,
      states: { ...none, assigned: 2, in_progress: 1, under_review: 1, withdrawn: 1 },
      overdue: 0,
      atRisk: 0,
      reviewOver: 1,
    });
    expect(board.columns[1].totals).toEqual({
      total: 2,
      states: { ...none, assigned: 1, under_review: 1 },
      overdue: 1,
      atRisk: 1,
      reviewOver: 1,
    });
    expect(board.totals).toMatchObject({ total: 8, overdue: 3, atRisk: 1, reviewOver: 1 });
  });

  it('leaves a recipient its own column', async () => {
    const board = await matrix('', akim);
    expect(board.columns.map(({ code }: Json) => code)).toEqual(['KZ-61']);
    expect(board.rows.flatMap(({ cells }: Json) => cells.map(({ code }: Json) => code))).toEqual(['KZ-61', 'KZ-61']);
    expect(board.totals.total).toBe(2);
    for (const query of ['organization=KZ-59', 'lead=MIA', 'lead=KZ-59']) {
      expect(await matrix(query, akim)).toMatchObject({ columns: [], rows: [], total: 0, totals: { total: 0 } });
    }
  });

  it('shows a reader all that the office sees', async () => {
    expect(await matrix('', reader)).toEqual(await matrix());
  });

  it('pages its rows; columns and totals speak of all of them', async () => {
    const whole = await matrix();
    const pages = [await matrix('size=1'), await matrix('size=1&page=2')];
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    for (const { columns, totals, total } of pages)
      expect({ columns, totals, total }).toEqual({ columns: whole.columns, totals: whole.totals, total: 2 });
    expect(await matrix('page=9')).toMatchObject({ rows: [], total: 2, totals: whole.totals });
  });

  it.each([
    ['state=lost', 'state', 'must_be_one_of'],
    ['size=501', 'size', 'too_large'],
    ['overdue=perhaps', 'overdue', 'must_be_true_or_false'],
    ['dueFrom=2020-02-31', 'dueFrom', 'must_be_day'],
    ['meeting=1', 'meeting', 'must_be_id'],
    ['sort=state', 'sort', 'unknown_field'],
  ])('refuses %s', async (query, field, code) => {
    const { status, body } = await api.call('GET', `/api/v1/dashboard/matrix?${query}`, { as: office });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field, code }] });
  });

  it('answers 304 to whoever has it already, until something changes', async () => {
    const ask = (etag?: string, as = office, language = 'en') =>
      api.call('GET', '/api/v1/dashboard/matrix', { as, language, headers: etag ? { 'if-none-match': etag } : {} });
    const fresh = await ask();
    const etag = fresh.headers.get('etag')!;
    expect(fresh.headers.get('cache-control')).toBe('private, no-cache');
    expect(await ask(etag)).toMatchObject({ status: 304, body: '' });
    expect(await ask(`"other", ${etag.replace('W/', '')}`)).toMatchObject({ status: 304 });
    expect((await ask(etag, akim)).status).toBe(200);
    expect((await ask(etag, office, 'kk')).status).toBe(200);
    done(await act(first, 'KZ-61', akim, 'risk', { atRisk: true, reason: 'Boilers' }));
    expect((await ask(etag)).status).toBe(200);
  });

  it('never shows a total that differs from the list behind it, whatever is asked for', async () => {
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const filters = fc.record({
      meeting: some(first.meeting.id as string, second.meeting.id as string),
      state: some('assigned', 'assigned,under_review', 'in_progress,withdrawn'),
      organization: some('KZ-61', 'KZ-59,MIA', 'KZ-75'),
      lead: some('MIA', 'KZ-61,KZ-11'),
      overdue: some('true', 'false'),
      atRisk: some('true', 'false'),
      reviewOver: some('true', 'false'),
      waiting: some('true', 'false'),
      dueFrom: some('2020-03-02', '2020-03-03'),
      dueTo: some('2020-03-02', '2020-12-31'),
      q: some('toilets', 'inspectors', 'Turkistan', '%'),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(office, akim, reader), async (chosen, as) => {
        const filter = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >;
        const list = async (more: Record<string, string>) => {
          const page = await get(`tasks?size=1&${new URLSearchParams({ ...filter, ...more })}`, as);
          return page.total as number;
        };
        const board = await matrix(new URLSearchParams(filter).toString(), as);
        const vectors = [
          { totals: board.totals, of: {} },
          ...board.columns.map((column: Json) => ({ totals: column.totals, of: { organization: column.code } })),
          ...board.rows.map((one: Json) => ({ totals: one.totals, of: { instruction: one.instruction.id } })),
        ];
        for (const { totals, of } of vectors) {
          expect(await list(of)).toBe(totals.total);
          for (const [name, flag] of [
            ['overdue', 'overdue'],
            ['atRisk', 'atRisk'],
            ['reviewOver', 'reviewOver'],
          ] as const)
            // prettier-ignore
            if (filter[flag] !== 'false') expect(await list({ ...of, [flag]: 'true' })).toBe(totals[name]);
          for (const state of STATES)
            if (!filter.state || filter.state.split(',').includes(state))
              expect(await list({ ...of, state })).toBe(totals.states[state]);
            else expect(totals.states[state]).toBe(0);
        }
      }),
      { numRuns: 15 },
    );
  });
});
