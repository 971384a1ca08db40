import { simpleParser } from 'mailparser';
import { SmtpSender, type OutgoingLetter, type SmtpSenderOptions } from '../../src/mail/smtp.js';
import type { SendKind, SendOutcome, SmtpPhase } from '../../src/mail/smtp-outcome.js';
import {
  fin,
  reset,
  say,
  ScriptedSmtp,
  silence,
  type Script,
  type ScriptedSmtpOptions,
} from '../support/scripted-smtp.js';

const FROM = { name: 'Бақылау бөлімі', address: 'control@office.example' };
const noted = () => Promise.resolve();
/** Long enough for a busy machine; only the scripts that stay silent ever wait it out. */
const PATIENCE = 400;

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function relay(options?: ScriptedSmtpOptions): Promise<ScriptedSmtp> {
  const smtp = await ScriptedSmtp.start(options);
  cleanUps.unshift(() => smtp.close());
  return smtp;
}

function sender(smtp: { url: string }, options: Partial<SmtpSenderOptions> = {}): SmtpSender {
  const it = new SmtpSender({ url: smtp.url, from: FROM, ...options });
  cleanUps.unshift(() => it.close(0));
  return it;
}

function letter(number: number, changes: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    messageId: `<rem-${number}.1@office.example>`,
    to: { name: `Әкім ${number}`, address: `akim${number}@region.example` },
    envelopeFrom: `bounce+${number}@office.example`,
    subject: `Ескерту ${number}`,
    text: `Мерзімі ертең. № ${number}\n`,
    html: `<p>Мерзімі ертең. № ${number}</p>`,
    date: new Date('2026-03-02T04:00:00Z'),
    ...changes,
  };
}

/** A row of the table: how the relay behaves, where the script hooks in, what must come out. */
interface Row {
  behaviour: string;
  by: 'recipient' | 'sender' | 'connection';
  script: Script;
  kind: SendKind;
  phase: SmtpPhase;
  smtpCode?: number;
  /** Whether the relay has the letter although it said something else. */
  taken?: boolean;
  url?: (url: string) => string;
}

const withLogin = (url: string) => url.replace('://', '://bob:hunter2@');

const rows: Row[] = [
  {
    behaviour: 'greeting 421',
    by: 'connection',
    script: { greeting: say('421 4.3.2 closing') },
    kind: 'temporary_host',
    phase: 'connect',
    smtpCode: 421,
  },
  {
    behaviour: 'no greeting',
    by: 'connection',
    script: { greeting: silence() },
    kind: 'temporary_host',
    phase: 'connect',
  },
  {
    behaviour: 'drop before the greeting',
    by: 'connection',
    script: { greeting: fin() },
    kind: 'temporary_host',
    phase: 'connect',
  },
  { behaviour: 'reset at EHLO', by: 'connection', script: { ehlo: reset() }, kind: 'temporary_host', phase: 'connect' },
  {
    behaviour: '535 at AUTH',
    by: 'connection',
    script: { auth: say('535 5.7.8 no: hunter2 AGJvYgBodW50ZXIy') },
    kind: 'configuration',
    phase: 'connect',
    smtpCode: 535,
    url: withLogin,
  },
  {
    behaviour: '454 at AUTH',
    by: 'connection',
    script: { auth: say('454 4.7.0 busy') },
    kind: 'temporary_host',
    phase: 'connect',
    smtpCode: 454,
    url: withLogin,
  },
  {
    behaviour: '452 at MAIL',
    by: 'sender',
    script: { mail: say('452 4.3.1 disk full') },
    kind: 'temporary',
    phase: 'envelope',
    smtpCode: 452,
  },
  {
    behaviour: '530 at MAIL',
    by: 'sender',
    script: { mail: say('530 5.7.0 log in first') },
    kind: 'configuration',
    phase: 'envelope',
    smtpCode: 530,
  },
  {
    behaviour: '450 at RCPT',
    by: 'recipient',
    script: { rcpt: say('450 4.2.0 greylisted') },
    kind: 'temporary',
    phase: 'envelope',
    smtpCode: 450,
  },
  {
    behaviour: '451 at RCPT',
    by: 'recipient',
    script: { rcpt: say('451 4.3.0 later') },
    kind: 'temporary',
    phase: 'envelope',
    smtpCode: 451,
  },
  {
    behaviour: '550 at RCPT',
    by: 'recipient',
    script: { rcpt: say('550-5.1.1 nobody\r\n550 5.1.1 of that name') },
    kind: 'permanent_recipient',
    phase: 'envelope',
    smtpCode: 550,
  },
  { behaviour: 'reset at MAIL', by: 'sender', script: { mail: reset() }, kind: 'temporary', phase: 'envelope' },
  { behaviour: 'FIN at MAIL', by: 'sender', script: { mail: fin() }, kind: 'temporary', phase: 'envelope' },
  {
    behaviour: '421 at MAIL',
    by: 'sender',
    script: { mail: say('421 4.3.2 closing') },
    kind: 'temporary',
    phase: 'envelope',
  },
  { behaviour: 'silence at RCPT', by: 'recipient', script: { rcpt: silence() }, kind: 'temporary', phase: 'envelope' },
  {
    behaviour: 'reset at DATA before 354',
    by: 'recipient',
    script: { data: reset() },
    kind: 'temporary',
    phase: 'envelope',
  },
  {
    behaviour: 'FIN at DATA before 354',
    by: 'recipient',
    script: { data: fin() },
    kind: 'temporary',
    phase: 'envelope',
  },
  {
    behaviour: '451 after the dot',
    by: 'recipient',
    script: { dot: say('451 4.3.0 later') },
    kind: 'temporary',
    phase: 'data',
    smtpCode: 451,
  },
  {
    behaviour: '554 after the dot',
    by: 'recipient',
    script: { dot: say('554 5.6.0 bad content') },
    kind: 'permanent_content',
    phase: 'data',
    smtpCode: 554,
  },
  {
    behaviour: '421 after the dot',
    by: 'recipient',
    script: { dot: say('421 4.3.2 closing') },
    kind: 'unknown',
    phase: 'data',
    smtpCode: 421,
  },
  {
    behaviour: 'reset after the dot',
    by: 'recipient',
    script: { dot: reset() },
    kind: 'unknown',
    phase: 'data',
    taken: true,
  },
  {
    behaviour: 'FIN after the dot',
    by: 'recipient',
    script: { dot: fin() },
    kind: 'unknown',
    phase: 'data',
    taken: true,
  },
  {
    behaviour: 'silence after the dot',
    by: 'recipient',
    script: { dot: silence() },
    kind: 'unknown',
    phase: 'data',
    taken: true,
  },
  {
    behaviour: 'reset after the dot, letter lost',
    by: 'recipient',
    script: { dot: reset({ keep: false }) },
    kind: 'unknown',
    phase: 'data',
  },
  {
    behaviour: 'half a reply after the dot',
    by: 'recipient',
    script: { dot: fin({ reply: '554 5.6' }) },
    kind: 'unknown',
    phase: 'data',
    smtpCode: 554,
    taken: true,
  },
  {
    behaviour: '250, but slowly',
    by: 'recipient',
    script: { dot: say('250 2.0.0 ok', { after: 30 }) },
    kind: 'accepted',
    phase: 'data',
    smtpCode: 250,
    taken: true,
  },
];

const LETTERS = 5;
const POSITIONS = { first: 0, middle: 2, last: LETTERS - 1 };

interface Series {
  poolSize: number;
  pipelining: boolean;
  /** All letters at once, or one after the other. */
  together: boolean;
}

/** Sends five letters, one of which the relay treats as the row says; gives what happened in a form easy to compare. */
async function runSeries(row: Row, position: number, { poolSize, pipelining, together }: Series) {
  const smtp = await relay({ pipelining, auth: row.url !== undefined });
  if (row.by === 'recipient') smtp.forRecipient(letter(position).to.address, row.script);
  if (row.by === 'sender') smtp.forSender(`bounce+${position}@office.example`, row.script);
  if (row.by === 'connection') smtp.forConnection(position + 1, row.script);
  const it = sender(
    { url: row.url?.(smtp.url) ?? smtp.url },
    {
      poolSize,
      // A connection's greeting and login concern one letter only if each letter has its own connection.
      lettersPerConnection: row.by === 'connection' ? 1 : 100,
      timeouts: JSON.stringify(row.script).includes('silence') ? { greeting: PATIENCE, reply: PATIENCE } : {},
    },
  );
  const numbers = [...Array(LETTERS).keys()];
  const outcomes: SendOutcome[] = [];
  if (together) outcomes.push(...(await Promise.all(numbers.map((number) => it.send(letter(number), noted)))));
  else for (const number of numbers) outcomes.push(await it.send(letter(number), noted));

  expect(JSON.stringify(outcomes)).not.toMatch(/hunter2|AGJvYgBodW50ZXIy|aHVudGVyMg/);
  // Sent all at once, a connection's fault meets whichever letter came to use it.
  const hit = together && row.by === 'connection' ? outcomes.findIndex(({ kind }) => kind !== 'accepted') : position;
  return numbers.map((number) => ({
    hit: number === hit,
    kind: outcomes[number]?.kind,
    phase: outcomes[number]?.phase,
    smtpCode: outcomes[number]?.smtpCode,
    attempts: smtp.attemptsFrom(`bounce+${number}@office.example`),
    taken: smtp.journal.filter(({ messageId }) => messageId === letter(number).messageId).length,
  }));
}

describe.each([
  ['one letter after the other, one connection', { poolSize: 1, pipelining: false, together: false }],
  ['one letter after the other, three connections', { poolSize: 3, pipelining: true, together: false }],
  ['all letters at once, three connections', { poolSize: 3, pipelining: false, together: true }],
])('%s: the right class, one attempt a letter, the others unharmed', (_name, series: Series) => {
  test.each(rows)('$behaviour, on the first, middle and last letter', async (row) => {
    const seen = await Promise.all(
      Object.entries(POSITIONS).map(
        async ([where, position]) => [where, await runSeries(row, position, series)] as const,
      ),
    );
    for (const [where, letters] of seen) {
      expect({ where, hits: letters.filter(({ hit }) => hit).length }).toEqual({ where, hits: 1 });
      for (const one of letters) {
        expect({ where, ...one }).toEqual({
          where,
          hit: one.hit,
          kind: one.hit ? row.kind : 'accepted',
          phase: one.hit ? row.phase : 'data',
          // nodemailer loses the words of a relay that says goodbye at MAIL on a used connection.
          smtpCode: !one.hit ? 250 : row.behaviour === '421 at MAIL' ? one.smtpCode : (row.smtpCode ?? null),
          attempts: one.hit && row.phase === 'connect' ? 0 : 1,
          taken: !one.hit || row.taken ? 1 : 0,
        });
      }
    }
  });
});

describe('the phase', () => {
  test('data is noted after the relay said 354 and before it gets a byte of the body', async () => {
    const smtp = await relay();
    const it = sender(smtp);
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    let entered = () => {};
    const noting = new Promise<void>((done) => (entered = done));
    const sent = it.send(letter(1), () => {
      entered();
      return held;
    });
    await noting;
    expect(smtp.count('data')).toBe(1);
    // A second letter passes through the whole relay meanwhile: whatever was on its way has arrived.
    expect((await it.send(letter(2), noted)).kind).toBe('accepted');
    expect(smtp.journal.map(({ messageId }) => messageId)).toEqual([letter(2).messageId]);
    expect(smtp.bodyBytes).toBe(smtp.journal[0]!.raw.length + '.\r\n'.length);
    release();
    expect((await sent).kind).toBe('accepted');
    expect(smtp.journal).toHaveLength(2);
  });

  test.each([
    ['MAIL', { mail: say('452 no') }],
    ['RCPT', { rcpt: say('550 no') }],
    ['DATA', { data: say('451 no') }],
    ['DATA, by hanging up', { data: reset() }],
  ] as [string, Script][])('data is not noted when the relay refuses at %s', async (_step, refusal) => {
    const smtp = await relay();
    smtp.forSender('bounce+1@office.example', refusal).forRecipient(letter(1).to.address, refusal);
    const onPhase = jest.fn(noted);
    expect((await sender(smtp).send(letter(1), onPhase)).phase).toBe('envelope');
    expect(onPhase).not.toHaveBeenCalled();
    expect(smtp.bodyBytes).toBe(0);
  });

  test('when noting it fails nothing is sent, the error comes out as it is, and the next letter goes', async () => {
    const smtp = await relay();
    const it = sender(smtp, { poolSize: 1 });
    const broken = new Error('the database is away');
    await expect(it.send(letter(1), () => Promise.reject(broken))).rejects.toBe(broken);
    await smtp.reached('closed', 1);
    expect(smtp.bodyBytes).toBe(0);
    expect((await it.send(letter(2), noted)).kind).toBe('accepted');
    expect(smtp.journal.map(({ messageId }) => messageId)).toEqual([letter(2).messageId]);
  });

  test('a connection that dies while it is being noted leaves the letter unsent, and the answer waits for the note', async () => {
    const smtp = await relay();
    let noteWritten = false;
    const outcome = await sender(smtp).send(letter(1), async () => {
      for (const socket of smtp.connections) socket.resetAndDestroy();
      await smtp.reached('closed', 1);
      await new Promise((done) => setImmediate(() => setImmediate(done)));
      noteWritten = true;
    });
    expect(noteWritten).toBe(true);
    expect(smtp.journal).toHaveLength(0);
    // Either the end was seen first, or a byte was risked: never anything in between.
    expect(['temporary envelope', 'unknown data']).toContain(`${outcome.kind} ${outcome.phase}`);
  });
});

describe('the time limit', () => {
  const limits = { send: 300, greeting: 20_000, connect: 20_000, reply: 20_000 };

  test.each([
    ['greeting', 'temporary_host', 'connect'],
    ['rcpt', 'temporary', 'envelope'],
    ['dot', 'unknown', 'data'],
  ])('ends a send that hangs at %s', async (step, kind, phase) => {
    const smtp = await relay({ otherwise: (at) => (at === step ? silence({ keep: false }) : undefined) });
    expect(await sender(smtp, { timeouts: limits }).send(letter(1), noted)).toMatchObject({ kind, phase });
  });

  test('holds for a letter that waits for a free connection, which is then not sent later', async () => {
    const smtp = await relay({ otherwise: (at) => (at === 'dot' ? silence() : undefined) });
    const it = sender(smtp, { poolSize: 1, timeouts: limits });
    const outcomes = await Promise.all([it.send(letter(1), noted), it.send(letter(2), noted)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unknown', 'temporary_host']);
    expect(smtp.attemptsTo(letter(2).to.address)).toBe(0);
  });

  test('holds for a callback that never ends, and nothing is sent after it', async () => {
    const smtp = await relay();
    let release = () => {};
    const it = sender(smtp, { timeouts: limits });
    const outcome = await it.send(letter(1), () => new Promise<void>((done) => (release = done)));
    expect(outcome).toMatchObject({ kind: 'temporary', phase: 'envelope' });
    release();
    await smtp.reached('closed', 1);
    expect(smtp.bodyBytes).toBe(0);
  });
});

describe('closing', () => {
  test('waits for the running letter and takes no new one', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const smtp = await relay({ otherwise: (at) => (at === 'dot' ? { after: held } : undefined) });
    const it = sender(smtp);
    const sent = it.send(letter(1), noted);
    await smtp.reached('dot', 1);
    const closed = it.close();
    expect(await it.send(letter(2), noted)).toMatchObject({ kind: 'temporary_host', phase: 'connect' });
    release();
    await closed;
    expect((await sent).kind).toBe('accepted');
    await smtp.reached('closed', 1);
  });

  test('breaks off what does not end, and says what is known of it', async () => {
    const smtp = await relay({ otherwise: (at) => (at === 'dot' ? silence() : undefined) });
    const it = sender(smtp);
    const sent = it.send(letter(1), noted);
    await smtp.accepted(1);
    await it.close(20);
    expect((await sent).kind).toBe('unknown');
  });
});

describe('a letter not fit to be sent', () => {
  test.each([
    ['permanent_recipient', { to: { name: 'A', address: 'a@x.example, b@y.example' } }],
    ['permanent_content', { messageId: '<a@b>\r\nBcc: b@y.example' }],
    ['permanent_content', { inReplyTo: 'x' }],
    ['permanent_content', { references: ['<a@b> <c@d>'] }],
    ['permanent_content', { envelopeFrom: 'a@x.example> SIZE=1' }],
    ['permanent_content', { headers: { Bcc: 'b@y.example' } }],
    ['permanent_content', { headers: { 'Auto-Submitted': 'a\r\nBcc: b@y.example' } }],
    ['permanent_content', { date: new Date(Number.NaN) }],
    ['permanent_content', { html: { path: '/etc/hostname' } as unknown as string }],
    ['permanent_content', { text: 'x'.repeat(2_000_001) }],
  ] as [SendKind, Partial<OutgoingLetter>][])('is refused before any connection (%s, %j)', async (kind, changes) => {
    const smtp = await relay();
    expect(await sender(smtp).send(letter(1, changes), noted)).toMatchObject({ kind, phase: 'connect' });
    expect(smtp.connectionCount).toBe(0);
  });
});

describe('the sender', () => {
  test('shows its password in no rendering of itself', async () => {
    const { inspect } = await import('node:util');
    const it = sender({ url: 'smtp://bob:hunter2@127.0.0.1:9' });
    expect(inspect(it, { depth: 20, showHidden: true }) + JSON.stringify(it)).not.toContain('hunter2');
  });
});

describe('the letter on the wire', () => {
  test('has the given date, id, names and thread, and says in Kazakh what was written', async () => {
    const smtp = await relay();
    const subject = 'Еске салу: «Құрылыс, жөндеу және ғимараттар» — 15.04.2026';
    const text = 'Құрметті әріптес!\n\n.нүктеден басталған жол\nҢ Ғ Ү Ұ Қ Ө Һ Ә І\n';
    await sender(smtp, { replyTo: { name: 'Кеңсе', address: 'reply@office.example' } }).send(
      letter(1, {
        subject,
        text,
        inReplyTo: '<rem-0.1@office.example>',
        references: ['<rem-0.0@office.example>', '<rem-0.1@office.example>'],
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<https://office.example/u/${'0f'.repeat(60)}>, <mailto:u@office.example>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
      noted,
    );
    const [taken] = smtp.journal;
    const mail = await simpleParser(taken!.raw);
    expect(taken).toMatchObject({ sender: 'bounce+1@office.example', recipient: 'akim1@region.example' });
    expect(mail).toMatchObject({
      subject,
      text,
      messageId: '<rem-1.1@office.example>',
      inReplyTo: '<rem-0.1@office.example>',
      references: ['<rem-0.0@office.example>', '<rem-0.1@office.example>'],
      date: new Date('2026-03-02T04:00:00Z'),
    });
    expect(mail.from?.value).toEqual([FROM]);
    expect(mail.replyTo?.value).toEqual([{ name: 'Кеңсе', address: 'reply@office.example' }]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replace(/\r?\n/g, '')).toBe(
      `List-Unsubscribe: <https://office.example/u/${'0f'.repeat(60)}>, <mailto:u@office.example>`,
    );
    expect(taken!.raw.toString('latin1')).toContain('Date: Mon, 02 Mar 2026 04:00:00 +0000\r\n');
  });

  test('1,000 letters pass through the pool, each once', async () => {
    const smtp = await relay({ pipelining: true });
    const it = sender(smtp);
    const began = performance.now();
    const outcomes = await Promise.all([...Array(1_000).keys()].map((number) => it.send(letter(number), noted)));
    const seconds = (performance.now() - began) / 1_000;
    await smtp.accepted(1_000);
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1_000);
    expect(new Set(smtp.journal.map(({ messageId }) => messageId)).size).toBe(1_000);
    expect(smtp.journal).toHaveLength(1_000);
    expect(seconds).toBeLessThan(20);
  });
});
