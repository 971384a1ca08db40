import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';
import { nodesOf, sourcesUnder, ts } from '../support/sources.js';

describe('in-app notices', () => {
  let api: TestApi;
  let office: string;
  let a: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-03T09:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    for (let n = 0; n < 3; n++) await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
  });
  afterAll(() => api?.stop());

  const list = async (as: string, query = '') => done(await api.call('GET', `/api/v1/notifications${query}`, { as }));

  it('tell how many are unread, on whatever page one looks, and list those alone', async () => {
    const { items, total, unread } = await list(a, '?size=1');
    expect({ listed: items.length, total, unread }).toEqual({ listed: 1, total: 3, unread: 3 });
    done(await api.call('POST', `/api/v1/notifications/${items[0].id}/read`, { as: a }));
    expect(await list(a)).toMatchObject({ total: 3, unread: 2 });
    const left = await list(a, '?unread=true');
    expect(left).toMatchObject({ total: 2, unread: 2, items: [{ openedAt: null }, { openedAt: null }] });
  });

  it('are opened all at once, each keeping the time at which it was opened first', async () => {
    const before = (await list(a)).items.find(({ openedAt }: { openedAt: string | null }) => openedAt);
    await api.setClock('2020-02-04T09:00:00+06:00');
    expect(done(await api.call('POST', '/api/v1/notifications/read', { as: a }))).toEqual({ read: 2 });
    const { items, unread } = await list(a);
    expect(unread).toBe(0);
    expect(items.find(({ id }: { id: string }) => id === before.id).openedAt).toBe(before.openedAt);
    expect(done(await api.call('POST', '/api/v1/notifications/read', { as: a }))).toEqual({ read: 0 });
  });

  it('are opened by nobody else: reading all is reading one’s own', async () => {
    await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    done(await api.call('POST', '/api/v1/notifications/read', { as: office }));
    expect((await list(a)).unread).toBe(1);
  });

  it('are written in the transaction of their event: an event that fails tells nobody', async () => {
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    const { id, version } = tasks.get('KZ-61');
    await api.sql(`CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
      CREATE CONSTRAINT TRIGGER poison AFTER INSERT ON report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION poison()`);
    const before = (await list(office)).total;
    expect(
      (await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: a, ifMatch: version, body: REPORT })).status,
    ).toBe(500);
    expect((await list(office)).total).toBe(before);
    await api.sql('DROP TRIGGER poison ON report');
    done(await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: a, ifMatch: version, body: REPORT }), 201);
    expect((await list(office)).total).toBe(before + 1);
  });

  it('are written by one service alone, which cannot be asked without the transaction of the event', () => {
    const sources = sourcesUnder('src');
    const writers = sources.filter(({ path }) =>
      /INSERT INTO notice\b/.test(readFileSync(join(process.cwd(), path), 'utf8')),
    );
    expect(writers.map(({ path }) => path)).toEqual(['src/notifications/notices.service.ts']);
    const calls = sources
      .flatMap(({ tree }) => [...nodesOf(tree)])
      .filter(
        (node): node is ts.CallExpression =>
          ts.isCallExpression(node) && /\bnotices\.tell$/.test(node.expression.getText()),
      );
    expect(calls.length).toBeGreaterThan(2);
    expect(calls.filter((call) => call.arguments[0]?.getText() !== 'tx')).toEqual([]);
  });
});
