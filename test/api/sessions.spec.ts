import { connect } from 'node:net';
import { hashPassword } from '../../src/auth/passwords.js';
import { ThrottleService } from '../../src/auth/throttle.service.js';
import { Database } from '../../src/platform/database.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { ACCESS_TABLE } from '../support/access-table.js';
import { controllerRoutes, FOR_MACHINES } from '../support/routes.js';
import { snapshot } from '../support/snapshot.js';

const ORIGIN = 'http://tracker.example';
const EMAIL = 'office@gov.example';

async function cookieOf(api: TestApi, email = EMAIL): Promise<string> {
  const { headers } = await api.call('POST', '/api/v1/sessions', { body: { email, password: TEST_PASSWORD } });
  return headers.get('set-cookie')!.split(';')[0]!;
}

/** A request as these very bytes; gives the status. */
function raw(api: TestApi, head: string[], body = ''): Promise<number> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const lines = [...head, 'Host: tracker.example', 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`];
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]))).on('error', reject);
  });
}

describe('a request that another site makes with our reader’s cookie', () => {
  let api: TestApi;
  let cookie: string;
  let routes: string[];

  beforeAll(async () => {
    api = await startTestApi();
    await api.person(EMAIL, { body: 'DPMO', role: 'office' });
    await api.person(EMAIL, { body: 'KZ-61', role: 'recipient' });
    cookie = await cookieOf(api);
    routes = controllerRoutes(api.app)
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('GET ') && !FOR_MACHINES.test(name));
  });
  afterAll(() => api?.stop());

  const FORM = 'Content-Type: application/x-www-form-urlencoded';
  const JSON_TYPE = 'Content-Type: application/json';
  const SHAPES: [shape: string, head: string[], body: string][] = [
    ['a form', ['Origin: http://evil.example', FORM], 'reason=x'],
    ['a form whose origin is null', ['Origin: null', FORM], 'reason=x'],
    ['a form of many parts', ['Origin: null', 'Content-Type: multipart/form-data; boundary=x'], '--x--'],
    ['plain text that is JSON', ['Origin: http://evil.example', 'Content-Type: text/plain'], '{"reason":"x"}'],
    ['plain text without an origin', ['Content-Type: text/plain'], '{"reason":"x"}'],
    ['JSON without an origin', [JSON_TYPE], '{"reason":"x"}'],
    ['JSON whose origin is null', ['Origin: null', JSON_TYPE], '{"reason":"x"}'],
    ['JSON of another site', ['Origin: http://evil.example', JSON_TYPE], '{"reason":"x"}'],
    ['JSON of a site with a like name', [`Origin: ${ORIGIN}.evil.example`, JSON_TYPE], '{"reason":"x"}'],
    ['JSON of the same host by https', ['Origin: https://tracker.example', JSON_TYPE], '{"reason":"x"}'],
    ['cross-site by Sec-Fetch, our Origin forged', ['Sec-Fetch-Site: cross-site', `Origin: ${ORIGIN}`, JSON_TYPE], '{"reason":"x"}'],
    ['same-site by Sec-Fetch (a sister domain)', ['Sec-Fetch-Site: same-site', JSON_TYPE], '{"reason":"x"}'],
    ['an empty Sec-Fetch', ['Sec-Fetch-Site: ', JSON_TYPE], '{"reason":"x"}'],
    ['no body at all', ['Origin: http://evil.example'], ''],
    ['no body, no origin', [], ''],
    ['a made-up token beside the cookie', ['Origin: http://evil.example', `Authorization: Bearer ${'x'.repeat(43)}`, JSON_TYPE], '{"reason":"x"}'],
    ['a proxy’s own authorization beside the cookie', ['Origin: null', 'Authorization: Basic eDp5', JSON_TYPE], '{"reason":"x"}'],
  ]; // prettier-ignore

  it.each(SHAPES)('is refused on every route that changes something: %s', async (_, head, body) => {
    const before = await snapshot(api);
    expect(routes.length).toBeGreaterThanOrEqual(15);
    for (const route of routes) {
      const [method, path] = route.split(' ') as [string, string];
      const line = `${method} ${path.replace(':id', '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d')} HTTP/1.1`;
      // Signing in needs no cookie, so a forged one without any sign of its origin is only a program's.
      if (ACCESS_TABLE[route]?.nobody && !head.some((each) => /^(Origin|Sec)/.test(each))) continue;
      const status = await raw(api, [line, `Cookie: ${cookie}`, 'If-Match: "1"', ...head], body);
      expect({ route, refused: [401, 403, 415].includes(status), status }).toMatchObject({ refused: true });
    }
    expect(await snapshot(api)).toEqual(before);
  });

  it('while our own pages come through', async () => {
    const status = (head: string[]) => raw(api, ['DELETE /api/v1/sessions/current HTTP/1.1', ...head]);
    expect(await status([`Cookie: ${await cookieOf(api)}`, `Origin: ${ORIGIN}`])).toBe(204);
    expect(await status([`Cookie: ${await cookieOf(api)}`, 'Sec-Fetch-Site: same-origin'])).toBe(204);
    expect((await api.call('GET', '/api/v1/me', { headers: { cookie, origin: 'http://evil.example' } })).status).toBe(
      200,
    );
  });

  it('changes nothing by GET or HEAD, whatever the address', async () => {
    const before = await snapshot(api);
    for (const route of controllerRoutes(api.app).map(({ name }) => name)) {
      const path = route.split(' ')[1]!.replace(':id', '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d');
      for (const method of ['GET', 'HEAD', 'OPTIONS']) await api.call(method, path, { headers: { cookie } });
    }
    expect(await snapshot(api)).toEqual(before);
  });
});

describe('the life of a session', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());

  let people = 0;
  async function signedIn(): Promise<{
    email: string;
    cookie: string;
    token: string;
    status: () => Promise<number[]>;
  }> {
    const email = `person${++people}@gov.example`;
    const token = await api.person(email, { body: 'DPMO', role: 'office' });
    const cookie = await cookieOf(api, email);
    const status = async () => [
      (await api.call('GET', '/api/v1/meetings', { headers: { cookie } })).status,
      (await api.call('GET', '/api/v1/meetings', { as: token })).status,
    ];
    expect(await status()).toEqual([200, 200]);
    return { email, cookie, token, status };
  }
  const change = (sql: string, email: string) =>
    api.sql(sql.replace('ME', '(SELECT id FROM person WHERE email = $1)'), [email]);

  it.each([
    ['the person is disabled', 'UPDATE person SET disabled_at = now() WHERE id = ME', [401, 401]],
    ['the password is changed', 'UPDATE person_password SET hash = hash, changed_at = now() WHERE person_id = ME', [401, 401]],
    ['all sessions are ended', 'UPDATE session SET revoked_at = now() WHERE person_id = ME', [401, 401]],
    ['the role is taken away', 'DELETE FROM post_holding WHERE person_id = ME', [403, 403]],
    ['the substitution has run out', `UPDATE post_holding SET to_day = app_now()::date - 1 WHERE person_id = ME`, [403, 403]],
    ['the post is abolished', `UPDATE post SET valid_to = app_now()::date - 1 WHERE id IN (SELECT post_id FROM post_holding WHERE person_id = ME)`, [403, 403]],
    ['30 minutes pass unused (a browser’s only)', `UPDATE session SET last_used_at = now() - interval '30 minutes 1 second' WHERE person_id = ME`, [401, 200]],
    ['12 hours pass, or 90 days for a program', `UPDATE session SET expires_at = now() WHERE person_id = ME`, [401, 401]],
  ])('ends at the next request when %s', async (_, sql, statuses) => {
    const { email, status } = await signedIn();
    await change(sql, email);
    expect(await status()).toEqual(statuses);
  }); // prettier-ignore

  it('lasts while it is used: 29 minutes without use end nothing, and use is noted', async () => {
    const { email, status } = await signedIn();
    await change(`UPDATE session SET last_used_at = now() - interval '29 minutes' WHERE person_id = ME`, email);
    expect(await status()).toEqual([200, 200]);
    const unused = await change(
      `SELECT FROM session WHERE last_used_at < now() - interval '1 minute' AND person_id = ME`,
      email,
    );
    expect(unused).toEqual([]);
  });

  it('is 12 hours at most for a browser, however often it is used, and 90 days for a program', async () => {
    const { email, status } = await signedIn();
    await status();
    const rows = await change(
      `SELECT kind, expires_at - created_at AS life FROM session WHERE person_id = ME ORDER BY kind`,
      email,
    );
    expect(rows).toMatchObject([
      { kind: 'browser', life: { hours: 12 } },
      { kind: 'program', life: { days: 90 } },
    ]);
  });

  it('ends alone by signing out: others of the same person go on', async () => {
    const { cookie, status } = await signedIn();
    await api.call('DELETE', '/api/v1/sessions/current', { headers: { cookie, origin: ORIGIN } });
    expect(await status()).toEqual([401, 200]);
  });

  it('ends by signing out behind a proxy that adds its own Authorization', async () => {
    const { cookie, status } = await signedIn();
    const headers = { cookie, origin: ORIGIN, authorization: 'Basic cHJveHk6cGFzc3dvcmQ=' };
    expect((await api.call('DELETE', '/api/v1/sessions/current', { headers })).status).toBe(204);
    expect(await status()).toEqual([401, 200]);
  });

  it('takes no token that the client chose, before or after signing in', async () => {
    const chosen = `session=${'A'.repeat(43)}`;
    const body = { email: (await signedIn()).email, password: TEST_PASSWORD };
    const { headers } = await api.call('POST', '/api/v1/sessions', {
      body,
      headers: { cookie: chosen, origin: ORIGIN },
    });
    expect(headers.get('set-cookie')).not.toContain('AAAA');
    expect((await api.call('GET', '/api/v1/me', { headers: { cookie: chosen } })).status).toBe(401);
  });

  it('leaves no token in the database, only its hash', async () => {
    const { token, cookie } = await signedIn();
    const rows = JSON.stringify(await api.sql(`SELECT s::text, encode(token_hash, 'escape') FROM session s`));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(cookie.split('=')[1]);
  });
});

describe('a password that is replaced while somebody signs in with it', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    await api.person(EMAIL, { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  const waits = async () => {
    for (;;) {
      const [row] = await api.sql<{ waits: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'tuple' AND relation = 'person_password'::regclass) AS waits`,
      );
      if (row!.waits) return;
    }
  };

  it('opens nothing any more', async () => {
    await api.sql('BEGIN');
    await api.sql('UPDATE person_password SET hash = $1, changed_at = now()', [await hashPassword('another')]);
    const signingIn = api.call('POST', '/api/v1/sessions', { body: { email: EMAIL, password: TEST_PASSWORD } });
    await Promise.race([waits(), signingIn]);
    await api.sql('COMMIT');
    expect(await signingIn).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
  });
});

describe('guessing passwords', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    await api.person(EMAIL, { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());
  beforeEach(() => api.sql('DELETE FROM login_throttle'));

  const guess = (email: string, password = 'wrong') =>
    api.call('POST', '/api/v1/sessions', { body: { email, password } });
  /** A minute, an hour … as far as the throttle is concerned. */
  const pass = (seconds: number) =>
    api.sql(
      `UPDATE login_throttle SET blocked_until = blocked_until - make_interval(secs => $1),
                                 last_failure_at = last_failure_at - make_interval(secs => $1)`,
      [seconds],
    );

  it('in parallel gets no further than one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(EMAIL)));
    const looked = answers.filter(({ status }) => status === 401).length;
    expect(answers.filter(({ status }) => status === 429).length).toBe(30 - looked);
    // Five for nothing, one that brings the first second, perhaps one or two more if thirty took so long.
    expect(looked).toBeGreaterThanOrEqual(5);
    expect(looked).toBeLessThanOrEqual(8);
  });

  it('refuses no parallel try that is for nothing, also while a right password has them forgotten', async () => {
    const throttle = api.app.get(ThrottleService);
    const database = api.app.get(Database);
    const system = systemActor('test');
    const account = { kind: 'account' as const, value: EMAIL };
    for (let round = 0; round < 20; round++) {
      const tries = Array.from({ length: 4 }, () => throttle.count(system, [account]));
      const right = database.write(system, (tx) => throttle.forget(tx, account));
      const outcomes = await Promise.allSettled([...tries, right]);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'fulfilled' });
      await api.sql('DELETE FROM login_throttle');
    }
  });

  it('has at most 100 passwords of an account looked at in an hour, by the waits it is told', async () => {
    let clock = 0;
    let looked = 0;
    await api.sql(`DELETE FROM login_throttle WHERE subject IS NOT NULL`);
    while (clock < 3600) {
      const { status, headers } = await guess('patience@gov.example');
      // The address has its own, wider count; here it is one account that is tried from everywhere.
      await api.sql(`DELETE FROM login_throttle WHERE failures > 0 AND subject = sha256('address 127.0.0.1')`);
      if (status === 401) looked++;
      else {
        const wait = Number(headers.get('retry-after'));
        expect(wait).toBeGreaterThan(0);
        clock += wait;
        await pass(wait);
      }
    }
    expect(looked).toBeGreaterThan(20);
    expect(looked).toBeLessThanOrEqual(100);
  });

  it('tells by no answer whether the account exists, throttled or not', async () => {
    for (let n = 0; n < 8; n++) {
      const told = [];
      for (const email of [EMAIL, 'nobody@gov.example']) {
        const { status, headers, body } = await guess(email);
        told.push({ status, wait: headers.get('retry-after'), body: { ...body, requestId: '' } });
        await api.sql(`DELETE FROM login_throttle WHERE subject = sha256('address 127.0.0.1')`);
      }
      expect(told[0]).toEqual(told[1]);
    }
  });

  it('does not get around by capitals and spaces in the address', async () => {
    for (let n = 0; n < 6; n++) await guess(n % 2 ? ' OFFICE@gov.example' : 'office@GOV.example ');
    expect((await guess(EMAIL)).status).toBe(429);
  });

  it('shuts the right person out for a minute at most', async () => {
    for (let n = 0; n < 40; n++) {
      await guess(EMAIL);
      await pass(61);
    }
    await guess(EMAIL);
    const refused = await guess(EMAIL, TEST_PASSWORD);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    await api.sql(`DELETE FROM login_throttle WHERE subject = sha256('address 127.0.0.1')`);
    await pass(61);
    expect((await guess(EMAIL, TEST_PASSWORD)).status).toBe(201);
    expect((await guess(EMAIL)).status).toBe(401);
  });

  it('adds up at an address, but right sign-ins of many colleagues there do not', async () => {
    for (let n = 0; n < 60; n++) expect((await guess(EMAIL, TEST_PASSWORD)).status).toBe(201);
    for (let n = 0; n < 51; n++) await guess(`person${n}@gov.example`);
    expect((await guess('another@gov.example')).status).toBe(429);
  });
});
