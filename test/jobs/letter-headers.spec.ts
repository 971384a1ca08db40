import { createVerify, generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { fin, ScriptedSmtp } from '../support/scripted-smtp.js';
import { makeTempFolder, removeTempFolder } from '../support/temp-folder.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const MORNING = '2020-08-25T03:00:00Z';

describe('the headers of a letter', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await api.setClock(MORNING);
    await api.sql(`INSERT INTO sweep_mark VALUES ('reminders Asia/Almaty', '2020-08-24T11:59:00Z')`);
    worker = await startTestWorker(api, { smtpUrl: smtp.url, mailReplyTo: 'office@gov.example' });
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const lettersTo = (recipient: string): Promise<ParsedMail[]> =>
    Promise.all(smtp.journal.filter((one) => one.recipient === recipient).map(({ raw }) => simpleParser(raw)));
  const header = (mail: ParsedMail, name: string) =>
    mail.headerLines
      .find(({ key }) => key === name)
      ?.line.replace(/^[^:]+:\s*/, '')
      .replace(/\r?\n\s+/g, ' ');
  /** A report waits for the office, and nothing else concerns it. */
  const reviewOnly = async () => {
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-12-28', state: 'under_review', filedOn: '2020-08-20' });
  };

  it('gather what is said of one task in one conversation, and answer to the office', async () => {
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await worker.turn();
    await worker.turnAt('2020-08-27T03:00:00Z');
    const [first, second] = await lettersTo('akimat@kz61.example');
    const [task] = await api.sql<{ id: string; person: string }>(
      `SELECT t.id, p.id AS person FROM task t, person p WHERE p.email = 'akimat@kz61.example'`,
    );
    const root = `<task-${task!.id}.${task!.person}@gov.example>`;
    for (const mail of [first!, second!]) {
      expect(mail).toMatchObject({
        inReplyTo: root,
        references: root,
        replyTo: { value: [{ address: 'office@gov.example' }] },
      });
      expect(header(mail, 'auto-submitted')).toBe('auto-generated');
      expect(header(mail, 'x-auto-response-suppress')).toBe('All');
      expect(header(mail, 'thread-index')).toMatch(/^[A-Za-z0-9+/=]{36}$/);
      expect(header(mail, 'list-unsubscribe')).toBeUndefined();
    }
    expect(first!.messageId).not.toBe(second!.messageId);
  });

  it('offer to do without reports to review, by one click that asks for no sign-in; following the link changes nothing', async () => {
    await reviewOnly();
    await worker.turn();
    const [mail] = await lettersTo('office@gov.example');
    const url = /^<(.+)>$/.exec(header(mail!, 'list-unsubscribe')!)![1]!;
    expect(url).toMatch(/^http:\/\/tracker\.example\/api\/v1\/letters\/unsubscribe\/[0-9a-f]{52}$/);
    expect(mail!.text).toContain(url);
    const path = new URL(url).pathname;

    const page = await api.call('GET', path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<button>Do not send them to me</button>');
    expect((await api.call('GET', '/api/v1/letter-choices', { as: office })).body.items).toEqual([
      { section: 'review', wanted: true },
    ]);

    const clicked = await api.call('POST', path, {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(clicked).toMatchObject({ status: 200 });
    expect(clicked.body).toContain('Done: these letters will not be sent to you any more.');
    expect((await api.call('GET', '/api/v1/letter-choices', { as: office })).body.items).toEqual([
      { section: 'review', wanted: false },
    ]);
    const changed = `${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`;
    for (const method of ['GET', 'POST']) expect((await api.call(method, changed)).status).toBe(404);

    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-12-28', state: 'under_review', filedOn: '2020-08-21' });
    await worker.turnAt('2020-08-26T03:00:00Z');
    await worker.turnAt('2020-08-27T03:00:00Z');
    expect(await lettersTo('office@gov.example')).toHaveLength(1);
    const ends = await api.sql(`SELECT DISTINCT state, outcome FROM reminder WHERE state <> 'sent'`);
    expect(ends).toEqual([{ state: 'cancelled', outcome: 'switched_off' }]);
  });

  it('name the one click of RFC 8058 only where it goes by https', async () => {
    await reviewOnly();
    const other = await startTestWorker(api, { smtpUrl: smtp.url, publicUrl: 'https://tracker.example' });
    await other.turn();
    await other.stop();
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-12-28', state: 'under_review', filedOn: '2020-08-21' });
    await worker.turnAt('2020-08-27T03:00:00Z');
    const mails = await lettersTo('office@gov.example');
    expect(
      mails.map((mail) => [header(mail, 'list-unsubscribe')!.split('//')[0], header(mail, 'list-unsubscribe-post')]),
    ).toEqual([
      ['<https:', 'List-Unsubscribe=One-Click'],
      ['<http:', undefined],
    ]);
  });

  it('lead to a page whose button works by http too, and are taken as form data of both kinds', async () => {
    await reviewOnly();
    await worker.turn();
    const [mail] = await lettersTo('office@gov.example');
    const path = new URL(/^<(.+)>$/.exec(header(mail!, 'list-unsubscribe')!)![1]!).pathname;
    // No browser says by http from what site a form comes, and without this not even from where.
    expect((await api.call('GET', path)).headers.get('referrer-policy')).toBe('same-origin');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const parts = new Response(form);
    const body = await parts.text();
    const type = parts.headers.get('content-type')!;
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    const fromPage: Record<string, string> = { origin: 'http://tracker.example' };
    for (const from of [{}, fromPage]) {
      const headers = { 'content-type': type, ...from };
      expect(await api.call('POST', path, { body, headers })).toMatchObject({ status: 200 });
    }
    expect((await api.call('GET', '/api/v1/letter-choices', { as: office })).body.items).toEqual([
      { section: 'review', wanted: false },
    ]);
  });

  it('offer nothing of the kind where a deadline is among the lines, and a choice leaves it in', async () => {
    await reviewOnly();
    await makeTask(api, { body: 'KZ-59', effectiveDay: '2020-08-11' });
    await api.call('POST', '/api/v1/letter-choices', { as: office, body: { section: 'review', wanted: false } });
    await worker.turn();
    for (const mail of await lettersTo('office@gov.example')) {
      expect(mail.subject).not.toContain('review');
      expect(header(mail, 'list-unsubscribe')).toBeUndefined();
    }
  });

  it('cannot switch off what must be read: only what the rules name', async () => {
    for (const section of ['overdue', 'coming', '']) {
      const answer = await api.call('POST', '/api/v1/letter-choices', { as: office, body: { section, wanted: false } });
      expect(answer.status).toBe(400);
    }
    const on = { section: 'review', wanted: true };
    expect((await api.call('POST', '/api/v1/letter-choices', { as: office, body: on })).body.items).toEqual([on]);
  });

  describe('signed with DKIM', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    let folder: string;

    beforeEach(async () => {
      folder = await makeTempFolder();
      const file = join(folder, 'dkim.pem');
      await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await worker.stop();
      const publicUrl = 'https://tracker.example';
      worker = await startTestWorker(api, { smtpUrl: smtp.url, publicUrl, dkimKey: file, dkimSelector: 'spring' });
      await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    });
    afterEach(() => removeTempFolder(folder));

    it('bear a signature of our domain, one-click headers included, that the public key confirms', async () => {
      await reviewOnly();
      await worker.turn();
      const raw = smtp.journal.find(({ recipient }) => recipient === 'office@gov.example')!.raw.toString('latin1');
      const [head] = raw.split('\r\n\r\n');
      const signature = /^DKIM-Signature:[^]*?(?=\r\n\S)/im.exec(`${head}\r\nX`)![0];
      expect(signature.replace(/\s+/g, ' ')).toMatch(/ d=gov\.example; q=dns\/txt; s=spring;/);
      const signed = /\sh=([^;]+);/.exec(signature)![1]!.toLowerCase().replace(/\s/g, '').split(':');
      expect(signed).toEqual(
        expect.arrayContaining(['from', 'to', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']),
      );
      // RFC 6376, relaxed: the named headers from below, then the signature itself without its value.
      const fields = head!
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .reverse();
      const relaxed = (line: string) =>
        `${line.slice(0, line.indexOf(':')).toLowerCase().trim()}:${line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim()}`;
      const taken = signed.flatMap((name) => {
        const index = fields.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
        return index < 0 ? [] : [relaxed(fields.splice(index, 1)[0]!)];
      });
      const bare = relaxed(signature.replace(/\r\n[ \t]+/g, ' ')).replace(/b=[^;]*$/, 'b=');
      const value = /[;\s]b=([^;]+)$/.exec(signature.replace(/\s+/g, ' '))![1]!.replace(/\s/g, '');
      const verify = createVerify('RSA-SHA256').update([...taken, bare].join('\r\n'));
      expect(verify.verify(publicKey, value, 'base64')).toBe(true);
    });

    it('are still told before the first byte from after it: a relay that hangs up before DATA has nothing', async () => {
      smtp.forConnection(1, { mail: fin() });
      await worker.turn();
      expect(await api.sql('SELECT phase, outcome FROM letter_attempt')).toEqual([
        { phase: 'connect', outcome: 'temporary' },
      ]);
    });

    it('do not leave unsigned: a worker whose key cannot be read does not start', async () => {
      const start = startTestWorker(api, { smtpUrl: smtp.url, dkimKey: join(folder, 'none.pem') });
      await expect(start).rejects.toThrow('DKIM_KEY names no file with a private key');
    });
  });
});
