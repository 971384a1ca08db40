import { TOTP, Secret } from 'otpauth';
import { ApiModule } from '../../src/api.module.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { startTestApi, TEST_PASSWORD, type Answer, type TestApi } from '../support/api.js';
import { done } from '../support/stories.js';

/** C10 of the reliability plan. */
const GUESSES = 1000;

describe('a second factor', () => {
  let api: TestApi;
  let token: string;
  let email: string;
  let secret: string;
  let recovery: string[];
  let people = 0;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());

  const codeAt = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  const post = (path: string, body: unknown, as = token) => api.call('POST', `/api/v1/${path}`, { as, body });
  const signIn = (code?: string, base = api.url): Promise<Answer> => {
    const body = { email, password: TEST_PASSWORD, name: 'test', ...(code === undefined ? {} : { code }) };
    return fetch(`${base}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
    }).then(async (response) => ({ status: response.status, headers: response.headers, body: await response.json() }));
  };
  const codeOf = ({ status, body }: Answer) => [status, body.code];
  /** As if the waits were over. */
  const forgetTries = () => api.sql('DELETE FROM login_throttle');

  beforeEach(async () => {
    await forgetTries();
    email = `p${++people}@gov.example`;
    token = await api.person(email, { body: 'KZ-61', role: 'recipient' });
    ({ secret } = done(await post('second-factor', { password: TEST_PASSWORD }), 201));
    // A step of the past is left free below it: a code of the present may still be tried.
    ({ recoveryCodes: recovery } = done(await post('second-factor/confirm', { code: codeAt(-1) })));
  });

  it('is shown once as text and picture, and gives ten recovery codes', async () => {
    const fresh = await api.person(`q${people}@gov.example`, null);
    const shown = done(await post('second-factor', { password: TEST_PASSWORD }, fresh), 201);
    expect(shown).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      uri: expect.stringContaining(shown.secret),
      qr: expect.stringMatching(/^<svg /),
    });
    expect(new Set(recovery).size).toBe(10);
    expect(done(await api.call('GET', '/api/v1/second-factor', { as: token }))).toEqual({
      on: true,
      recoveryCodesLeft: 10,
    });
    expect(done(await api.call('GET', '/api/v1/second-factor', { as: fresh }))).toEqual({
      on: false,
      recoveryCodesLeft: 0,
    });
  });

  it('is asked for once the password is right, and not before', async () => {
    expect(codeOf(await signIn())).toEqual([401, 'code_needed']);
    const wrong = await api.call('POST', '/api/v1/tokens', {
      body: { email, password: 'wrong', name: 'x', code: codeAt(0) },
    });
    expect(codeOf(wrong)).toEqual([401, 'wrong_credentials']);
    expect((await signIn(codeAt(0))).status).toBe(201);
    const cookie = await api.call('POST', '/api/v1/sessions', {
      body: { email, password: TEST_PASSWORD, code: codeAt(1) },
    });
    expect(cookie.status).toBe(201);
  });

  it('takes no code twice, and none older than the last one taken', async () => {
    expect((await signIn(codeAt(1))).status).toBe(201);
    for (const step of [1, 0, -1]) expect(codeOf(await signIn(codeAt(step)))).toEqual([401, 'wrong_code']);
  });

  it('opens one session of twenty asked for at once with the same code, whichever process is asked', async () => {
    const second = await createHttpApp(ApiModule.with(api.config), api.config);
    await second.listen(0, '127.0.0.1');
    try {
      const bases = [api.url, (await second.getUrl()).replace('[::1]', '127.0.0.1')];
      const code = codeAt(0);
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(code, bases[n % 2])));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      const sessions = await api.sql(`SELECT FROM session s JOIN person p ON p.id = s.person_id WHERE p.email = $1`, [
        email,
      ]);
      expect(sessions).toHaveLength(2);
    } finally {
      await second.close();
    }
  });

  it('takes five tries; the sixth waits, even with the right code', async () => {
    for (let n = 0; n < 5; n++) {
      expect(codeOf(await signIn('000000'))).toEqual([401, 'wrong_code']);
      await api.sql(`DELETE FROM login_throttle WHERE subject = sha256(convert_to($1, 'UTF8'))`, [`account ${email}`]);
    }
    const refused = await signIn(codeAt(0));
    expect(codeOf(refused)).toEqual([429, 'too_many_tries']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
  });

  it(`takes none of ${GUESSES} guesses, and looks at five of them`, async () => {
    const right = [-2, -1, 0, 1, 2].map(codeAt);
    const guesses = Array.from({ length: GUESSES }, (_, n) => String(n * 997).padStart(6, '0'));
    let looked = 0;
    const [{ id }] = (await api.sql<{ id: string }>('SELECT id FROM person WHERE email = $1', [email])) as [
      { id: string },
    ];
    for (const guess of guesses.filter((one) => !right.includes(one))) {
      const answer = await post('second-factor/confirm', { code: guess });
      // Confirming what is confirmed looks at no code, but counts: the same limit stands before both.
      expect([409, 429]).toContain(answer.status);
      if (answer.status === 409) looked++;
    }
    expect(looked).toBe(5);
    const tries = await api.sql(`SELECT failures FROM login_throttle WHERE subject = sha256(convert_to($1, 'UTF8'))`, [
      `code ${id}`,
    ]);
    expect(tries).toEqual([{ failures: 5 }]);
    expect(codeOf(await signIn(codeAt(0)))).toEqual([429, 'too_many_tries']);
  });

  it('may be replaced by a recovery code, each once, however it is typed', async () => {
    expect((await signIn(recovery[0])).status).toBe(201);
    expect((await signIn(recovery[1]!.toLowerCase().replaceAll('-', ' '))).status).toBe(201);
    expect(codeOf(await signIn(recovery[0]))).toEqual([401, 'wrong_code']);
    expect(done(await api.call('GET', '/api/v1/second-factor', { as: token })).recoveryCodesLeft).toBe(8);
    const same = await Promise.all(Array.from({ length: 4 }, () => signIn(recovery[2])));
    expect(same.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is nobody else’s: another person’s codes open nothing', async () => {
    const [mine, theirs] = [codeAt(0), recovery[0]];
    email = `r${people}@gov.example`;
    token = await api.person(email, null);
    ({ secret } = done(await post('second-factor', { password: TEST_PASSWORD }), 201));
    done(await post('second-factor/confirm', { code: codeAt(-1) }));
    for (const code of [mine, theirs]) expect(codeOf(await signIn(code))).toEqual([401, 'wrong_code']);
  });

  it('goes with the password alone, and its recovery codes with it', async () => {
    expect(codeOf(await post('second-factor/remove', { password: 'wrong' }))).toEqual([422, 'wrong_password']);
    expect((await post('second-factor/remove', { password: TEST_PASSWORD })).status).toBe(204);
    expect(codeOf(await post('second-factor/remove', { password: TEST_PASSWORD }))).toEqual([409, 'second_factor_off']);
    expect((await signIn()).status).toBe(201);
    expect(
      await api.sql('SELECT FROM recovery_code c JOIN person p ON p.id = c.person_id WHERE p.email = $1', [email]),
    ).toEqual([]);
  });

  it('cannot be set up by whoever has a session but not the password, nor over one that is on', async () => {
    expect(codeOf(await post('second-factor', { password: 'wrong' }))).toEqual([422, 'wrong_password']);
    expect(codeOf(await post('second-factor', { password: TEST_PASSWORD }))).toEqual([409, 'second_factor_on']);
    expect(codeOf(await post('second-factor/confirm', { code: codeAt(0) }))).toEqual([409, 'second_factor_on']);
  });

  it('lies encrypted, its recovery codes hashed, and both are the system’s alone to read', async () => {
    const [row] = await api.sql<{ secret: Buffer }>('SELECT secret FROM second_factor LIMIT 1');
    expect(row!.secret).toHaveLength(12 + 16 + 20);
    const text =
      JSON.stringify(await api.sql('SELECT * FROM recovery_code')) +
      JSON.stringify(await api.sql('SELECT * FROM audit_entry'));
    for (const shown of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))])
      expect(text).not.toContain(shown);
    for (const table of ['second_factor', 'recovery_code']) {
      const [policy] = await api.sql<{ qual: string }>('SELECT qual FROM pg_policies WHERE tablename = $1', [table]);
      expect(policy!.qual).toContain(`'system'`);
    }
  });

  it('needs a key: without the setting nobody can set it up', async () => {
    const other = await startTestApi({ secretsKey: null });
    try {
      const as = await other.person('a@gov.example', null);
      const answer = await other.call('POST', '/api/v1/second-factor', { as, body: { password: TEST_PASSWORD } });
      expect(codeOf(answer)).toEqual([422, 'second_factor_unavailable']);
    } finally {
      await other.stop();
    }
  });
});

describe('one’s sessions', () => {
  let api: TestApi;
  let first: string;
  let stranger: string;

  beforeAll(async () => {
    api = await startTestApi();
    first = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    stranger = await api.person('b@gov.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const list = async (as = first) => done(await api.call('GET', '/api/v1/sessions', { as })).items;
  const open = async (name: string) =>
    done(
      await api.call('POST', '/api/v1/tokens', {
        body: { email: 'a@gov.example', password: TEST_PASSWORD, name },
        headers: { 'user-agent': 'nightly/1' },
      }),
      201,
    ).token as string;
  const works = async (as: string) => (await api.call('GET', '/api/v1/me', { as })).status === 200;

  it('are listed with where, when and what for; one is the current one', async () => {
    await open('export');
    const items = await list();
    expect(items).toHaveLength(2);
    expect(items.find(({ name }: { name: string }) => name === 'export')).toEqual({
      id: expect.any(String), kind: 'program', name: 'export', address: '127.0.0.1', agent: 'nightly/1',
      createdAt: expect.any(String), lastUsedAt: expect.any(String), expiresAt: expect.any(String), current: false,
    }); // prettier-ignore
    expect(items.filter(({ current }: { current: boolean }) => current)).toMatchObject([{ name: 'test' }]);
  });

  it('end one by one; another person’s does not exist', async () => {
    const lost = await open('lost');
    const { id } = (await list()).find(({ name }: { name: string }) => name === 'lost');
    expect((await api.call('DELETE', `/api/v1/sessions/${id}`, { as: stranger })).status).toBe(404);
    expect(await works(lost)).toBe(true);
    expect((await api.call('DELETE', `/api/v1/sessions/${id}`, { as: first })).status).toBe(204);
    expect(await works(lost)).toBe(false);
    expect((await api.call('DELETE', `/api/v1/sessions/${id}`, { as: first })).status).toBe(404);
  });

  it('end all but this one', async () => {
    const lost = [await open('one'), await open('two')];
    expect((await api.call('DELETE', '/api/v1/sessions/others', { as: first })).status).toBe(204);
    expect(await Promise.all([...lost, first, stranger].map(works))).toEqual([false, false, true, true]);
    expect(await list()).toMatchObject([{ current: true }]);
  });
});
