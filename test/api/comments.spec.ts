import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';

describe('what is said about a task', () => {
  let api: TestApi;
  let office: string;
  let colleague: string;
  let turkistan: string;
  let deputy: string;
  let north: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    colleague = await api.person('colleague@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    deputy = await api.person('deputy@gov.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('north@gov.example', { body: 'KZ-59', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());

  const get = async (path: string, as = office, language = 'en') =>
    done(await api.call('GET', `/api/v1/${path}`, { as, language }));
  const say = (as: string, id: string, body: object, kind = 'comments', key?: string) =>
    api.call('POST', `/api/v1/tasks/${id}/${kind}`, { as, body, ...(key ? { key } : {}) });
  const told = ({ status, body }: Answer) => [status, body.code];
  const fresh = async (): Promise<{ id: string; version: number }> =>
    (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] })).tasks.get('KZ-61');
  const toldOf = async (id: string, as: string) =>
    (await get('notifications?size=100', as)).items
      .filter(({ taskId, kind }: Answer['body']) => taskId === id && kind === 'commented')
      .map(({ text }: Answer['body']) => text.split('; ')[1]);

  it('is seen by both sides in its order, and the other side is told', async () => {
    const { id, version } = await fresh();
    done(await say(office, id, { text: 'When will the act be signed?' }), 201);
    done(await say(turkistan, id, { text: 'On Friday.' }), 201);
    for (const as of [office, turkistan, deputy, reader]) {
      const { items } = await get(`tasks/${id}/comments`, as);
      expect(items.map((each: Answer['body']) => [each.ordinal, each.side, each.author, each.text])).toEqual([
        [1, 'office', 'office@gov.example', 'When will the act be signed?'],
        [2, 'recipient', 'akim@gov.example', 'On Friday.'],
      ]);
    }
    expect(told(await api.call('GET', `/api/v1/tasks/${id}/comments`, { as: north }))).toEqual([404, 'not_found']);
    for (const as of [turkistan, deputy]) expect(await toldOf(id, as)).toEqual(['“When will the act be signed?”']);
    for (const as of [office, colleague]) expect(await toldOf(id, as)).toEqual(['“On Friday.”']);
    // A word moves nothing: whoever had read the task may still act on what they read.
    expect((await get(`tasks/${id}`)).version).toBe(version);
  });

  it('of a co-executor is nothing for its lead to read, in the history neither', async () => {
    const { tasks } = await issueInstruction(api, office, {
      recipients: [{ code: 'KZ-59', role: 'lead' }, { code: 'KZ-61' }],
    });
    const { id } = tasks.get('KZ-61');
    done(await say(turkistan, id, { text: 'Between us: the money is gone.' }), 201);
    expect((await get(`tasks/${id}/comments`, north)).items).toEqual([]);
    const history = (await get(`tasks/${id}/history`, north)).items;
    expect(history.map(({ action }: Answer['body']) => action)).toEqual(['assign']);
    expect((await get(`tasks/${id}/history`, turkistan)).items).toHaveLength(2);
  });

  it('stands in the task’s history, in the reader’s language', async () => {
    const { id } = await fresh();
    done(await say(turkistan, id, { text: 'Снег.' }), 201);
    const sentences = async (language: string) =>
      (await get(`tasks/${id}/history`, office, language)).items.map(({ text }: Answer['body']) => text).at(-1);
    expect(await sentences('en')).toBe('akim@gov.example commented: “Снег”.');
    expect(await sentences('ru')).toBe('akim@gov.example: комментарий: «Снег».');
    expect(await sentences('kk')).toBe('akim@gov.example: пікір: «Снег».');
  });

  it('is edited by its author alone: the old words are struck and kept', async () => {
    const { id } = await fresh();
    const first = done(await say(turkistan, id, { text: 'On Friday.' }), 201);
    expect(first).toMatchObject({ editable: true, replaces: null, struckBy: null });
    for (const as of [deputy, office]) {
      expect(told(await say(as, id, { text: 'Never.', replaces: first.id }))).toEqual([403, 'forbidden']);
    }
    const second = done(await say(turkistan, id, { text: 'On Monday.', replaces: first.id }), 201);
    expect(told(await say(turkistan, id, { text: 'On Tuesday.', replaces: first.id }))).toEqual([
      409,
      'already_struck',
    ]);
    expect((await get(`tasks/${id}/comments`)).items).toMatchObject([
      { text: 'On Friday.', struckBy: second.id, editable: false },
      { text: 'On Monday.', struckBy: null, replaces: first.id, editable: false },
    ]);
    const { items } = await get(`tasks/${id}/history`);
    expect(items.slice(-2).map((event: Answer['body']) => [event.action, event.reason])).toEqual([
      ['commented', 'On Friday.'],
      ['comment_edited', 'On Monday.'],
    ]);
    const other = await fresh();
    expect(told(await say(turkistan, other.id, { text: 'x', replaces: second.id }))).toEqual([404, 'not_found']);
  });

  it('is said after the task went off control too', async () => {
    const { id, version } = await fresh();
    done(
      await api.call('POST', `/api/v1/tasks/${id}/withdraw`, { as: office, ifMatch: version, body: { reason: 'x' } }),
    );
    expect((await get(`tasks/${id}`, turkistan)).verbs).toEqual(['comment']);
    done(await say(turkistan, id, { text: 'Why?' }), 201);
  });

  it('is numbered one after the other when many speak at once, and said once for one key', async () => {
    const { id } = await fresh();
    const speakers = [office, colleague, turkistan, deputy];
    await Promise.all(
      Array.from({ length: 12 }, async (_, n) => done(await say(speakers[n % 4]!, id, { text: `x${n}` }), 201)),
    );
    const ordinals = (await get(`tasks/${id}/comments`)).items.map(({ ordinal }: Answer['body']) => ordinal);
    expect(ordinals).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const edits = await Promise.all(
      ['a', 'b', 'c'].map(async (text) => {
        const [{ id: replaces }] = (await get(`tasks/${id}/comments`)).items.filter((each: Answer['body']) => each.author === 'office@gov.example'); // prettier-ignore
        return (await say(office, id, { text, replaces })).status;
      }),
    );
    expect(edits.sort()).toEqual([201, 409, 409]);
    const [one, two] = [await say(turkistan, id, { text: 'Once.' }, 'comments', 'said-once'), await say(turkistan, id, { text: 'Once.' }, 'comments', 'said-once')]; // prettier-ignore
    expect([one.status, two.body.id]).toEqual([201, one.body.id]);
  });

  describe('inside the office', () => {
    const SECRET = 'Внутренняя: проверить подрядчика';

    it('is seen by the office alone, struck like a comment, and nobody is told', async () => {
      const { id } = await fresh();
      const note = done(await say(office, id, { text: SECRET }, 'notes'), 201);
      expect(told(await say(colleague, id, { text: 'x', replaces: note.id }, 'notes'))).toEqual([403, 'forbidden']);
      const edited = done(await say(office, id, { text: `${SECRET} 2`, replaces: note.id }, 'notes'), 201);
      expect((await get(`tasks/${id}/notes`, colleague)).items).toMatchObject([
        { text: SECRET, struckBy: edited.id, author: 'office@gov.example' },
        { text: `${SECRET} 2`, struckBy: null },
      ]);
      for (const as of [turkistan, reader]) {
        expect(told(await api.call('GET', `/api/v1/tasks/${id}/notes`, { as }))).toEqual([403, 'forbidden']);
        expect(told(await say(as, id, { text: 'x' }, 'notes'))).toEqual([403, 'forbidden']);
      }
      expect(await toldOf(id, colleague)).toEqual([]);
    });

    it('stands in no page of a recipient or reader, and the log tells neither its words nor its task', async () => {
      const { id } = await fresh();
      const note = done(await say(office, id, { text: SECRET }, 'notes'), 201);
      for (const as of [turkistan, reader, office]) {
        for (const path of [`tasks/${id}`, `tasks/${id}/history`, `tasks/${id}/comments`, 'notifications', `tasks?q=подрядчика`]) {
          expect(JSON.stringify(await get(path, as))).not.toContain('подрядчика');
        }
      } // prettier-ignore
      const logged = await api.sql(`SELECT action, task_id, organization_id, before, after, reason FROM audit_entry WHERE object_id = $1`, [note.id]); // prettier-ignore
      expect(logged).toEqual([
        {
          action: 'note_written',
          task_id: null,
          organization_id: null,
          before: null,
          after: { edit: false },
          reason: null,
        },
      ]);
      const rows = await api.sql<{ text: string }>(
        `SELECT n::text AS text FROM notice n UNION ALL SELECT l::text FROM letter l`,
      );
      expect(rows.filter(({ text }) => text.includes('подрядчика'))).toEqual([]);
    });
  });
});
