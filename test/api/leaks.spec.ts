import { configureLog, log } from '../../src/platform/log.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';

describe('the log', () => {
  let api: TestApi;
  let lines: string[];
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  beforeEach(() => {
    lines = [];
    configureLog('trace', { write: (line) => void lines.push(line) });
  });
  afterEach(() => void configureLog('silent'));
  afterAll(() => api?.stop());

  const meeting = { protocolNumber: '1', title: 'T', kind: 'meeting', heldOn: '2019-11-28', chair: 'C' };

  it('tells of requests, but nothing of what is in them', async () => {
    const secrets = [
      'canary-password',
      'canary-code',
      'canary-token-0000000000000000',
      'canary-cookie',
      'canary-title',
    ];
    const [password, code, token, cookie, title] = secrets as [string, string, string, string, string];
    await api.call('POST', '/api/v1/sessions', { body: { email: 'office@gov.example', password, code } });
    await api.call('POST', '/api/v1/sessions', { body: { email: 'office@gov.example', password: { password } } });
    await api.call('POST', '/api/v1/sessions', { body: `{"password": "${password}", ` });
    await api.call('GET', '/api/v1/me', { as: token });
    await api.call('GET', '/api/v1/me', { headers: { cookie: `session=${cookie}` } });
    await api.call('POST', '/api/v1/meetings', { as: office, body: { ...meeting, title, unknown: title } });
    await api.call('GET', `/api/v1/meetings?q=${title}`, { as: office });
    const signedIn = await api.call('POST', '/api/v1/sessions', {
      body: { email: 'office@gov.example', password: TEST_PASSWORD },
    });
    const session = /session=([\w-]+)/.exec(signedIn.headers.get('set-cookie')!)![1]!;
    expect(lines.length).toBeGreaterThan(6);
    for (const secret of [...secrets, office, session, TEST_PASSWORD]) expect(lines.join('')).not.toContain(secret);
  });

  it('tells of a failure where it happened, but not the row that PostgreSQL quotes', async () => {
    await api.sql(`ALTER TABLE meeting ADD CONSTRAINT ck_trap CHECK (title <> 'canary-report')`);
    const { status, body } = await api.call('POST', '/api/v1/meetings', {
      as: office,
      body: { ...meeting, title: 'canary-report', note: 'canary-note' },
    });
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal_error' });
    expect(JSON.stringify(body)).not.toMatch(/canary|ck_trap|SELECT|INSERT/);
    const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50);
    expect(failure).toMatchObject({
      requestId: body.requestId,
      msg: 'a request failed',
      err: { code: '23514', constraint: 'ck_trap', table: 'meeting', stack: expect.stringContaining('meetings') },
    });
    expect(lines.join('')).not.toContain('canary');
  });

  it('keeps secrets out of errors that carry them along', () => {
    const refused = Object.assign(new Error('NOAUTH redis://:canary@redis:6379/0'), {
      command: { name: 'auth', args: ['canary'] },
      input: 'smtp://user:canary@relay',
      parameters: ['canary'],
      query: "SELECT 'canary'",
      cause: Object.assign(new Error('postgres://app:can@ary@db/x is wrong'), {
        detail: 'Key (email)=(canary) exists',
      }),
    });
    log.error({ err: refused }, 'refused');
    log.error(Object.assign(new Error('invalid input syntax for type uuid: "canary"'), { code: '22P02' }));
    log.info(
      { nested: { deep: { deeper: { newPassword: 'canary', 'set-cookie': ['canary'], text: 'canary' } } } },
      'x',
    );
    log.info({ list: [{ token: 'canary' }, 'smtp://user:canary@relay'] }, 'x');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toMatch(/canary|can@ary/);
    expect(lines[0]).toContain('redis://[removed]@redis:6379/0');
    expect(lines[0]).toContain('leaks.spec');
  });
});
