import { LANGUAGES } from '../../src/shared/words/language.js';
import { A, startScene, type Scene } from '../support/scene.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

interface Entry {
  id: string;
  action: string;
  text: string;
  before: object | null;
  after: object | null;
}

/** What is left where a place was filled with nothing, or not at all. */
const HOLES = /[{}]|undefined|null|“”|«»|\(\)| {2}|→\s*[:.]|:\s*→|\[object/;
const LATIN_WORD = /\b[a-z]{3,}\b/;

describe('the log of a register at work', () => {
  let scene: Scene;
  let entries: Record<string, Entry[]>;

  beforeAll(async () => {
    scene = await startScene();
    await live(scene);
    entries = {};
    for (const language of LANGUAGES) entries[language] = await log(language);
  });
  afterAll(() => scene?.api.stop());

  async function log(language: string): Promise<Entry[]> {
    const read = async (page: number): Promise<Entry[]> => {
      const options = { as: scene.office, language };
      const { items } = done(await scene.api.call('GET', `/api/v1/audit?size=100&page=${page}`, options));
      return items.length < 100 ? items : [...items, ...(await read(page + 1))];
    };
    return read(1);
  }

  it('tells of many kinds of events', () => {
    expect(new Set(entries.en!.map(({ action }) => action)).size).toBeGreaterThanOrEqual(30);
  });

  it.each(LANGUAGES)('is whole sentences in %s, without a hole', (language) => {
    const holed = entries[language]!.filter(({ text }) => HOLES.test(text) || !text.endsWith('.') || text.length < 15);
    expect(holed.map(({ action, text }) => [action, text])).toEqual([]);
  });

  it.each(['kk', 'ru'])('has no English left in it in %s', (language) => {
    const names = /\S+@\S+|sign-in|“[^”]*”|«[^»]*»|Office|mail/g;
    const english = entries[language]!.filter(({ text }) => LATIN_WORD.test(text.replace(names, '')));
    expect(english.map(({ action, text }) => [action, text])).toEqual([]);
  });

  it('says of each event what it was, what it became, or that it is new', () => {
    // What brings something new into being has nothing before it; what only ends something, nothing after.
    const silent = entries.en!.filter(({ before, after }) => before === null && after === null);
    expect([...new Set(silent.map(({ action }) => action))]).toEqual([]);
  });
});

/** A day of everybody's work: most verbs once. */
async function live({ api, office, a, administrator, own }: Scene): Promise<void> {
  const post = async (as: string, path: string, body?: unknown, ifMatch?: number) => {
    const answer = await api.call('POST', `/api/v1/${path}`, { as, body, ifMatch });
    return done(answer, answer.status === 201 ? 201 : answer.status === 204 ? 204 : 200);
  };
  const why = { reason: 'Because.' };
  const { tasks, instruction, meeting } = await issueInstruction(api, office, { recipients: [{ code: A }] });
  const { id } = tasks.get(A);
  const version = async () => done(await api.call('GET', `/api/v1/tasks/${id}`, { as: office })).version as number;
  const step = async (as: string, verb: string, body?: unknown) =>
    post(as, `tasks/${id}/${verb}`, body, await version());
  await step(a, 'acknowledge');
  await step(a, 'risk', { atRisk: true, ...why });
  await step(office, 'risk', { atRisk: false, ...why });
  await step(office, 'scope', { text: 'Half of it', ...why });
  await step(office, 'deadline', { deadline: { kind: 'date', boundary: 'inclusive', namedDay: '2020-10-01' }, ...why });
  const ask = { proposedDay: '2020-12-01', reason: 'Later.' };
  const first = await step(a, 'extensions', ask);
  await post(office, `extensions/${first.id}/refuse`, why, first.version);
  const second = await step(a, 'extensions', ask);
  await post(office, `extensions/${second.id}/grant`, {}, second.version);
  const third = await step(a, 'extensions', { ...ask, proposedDay: '2020-12-30' });
  await post(a, `extensions/${third.id}/withdraw`, undefined, third.version);
  await step(a, 'reports', { ...REPORT, final: false });
  const recalled = await step(a, 'reports', REPORT);
  await post(a, `reports/${recalled.id}/recall`, undefined, recalled.version);
  const returned = await step(a, 'reports', REPORT);
  await post(office, `reports/${returned.id}/return`, why, returned.version);
  const accepted = await step(a, 'reports', REPORT);
  await post(office, `reports/${accepted.id}/accept`, undefined, accepted.version);
  await step(office, 'reopen', why);
  await step(office, 'close', { reasonCode: 'money', ...why });
  await step(office, 'reopen', why);
  await step(office, 'withdraw', why);
  await post(office, `approvals/${own.approval}/decline`, why, (done(await api.call('GET', `/api/v1/tasks/${own.task}`, { as: office })) as { version: number }).version); // prettier-ignore
  done(await api.call('PATCH', `/api/v1/meetings/${meeting.id}`, { as: office, ifMatch: 1, body: { chair: 'B. S.' } }));
  expect(instruction.state).toBe('issued');

  const invited = await post(administrator, 'people', { email: 'new@gov.example', name: 'Жаңа', language: 'kk' });
  const { id: personId } = invited.person;
  done(await api.call('POST', '/api/v1/passwords', { body: { token: invited.link.split('#')[1], password: 'four words with spaces' } }), 204); // prettier-ignore
  await post(administrator, `people/${personId}/password-link`, undefined, 1);
  await post(administrator, `people/${personId}/disable`, undefined, 2);
  await post(administrator, `people/${personId}/enable`, undefined, 3);
  const titles = { titleKk: 'Әкім', titleRu: 'Аким', titleEn: 'Akim' };
  const held = await post(administrator, 'posts', { body: A, role: 'recipient', rung: 'akim', ...titles });
  const holding = await post(administrator, 'holdings', { postId: held.id, personId, kind: 'holder' });
  await post(administrator, `holdings/${holding.id}/end`, { lastDay: '2020-01-01' }, 1);
  const day = { kind: 'off', nameKk: 'х', nameRu: 'х', nameEn: 'x' };
  done(await api.call('PUT', '/api/v1/calendar/days/2021-01-05', { as: administrator, body: day }));
  done(await api.call('DELETE', '/api/v1/calendar/days/2021-01-05', { as: administrator }), 204);
  done(await api.call('PATCH', '/api/v1/settings', { as: administrator, ifMatch: 0, body: { reviewDays: 4 } }));

  const names = { kk: 'Жаңа', ru: 'Новый', en: 'New' };
  const body = { code: 'NEW', kind: 'central', name: names, timeZone: 'Asia/Almaty' };
  await post(administrator, 'bodies', body);
  await post(administrator, 'bodies/NEW/names', { ...names, from: '2019-11-01' }, 1);
  await post(administrator, 'bodies/NEW/predecessors', { predecessor: A, onDay: '2019-11-02' }, 2);
  await post(administrator, 'bodies/NEW/close', { lastDay: '2030-01-01' }, 3);
  done(await api.call('PATCH', '/api/v1/bodies/NEW', { as: administrator, ifMatch: 4, body: { contactPhone: '1' } }));
  const passed = (await issueInstruction(api, office, { recipients: [{ code: A }] })).tasks.get(A);
  const moves = [{ taskId: passed.id, version: passed.version, successor: 'NEW' }];
  const act = await post(office, 'successions', { predecessor: A, moves, ...why });
  await post(office, `successions/${act.id}/undo`, why, act.version);
}
