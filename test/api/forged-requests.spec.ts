import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { CHANGING, sendRaw } from '../support/forged-requests.js';

/** C7, for what no browser of today sends: the headers of a forged request one by one, with the cookie of the office. */
const SHAPES: readonly [shape: string, headers: readonly string[]][] = [
  ['no Origin and no Sec-Fetch-Site', []],
  ['a null Origin', ['Origin: null']],
  ['an empty Origin', ['Origin: ']],
  ['another host', ['Origin: http://evil.example']],
  ['another port', ['Origin: http://tracker.example:8080']],
  ['another scheme', ['Origin: https://tracker.example']],
  ['a host that begins with ours', ['Origin: http://tracker.example.evil.example']],
  ['a Referer of ours alone', ['Referer: http://tracker.example/board']],
  ['a cross-site fetch that claims our Origin', ['Sec-Fetch-Site: cross-site', 'Origin: http://tracker.example']],
  ['a same-site fetch that claims our Origin', ['Sec-Fetch-Site: same-site', 'Origin: http://tracker.example']],
  ['a fetch from a word that nobody knows', ['Sec-Fetch-Site: SAME-ORIGIN', 'Origin: http://tracker.example']],
  ['a foreign form with our method in its body', ['Sec-Fetch-Site: cross-site', 'X-HTTP-Method-Override: GET']],
];

describe('a forged request', () => {
  let api: TestApi;
  let cookie: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const { headers } = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'office@gov.example', password: TEST_PASSWORD },
      headers: { origin: api.config.publicUrl },
    });
    cookie = headers.getSetCookie()[0]!.split(';')[0]!;
  });
  afterAll(() => api?.stop());

  const send = (target: { method: string; path: string }, headers: readonly string[], body = '{}') =>
    sendRaw(api.url, target, [`Cookie: ${cookie}`, 'Content-Type: application/json', ...headers], body);

  it.each(SHAPES)('is refused at every route that changes something: %s', async (_, headers) => {
    const statuses = await Promise.all(CHANGING.map((target) => send(target, ['If-Match: "1"', ...headers])));
    expect(CHANGING.filter((_, index) => statuses[index] !== 403)).toEqual([]);
  });

  it('would have been taken from our own page', async () => {
    const target = { method: 'POST', path: '/api/v1/me/changes/seen' };
    const body = '{"until":"2019-11-28T06:00:00Z"}';
    expect(await send(target, ['Origin: http://tracker.example'], body)).toBe(200);
    expect(await send(target, ['Sec-Fetch-Site: same-origin'], body)).toBe(200);
  });
});
