// Hands ONE letter to the relay and says what happened, in a bounded time.
// Owns the connections and the knowledge of how far each attempt came.
// Never retries, never writes to two recipients, never lets user text choose a header or an address.
import { Readable } from 'node:stream';
import { createTransport, type MailMessage, type SendMailOptions, type SMTPPoolSentMessageInfo } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim';
import {
  EXTRA_HEADERS,
  cleanName,
  cleanSubject,
  isSafeAddress,
  isSafeExtraHeader,
  isSafeMessageId,
} from './address.js';
import {
  classifySmtpFailure,
  cleanResponse,
  type SendOutcome,
  type SmtpFailure,
  type SmtpPhase,
} from './smtp-outcome.js';
import { readSmtpUrl, secretsOf } from './smtp-url.js';

export interface Mailbox {
  name: string;
  address: string;
}

export interface OutgoingLetter {
  /** `<left@domain>`; the same for every attempt of one letter. */
  messageId: string;
  to: Mailbox;
  /** Where bounces go; without it the sender's own address. */
  envelopeFrom?: string;
  /** Asks servers that can (RFC 3461) to report failure and delay, naming this. */
  envelopeId?: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
  inReplyTo?: string;
  references?: readonly string[];
  /** Only the names of EXTRA_HEADERS. */
  headers?: Readonly<Record<string, string>>;
}

/** Milliseconds. `send` bounds a whole attempt, the wait for a free connection included: keep it below the lease. */
export interface SmtpTimeouts {
  connect: number;
  greeting: number;
  reply: number;
  idle: number;
  send: number;
}

export interface SmtpSenderOptions {
  url: string;
  from: Mailbox;
  replyTo?: Mailbox;
  /** Signs every letter. */
  dkim?: { domainName: string; keySelector: string; privateKey: string };
  timeouts?: Partial<SmtpTimeouts>;
  /** Connections open side by side. */
  poolSize?: number;
  /** Letters on one connection before it is replaced. */
  lettersPerConnection?: number;
}

/** Whoever hands over letters has no more of them in hand at once: none waits for a connection after its last look. */
export const SMTP_CONNECTIONS = 10;

/** A reply time-out of 30 s suits a relay of our own; `idle` is short, so that we hang up before the relay does. */
export const SMTP_TIMEOUTS: SmtpTimeouts = {
  connect: 10_000,
  greeting: 10_000,
  reply: 30_000,
  idle: 20_000,
  send: 45_000,
};

/** All that we write; RFC 8058 wants the two of one-click covered, of which nodemailer's own list lacks one. */
const SIGNED_HEADERS = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  ...EXTRA_HEADERS,
].join(':');

const BODY_LENGTH = 2_000_000;

/** One running attempt: what the gate in the message stream and the outcome both need to know. */
interface Attempt {
  phase: SmtpPhase;
  over: boolean;
  stop: AbortController;
  onPhase: (phase: 'data') => Promise<void>;
  /** The callback's run, once begun; never rejects. */
  entering: Promise<void> | null;
  callbackError: { error: unknown } | null;
}

export class SmtpSender {
  // Private to the class, not only to the compiler: a logged sender must not show the password.
  readonly #from: Mailbox;
  readonly #replyTo: Mailbox | undefined;
  readonly #timeouts: SmtpTimeouts;
  readonly #secrets: readonly string[];
  readonly #transport;
  readonly #running = new Map<Attempt, Promise<unknown>>();
  #closed = false;

  constructor(options: SmtpSenderOptions) {
    const { url, from, replyTo, dkim, timeouts, poolSize = SMTP_CONNECTIONS, lettersPerConnection = 100 } = options;
    for (const box of replyTo ? [from, replyTo] : [from]) {
      if (!isSafeAddress(box.address)) throw new Error(`Not a plain mail address: ${JSON.stringify(box.address)}`);
    }
    const endpoint = readSmtpUrl(url);
    this.#secrets = secretsOf(url, endpoint);
    this.#from = mailbox(from);
    this.#replyTo = replyTo && mailbox(replyTo);
    this.#timeouts = { ...SMTP_TIMEOUTS, ...timeouts };
    this.#transport = createTransport({
      ...endpoint,
      pool: true,
      maxConnections: poolSize,
      maxMessages: lettersPerConnection,
      maxRequeues: 0,
      connectionTimeout: this.#timeouts.connect,
      dnsTimeout: this.#timeouts.connect,
      greetingTimeout: this.#timeouts.greeting,
      socketTimeout: this.#timeouts.reply,
      idleTimeout: this.#timeouts.idle,
      disableFileAccess: true,
      disableUrlAccess: true,
      maxRecipients: 1,
    });
    const signer = dkim && new DKIM({ ...dkim, headerFieldNames: SIGNED_HEADERS });
    this.#transport.use('stream', (mail, done) => {
      // Before the gate: signing reads the whole message, which the gate takes for the relay's asking for it.
      if (signer) mail.message.processFunc((body) => signer.sign(body));
      watchPhases(mail);
      done();
    });
  }

  /**
   * `onPhase('data')` is awaited after the relay took the envelope and before the first byte of the body; if it throws,
   * nothing is sent and its error is thrown on. Every other end is an outcome. A callback that outlives the time limit is
   * not waited for, and nothing is sent after it: what it writes must be fenced.
   */
  async send(letter: OutgoingLetter, onPhase: (phase: 'data') => Promise<void>): Promise<SendOutcome> {
    const refused = this.#closed ? notSent('temporary_host', 'this sender is closed') : checkLetter(letter);
    if (refused) return refused;
    const attempt: Attempt = {
      phase: 'connect',
      over: false,
      stop: new AbortController(),
      onPhase,
      entering: null,
      callbackError: null,
    };
    const run = this.attempt(letter, attempt);
    this.#running.set(attempt, run);
    try {
      return await run;
    } finally {
      this.#running.delete(attempt);
    }
  }

  /** Takes no more letters, waits for the running ones up to the limit, then breaks them off (each says what is known of it). */
  async close(limitMs = this.#timeouts.send): Promise<void> {
    this.#closed = true;
    const timer = setTimeout(() => {
      for (const attempt of this.#running.keys()) attempt.stop.abort();
    }, limitMs);
    await Promise.allSettled(this.#running.values());
    clearTimeout(timer);
    this.#transport.close({ force: true });
  }

  private async attempt(letter: OutgoingLetter, attempt: Attempt): Promise<SendOutcome> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#timeouts.send);
    });
    void limit.then(() => attempt.stop.abort());
    let outcome: SendOutcome;
    try {
      // Raced, not only handed to nodemailer: the limit must hold whatever state nodemailer is in.
      const sent = this.#transport.sendMail(this.compose(letter, attempt));
      outcome = accepted(await Promise.race([sent, limit.then(timeLimit)]), this.#secrets);
    } catch (error) {
      outcome = classifySmtpFailure(error as SmtpFailure, attempt.phase, this.#secrets);
    }
    attempt.over = true;
    // The callback may still be writing "data" while the connection is already dead: our answer must come after it.
    if (attempt.entering) await Promise.race([attempt.entering, limit]);
    clearTimeout(timer);
    if (attempt.callbackError) throw attempt.callbackError.error;
    return outcome;
  }

  private compose(letter: OutgoingLetter, attempt: Attempt): SendMailOptions {
    const mail: SendMailOptions & { attempt: Attempt } = {
      attempt,
      from: this.#from,
      replyTo: this.#replyTo,
      to: mailbox(letter.to),
      envelope: { from: letter.envelopeFrom ?? this.#from.address, to: [letter.to.address] },
      messageId: letter.messageId,
      date: letter.date,
      subject: cleanSubject(letter.subject),
      text: letter.text,
      html: letter.html,
      inReplyTo: letter.inReplyTo,
      references: letter.references && [...letter.references],
      ...(letter.envelopeId ? { dsn: { id: letter.envelopeId, return: 'headers', notify: ['failure', 'delay'] } } : {}),
      headers: { ...letter.headers },
      signal: attempt.stop.signal,
    };
    return mail;
  }
}

/**
 * nodemailer asks for the message stream when a session is open (so: phase envelope), and reads from it when the relay has
 * answered 354 to DATA. A plain Transform would not do: it is filled as soon as it exists, before MAIL is even sent; this
 * generator starts with the first read.
 */
function watchPhases(mail: MailMessage<SMTPPoolSentMessageInfo>): void {
  const { attempt } = mail.data as unknown as { attempt: Attempt };
  mail.message.processFunc((body) => {
    attempt.phase = 'envelope';
    return Readable.from(gate(attempt, body), { objectMode: false });
  });
}

async function* gate(attempt: Attempt, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  attempt.entering = enter(attempt);
  await attempt.entering;
  if (attempt.callbackError) throw new Error('the phase could not be noted');
  if (attempt.over) return; // nodemailer has destroyed this stream by now; do not rely on it
  attempt.phase = 'data';
  yield* body;
}

async function enter(attempt: Attempt): Promise<void> {
  try {
    await attempt.onPhase('data');
  } catch (error) {
    attempt.callbackError = { error };
  }
}

/** Everything that can be refused is refused before a connection is opened. */
function checkLetter(letter: OutgoingLetter): SendOutcome | null {
  if (!isSafeAddress(letter.to.address)) return notSent('permanent_recipient', 'not a plain mail address');
  const ids = [
    letter.messageId,
    ...(letter.references ?? []),
    ...(letter.inReplyTo === undefined ? [] : [letter.inReplyTo]),
  ];
  const bad = (what: string) => notSent('permanent_content', `${what} is not fit to be sent`);
  if (!ids.every(isSafeMessageId)) return bad('a message id');
  if (letter.envelopeFrom !== undefined && !isSafeAddress(letter.envelopeFrom)) return bad('the bounce address');
  if (letter.envelopeId !== undefined && !/^\w{1,100}$/.test(letter.envelopeId)) return bad('the envelope id');
  for (const [name, value] of Object.entries(letter.headers ?? {})) {
    if (!isSafeExtraHeader(name, value)) return bad('an extra header');
  }
  if (Number.isNaN(letter.date.getTime())) return bad('the date');
  // Objects here would make nodemailer read files or URLs.
  if (typeof letter.text !== 'string' || typeof letter.html !== 'string') return bad('the body');
  if (letter.text.length + letter.html.length > BODY_LENGTH) return bad('a body of this size');
  return null;
}

const mailbox = ({ name, address }: Mailbox): Mailbox => ({ name: cleanName(name), address });

const notSent = (kind: SendOutcome['kind'], response: string): SendOutcome => ({
  kind,
  smtpCode: null,
  response,
  phase: 'connect',
});

const timeLimit = (): never => {
  throw Object.assign(new Error('no end within the time limit'), { code: 'ETIMEDOUT' });
};

function accepted(info: SMTPPoolSentMessageInfo, secrets: readonly string[]): SendOutcome {
  const smtpCode = Number.parseInt(info.response, 10) || null;
  return { kind: 'accepted', smtpCode, response: cleanResponse(info.response, secrets), phase: 'data' };
}
