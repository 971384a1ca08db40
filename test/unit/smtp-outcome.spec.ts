import { cleanName, cleanSubject, isSafeAddress, isSafeExtraHeader, isSafeMessageId } from '../../src/mail/address.js';
import {
  classifySmtpFailure,
  cleanResponse,
  retryDelaySeconds,
  type SendKind,
  type SmtpFailure,
  type SmtpPhase,
} from '../../src/mail/smtp-outcome.js';
import { readSmtpUrl, secretsOf } from '../../src/mail/smtp-url.js';

type Row = [why: string, failure: SmtpFailure, phase: SmtpPhase, kind: SendKind];

const refused = (command: string, responseCode: number): SmtpFailure => ({ code: 'EENVELOPE', command, responseCode });
const afterDot = (responseCode: number): SmtpFailure => ({ code: 'EMESSAGE', command: 'DATA', responseCode });
const lost = (code: string): SmtpFailure => ({ code, command: 'CONN' });

/** No half of a surrogate pair. */
const wellFormed = /^\P{Cs}*$/u;

const rows: Row[] = [
  ['greeting 421', { code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, 'connect', 'temporary_host'],
  ['greeting 554', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'connect', 'temporary_host'],
  ['no greeting', lost('ETIMEDOUT'), 'connect', 'temporary_host'],
  ['connection refused', lost('ESOCKET'), 'connect', 'temporary_host'],
  ['name not found', lost('EDNS'), 'connect', 'temporary_host'],
  ['dropped before the greeting', { code: 'ECONNECTION' }, 'connect', 'temporary_host'],
  ['TLS handshake lost', lost('ETLS'), 'connect', 'temporary_host'],
  ['login refused', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'connect', 'configuration'],
  ['login busy', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 454 }, 'connect', 'temporary_host'],
  ['no password given', { code: 'EAUTH', command: 'API' }, 'connect', 'configuration'],
  ['STARTTLS unknown', { code: 'ETLS', command: 'STARTTLS', responseCode: 502 }, 'connect', 'configuration'],
  ['login wanted at MAIL', refused('MAIL FROM', 530), 'envelope', 'configuration'],
  ['452 at MAIL', refused('MAIL FROM', 452), 'envelope', 'temporary'],
  ['421 at MAIL', refused('MAIL FROM', 421), 'envelope', 'temporary'],
  ['sender refused', refused('MAIL FROM', 550), 'envelope', 'configuration'],
  ['too large, said at MAIL', refused('MAIL FROM', 552), 'envelope', 'permanent_content'],
  ['450 at RCPT', refused('RCPT TO', 450), 'envelope', 'temporary'],
  ['451 at RCPT', refused('RCPT TO', 451), 'envelope', 'temporary'],
  ['421 at RCPT', refused('RCPT TO', 421), 'envelope', 'temporary'],
  ['mailbox full', refused('RCPT TO', 552), 'envelope', 'temporary'],
  ['550 at RCPT', refused('RCPT TO', 550), 'envelope', 'permanent_recipient'],
  ['553 at RCPT', refused('RCPT TO', 553), 'envelope', 'permanent_recipient'],
  ['503 at DATA', refused('DATA', 503), 'envelope', 'temporary'],
  ['554 at DATA', refused('DATA', 554), 'envelope', 'permanent_content'],
  ['dropped at MAIL', lost('ECONNECTION'), 'envelope', 'temporary'],
  ['reset at MAIL', lost('ESOCKET'), 'envelope', 'temporary'],
  ['silence at RCPT', lost('ETIMEDOUT'), 'envelope', 'temporary'],
  ['dropped on a used connection', { code: 'ECONNECTION' }, 'envelope', 'temporary'],
  ['451 after the dot', afterDot(451), 'data', 'temporary'],
  ['503 after the dot', afterDot(503), 'data', 'temporary'],
  ['554 after the dot', afterDot(554), 'data', 'permanent_content'],
  ['550 after the dot', afterDot(550), 'data', 'permanent_content'],
  ['421 after the dot', afterDot(421), 'data', 'unknown'],
  ['reset after the dot', lost('ESOCKET'), 'data', 'unknown'],
  ['FIN after the dot', lost('ECONNECTION'), 'data', 'unknown'],
  ['silence after the dot', lost('ETIMEDOUT'), 'data', 'unknown'],
  ['half a reply, then the end', { code: 'ECONNECTION', command: 'CONN', responseCode: 554 }, 'data', 'unknown'],
  ['broken off after the dot', { code: 'EABORT' }, 'data', 'unknown'],
  ['an error nobody knows, after the dot', {}, 'data', 'unknown'],
  ['an error nobody knows, before', {}, 'envelope', 'temporary'],
];

describe('what an SMTP failure means', () => {
  test.each(rows)('%s', (_why, failure, phase, kind) => {
    expect(classifySmtpFailure(failure, phase)).toMatchObject({ kind, phase, smtpCode: failure.responseCode ?? null });
  });

  test('no failure at any phase is ever read as accepted, and after the dot only a whole reply is believed', () => {
    for (const [, failure] of rows) {
      for (const phase of ['connect', 'envelope', 'data'] as const) {
        const { kind } = classifySmtpFailure(failure, phase);
        expect(kind).not.toBe('accepted');
        if (phase === 'data' && failure.code !== 'EMESSAGE') expect(kind).toBe('unknown');
      }
    }
  });

  test('a response is one line of at most 500 characters, without secrets', () => {
    expect(cleanResponse('550-no\r\n550 such\u2028user\u0000')).toBe('550-no 550 such user');
    expect(cleanResponse(`550 ${'😀'.repeat(400)}`).length).toBeLessThanOrEqual(500);
    expect(cleanResponse(`550 ${'😀'.repeat(400)}`)).toMatch(wellFormed);
    expect(cleanResponse('getaddrinfo smtp://bob:pa%20ss@relay.example')).toBe('getaddrinfo smtp://***@relay.example');
    expect(cleanResponse(`${'x'.repeat(495)} hunter2`, ['hunter2'])).not.toContain('hunt');
  });

  test('the wait grows from one minute to one hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 100].map(retryDelaySeconds)).toEqual([60, 60, 300, 900, 1800, 3600, 3600, 3600]);
  });
});

describe('addresses', () => {
  test.each([
    'akim@almaty.example',
    'a.b-c_d+tag=x@sub.gov-office.kz',
    "o'neil@mail.example.com",
    'bounce+0f3a=@xn--80a.xn--80ao21a',
  ])('%s is plain', (address) => expect(isSafeAddress(address)).toBe(true));

  test.each([
    '',
    'nobody',
    '@x.example',
    'a@',
    'a@localhost',
    'a@b@c.example',
    'a@[10.0.0.1]',
    '"a b"@x.example',
    '"a@evil.example"@x.example',
    'a@x.example, b@y.example',
    'a@x.example;b@y.example',
    'group:a@x.example;',
    '<a@x.example>',
    'A <a@x.example>',
    'a@x.example\r\nBcc: b@y.example',
    'a@x.example\n',
    'a@x.example ',
    ' a@x.example',
    'a\u2028@x.example',
    'a\u0000@x.example',
    'a@x.example\u202e',
    'a%b@x.example',
    'evil.example!a@x.example',
    'a(comment)@x.example',
    '-oQ/tmp@x.example',
    '.a@x.example',
    'a..b@x.example',
    'a.@x.example',
    'a@-x.example',
    'a@x-.example',
    'a@x..example',
    'a@x.example.',
    'a@x.1',
    'әкім@x.example',
    'a@қала.қаз',
    'ａ@x.example',
    `${'a'.repeat(65)}@x.example`,
    `a@${'b.'.repeat(130)}example`,
    `a@${'b'.repeat(64)}.example`,
  ])('%j is refused', (address) => expect(isSafeAddress(address)).toBe(false));

  test('what is not a string is refused', () => {
    for (const value of [null, undefined, 1, ['a@x.example'], { address: 'a@x.example' }]) {
      expect(isSafeAddress(value)).toBe(false);
    }
  });
});

describe('headers', () => {
  test('message ids and extra headers are plain ASCII, from a list of names', () => {
    expect(isSafeMessageId('<rem-0f3a.2@mail.example>')).toBe(true);
    for (const id of ['rem@x', '<a@b> <c@d>', '<a@b>\r\nX: y', '<a b@c>', '<@x>', `<${'a'.repeat(250)}@x>`]) {
      expect(isSafeMessageId(id)).toBe(false);
    }
    expect(isSafeExtraHeader('Auto-Submitted', 'auto-generated')).toBe(true);
    expect(isSafeExtraHeader('List-Unsubscribe', '<https://x.example/u/1>, <mailto:u@x.example>')).toBe(true);
    expect(isSafeExtraHeader('Bcc', 'b@y.example')).toBe(false);
    for (const value of ['a\r\nBcc: b', 'a\nb', 'a\u2028b', 'ә', '', ' a', 'a\t', 'x'.repeat(901)]) {
      expect(isSafeExtraHeader('Auto-Submitted', value)).toBe(false);
    }
  });

  test('a subject keeps its Kazakh letters and loses what breaks a line or turns it', () => {
    expect(cleanSubject('Ескерту: «Әлеуметтік нысандар» — мерзімі ертең')).toBe(
      'Ескерту: «Әлеуметтік нысандар» — мерзімі ертең',
    );
    expect(cleanSubject('a\r\nBcc: b\u2028c\u2029d\u0085e\u202ef\u0000g\ud800h')).toBe('a Bcc: b c d e f g h');
  });

  test('a long subject is cut between two graphemes, at 150 at most', () => {
    for (const unit of ['ә', '😀', '👨‍👩‍👧‍👦', 'й', '🇰🇿']) {
      for (const offset of ['', 'a', 'ab', 'abc']) {
        const cut = cleanSubject(offset + unit.repeat(200));
        expect(cut.length).toBeLessThanOrEqual(150);
        expect(cut.length).toBeGreaterThan(130);
        expect(cut).toMatch(wellFormed);
        expect(cut.slice(offset.length, -1).split(unit).join('')).toBe('');
      }
    }
    expect(cleanSubject('a'.repeat(150))).toBe('a'.repeat(150));
    expect(cleanSubject('a'.repeat(151))).toBe(`${'a'.repeat(149)}…`);
    expect(cleanSubject(`a${'\u0301'.repeat(5000)}`).length).toBeLessThanOrEqual(150);
  });

  test('a name is cleaned the same way', () => {
    expect(cleanName('  Ермек\r\nБақытұлы \u202e ')).toBe('Ермек Бақытұлы');
  });
});

describe('the SMTP URL', () => {
  test('is read with its named settings only, and a password asks for TLS', () => {
    expect(readSmtpUrl('smtp://relay.example')).toMatchObject({ port: 25, secure: false, requireTLS: false });
    expect(readSmtpUrl('smtps://bob:p%40ss@relay.example')).toMatchObject({
      port: 465,
      secure: true,
      auth: { user: 'bob', pass: 'p@ss' },
    });
    expect(readSmtpUrl('smtp://bob:x@relay.example:587').requireTLS).toBe(true);
    expect(readSmtpUrl('smtp://bob:x@127.0.0.1:587').requireTLS).toBe(false);
    expect(readSmtpUrl('smtp://[::1]:2525').host).toBe('::1');
    expect(() => readSmtpUrl('smtp://relay.example?logger=true')).toThrow(/knows only/);
  });

  test.each(['http://bob:hunter2@x.example', 'smtp://bob:hunter2@', 'bob:hunter2', 'smtp://bob:hunter2@x?hunter2=1'])(
    'an error about %s does not repeat it',
    (url) => {
      let error: unknown;
      try {
        readSmtpUrl(url);
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(Error);
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hunter2');
    },
  );

  test('every shape of the password counts as a secret', () => {
    const url = 'smtp://bob:p%40ss%20word@127.0.0.1';
    const secrets = secretsOf(url, readSmtpUrl(url));
    for (const echo of [
      'p@ss word',
      'p%40ss%20word',
      Buffer.from('p@ss word').toString('base64'),
      Buffer.from('\0bob\0p@ss word').toString('base64'),
      url,
    ]) {
      expect(cleanResponse(`535 you said ${echo}!`, secrets)).toMatch(/^535 you said \S*\*\*\*\S*!$/);
    }
  });
});
