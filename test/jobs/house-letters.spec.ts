import { TidyService } from '../../src/auth/tidy.service.js';
import { TidyModule } from '../../src/auth/tidy.module.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { HouseLetters } from '../../src/notifications/house-letters.service.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { NestFactory } from '@nestjs/core';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { say, ScriptedSmtp } from '../support/scripted-smtp.js';
import { done } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

const NEW = 'four words with spaces';

describe('letters of the house', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let admin: string;
  let count = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T09:00:00+06:00');
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator', language: 'kk' });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const forget = (email: string) => api.call('POST', '/api/v1/passwords/forgotten', { body: { email } });
  const choose = (token: string) => api.call('POST', '/api/v1/passwords', { body: { token, password: NEW } });
  const signIn = (email: string, password: string) =>
    api.call('POST', '/api/v1/tokens', { body: { email, password, name: 'test' } });
  const lettersTo = async (address: string) => (await readLetters(smtp)).filter(({ to }) => to === address);
  const tokenIn = (text: string) => /\/password#([\w-]{43})/.exec(text)![1]!;
  const person = async (language = 'en') => {
    const email = `person${++count}@gov.example`;
    await api.person(email, { body: 'KZ-61', role: 'recipient', language });
    return email;
  };

  it('bring a link to whoever forgot their password; the old one works until a new one is chosen', async () => {
    const email = await person();
    expect((await forget(` ${email.toUpperCase()} `)).status).toBe(202);
    await worker.delivery.sendDue();
    const [letter] = await lettersTo(email);
    expect(letter).toMatchObject({ subject: 'Choose your password', text: expect.stringContaining('72 hours') });
    done(await signIn(email, TEST_PASSWORD), 201);
    done(await choose(tokenIn(letter!.text)), 204);
    expect((await signIn(email, TEST_PASSWORD)).status).toBe(401);
    done(await signIn(email, NEW), 201);
    expect((await choose(tokenIn(letter!.text))).status).toBe(404);
  });

  it('are not written to an address that the office never writes to', async () => {
    const email = await person();
    await api.sql(`INSERT INTO quiet_address (email, reason) VALUES ($1, 'It is another’s now.')`, [email]);
    expect((await forget(email)).status).toBe(202);
    await worker.delivery.sendDue();
    expect(await lettersTo(email)).toEqual([]);
    const [link] = await api.sql('SELECT FROM password_link l JOIN person p ON p.id = l.person_id WHERE p.email = $1', [
      email,
    ]);
    expect(link).toBeUndefined();
  });

  it('answer alike for an account, none, a disabled one and a second time, and write to the first alone, once', async () => {
    const [known, disabled] = [await person(), await person()];
    await api.sql('UPDATE person SET disabled_at = now() WHERE email = $1', [disabled]);
    const before = smtp.journal.length;
    for (const email of [known, 'nobody@gov.example', disabled, known, 'no address at all']) {
      const { status, body, headers } = await forget(email);
      expect([email, status, body, headers.get('content-length')]).toEqual([email, 202, '', '0']);
    }
    await worker.delivery.sendDue();
    expect(smtp.journal.length).toBe(before + 1);
    expect(await lettersTo(known)).toHaveLength(1);
  });

  it('are not to be had by trying: the same wait for every address', async () => {
    const email = await person();
    for (const address of [email, 'nobody.at.all@gov.example']) {
      const statuses: number[] = [];
      for (let n = 0; n < 5; n++) statuses.push((await forget(address)).status);
      expect([address, statuses]).toEqual([address, [202, 202, 202, 202, 429]]);
    }
    done(await signIn(email, TEST_PASSWORD), 201);
  });

  it('keep the link out of the outbox and out of the log', async () => {
    const email = await person('ru');
    await forget(email);
    await worker.delivery.sendDue();
    const token = tokenIn((await lettersTo(email))[0]!.text);
    const rows = await api.sql(`SELECT l::text FROM letter l UNION ALL SELECT a::text FROM audit_entry a UNION ALL SELECT p::text FROM password_link p`); // prettier-ignore
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('bring an invited person its link, when the administrator asks', async () => {
    const invited = done(await api.call('POST', '/api/v1/people', { as: admin, body: { email: 'new@gov.example', name: 'Жаңа', language: 'kk' } }), 201); // prettier-ignore
    const send = (ifMatch: number) =>
      api.call('POST', `/api/v1/people/${invited.person.id}/password-letter`, { as: admin, ifMatch });
    expect(done(await send(1))).toEqual({ version: 2 });
    expect((await send(1)).status).toBe(412);
    await worker.delivery.sendDue();
    const [letter] = await lettersTo('new@gov.example');
    expect(letter!.subject).toBe('Құпиясөзді таңдау');
    expect((await choose(invited.link.split('#')[1])).status).toBe(404);
    done(await choose(tokenIn(letter!.text)), 204);
    await api.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [invited.person.id]);
    expect((await send(2)).body.code).toBe('person_disabled');
  });

  it('bring every administrator the heads of the log, once a day; they prove the log as its anchor', async () => {
    const letters = worker.app.get(HouseLetters, { strict: false });
    await Promise.all([letters.openHeads(), letters.openHeads()]);
    await letters.openHeads();
    await worker.delivery.sendDue();
    const mine = await lettersTo('admin@gov.example');
    expect(mine.map(({ subject }) => subject)).toEqual(['Журналдың 17.02.2020 күнгі бақылау белгілері']);
    const anchor = /(?:[\w-]+:\d+:[0-9a-f]{64},?\s*)+/.exec(mine[0]!.text)![0];
    const verify = async () =>
      done(await api.call('GET', `/api/v1/audit/verify?anchor=${encodeURIComponent(anchor)}`, { as: admin }));
    expect(await verify()).toMatchObject({ ok: true, anchored: true });
    await api.setClock('2020-02-18T09:00:00+06:00');
    await letters.openHeads();
    await worker.delivery.sendDue();
    expect(await lettersTo('admin@gov.example')).toHaveLength(2);
    expect(await verify()).toMatchObject({ ok: true });
    await api.setClock('2020-02-17T09:00:00+06:00');
  });

  it('that reach nobody are told to the office', async () => {
    const email = await person();
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    smtp.forRecipient(email, { dot: say('554 5.7.1 refused', { keep: false }) });
    await forget(email);
    await worker.delivery.sendDue();
    const { items } = done(await api.call('GET', '/api/v1/notifications', { as: office })) as { items: object[] };
    expect(items).toMatchObject([
      { kind: 'letter_dead', text: `A letter reached nobody: ${email} (permanent_content)` },
    ]);
  });

  it('are put into the outbox by an administrator only as such', async () => {
    const insert = async (kind: string, administers: boolean) => {
      await api.sql('BEGIN');
      try {
        await api.sql('SET LOCAL ROLE tracker_app');
        await api.sql(`SELECT set_config('app.administers', $1, true)`, [String(administers)]);
        await api.sql(`INSERT INTO letter (person_id, kind, local_day, not_before) SELECT id, $1, '2021-01-01', now() FROM person LIMIT 1`, [kind]); // prettier-ignore
        return true;
      } catch {
        return false;
      } finally {
        await api.sql('ROLLBACK');
      }
    };
    expect([await insert('password_link', true), await insert('digest', true), await insert('password_link', false)]).toEqual([true, false, false]); // prettier-ignore
  });

  it('what has served its time is tidied away, and nothing else', async () => {
    const parts = {
      module: class TidyTestModule {},
      imports: [PlatformModule.with(api.config, dataSourceOptions(api.config.databaseUrl, 2)), TidyModule],
    };
    const app = await NestFactory.createApplicationContext(parts, { logger: false, abortOnError: false });
    await forget('tidy1@gov.example');
    await api.sql(
      `INSERT INTO login_throttle (subject, failures, blocked_until, last_failure_at) VALUES ('\\x01', 1, now() - interval '2 days', now() - interval '2 days');
       INSERT INTO idempotency_key (person_id, key, fingerprint, created_at) SELECT id, 'old', '\\x00', now() - interval '49 hours' FROM person LIMIT 1;
       INSERT INTO idempotency_key (person_id, key, fingerprint) SELECT id, 'young', '\\x00' FROM person LIMIT 1;
       UPDATE session SET revoked_at = now() - interval '31 days' WHERE id = (SELECT id FROM session ORDER BY id LIMIT 1)`,
    );
    const counts = async () =>
      (await api.sql('SELECT (SELECT count(*)::int FROM login_throttle) AS tries, (SELECT count(*)::int FROM idempotency_key) AS keys, (SELECT count(*)::int FROM session) AS sessions'))[0] as Record<string, number>; // prettier-ignore
    const before = await counts();
    await app.get(TidyService).tidy();
    await app.get(TidyService).tidy();
    expect(await counts()).toEqual({ tries: before.tries! - 1, keys: before.keys! - 1, sessions: before.sessions! - 1 }); // prettier-ignore
    await app.close();
  });
});
