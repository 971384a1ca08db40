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
