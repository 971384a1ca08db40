import { foldText, stemQuery, searchWords } from '../../src/shared/search-words.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { A, SECRETS, startScene, type Scene } from '../support/scene.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

interface Piece {
  text: string;
  hit: boolean;
}

describe('the search', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let north: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('north@gov.example', { body: 'KZ-59', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());

  const search = async (q: string, as = office, more = '') =>
    done(await api.call('GET', `/api/v1/search?q=${encodeURIComponent(q)}${more}`, { as }));
  const listed = async (q: string, as = office) =>
    done(await api.call('GET', `/api/v1/tasks?q=${encodeURIComponent(q)}`, { as })).items.map(
      ({ id }: Answer['body']) => id,
    );
  const issue = (text: string, codes = ['KZ-61']) =>
    issueInstruction(api, office, { text, recipients: codes.map((code) => ({ code, role: 'lead' })) });
  const report = async (task: { id: string; version: number }, text: string, as = turkistan) =>
    done(await api.call('POST', `/api/v1/tasks/${task.id}/reports`, { as, ifMatch: task.version, body: { ...REPORT, text } }), 201); // prettier-ignore
  const say = async (id: string, as: string, body: object, kind = 'comments') =>
    done(await api.call('POST', `/api/v1/tasks/${id}/${kind}`, { as, body }), 201);
  const marked = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it.each([
    ['Обеспечить школы тёплыми туалетами', ['туалет', 'школах', 'теплый туалет', 'ТУАЛЕТАМ', 'туал', 'тёплые школы', 'в школе']],
    ['Қазақстан мектептеріндегі бейнебақылау', ['мектеп', 'мектептерде', 'МЕКТЕБІ', 'казакстан', 'Kazakhstan', 'бейнебакылау', 'бейне']],
    ['Inspect the boilers of all schools', ['boiler', 'inspecting', 'school boilers', 'INSPECT']],
  ])('finds “%s” by its words in any form', async (text, questions) => {
    const { instruction, tasks } = await issue(text);
    for (const q of questions) {
      const found = await search(q);
      expect({ q, ids: found.instructions.items.map(({ id }: Answer['body']) => id) }).toEqual({ q, ids: expect.arrayContaining([instruction.id]) });
      expect({ q, ids: await listed(q) }).toEqual({ q, ids: expect.arrayContaining([tasks.get('KZ-61').id]) });
      const hit = found.instructions.items.find(({ id }: Answer['body']) => id === instruction.id);
      expect(marked(hit.snippet)).toContain('[');
      expect(marked(hit.snippet).replace(/[[\]]/g, '')).toBe(text);
    }
  }); // prettier-ignore

  it('wants every word, and finds none that is not there', async () => {
    const { instruction } = await issue('Очистить русла рек');
    const ids = async (q: string) => (await search(q)).instructions.items.map(({ id }: Answer['body']) => id);
    expect(await ids('русло реки')).toEqual([instruction.id]);
    expect(await ids('русло моря')).toEqual([]);
    for (const q of ['%%', '__', "';--", '()&|!', 'жжжжжж']) {
      const { tasks, instructions, meetings } = await search(q);
      expect([tasks.total, instructions.total, meetings.total]).toEqual([0, 0, 0]);
      expect(await listed(q)).toEqual([]);
    }
  });

  it('looks into reports and comments, shows where it found, and what was struck no more', async () => {
    const { tasks } = await issue('Провести проверку котельных', ['KZ-61', 'KZ-59']);
    const [own, other] = [tasks.get('KZ-61'), tasks.get('KZ-59')];
    const filed = await report(own, 'Подрядчик Самрат завершил монтаж.');
    const first = await say(other.id, north, { text: 'Ждём акт Самрата.' });
    const { items, total } = (await search('самрат')).tasks;
    expect(total).toBe(2);
    expect(items).toEqual(expect.arrayContaining([
      expect.objectContaining({ id: own.id, foundIn: 'report', sourceId: filed.id, number: '1', state: 'under_review', organization: { code: 'KZ-61', name: 'Turkistan' } }),
      expect.objectContaining({ id: other.id, foundIn: 'comment', sourceId: first.id }),
    ]));
    expect(items.map(({ snippet }: Answer['body']) => marked(snippet)).sort()).toEqual(['Ждём акт [Самрата].', 'Подрядчик [Самрат] завершил монтаж.']);
    await say(other.id, north, { text: 'Ждём акт.', replaces: first.id });
    expect((await search('самрат')).tasks.items.map(({ id }: Answer['body']) => id)).toEqual([own.id]);
  }); // prettier-ignore

  it('shows a region its own alone, and counts no other', async () => {
    const { tasks, instruction } = await issue('Построить пешеходные мосты', ['KZ-61', 'KZ-59']);
    await report(tasks.get('KZ-59'), 'Мосты: Петропавловск, тайный подрядчик Гранит.', north);
    const mine = await search('мост', turkistan);
    expect(mine.tasks).toMatchObject({ total: 1, items: [{ id: tasks.get('KZ-61').id, foundIn: 'instruction' }] });
    expect(mine.instructions).toMatchObject({ total: 1, items: [{ id: instruction.id }] });
    expect(await search('гранит', turkistan)).toMatchObject({ tasks: { total: 0 }, instructions: { total: 0 } });
    expect((await search('гранит', reader)).tasks.total).toBe(1);
    const hidden = await issue('Переименовать фонтаны', ['KZ-59']);
    expect(await search('фонтан', turkistan)).toMatchObject({ tasks: { total: 0 }, instructions: { total: 0 }, meetings: { total: 0 } });
    expect((await search('фонтан', north)).instructions.items[0].id).toBe(hidden.instruction.id);
  }); // prettier-ignore

  it('finds notes for the office alone', async () => {
    const { tasks } = await issue('Навести порядок');
    const { id } = tasks.get('KZ-61');
    const note = await say(id, office, { text: 'Подозреваем Рахимова.' }, 'notes');
    expect((await search('рахимов')).tasks.items).toMatchObject([{ id, foundIn: 'note', sourceId: note.id }]);
    for (const as of [turkistan, reader]) expect((await search('рахимов', as)).tasks).toEqual({ items: [], total: 0 });
    await say(id, office, { text: 'Подозрения сняты.', replaces: note.id }, 'notes');
    expect((await search('рахимов')).tasks.total).toBe(0);
  });

  it.each([
    ['туркстан', 'KZ-61'],
    ['Түркістан облысы', 'KZ-61'],
    ['turkestan', 'KZ-61'],
    ['нурсултан', 'KZ-71'],
    ['шимкент', 'KZ-79'],
    ['мангыстау', 'KZ-47'],
    ['министерство внутрених дел', 'MIA'],
  ])('finds a body by a name with typing errors: %s', async (q, code) => {
    const { items } = (await search(q)).bodies;
    expect(items.slice(0, 3).map((body: Answer['body']) => body.code)).toContain(code);
  });

  it('puts the better and the newer first, in pages that neither lose nor repeat', async () => {
    await api.setClock('2019-12-01T12:00:00+06:00');
    const old = await issue('Отремонтировать водопровод');
    await api.setClock('2020-02-17T12:00:00+06:00');
    const fresh = await issue('Отремонтировать водопровод', ['KZ-61', 'KZ-59', 'KZ-11']);
    const both = await issue('Водопровод: водопровод и ещё раз водопровод');
    const { items, total } = (await search('водопровод')).instructions;
    expect([total, ...items.map(({ id }: Answer['body']) => id)]).toEqual([3, both.instruction.id, fresh.instruction.id, old.instruction.id]);
    const pages = [];
    for (let page = 1; page <= 4; page++) {
      const { tasks, instructions, ...rest } = await search('водопровод', office, `&only=tasks&size=2&page=${page}`);
      expect({ instructions, ...rest }).toEqual({ instructions: null, meetings: null, bodies: null, page, size: 2 });
      pages.push(...tasks.items.map(({ id }: Answer['body']) => id));
    }
    expect(new Set(pages).size).toBe(5);
    expect(pages).toHaveLength(5);
  }); // prettier-ignore

  it('gives text as text: markup in a report comes back as it was, in pieces', async () => {
    const { tasks } = await issue('Оградить котлованы');
    await report(tasks.get('KZ-61'), '<img src=x onerror=alert(1)> котлован "огорожен" <b>');
    const [hit] = (await search('огорожен')).tasks.items;
    expect(marked(hit.snippet)).toBe('<img src=x onerror=alert(1)> котлован "[огорожен]" <b>');
  });

  it.each([['q=x', 'q too_short'], ['', 'q is_missing'], ['q=xx&only=people', 'only must_be_one_of'], ['q=xx&size=101', 'size too_large'], ['q=xx&kind=y', 'kind unknown_field']])(
    'refuses ?%s', async (query, problem) => {
      const { status, body } = await api.call('GET', `/api/v1/search?${query}`, { as: office });
      expect([status, body.errors.map(({ field, code }: Answer['body']) => `${field} ${code}`)]).toEqual([400, expect.arrayContaining([problem])]);
    }); // prettier-ignore

  it('folds letters in the database as in the program', async () => {
    const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїabcdefghijklmnopqrstuvwxyzäöüūğşñı0123456789';
    const texts = [...letters, ...letters.toUpperCase(), 'Kazakhstan', 'Shchuchinsk', 'Zhezkazgan', 'Щучинск'];
    const rows = await api.sql<{ folded: string }>(`SELECT search_fold(t) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS x(t, n) ORDER BY n`, [texts]); // prettier-ignore
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldText));
  });

  it('serves the office from the index of words, policies and all', async () => {
    await api.sql(`SET enable_seqscan = off`);
    const words = searchWords('самрат');
    await api.sql(`BEGIN; SET LOCAL ROLE tracker_app; SET LOCAL app.scope = 'office'`);
    await api.sql(`SELECT set_config('app.search', search_query($1, $2)::text, true)`, [words.map(({ word }) => word), words.map(stemQuery)]); // prettier-ignore
    const plan = await api.sql<{ 'QUERY PLAN': string }>('EXPLAIN SELECT task_id FROM search_text');
    await api.sql('ROLLBACK; RESET enable_seqscan');
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('ix_search_text_words');
  });
});

describe('the search, between regions', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene?.api.stop());

  it('tells a region nothing of another’s words, whatever it asks for', async () => {
    for (const q of [...Object.values(SECRETS), 'SECRET', 'secret office', 'draft', 'note']) {
      const answer = await scene.api.call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`, { as: scene.a });
      const text = JSON.stringify({ ...answer.body, bodies: null });
      const leaks = [...Object.values(SECRETS), scene.foreign.task, scene.foreign.meeting, scene.foreign.instruction];
      expect({ q, status: answer.status, leaks: leaks.filter((secret) => text.includes(secret)) }).toEqual({ q, status: 200, leaks: [] }); // prettier-ignore
      for (const { organization } of answer.body.tasks.items) expect(organization.code).toBe(A);
    }
    const own = await scene.api.call('GET', '/api/v1/search?q=own report', { as: scene.a });
    expect(own.body.tasks.items).toMatchObject([{ id: scene.own.task, foundIn: 'report' }]);
    const office = await scene.api.call('GET', `/api/v1/search?q=${SECRETS.inner}`, { as: scene.office });
    expect(office.body.tasks.total).toBe(2);
  });
});
