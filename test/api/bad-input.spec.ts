import { BAD_REQUESTS } from '../support/bad-input-table.js';
import type { Answer } from '../support/api.js';
import { startScene, type Scene } from '../support/scene.js';
import { snapshot } from '../support/snapshot.js';
import { done, issueInstruction, MEETING, REPORT } from '../support/stories.js';

const LANGUAGES = ['en', 'ru', 'kk'] as const;
/** Small words without which hardly an English sentence gets by. */
const ENGLISH = /\b(the|is|are|not|give|must|this|field|and|of|at most|at least|there|no|text|value)\b/i;

interface Told {
  title: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
}

const textsOf = ({ title, detail, errors }: Told) => [title, detail, ...errors.map(({ message }) => message)];

describe('a wrong request', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene?.api.stop());

  it('of many kinds is in the table', () => expect(BAD_REQUESTS.length).toBeGreaterThanOrEqual(80));

  // One row, one argument: jest would take the missing last cell of a row for its `done`.
  it.each(BAD_REQUESTS.map((row) => [row[0], row] as const))('%s', async (_, [, request, status, code, field]) => {
    const before = await snapshot(scene.api);
    const told: Record<string, Told> = {};
    for (const language of LANGUAGES) {
      const { method, path, as = 'office', body, ifMatch, headers, key } = request(scene);
      const answer: Answer = await scene.api.call(method, `/api/v1/${path}`, {
        as: as === 'office' ? scene.office : scene.a,
        language,
        body,
        ifMatch,
        ...(headers ? { headers } : {}),
        ...(key ? { key } : {}),
      });
      const fields = (answer.body.errors as Told['errors']).map((each) => `${each.field} ${each.code}`);
      expect({ status: answer.status, code: answer.body.code, fields }).toEqual({
        status,
        code,
        fields: field ? expect.arrayContaining([field]) : [],
      });
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      told[language] = answer.body;
    }
    expectHelpfulTexts(told);
    expect(await snapshot(scene.api)).toEqual(before);
  });

  function expectHelpfulTexts({ en, ru, kk }: Record<(typeof LANGUAGES)[number], Told>): void {
    for (const told of [en, ru, kk]) {
      for (const text of textsOf(told)) expect(text).toMatch(/^[^{}]{4,}$/);
      // The detail is a sentence; `errors` has one for each field.
      expect(told.detail).toMatch(/[.!…]$/);
    }
    textsOf(en).forEach((text, index) => {
      const others = [textsOf(ru)[index], textsOf(kk)[index]];
      expect(new Set([text, ...others]).size).toBe(3);
      for (const other of others) {
        expect(other).toMatch(/[а-яё]/i);
        expect(other!.replace(/\/api\/\S+|`[^`]*`/g, '')).not.toMatch(ENGLISH);
      }
    });
  }
});

describe('a right request that looks odd', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene?.api.stop());

  it.each([
    ['Kazakh letters', 'Әділ, ғылым, қала, ңөүұһі — Ә Ғ Қ Ң Ө Ұ Ү Һ І'],
    ['letters beyond the first plane', 'план 🏫 𝒳'],
    ['combining marks, kept as they came', 'и\u0306 е\u0308'],
    ['tabs and line ends', 'one\ttwo\r\nthree'],
    ['SQL', `'); DROP TABLE task; --`],
    ['HTML', '<script>alert(1)</script>'],
    ['a formula', '=HYPERLINK("http://evil.example")'],
    ['LIKE’s own signs', '100%_\\'],
    ['spaces around', '  as written  '],
    ['names of Object’s own', '__proto__ constructor toString'],
    ['placeholders', '{state} {name}'],
  ])('keeps text to the letter: %s', async (_, text) => {
    const { api, office } = scene;
    const number = `odd-${Math.random()}`;
    const body = { ...MEETING, protocolNumber: number, title: text, note: text };
    const meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
    const read = done(await api.call('GET', `/api/v1/meetings/${meeting.id}`, { as: office }));
    expect({ title: read.title, note: read.note }).toEqual({ title: text, note: text });
    const found = done(
      await api.call('GET', `/api/v1/meetings?q=${encodeURIComponent(text.replace(/[\r\n\t]+/g, ' '))}`, {
        as: office,
      }),
    );
    if (!/[\r\n\t]/.test(text)) expect(found.items.map(({ id }: { id: string }) => id)).toContain(meeting.id);
  });

  it('finds Kazakh text whatever the case of its letters', async () => {
    const { api, office } = scene;
    await issueInstruction(api, office, {
      text: 'Мектептерді ЖЫЛЫ ӘЖЕТХАНАМЕН қамту',
      recipients: [{ code: 'KZ-61' }],
    });
    const query = encodeURIComponent('жылы әжетхана');
    expect(done(await api.call('GET', `/api/v1/tasks?q=${query}`, { as: office })).total).toBe(1);
  });

  it('numbers an instruction in digits of another script without breaking its meeting’s list', async () => {
    const { api, office, draft } = scene;
    for (const number of ['٣', '१२', '２', '99999999999999999999', '1.2-а', '-5']) {
      const body = { number, text: 'x', deadline: { kind: 'none' } };
      done(await api.call('POST', `/api/v1/meetings/${draft.meeting}/instructions`, { as: office, body }), 201);
    }
    const list = done(await api.call('GET', `/api/v1/meetings/${draft.meeting}/instructions`, { as: office }));
    expect(list.total).toBe(7);
  });

  it('takes a report whose evidence has Kazakh words and a link with a query', async () => {
    const { api, a, shared } = scene;
    const { id } = shared.tasks.get('KZ-61')!;
    const evidence = [
      { kind: 'document', title: 'Қабылдау актісі', number: '17/4', date: '2019-11-28' },
      { kind: 'link', title: 'Сурет', url: 'https://мектеп.қаз/сурет?х=1&у=2#ә' },
    ];
    const report = done(
      await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: a, ifMatch: 1, body: { ...REPORT, evidence } }),
      201,
    );
    expect(report.evidence).toEqual([
      { ...evidence[0], url: null, file: null },
      { ...evidence[1], number: null, date: null, file: null },
    ]);
  });
});
