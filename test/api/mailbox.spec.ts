import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

import { listenOn } from '../../src/demo/listen.js';
import { LARGEST_LETTER, type Mailbox, startMailbox } from '../../src/demo/mailbox/mailbox.js';
import { StartProblem } from '../../src/demo/start-problem.js';
import { makeTempFolder, removeTempFolder } from '../support/temp-folder.js';

const now = () => new Date('2026-11-22T11:15:00Z');
const open = new Set<Mailbox>();
const transports = new Map<Mailbox, ReturnType<typeof createTransport>>();
let temp: string;

beforeAll(async () => {
  temp = await makeTempFolder();
});

afterEach(async () => {
  for (const transport of transports.values()) transport.close();
  for (const mailbox of open) await mailbox.stop();
  open.clear();
  transports.clear();
});

afterAll(() => removeTempFolder(temp));

async function start(folder?: string): Promise<Mailbox> {
  const mailbox = await startMailbox({ host: '127.0.0.1', smtpPort: 0, pagePort: 0, folder, now });
  open.add(mailbox);
  return mailbox;
}

function post(mailbox: Mailbox, letter: Record<string, unknown>) {
  let transport = transports.get(mailbox);
  if (!transport) transports.set(mailbox, (transport = createTransport(`${mailbox.smtpUrl}?pool=true`)));
  return transport.sendMail({ from: 'Бақылау <control@example.kz>', to: 'akim@example.kz', ...letter });
}

async function page(mailbox: Mailbox, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, mailbox.pageUrl), { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('a letter is there, whole, when the sender hears 250', async () => {
  const folder = join(temp, 'whole');
  const mailbox = await start(folder);
  await post(mailbox, {
    to: 'Әкім <akim@example.kz>',
    bcc: 'copy@example.kz',
    subject: 'Тапсырма мерзімі жақындады',
    text: 'Құрметті әкім!',
    html: '<p>Құрметті <b>әкім</b>!</p>',
    headers: { 'X-Task': '42' },
    attachments: [{ filename: 'карточка.pdf', content: 'pdf', contentType: 'application/pdf' }],
  });
  const [letter] = mailbox.letters();
  expect(letter).toMatchObject({
    receivedAt: now(),
    envelope: { from: 'control@example.kz', to: ['akim@example.kz', 'copy@example.kz'] },
    subject: 'Тапсырма мерзімі жақындады',
    to: expect.stringContaining('akim@example.kz'),
    html: '<p>Құрметті <b>әкім</b>!</p>',
    attachments: [{ name: 'карточка.pdf', type: 'application/pdf', size: 3 }],
  });
  expect(letter!.text.trim()).toBe('Құрметті әкім!');
  expect(letter!.headers).toContainEqual({ name: 'x-task', value: '42' });
  expect(await readFile(letter!.rawPath, 'latin1')).toContain(letter!.messageId);
});

test('a thousand letters over five connections arrive, each sender in its order', async () => {
  const mailbox = await start();
  const seen: number[] = [];
  mailbox.subscribe(({ id }) => seen.push(id));
  const senders = Array.from({ length: 5 }, async (_, sender) => {
    const transport = createTransport({ url: mailbox.smtpUrl, pool: true, maxConnections: 1, maxMessages: Infinity });
    for (let n = 0; n < 200; n++) {
      await transport.sendMail({
        from: 'a@example.kz',
        to: `s${sender}@example.kz`,
        subject: String(n),
        text: 'мәтін',
      });
    }
    transport.close();
  });
  const letters = await mailbox.received(1000, 60_000);
  await Promise.all(senders);
  expect(letters).toHaveLength(1000);
  expect(seen).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1));
  for (let sender = 0; sender < 5; sender++) {
    const own = letters.filter(({ envelope }) => envelope.to[0] === `s${sender}@example.kz`);
    expect(own.map(({ subject }) => Number(subject))).toEqual(Array.from({ length: 200 }, (_, n) => n));
  }
});

test('letters survive a restart, byte for byte, and new ones come after them', async () => {
  const folder = join(temp, 'letters');
  const first = await start(folder);
  await post(first, { subject: 'Бірінші', text: 'a' });
  await post(first, { subject: 'Екінші', text: 'b' });
  const before = first.letters().map((letter) => ({ ...letter }));
  const raw = await page(first, '/letters/2/raw');
  transports.get(first)!.close();
  await first.stop();

  const second = await start(folder);
  expect(second.letters()).toEqual(before);
  expect((await page(second, '/letters/2/raw')).text).toBe(raw.text);
  expect(raw.text).toMatch(/^(?!X-Mailbox)/);
  await post(second, { subject: 'Үшінші', text: 'c' });
  expect(second.letters().map(({ id }) => id)).toEqual([1, 2, 3]);
  await second.clear();
  expect(second.letters()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('waiting ends with the letter that fits, or says what came instead', async () => {
  const mailbox = await start();
  const waiting = mailbox.received(({ subject }) => subject === 'the right one', 5_000);
  await post(mailbox, { subject: 'another', text: 'a' });
  await post(mailbox, { subject: 'the right one', text: 'b' });
  expect((await waiting).id).toBe(2);
  await expect(mailbox.received(3, 1)).rejects.toThrow(/2 letters are here, the last: "another", "the right one"/);
});

test('a letter over 5 MB is refused, and the connection goes on', async () => {
  const mailbox = await start();
  await expect(post(mailbox, { text: 'x'.repeat(LARGEST_LETTER) })).rejects.toMatchObject({ responseCode: 552 });
  // A sender that keeps its size to itself is refused all the same, after the last byte.
  const answers = await speak(mailbox, [
    'EHLO test',
    'MAIL FROM:<a@example.kz>',
    'RCPT TO:<b@example.kz>',
    'DATA',
    `${'x'.repeat(998)}\r\n`.repeat(5300) + '.',
    'QUIT',
  ]);
  expect(answers.map((line) => line.slice(0, 3))).toEqual(['220', '250', '250', '250', '354', '552', '221']);
  await post(mailbox, { subject: 'small', text: 'x' });
  expect(mailbox.letters().map(({ subject }) => subject)).toEqual(['small']);
});

describe('a hostile letter', () => {
  const SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  let mailbox: Mailbox;

  beforeEach(async () => {
    mailbox = await start();
    await post(mailbox, {
      from: { name: SCRIPT, address: 'a@example.kz' },
      subject: SCRIPT,
      text: SCRIPT,
      html: `<!DOCTYPE html><p>hello</p>${SCRIPT}`,
      headers: { 'X-Evil': SCRIPT },
      attachments: [{ filename: `${SCRIPT}.pdf`, content: 'x' }],
    });
  });

  test.each(['/', '/?to=' + encodeURIComponent(SCRIPT), '/letters/1', '/letters/1/text', '/letters/1/headers'])(
    'is inert on %s',
    async (path) => {
      const { text, headers } = await page(mailbox, path);
      expect(text).not.toMatch(/<script|<img/i);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; frame-src/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );

  test('shows its html only in a frame without scripts', async () => {
    const { text } = await page(mailbox, '/letters/1');
    expect(text.match(/<iframe[^>]+sandbox="([^"]*)"/)![1]).toBe('allow-popups allow-popups-to-escape-sandbox');
    const inner = await page(mailbox, '/letters/1/html');
    expect(inner.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; " +
        "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    expect(inner.text).toMatch(/^<!DOCTYPE html><base target="_blank"><p>hello/);
  });

  test('cannot smuggle headers into the mailbox by its envelope or its download', async () => {
    await speak(mailbox, [
      'EHLO test',
      'MAIL FROM:<a@example.kz>',
      'RCPT TO:<b@example.kz>',
      'DATA',
      'X-Mailbox: {"receivedAt":"1990-01-01","envelope":{"from":"x","to":[]}}\r\nSubject: x\r\n\r\ny\r\n.',
      'QUIT',
    ]);
    expect(mailbox.letters()[1]!.envelope).toEqual({ from: 'a@example.kz', to: ['b@example.kz'] });
    const { headers } = await page(mailbox, '/letters/1/raw');
    expect(headers.get('content-type')).toBe('message/rfc822');
    expect(headers.get('content-disposition')).toBe('attachment; filename="letter-1.eml"');
  });
});

describe('the page', () => {
  test('speaks the language that is chosen, else the browser’s, else Kazakh', async () => {
    const mailbox = await start();
    const headings = async (path: string, accept: string) => {
      const { text } = await page(mailbox, path, { 'accept-language': accept });
      return [text.match(/<html lang="(\w+)"/)![1], text.match(/<h2>(.*?)<\/h2>/)![1]];
    };
    expect(await headings('/', 'ru-RU,ru;q=0.9,en;q=0.8')).toEqual(['ru', 'Писем пока нет']);
    expect(await headings('/', 'de')).toEqual(['kk', 'Әзірге хат жоқ']);
    expect(await headings('/?language=en', 'ru')).toEqual(['en', 'No letters yet']);
  });

  test('filters by recipient and text, pages, and gives the same as JSON', async () => {
    const mailbox = await start();
    for (let n = 1; n <= 60; n++) {
      await post(mailbox, {
        to: n % 10 ? 'many@example.kz' : 'few@example.kz',
        subject: `№ ${n}`,
        text: `мәтін-${n}.`,
      });
    }
    const subjects = (text: string) => [...text.matchAll(/<a href="\/letters\/(\d+)/g)].map(([, id]) => Number(id));
    const first = await page(mailbox, '/?language=ru');
    expect(first.text).toContain('60 писем');
    expect(first.text).toContain('Страница 1 из 2');
    expect(subjects(first.text)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n));
    expect(subjects((await page(mailbox, '/?page=2')).text)).toEqual(Array.from({ length: 10 }, (_, n) => 10 - n));
    expect(subjects((await page(mailbox, '/?to=FEW@')).text)).toEqual([60, 50, 40, 30, 20, 10]);
    expect(subjects((await page(mailbox, '/?to=few&text=' + encodeURIComponent('МӘТІН-20.'))).text)).toEqual([20]);
    expect((await page(mailbox, '/?to=nobody&language=en')).text).toContain('No letter matches');
    const json = JSON.parse((await page(mailbox, '/letters.json?to=few&limit=2')).text);
    expect(json).toMatchObject({ count: 6, letters: [{ id: 60, subject: '№ 60' }, { id: 50 }] });
    expect(json.letters[0]).not.toHaveProperty('rawPath');
  });

  test('answers 404 to what is not there, 405 to writing, 421 under a foreign name', async () => {
    const mailbox = await start();
    for (const path of ['/letters/1', '/letters/1/raw', '/letters/../../etc/passwd', '/nothing', '/letters/1e3']) {
      expect((await page(mailbox, path)).status).toBe(404);
    }
    expect((await fetch(mailbox.pageUrl, { method: 'POST' })).status).toBe(405);
    // fetch sets Host by itself.
    const status = await new Promise((resolve) =>
      request(mailbox.pageUrl, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(status).toBe(421);
  });
});

test.each(['--smtp-port', '--mailbox-port'])('a port in use is named together with %s', async (option) => {
  const other = createServer();
  const port = await listenOn(other, { host: '127.0.0.1', port: 0, option: '' });
  const taken = { smtpPort: option === '--smtp-port' ? port : 0, pagePort: option === '--mailbox-port' ? port : 0 };
  const problem = await startMailbox({ host: '127.0.0.1', ...taken, now }).catch((error: unknown) => error);
  await new Promise((resolve) => other.close(resolve));
  expect(problem).toBeInstanceOf(StartProblem);
  expect(problem).toMatchObject({ code: 'port-in-use' });
  expect((problem as Error).message).toMatch(new RegExp(`Port ${port} is taken .* ${option}\\.$`));
});

/** Says the lines one after another, each when the last has been answered; gives the last line of each answer. */
function speak(mailbox: Mailbox, lines: string[]): Promise<string[]> {
  const socket = connect(Number(new URL(mailbox.smtpUrl).port), '127.0.0.1');
  const answers: string[] = [];
  let rest = '';
  return new Promise((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString();
      const last = /^(\d{3} .*)\r\n$/m.exec(rest);
      if (!last) return;
      answers.push(last[1]!);
      rest = '';
      const next = lines.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
    socket.once('close', () => resolve(answers));
    socket.once('error', reject);
  });
}
