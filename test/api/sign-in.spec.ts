import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';

describe('signing in', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  it('tells a program who it is', async () => {
    const { status, body } = await api.call('GET', '/api/v1/me', { as: office });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      email: 'office@gov.example',
      roles: ['office'],
      organizations: [{ code: 'DPMO', name: 'Office of the Deputy Prime Minister' }],
    });
  });

  it('gives the rights of a post from its first day to its last, by the register’s days', async () => {
    const akim = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    await api.sql(`UPDATE post_holding h SET from_day = '2020-02-10', to_day = '2020-02-16' FROM person p
                    WHERE p.id = h.person_id AND p.email = 'akim@gov.example'`);
    const roles = async (moment: string) => {
      await api.setClock(moment);
      const me = (await api.call('GET', '/api/v1/me', { as: akim })).body.roles;
      return [me, (await api.call('GET', '/api/v1/tasks', { as: akim })).status];
    };
    // In the small hours of Almaty it is still yesterday in UTC, in which PostgreSQL usually runs.
    expect(await roles('2020-02-09T23:59:00+06:00')).toEqual([[], 403]);
    expect(await roles('2020-02-10T00:01:00+06:00')).toEqual([['recipient'], 200]);
    expect(await roles('2020-02-16T23:59:00+06:00')).toEqual([['recipient'], 200]);
    expect(await roles('2020-02-17T00:01:00+06:00')).toEqual([[], 403]);
  });

  it('sets a cookie that a browser’s script cannot read and other sites cannot use', async () => {
    const { status, headers } = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'Office@gov.example ', password: TEST_PASSWORD },
    });
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('refuses a wrong password and an unknown person with the same words', async () => {
    const known = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'office@gov.example', password: 'wrong' },
    });
    const unknown = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'nobody@gov.example', password: 'wrong' },
    });
    expect(known.status).toBe(401);
    expect({ ...known.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('refuses a forged request that carries the cookie', async () => {
    const { headers } = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'office@gov.example', password: TEST_PASSWORD },
    });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const out = (more: Record<string, string>) =>
      api.call('DELETE', '/api/v1/sessions/current', { headers: { cookie, ...more } });
    expect((await out({})).status).toBe(403);
    expect((await out({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await out({ origin: 'null' })).status).toBe(403);
    expect((await out({ origin: 'http://tracker.example' })).status).toBe(204);
    expect((await out({ origin: 'http://tracker.example' })).status).toBe(401);
  });
});
