import { connect } from 'node:net';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';

describe('a request that nobody should send', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  const signIn = '/api/v1/sessions';
  const send = (body: unknown, type = 'application/json') =>
    api.call('POST', signIn, { body, headers: { 'content-type': type } });

  function expectProblem(answer: Answer, status: number, code: string): void {
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({ type: `urn:problem:${code}`, status, requestId: expect.any(String) });
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.[jt]s:\d|Error:/);
  }

  it.each([
    ['broken JSON', '{"email": ', 400, 'unreadable_request'],
    ['no body at all', '', 400, 'unreadable_request'],
    ['a list', '[]', 400, 'invalid_request'],
    ['a bare text', '"text"', 400, 'invalid_request'],
    ['a bare number', '1', 400, 'invalid_request'],
    ['null', 'null', 400, 'invalid_request'],
    ['__proto__', '{"__proto__": {"admin": true}, "email": "a", "password": "b"}', 400, 'unreadable_request'],
    ['constructor.prototype', '{"constructor": {"prototype": {"admin": true}}}', 400, 'unreadable_request'],
    ['__proto__ deep inside', '{"email": {"x": {"__proto__": 1}}, "password": "b"}', 400, 'unreadable_request'],
    ['an unknown field', '{"email": "a", "password": "b", "isAdmin": true}', 400, 'invalid_request'],
    ['NUL in a text', '{"email": "a\\u0000b", "password": "b"}', 400, 'invalid_request'],
    ['a raw NUL byte', '{"email": "a\u0000b", "password": "b"}', 400, 'unreadable_request'],
    ['half a surrogate pair', '{"email": "a\\ud800", "password": "b"}', 400, 'invalid_request'],
    ['an object for a text', '{"email": {"$gt": ""}, "password": "b"}', 400, 'invalid_request'],
    ['10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'unreadable_request'],
    ['10,000 objects', `${'{"email":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400, 'unreadable_request'],
    ['10,000 open brackets', '['.repeat(10_000), 400, 'unreadable_request'],
  ])('is refused politely: %s', async (_, body, status, code) => {
    expectProblem(await send(body), status, code);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('is refused by its media type %s: only JSON is read', async (type) => {
    expectProblem(await send('email=a&password=b', type), 415, 'unsupported_media_type');
  });

  it('is refused when larger than 1 MiB, announced or not', async () => {
    const large = JSON.stringify({ email: 'a', password: 'x'.repeat(2 * 1024 * 1024) });
    expectProblem(await send(large), 413, 'request_too_large');
  });

  it('is refused when it asks the same thing twice', async () => {
    const answer = await api.call('GET', '/api/v1/calendar?year=2020&year=2021', { as: office });
    expectProblem(answer, 400, 'invalid_request');
    expectProblem(await api.call('GET', '/api/v1/calendar?year[]=2020', { as: office }), 400, 'invalid_request');
  });

  it.each(['/api', '/api/', '/api/v1', '/api/v2/me', '/api/v1/nothing', '/API/V1/ME', '/api/v1/me/', '/api//v1/me'])(
    'is told in JSON that %s is no address',
    async (path) => expectProblem(await api.call('GET', path, { as: office }), 404, 'no_such_route'),
  );

  it.each([
    '/api/v1/%',
    '/api/v1/%zz',
    `/api/v1/${'x'.repeat(3000)}`,
    '/api/v1/me%00',
    '/api/v1/..%2f..%2fetc%2fpasswd',
  ])('is refused for its address', async (path) => {
    const answer = await api.call('GET', path, { as: office });
    expect([400, 404]).toContain(answer.status);
    expectProblem(answer, answer.status, answer.status === 400 ? 'unreadable_request' : 'no_such_route');
  });

  it('is told that a known address has no such method', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expectProblem(await api.call(method, '/api/v1/me', { as: office }), 404, 'no_such_route');
    }
  });

  it('gets only the headers with HEAD', async () => {
    const { status, body } = await api.call('HEAD', '/api/v1/me', { as: office });
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect((await api.call('HEAD', '/api/v1/me')).status).toBe(401);
  });

  it('gets no echo with TRACE, and no proxy with CONNECT or an absolute address', async () => {
    const trace = await raw(
      api,
      'TRACE /api/v1/me HTTP/1.1\r\nHost: x\r\nCookie: session=canary\r\nConnection: close\r\n\r\n',
    );
    expect(trace).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(trace).not.toContain('canary');
    const proxy = await raw(api, 'GET http://evil.example/api/v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(proxy).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    [
      'both lengths',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers of 64 KiB', `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('ends the connection with a 4xx: %s', async (_, text) => {
    expect(await raw(api, text)).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  it('leaves the process as it was', async () => {
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect((await api.call('GET', '/healthz')).status).toBe(200);
  });
});

function raw(api: TestApi, text: string): Promise<string> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
