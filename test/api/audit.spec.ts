import { LANGUAGES } from '../../src/shared/words/language.js';
import { wordsIn } from '../../src/shared/words/words.js';
import { TRANSITIONS } from '../../src/tasks/task-lifecycle.js';
import { A, SECRETS, startScene, type Scene } from '../support/scene.js';
import { done, issueInstruction } from '../support/stories.js';

interface Item {
  id: string;
  action: string;
  text: string;
  by: string;
  body: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

describe('the log of what happened', () => {
  let scene: Scene;
  let all: Item[];

  const list = async (query = '', as = scene.office, language = 'en') =>
    done(await scene.api.call('GET', `/api/v1/audit?size=100${query}`, { as, language })) as { items: Item[]; total: number }; // prettier-ignore

  beforeAll(async () => {
    scene = await startScene();
    const { api, office, a } = scene;
    const { id: meeting, version } = done(await api.call('GET', `/api/v1/meetings/${scene.draft.meeting}`, { as: office })); // prettier-ignore
    const edit = (path: string, ifMatch: number, body: object) =>
      api.call('PATCH', path, { as: office, ifMatch, body });
    done(await edit(`/api/v1/meetings/${meeting}`, version, { chair: 'Another chair' }));
    const draft = `/api/v1/instructions/${scene.draft.instruction}`;
    done(await edit(draft, 1, { text: 'Another text', recipients: [{ code: A }] }));
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: A }] });
    const { id, version: seen } = tasks.get(A);
    done(await api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as: a, ifMatch: seen }));
    const { version: filed } = done(await api.call('GET', `/api/v1/tasks/${scene.own.task}`, { as: office }));
    done(await api.call('POST', `/api/v1/reports/${scene.own.report}/accept`, { as: office, ifMatch: filed }));
    const { version: closed } = done(await api.call('GET', `/api/v1/tasks/${scene.own.task}`, { as: office }));
    const reason = 'Schools were left out';
    done(await api.call('POST', `/api/v1/tasks/${scene.own.task}/reopen`, { as: office, ifMatch: closed, body: { reason } })); // prettier-ignore
    done(await api.call('DELETE', '/api/v1/sessions/current', { as: scene.postless }), 204);
    const { items, total } = await list();
    all = items;
    expect(total).toBe(items.length);
  });
  afterAll(() => scene?.api.stop());

  it('comes the latest first, in pages', async () => {
    const ids = all.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((x, y) => y - x));
    const second = done(await scene.api.call('GET', '/api/v1/audit?size=3&page=2', { as: scene.office }));
    expect(second.items.map(({ id }: Item) => id)).toEqual(all.slice(3, 6).map(({ id }) => id));
  });

  it('keeps of every change what was before and what it became; something new has only an after', () => {
    const BEGINNINGS = [
      'commented',
      'note_written',
      'meeting_recorded',
      'instruction_drafted',
      'assign',
      'signed_in',
      'extension_requested',
      'indicator_defined',
      'upload_file',
    ];
    for (const { action, before, after } of all) {
      expect([action, before !== null, after !== null]).toEqual([action, !BEGINNINGS.includes(action), true]);
      if (before && after && action !== 'submit') expect(after).not.toEqual(before);
      // What was is told field by field of what became.
      if (before) expect(Object.keys(after!)).toEqual(expect.arrayContaining(Object.keys(before)));
    }
    expect(new Set(all.map(({ action }) => action)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(LANGUAGES)('says what it can tell of, for whoever narrows it (%s)', async (language) => {
    const { items } = done(await scene.api.call('GET', '/api/v1/audit/actions', { as: scene.office, language }));
    const known = new Map<string, string>(items.map(({ action, text }: Item) => [action, text]));
    expect(all.filter(({ action }) => !known.has(action))).toEqual([]);
    expect([...known.values()].filter((text) => /[{}]/.test(text) || !/\p{L}{3}/u.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('has a sentence for every action that happens (%s)', async (language) => {
    const { items } = await list('', scene.office, language);
    for (const { action, text } of items) {
      expect([action, text]).toEqual([action, expect.not.stringContaining('{')]);
      expect(text).not.toMatch(new RegExp(`^${action}\\.$`));
      expect(text.length).toBeGreaterThan(action.length);
    }
  });

  it.each(LANGUAGES)('has words for every verb of a task (%s)', (language) => {
    const words = wordsIn(language).history.actions as Record<string, string>;
    expect(Object.keys(TRANSITIONS).filter((verb) => !words[verb]?.includes('{by}'))).toEqual([]);
  });

  it('tells who signed in by name', () => {
    expect(all.filter(({ action }) => action === 'signed_in').map(({ text }) => text)).toContain(
      'office@gov.example signed in.',
    );
  });

  it.each<[string, () => string, (item: Item) => boolean]>([
    ['an object', () => `&object=${scene.own.task}`, ({ body }) => body === A],
    ['an action', () => '&action=signed_in', ({ action }) => action === 'signed_in'],
    ['a body', () => `&body=${A}`, ({ body }) => body === A],
    ['a body that did nothing', () => '&body=KZ-79&action=accept', () => false],
    ['a day in the past', () => '&to=2001-01-01', () => false],
    ['a day to come', () => '&from=2100-01-01', () => false],
    ['all days', () => '&from=2001-01-01&to=2100-01-01', () => true],
  ])('is filtered by %s', async (_, query, matches) => {
    const { items, total } = await list(query());
    expect(items.every(matches)).toBe(true);
    expect(total).toBe(items.length);
    if (!query().includes('object')) expect(items).toHaveLength(all.filter(matches).length);
    else
      expect(items.map(({ action }) => action)).toEqual([
        'reopen',
        'approval_lapsed',
        'extension_lapsed',
        'risk_lapsed',
        'accept',
        'commented',
        'commented',
        'submit',
        'extension_requested',
        'send_back',
        'submit',
        'upload_file',
        'assign',
      ]);
  });

  it('is filtered by a person: what they did and what was done to them', async () => {
    const me = done(await scene.api.call('GET', '/api/v1/me', { as: scene.a }));
    const { items } = await list(`&person=${me.id}`);
    expect(new Set(items.map(({ action }) => action))).toEqual(
      new Set(['signed_in', 'submit', 'acknowledge', 'upload_file', 'extension_requested', 'commented']),
    );
  });

  it.each([
    ['object=x', 'must_be_id'],
    ['person=1', 'must_be_id'],
    ['from=2020-02-30', 'must_be_day'],
    ['size=101', 'too_large'],
    ['sort=id', 'unknown_field'],
  ])('refuses ?%s', async (query, code) => {
    const { status, body } = await scene.api.call('GET', `/api/v1/audit?${query}`, { as: scene.office });
    expect([status, body.errors[0].code]).toEqual([400, code]);
  });

  it.each(['x', 'KZ-61:1', 'KZ-61:1:zz', `KZ-61:-1:${'0'.repeat(64)}`])('refuses the anchor %s', async (anchor) => {
    const { status, body } = await scene.api.call('GET', `/api/v1/audit/verify?anchor=${anchor}`, { as: scene.office });
    expect([status, body.errors[0].code]).toEqual([400, 'must_be_anchor']);
  });

  it('finds an anchor of a chain that is not there', async () => {
    const anchor = `KZ-79:3:${'1'.repeat(64)}`;
    const body = done(await scene.api.call('GET', `/api/v1/audit/verify?anchor=${anchor}`, { as: scene.office }));
    expect(body.ok).toBe(false);
  });

  it('never shows the office’s inner note outside the office', async () => {
    expect(JSON.stringify(all)).toContain(SECRETS.note);
    for (const as of [scene.reader, scene.administrator]) {
      const { items, total } = await list('', as);
      expect(total).toBeGreaterThan(0);
      expect(JSON.stringify(items)).not.toContain(SECRETS.note);
    }
  });

  it('holds no report’s text, no password and no token', async () => {
    const rows = JSON.stringify(await scene.api.sql('SELECT * FROM audit_entry'));
    for (const secret of [SECRETS.report, scene.office, scene.a, 'correct horse']) {
      expect(rows).not.toContain(secret);
    }
  });
});
