import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, INDICATOR, issueInstruction } from '../support/stories.js';

describe('indicators', () => {
  let api: TestApi;
  let office: string;
  let a: string;
  let b: string;
  let instruction: string;
  let tasks: Map<string, { id: string; version: number }>;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-05-20T10:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    b = await api.person('b@gov.example', { body: 'KZ-31', role: 'recipient' });
  });
  afterAll(() => api?.stop());
  beforeEach(async () => {
    const issued = await issueInstruction(api, office, {
      recipients: ['KZ-61', 'KZ-31', 'KZ-59'].map((code) => ({ code })),
    });
    instruction = issued.instruction.id;
    tasks = issued.tasks;
  });

  const define = (more: object = {}, as = office, key?: string) =>
    api.call('POST', `/api/v1/instructions/${instruction}/indicators`, {
      as,
      body: { ...INDICATOR, ...more },
      ...(key ? { key } : {}),
    });
  const get = (path: string, as = office, language = 'en') => api.call('GET', `/api/v1/${path}`, { as, language });
  const progress = async (as = office) =>
    done(await get(`instructions/${instruction}/indicators/${INDICATOR.code}/progress`, as));
  async function report(
    code: string,
    figures: object[],
    { as = a, final = false, language = 'en' } = {},
  ): Promise<Answer> {
    const { version } = done(await get(`tasks/${tasks.get(code)!.id}`));
    return api.call('POST', `/api/v1/tasks/${tasks.get(code)!.id}/reports`, {
      as,
      ifMatch: version,
      language,
      body: { text: 'So far', final, figures },
    });
  }
  const figure = (n: number, total: number, asOf = '2020-05-20') => ({ code: INDICATOR.code, done: n, total, asOf });
  const warnings = (answer: Answer) => done(answer, 201).figures[0].warnings.map(({ code }: { code: string }) => code);

  it('are defined by the office, with a baseline, its source and what differs for a recipient', async () => {
    const baseline = { value: 1200, source: 'Meeting of 28 November 2019', day: '2019-11-28' };
    const recipients = [{ code: 'KZ-61', baseline: 356, target: 919 }, { code: 'KZ-31', target: 442 }]; // prettier-ignore
    const made = done(await define({ baseline, target: 7014, recipients }), 201);
    expect(made).toEqual({
      id: expect.any(String),
      ...INDICATOR,
      baseline: { ...baseline, unit: 'schools' },
      target: 7014,
      recipients: [
        { code: 'KZ-31', baseline: null, target: 442 },
        { code: 'KZ-61', baseline: 356, target: 919 },
      ],
    });
    expect(done(await get(`instructions/${instruction}/indicators`))).toEqual({ items: [made] });
    const own = done(await get(`instructions/${instruction}/indicators`, a));
    expect(own.items[0].recipients).toEqual([{ code: 'KZ-61', baseline: 356, target: 919 }]);
  });

  it.each([
    [{ code: 'Ä' }, 400, 'must_be_code'],
    [{ name: { kk: 'x', ru: 'x' } }, 400, 'is_missing'],
    [{ baseline: { value: 1 } }, 400, 'is_missing'],
    [{ target: -1 }, 400, 'too_small'],
    [{ recipients: [{ code: 'KZ-75' }] }, 400, 'not_a_recipient'],
    [{ recipients: [{ code: 'KZ-61' }, { code: 'KZ-61' }] }, 400, 'named_twice'],
    [{ strange: 1 }, 400, 'unknown_field'],
  ])('are refused as %p', async (more, status, code) => {
    const answer = await define(more);
    expect({ status: answer.status, code: answer.body.errors[0].code }).toEqual({ status, code });
  });

  it('have each their own code, and are made once by a double click', async () => {
    const [one, two] = await Promise.all([define(), define()]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const key = 'one-and-the-same';
    const other = { code: 'cameras' };
    expect(done(await define(other, office, key), 201)).toEqual(done(await define(other, office, key), 201));
  });

  it('are counted within reports: the history by task, the sum with the list behind it', async () => {
    done(await define({ recipients: [{ code: 'KZ-61', target: 919 }] }), 201);
    done(await report('KZ-61', [figure(500, 919, '2020-03-01')]), 201);
    done(await report('KZ-61', [figure(900, 919)]), 201);
    done(await report('KZ-31', [figure(222, 442)], { as: b }), 201);

    const shown = await progress();
    expect(shown.total).toEqual({ numerator: 1122, denominator: 1361 });
    expect(shown.reported).toEqual({ numerator: 2, denominator: 3 });
    const lines = shown.recipients.map(({ code, latest, target }: Answer['body']) => [code, latest?.numerator ?? null, latest?.denominator ?? null, target]); // prettier-ignore
    expect(lines).toEqual([['KZ-31', 222, 442, null], ['KZ-59', null, null, null], ['KZ-61', 900, 919, 919]]); // prettier-ignore

    const { items } = done(await get(`tasks/${tasks.get('KZ-61')!.id}/indicators`, a));
    expect(items[0].history.map(({ numerator, asOf }: Answer['body']) => [numerator, asOf])).toEqual([
      [500, '2020-03-01'],
      [900, '2020-05-20'],
    ]);
    const own = await progress(a);
    expect(own.recipients.map(({ code }: { code: string }) => code)).toEqual(['KZ-61']);
    expect(own.total).toEqual({ numerator: 900, denominator: 919 });
    expect((await get(`tasks/${tasks.get('KZ-61')!.id}/indicators`, b)).status).toBe(404);
  });

  it('a late report of an earlier day does not replace the latest', async () => {
    done(await define(), 201);
    done(await report('KZ-61', [figure(900, 919)]), 201);
    done(await report('KZ-61', [figure(500, 919, '2020-03-01')]), 201);
    expect((await progress()).total).toEqual({ numerator: 900, denominator: 919 });
  });

  it('warn of what is unlikely, in the reader’s language, and take it all the same', async () => {
    done(await define(), 201);
    expect(warnings(await report('KZ-61', [figure(100, 919, '2020-03-01')]))).toEqual([]);
    expect(warnings(await report('KZ-61', [figure(900, 919, '2020-04-01')]))).toEqual(['done_jumped']);
    const odd = await report('KZ-61', [figure(890, 880)], { language: 'ru' });
    expect(done(odd, 201).figures[0].warnings).toEqual([
      { code: 'done_exceeds_total', message: 'Исполнено больше, чем есть всего.' },
      { code: 'done_fell', message: 'Исполнено меньше, чем сообщалось раньше.' },
      { code: 'total_changed', message: 'Общее число отличается от сообщённого раньше.' },
    ]);
    const { items } = done(await get(`tasks/${tasks.get('KZ-61')!.id}/indicators`, office, 'kk'));
    expect(items[0].history[2].warnings[1].message).toBe('Орындалғаны бұрын хабарланғаннан аз.');
    expect((await progress()).total).toEqual({ numerator: 890, denominator: 880 });
  });

  it('what the office returned and what was taken back does not count, but stays in the history', async () => {
    done(await define(), 201);
    done(await report('KZ-61', [figure(500, 919, '2020-03-01')]), 201);
    for (const [act, as, body] of [['return', office, { reason: 'Count again' }], ['recall', a, undefined]] as const) {
      const filed = done(await report('KZ-61', [figure(900, 919)], { final: true }), 201);
      done(await api.call('POST', `/api/v1/reports/${filed.id}/${act}`, { as, ifMatch: filed.version, body }));
      expect((await progress()).total).toEqual({ numerator: 500, denominator: 919 });
    } // prettier-ignore
    const { items } = done(await get(`tasks/${tasks.get('KZ-61')!.id}/indicators`));
    expect(items[0].history.map(({ decision }: Answer['body']) => decision)).toEqual([null, 'returned', 'set_aside']);
  });

  it('prove a report of execution, and leave room for free figures', async () => {
    done(await define(), 201);
    const free = { indicator: 'teachers trained', done: 1, total: 2, asOf: '2020-05-20' };
    const filed = done(await report('KZ-61', [figure(919, 919), free], { final: true }), 201);
    expect(filed.figures).toEqual([
      { indicator: INDICATOR.name.en, code: INDICATOR.code, done: 919, total: 919, asOf: '2020-05-20', warnings: [] },
      { ...free, code: null, warnings: [] },
    ]);
  });

  it.each([
    [[{ code: 'unknown', done: 1, total: 2, asOf: '2020-05-20' }], 'indicator_unknown'],
    [[figure(1, 2), figure(1, 2, '2020-05-19')], 'named_twice'],
    [[{ done: 1, total: 2, asOf: '2020-05-20' }], 'is_missing'],
    [[figure(1, 0)], 'done_of_total'],
    [[figure(1, 2, '2020-05-21')], 'not_after_today'],
  ])('are not counted from %p', async (figures, code) => {
    done(await define(), 201);
    const answer = await report('KZ-61', figures);
    expect({ status: answer.status, code: answer.body.errors[0].code }).toEqual({ status: 400, code });
    expect(await api.sql('SELECT FROM indicator_count WHERE task_id = $1', [tasks.get('KZ-61')!.id])).toEqual([]);
  });

  it('are answered 404 for what is not there', async () => {
    expect((await get(`instructions/${instruction}/indicators/no-such/progress`)).status).toBe(404);
    expect((await get(`instructions/${instruction}/indicators/%27;--/progress`)).status).toBe(404);
  });
});
