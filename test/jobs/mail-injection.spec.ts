import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SmtpSender, type OutgoingLetter } from '../../src/mail/smtp.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';

const OUR_HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

const lineEnds = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\u000c',
  '\r\n\r\n',
  '\n.\r\n',
  '\r.\r',
  '\u0000\r\n',
];
const smuggled = [
  'Bcc: victim@evil.example',
  'To: victim@evil.example',
  'Cc: "x" <victim@evil.example>',
  'X-Evil: 1',
  'Content-Type: text/html',
  ' Bcc: victim@evil.example',
  'RCPT TO:<victim@evil.example>',
  '.',
  '\t<b>folded</b>',
];
const shapes = [
  '"victim@evil.example"',
  '"a\\" <victim@evil.example>, \\"b"',
  'a <victim@evil.example>, b',
  'victim@evil.example, other@evil.example',
  'victim@evil.example; other@evil.example',
  'group: victim@evil.example, x@evil.example;',
  '<victim@evil.example>',
  '>victim@evil.example<',
  'x" <victim@evil.example> "',
  "'victim@evil.example'",
  '(comment) victim@evil.example (c',
  '=?utf-8?B?DQpCY2M6IHZpY3RpbUBldmlsLmV4YW1wbGU=?=',
  '=?utf-8?Q?=0D=0ABcc:_victim=40evil.example?=',
  '=?utf-8?Q?x?= <victim@evil.example>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><a href="https://evil.example">x</a>',
  '\u202eelpmaxe.live@mitciv\u202c',
  '\u2066Әкім\u2069\u200f\u061c',
  '\ufeffbom\u200b',
  '\ud800 lone \udc00',
  '\\',
  '\\"',
  '"',
  ',,,;;;',
  '%0d%0aBcc:%20victim@evil.example',
  '${7*7}{{7*7}}',
  'a'.repeat(3_000),
  'Ә'.repeat(3_000),
  '👨‍👩‍👧‍👦'.repeat(300),
  `е${'\u0301'.repeat(3_000)}`,
];
const payloads = [
  ...lineEnds.flatMap((end) => smuggled.map((header) => `Әкім${end}${header}`)),
  ...shapes,
  ...shapes.map((shape) => `${shape}\r\nBcc: victim@evil.example`),
];

let relay: ScriptedSmtp;
let sender: SmtpSender;

beforeAll(async () => {
  relay = await ScriptedSmtp.start();
  sender = new SmtpSender({
    url: relay.url,
    from: { name: 'Бақылау бөлімі', address: 'control@office.example' },
    replyTo: { name: 'Кеңсе', address: 'reply@office.example' },
  });
});
afterAll(async () => {
  await sender.close();
  await relay.close();
});

let number = 0;

/** Sends a letter with the given words and gives back what arrived. */
async function through(words: Partial<OutgoingLetter> & { name?: string }) {
  number++;
  const messageId = `<rem-${number}.1@office.example>`;
  const { name = 'Әкім', ...rest } = words;
  const outcome = await sender.send(
    {
      messageId,
      to: { name, address: 'akim@region.example' },
      subject: 'Ескерту',
      text: 'Мерзімі ертең.\n',
      html: '<p>Мерзімі ертең.</p>',
      date: new Date('2026-03-02T04:00:00Z'),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...rest,
    },
    () => Promise.resolve(),
  );
  expect(outcome.kind).toBe('accepted');
  const copies = relay.journal.filter((taken) => taken.messageId === messageId);
  expect(copies).toHaveLength(1);
  expect(copies[0]!.recipient).toBe('akim@region.example');
  return { raw: copies[0]!.raw, mail: await simpleParser(copies[0]!.raw) };
}

function addresses(mail: ParsedMail): (string | undefined)[] {
  const lists = [mail.to, mail.cc, mail.bcc].flat().filter((list) => list !== undefined);
  return lists.flatMap((list) => list.value.flatMap((entry) => entry.group ?? [entry])).map(({ address }) => address);
}

/** One recipient, our headers and no others, each once, whole lines only, nothing that turns the reading direction. */
function expectOnlyOurs({ raw, mail }: { raw: Buffer; mail: ParsedMail }): void {
  expect(addresses(mail)).toEqual(['akim@region.example']);
  expect(mail.headerLines.map(({ key }) => key).sort()).toEqual(OUR_HEADERS);
  expect(mail.from?.value.map(({ address }) => address)).toEqual(['control@office.example']);
  expect(mail.replyTo?.value.map(({ address }) => address)).toEqual(['reply@office.example']);
  const head = raw.toString('latin1').split('\r\n\r\n')[0]!;
  expect(head).toMatch(/^[\x20-\x7e\t\r\n]*$/);
  expect(head.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThan(998);
  for (const text of [mail.subject ?? '', ...[mail.to].flat().map((list) => list?.text ?? '')]) {
    expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  }
  expect(mail.html).toBe('<p>Мерзімі ертең.</p>');
  expect(mail.text).toBe('Мерзімі ертең.\n');
}

test(`${payloads.length} payloads in a name, and in the subject, add neither recipient nor header`, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(100);
  for (const payload of payloads) {
    expectOnlyOurs(await through({ name: payload }));
    expectOnlyOurs(await through({ subject: payload }));
  }
  expect(relay.count('accepted')).toBe(payloads.length * 2);
  expect(relay.attemptsTo('akim@region.example')).toBe(payloads.length * 2);
  expect(relay.attemptsTo('victim@evil.example')).toBe(0);
});

test('nor does any other text', async () => {
  const unit = fc.oneof(
    fc.constantFrom(...lineEnds, ...smuggled, ...shapes.filter((shape) => shape.length < 100)),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.array(unit, { maxLength: 6 }).map((parts) => parts.join(''));
  await fc.assert(
    // A blank subject is no header at all, hence the first word.
    fc.asyncProperty(text, text, async (name, subject) => {
      expectOnlyOurs(await through({ name, subject: `Ескерту ${subject}` }));
    }),
    { numRuns: 200 },
  );
});

test('payloads as an address reach no server', async () => {
  const before = relay.count('mail');
  for (const payload of payloads) {
    for (const address of [payload, `akim@region.example${payload}`, `${payload}@region.example`]) {
      const outcome = await sender.send(
        {
          messageId: '<rem-0.1@office.example>',
          to: { name: 'Әкім', address },
          subject: 'x',
          text: 'x',
          html: 'x',
          date: new Date(0),
        },
        () => Promise.resolve(),
      );
      expect([address, outcome.kind]).toEqual([address, 'permanent_recipient']);
    }
  }
  expect(relay.count('mail')).toBe(before);
});

test('a body with lines that look like the end of the letter arrives whole, as one letter', async () => {
  const before = relay.count('accepted');
  for (const end of ['\n.\n', '\r\n.\r\n', '\r.\r', '\n.\r\n', '\r\n.\n', '\r\n.\r']) {
    const text = `бірі${end}MAIL FROM:<x@evil.example>${end}RCPT TO:<victim@evil.example>${end}DATA${end}екі\n`;
    const { mail } = await through({ text });
    expect(mail.text).toBe(text.replace(/\r\n|\r/g, '\n'));
    const ascii = `one${end}RCPT TO:<victim@evil.example>${end}two\n`;
    expect((await through({ text: ascii })).mail.text).toBe(ascii.replace(/\r\n|\r/g, '\n'));
  }
  expect(relay.count('accepted')).toBe(before + 12);
  expect(relay.attemptsTo('victim@evil.example')).toBe(0);
});
