import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { hashPassword } from '../../src/auth/passwords.js';
import { automaticAnswer, postfix } from '../support/delivery-reports.js';
import { startBuilt, until, type BuiltProcess } from '../support/process.js';

/** Given from outside: DATABASE_URL, OWNER_DATABASE_URL, QUEUE_URL, SMTP_URL. Everything else as in production. */
const SETTINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['DATABASE_URL', 'OWNER_DATABASE_URL', 'QUEUE_URL', 'SMTP_URL'].map((name) => {
      const value = process.env[name];
      if (!value) throw new Error(`${name} is not given: see .ci/run`);
      return [name, value];
    }),
  ),
  MAIL_FROM: 'control@gov.example',
  PUBLIC_URL: 'https://tracker.example',
  PORT: '0',
  AUDIT_KEY: 'only-for-tests-only-for-tests-only',
};
const PASSWORD = 'correct horse battery';
const TOKEN = 'only-for-tests-only-for-tests-only';

const running: BuiltProcess[] = [];
let owner: Client;

function start(program: string, changes: Readonly<Record<string, string>> = {}, ...args: string[]): BuiltProcess {
  const started = startBuilt(program, args, { ...SETTINGS, ...changes });
  running.push(started);
  return started;
}

async function startApi(changes: Readonly<Record<string, string>> = {}) {
  const api = start('main', changes);
  const address = () => /"address":"([^"]+)"/.exec(api.stdout())?.[1];
  await until('the API listens', () => {
    if (api.child.exitCode !== null) throw new Error(api.stderr() || api.stdout());
    return address() !== undefined;
  });
  return { ...api, url: address()! };
}

const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

beforeAll(async () => {
  owner = new Client({ connectionString: SETTINGS.OWNER_DATABASE_URL });
  await owner.connect();
});
afterEach(() => running.splice(0).forEach(({ child }) => child.kill('SIGKILL')));
afterAll(() => owner?.end());

describe('migrate', () => {
  it('is asked for by a sentence when it has not run', async () => {
    const api = start('main');
    expect(await api.ended).toBe(1);
    expect(api.stderr()).toMatch(/refuses the role|lacks \d+ of \d+ migrations/);
  });

  it('makes schema, role and facts, and does nothing the second time', async () => {
    const first = start('command', {}, 'migrate');
    expect([await first.ended, first.stderr()]).toEqual([0, '']);
    expect(first.stdout()).toMatch(
      /^Migrations run now: LayFoundation1700000000000.*\nFacts loaded now: bodies, calendar/,
    );
    const second = start('command', {}, 'migrate');
    expect([await second.ended, second.stderr()]).toEqual([0, '']);
    expect(second.stdout()).toBe('Migrations run now: none.\nFacts loaded now: none.\n');
  });

  it('tells what commands there are', async () => {
    const unknown = start('command', {}, 'constructor');
    expect(await unknown.ended).toBe(2);
    expect(unknown.stderr()).toMatch(/There is no command “constructor”[^]*migrate/);
  });
});

describe('verify-audit', () => {
  it('proves the log, and ends with 1 when it does not reach an anchor that was kept elsewhere', async () => {
    const whole = start('command', {}, 'verify-audit');
    expect([await whole.ended, whole.stderr()]).toEqual([0, '']);
    expect(whole.stdout()).toMatch(/^The log is whole: \d+ entries proved in \d+ chains, without an anchor\.\n$/);
    const folder = await mkdtemp(join(tmpdir(), 'anchor-'));
    try {
      await writeFile(join(folder, 'heads'), `KZ-61:9999:${'0'.repeat(64)}\n`);
      const cut = start('command', {}, 'verify-audit', join(folder, 'heads'));
      expect(await cut.ended).toBe(1);
      expect(cut.stdout()).toMatch(/^KZ-61: broken at \d+\. The chain ends before this number/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('bounce', () => {
  it('takes a message from standard input as a mail server pipes it, and ends with 0 whatever it was', async () => {
    const { personId, letterId, sealed } = await sentLetter();
    const report = postfix({ to: `bounces+${sealed}@gov.example`, recipient: 'bounced@gov.example' });
    const taken = [];
    const tooLarge = report + 'x'.repeat(1024 * 1024);
    for (const message of [report, report, automaticAnswer(`bounces+${sealed}@gov.example`), tooLarge, '']) {
      const command = start('command', {}, 'bounce');
      command.child.stdin!.end(message);
      taken.push([await command.ended, command.stdout().split('\n').at(-2), command.stderr()]);
    }
    expect(taken).toEqual(['noted', 'known', 'ignored', 'ignored', 'ignored'].map((what) => [0, what, '']));
    const { rows } = await owner.query('SELECT person_id, kind, status FROM letter_bounce WHERE letter_id = $1', [
      letterId,
    ]);
    expect(rows).toEqual([{ person_id: personId, kind: 'hard', status: '5.1.1' }]);
  });

  it('asks the mail server to come again when PostgreSQL is away', async () => {
    const command = start('command', { DATABASE_URL: 'postgres://app:canary@127.0.0.1:9/x' }, 'bounce');
    command.child.stdin!.end('From: <>\r\n\r\n');
    expect(await command.ended).toBe(75);
    expect(command.stderr() + command.stdout()).not.toContain('canary');
  });
});

describe('the API process refuses to start with one sentence', () => {
  it.each([
    ['a setting is missing', { PUBLIC_URL: '' }, /PUBLIC_URL is wrong: it must be/],
    ['DATABASE_URL names the owner', { DATABASE_URL: SETTINGS.OWNER_DATABASE_URL! }, /is a superuser or may bypass/],
    ['PostgreSQL is away', { DATABASE_URL: 'postgres://app:canary@127.0.0.1:9/x' }, /127\.0\.0\.1:9 cannot be reached/],
    ['the network address is not ours', { HOST: '203.0.113.1' }, /no such network address: correct HOST/],
  ])('when %s', async (_, changes, sentence) => {
    const api = start('main', changes);
    expect(await api.ended).toBe(1);
    expect(api.stderr()).toMatch(sentence);
    expect(api.stderr()).not.toMatch(/ {4}at |canary/);
  });

  it('when the port is taken', async () => {
    const first = await startApi();
    const second = start('main', { PORT: new URL(first.url).port });
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toMatch(/^Port \d+ is taken by another program/);
  });

  it('when the clock is shifted for a demo', async () => {
    await owner.query('INSERT INTO demo_clock (shown_at, set_at) VALUES (now(), now())');
    const api = start('main');
    expect(await api.ended).toBe(1);
    await owner.query('DELETE FROM demo_clock');
    expect(api.stderr()).toMatch(/^The clock of this database is shifted for a demo/);
  });
});

describe('the API process', () => {
  it('gets ready, signs in and tells who signed in', async () => {
    await addOffice();
    const { url } = await startApi();
    expect((await get(`${url}/readyz`)).status).toBe(200);
    const about = (await (await get(`${url}/api/v1/about`)).json()) as { demo: boolean };
    expect(about.demo).toBe(false);
    expect((await get(`${url}/api/docs`)).status).toBe(404);
    const signedIn = await fetch(`${url}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'office@gov.example', password: PASSWORD, name: 'outside' }),
    });
    expect(signedIn.status).toBe(201);
    const { token } = (await signedIn.json()) as { token: string };
    const me = await get(`${url}/api/v1/me`, { authorization: `Bearer ${token}` });
    expect(await me.json()).toMatchObject({ roles: ['office'], organizations: [{ code: 'DPMO' }] });
    expect((await get(`${url}/api/v1/bodies?size=100`, { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('answers 503 while PostgreSQL takes no connections, and recovers by itself', async () => {
    const { url } = await startApi();
    const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
    const database = owner.escapeIdentifier(rows[0]!.name);
    await owner.query(`ALTER DATABASE ${database} CONNECTION LIMIT 0`);
    await owner.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await until('not ready', async () => (await get(`${url}/readyz`)).status === 503);
    for (const path of ['/readyz', '/api/v1/about']) {
      const answer = await get(url + path);
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
    }
    expect((await get(`${url}/healthz`)).status).toBe(200);
    await owner.query(`ALTER DATABASE ${database} CONNECTION LIMIT -1`);
    expect((await get(`${url}/readyz`)).status).toBe(200);
  });

  it('on SIGTERM says first that it is not ready, still answers, and ends with 0', async () => {
    const api = await startApi();
    const refused: string[] = [];
    let answered = 0;
    let closed = false;
    const load = (async () => {
      while (!closed) {
        try {
          const answer = await get(`${api.url}/api/v1/about`);
          const { status } = answer;
          await answer.text();
          if (status === 200) answered++;
          else refused.push(String(status));
        } catch {
          closed = true; // The port is closed: a balancer has long since gone elsewhere.
        }
      }
    })();
    // As browsers open connections in advance, and never ask anything on them.
    const silent = connect(Number(new URL(api.url).port), '127.0.0.1').on('error', () => undefined);
    await until('the load runs', () => answered > 0);
    const begun = performance.now();
    api.child.kill('SIGTERM');
    await until('not ready', async () => (await get(`${api.url}/readyz`)).status === 503);
    const before = answered;
    await until('it still answers', () => answered > before);
    expect(await api.ended).toBe(0);
    await load;
    expect(performance.now() - begun).toBeLessThan(10_000);
    silent.destroy();
    expect(refused).toEqual([]);
    expect(api.stdout()).toContain('"msg":"stopped"');
  });
});

describe('the worker process', () => {
  it('starts, and ends with 0 on SIGTERM', async () => {
    const process = start('worker');
    await until('it says that it runs', () => process.stdout().includes('the worker is running'));
    expect([process.child.exitCode, process.stderr()]).toEqual([null, '']);
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
  });

  it('answers whoever looks after it, and nobody else', async () => {
    const process = start('worker', { WORKER_PORT: '0', METRICS_TOKEN: TOKEN });
    const port = () => /"address":"127\.0\.0\.1","family":"IPv4","port":(\d+)/.exec(process.stdout())?.[1];
    await until('it answers', () => port() !== undefined);
    const ask = async (path: string, token = '') =>
      (await get(`http://127.0.0.1:${port()}${path}`, { authorization: `Bearer ${token}` })).status;
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual([200, 200]);
    expect([await ask('/metrics'), await ask('/metrics', TOKEN), await ask('/api/v1/me')]).toEqual([401, 200, 404]);
    const swept = async () => {
      const figures = await get(`http://127.0.0.1:${port()}/metrics`, { authorization: `Bearer ${TOKEN}` });
      return /^tracker_job_seconds_count\{job="reminders\.sweep",outcome="done"\} [1-9]/m.test(await figures.text());
    };
    await until('it has swept', swept);
  });

  it('ends itself when its sweep does not progress, so that its supervisor starts it again', async () => {
    const process = start('worker', { PROGRESS_LIMIT: '3' });
    await until('it says that it runs', () => process.stdout().includes('the worker is running'));
    // A lock that is never given back: every sweep waits and fails, while the process lives and PostgreSQL answers.
    await owner.query('BEGIN; LOCK TABLE body IN ACCESS EXCLUSIVE MODE');
    try {
      expect(await process.ended).toBe(1);
    } finally {
      await owner.query('ROLLBACK');
    }
    expect(process.stdout()).toContain(
      '"job":"reminders.sweep","limitSeconds":3,"msg":"no progress: the process ends"',
    );
    const next = start('worker');
    await until('the next one runs', () => next.stdout().includes('the worker is running'));
  });

  it('does not start on a Redis that throws jobs away', async () => {
    const redis = new Redis(SETTINGS.QUEUE_URL!);
    try {
      await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
      const process = start('worker');
      expect(await process.ended).toBe(1);
      expect(process.stderr()).toMatch(/^Redis of QUEUE_URL has maxmemory-policy allkeys-lru/);
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      redis.disconnect();
    }
  });
});

async function addOffice(): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO person (email, name, language) VALUES ('office@gov.example', 'Office', 'en')
     ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`,
  );
  await owner.query('INSERT INTO person_password (person_id, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    rows[0]!.id,
    await hashPassword(PASSWORD),
  ]);
  await owner.query(
    `WITH held AS (INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
       SELECT id, 'office', 'office', 'лауазым', 'должность', 'post' FROM body WHERE code = 'DPMO' RETURNING id)
     INSERT INTO post_holding (post_id, person_id) SELECT id, $1 FROM held`,
    [rows[0]!.id],
  );
}

/** A letter that has left, with its return address sealed as the mail servers have it. */
async function sentLetter() {
  const [personId, letterId] = [randomUUID(), randomUUID()];
  await owner.query(`INSERT INTO person (id, email, name, language) VALUES ($1, 'bounced@gov.example', 'B', 'en')`, [
    personId,
  ]);
  await owner.query(
    `INSERT INTO letter (id, person_id, kind, local_day, not_before, state, sent_at)
     VALUES ($1, $2, 'digest', '2020-08-25', now(), 'sent', now())`,
    [letterId, personId],
  );
  await owner.query(`INSERT INTO letter_attempt (letter_id, fence, phase) VALUES ($1, 1, 'data')`, [letterId]);
  const { rows } = await owner.query<{ key: Buffer }>(`SELECT key FROM signing_key WHERE name = 'letters'`);
  const id = Buffer.from(letterId.replaceAll('-', ''), 'hex');
  const seal = createHmac('sha256', rows[0]!.key).update('bounce ').update(id).digest().subarray(0, 10);
  return { personId, letterId, sealed: id.toString('hex') + seal.toString('hex') };
}
