// A mail server that misbehaves on demand: an own small SMTP dialogue on node:net, in plain text, on a free port.
// Owns the journal of letters taken (written before the 250 is said) and the count of attempts.
// Never waits by itself, except where a script asks for a delay; tests wait for its promises.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where in the dialogue a script may step in; `dot` is the end of the body. */
export type Step = 'greeting' | 'ehlo' | 'auth' | 'mail' | 'rcpt' | 'data' | 'dot';

export interface Action {
  /** The reply line(s); a 421 also ends the connection. */
  reply?: string;
  /** Instead of a reply (or after the beginning of one): break the connection, close it in good order, or never answer again. */
  fault?: 'reset' | 'fin' | 'silence';
  /** At `dot`: whether the letter goes into the journal. Without it: as a 250 says, and for a fault, yes. */
  keep?: boolean;
  /** Answer only after this promise, or after so many milliseconds. */
  after?: Promise<unknown> | number;
}

export type Script = Partial<Record<Step, Action>>;

export interface Session {
  /** 1 for the first connection to this server. */
  connection: number;
  sender: string;
  recipients: string[];
  /** Letters taken on this connection so far. */
  letters: number;
}

export interface Journalled {
  messageId: string;
  sender: string;
  recipient: string;
  raw: Buffer;
  at: Date;
  connection: number;
}

export interface ScriptedSmtpOptions {
  port?: number;
  /** Offer AUTH PLAIN and take any password, unless a script says otherwise. */
  auth?: boolean;
  pipelining?: boolean;
  /** Asked last, after the scripts for recipient, sender and connection: for storms. */
  otherwise?: (step: Step, session: Session) => Action | undefined;
}

export const say = (reply: string, more: Action = {}): Action => ({ reply, ...more });
export const reset = (more: Action = {}): Action => ({ fault: 'reset', ...more });
export const fin = (more: Action = {}): Action => ({ fault: 'fin', ...more });
export const silence = (more: Action = {}): Action => ({ fault: 'silence', ...more });

export class ScriptedSmtp {
  readonly journal: Journalled[] = [];
  readonly connections = new Set<Socket>();
  /** Bytes received after a 354, the final dot included. */
  bodyBytes = 0;
  port = 0;

  private readonly server: Server;
  private readonly scripts = new Map<string, Script>();
  private readonly attempts = new Map<string, number>();
  private readonly reachedCounts = new Map<string, number>();
  private waiting: { what: string; count: number; done: () => void }[] = [];

  private constructor(readonly options: ScriptedSmtpOptions) {
    this.server = createServer((socket) => new Dialogue(this, socket));
  }

  static async start(options: ScriptedSmtpOptions = {}): Promise<ScriptedSmtp> {
    const smtp = new ScriptedSmtp(options);
    await new Promise<void>((done, fail) => {
      smtp.server.once('error', fail).listen(options.port ?? 0, '127.0.0.1', done);
    });
    smtp.port = (smtp.server.address() as AddressInfo).port;
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Scripts for one recipient come into play from RCPT on, for one sender from MAIL on, for one connection from the greeting on. */
  forRecipient(address: string, script: Script): this {
    this.scripts.set(`to ${address}`, script);
    return this;
  }

  forSender(address: string, script: Script): this {
    this.scripts.set(`from ${address}`, script);
    return this;
  }

  forConnection(number: number, script: Script): this {
    this.scripts.set(`connection ${number}`, script);
    return this;
  }

  /** How often RCPT named this recipient. */
  attemptsTo(recipient: string): number {
    return this.attempts.get(`to ${recipient}`) ?? 0;
  }

  /** How often MAIL named this sender. */
  attemptsFrom(sender: string): number {
    return this.attempts.get(`from ${sender}`) ?? 0;
  }

  get connectionCount(): number {
    return this.count('greeting');
  }

  /** How often a step was reached so far. */
  count(what: Step | 'accepted' | 'closed'): number {
    return this.reachedCounts.get(what) ?? 0;
  }

  /** Resolves when so many letters are in the journal. */
  accepted(count: number): Promise<void> {
    return this.reached('accepted', count);
  }

  /** Resolves when the step was reached (`closed`: a connection ended) so many times since the start. */
  reached(what: Step | 'accepted' | 'closed', count: number): Promise<void> {
    if (this.count(what) >= count) return Promise.resolve();
    return new Promise((done) => this.waiting.push({ what, count, done }));
  }

  async close(): Promise<void> {
    for (const socket of this.connections) socket.destroy();
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  /** For the dialogue: what to do at this step. */
  actionAt(step: Step, session: Session): Action | undefined {
    this.note(step);
    const recipient = session.recipients.at(-1);
    return (
      (recipient && this.scripts.get(`to ${recipient}`)?.[step]) ||
      (session.sender && this.scripts.get(`from ${session.sender}`)?.[step]) ||
      this.scripts.get(`connection ${session.connection}`)?.[step] ||
      this.options.otherwise?.(step, session)
    );
  }

  countAttempt(key: string): void {
    this.attempts.set(key, (this.attempts.get(key) ?? 0) + 1);
  }

  keep(session: Session, body: string): void {
    // Dots doubled by the sender at line starts are taken off again (RFC 5321, 4.5.2).
    const raw = Buffer.from(body.replace(/(^|\r\n)\.\./g, '$1.'), 'latin1');
    const messageId = /^message-id:\s*(<[^>]*>)/im.exec(body)?.[1] ?? '';
    for (const recipient of session.recipients) {
      const { sender, connection } = session;
      this.journal.push({ messageId, sender, recipient, raw, at: new Date(), connection });
    }
    session.letters++;
    this.note('accepted');
  }

  note(what: string): void {
    const count = (this.reachedCounts.get(what) ?? 0) + 1;
    this.reachedCounts.set(what, count);
    const ready = this.waiting.filter((entry) => entry.what === what && entry.count <= count);
    if (ready.length === 0) return;
    this.waiting = this.waiting.filter((entry) => !ready.includes(entry));
    for (const { done } of ready) done();
  }
}

/** One connection: lines in, replies out, one after the other. */
class Dialogue {
  private readonly session: Session;
  private input = '';
  private busy = false;
  private deaf = false;
  private inBody = false;
  private bodyScanned = 0;
  private taken = 0;

  constructor(
    private readonly smtp: ScriptedSmtp,
    private readonly socket: Socket,
  ) {
    this.session = { connection: smtp.connectionCount + 1, sender: '', recipients: [], letters: 0 };
    smtp.connections.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined); // the client may hang up at any time; 'close' follows
    socket.on('close', () => {
      smtp.connections.delete(socket);
      smtp.note('closed');
    });
    socket.on('data', (chunk) => {
      this.input += chunk.toString('latin1');
      if (this.inBody) smtp.bodyBytes += chunk.length;
      if (!this.busy) void this.work();
    });
    this.busy = true;
    void this.answer('greeting', '220 scripted ESMTP').then(() => this.work());
  }

  private async work(): Promise<void> {
    this.busy = true;
    while (!this.deaf && (this.inBody ? await this.takeBody() : await this.takeLine()));
    this.busy = false;
  }

  private async takeLine(): Promise<boolean> {
    const end = this.input.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.input.slice(0, end);
    this.input = this.input.slice(end + 2);
    const { session, smtp } = this;
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') await this.answer('ehlo', this.greetingLines());
    else if (verb === 'AUTH') await this.answer('auth', '235 2.7.0 welcome');
    else if (verb === 'MAIL') {
      session.recipients = [];
      session.sender = /<([^>]*)>/.exec(line)?.[1] ?? '';
      smtp.countAttempt(`from ${session.sender}`);
      if (!(await this.answer('mail', '250 2.1.0 ok'))) session.sender = '';
    } else if (verb === 'RCPT') await this.takeRecipient(/<([^>]*)>/.exec(line)?.[1] ?? '');
    else if (verb === 'DATA') {
      // Without this a letter refused at RCPT would be counted as taken.
      if (session.recipients.length === 0) this.write('503 5.5.1 no valid recipients');
      else if (await this.answer('data', '354 go ahead')) {
        this.inBody = true;
        this.bodyScanned = 0;
        smtp.bodyBytes += this.input.length;
      }
    } else if (verb === 'RSET') {
      this.forget();
      this.write('250 2.0.0 ok');
    } else if (verb === 'NOOP') this.write('250 2.0.0 ok');
    else if (verb === 'QUIT') {
      this.write('221 2.0.0 bye');
      this.end();
    } else this.write('502 5.5.1 not known here');
    return true;
  }

  private async takeRecipient(address: string): Promise<void> {
    const { session, smtp } = this;
    smtp.countAttempt(`to ${address}`);
    if (!session.sender) return this.write('503 5.5.1 MAIL first');
    session.recipients.push(address);
    if (!(await this.answer('rcpt', '250 2.1.5 ok'))) session.recipients.pop();
  }

  private async takeBody(): Promise<boolean> {
    const empty = this.input.startsWith('.\r\n');
    const end = empty ? 0 : this.input.indexOf('\r\n.\r\n', this.bodyScanned);
    if (end < 0) {
      this.bodyScanned = Math.max(0, this.input.length - 4);
      return false;
    }
    const body = this.input.slice(0, empty ? 0 : end + 2);
    this.input = this.input.slice(empty ? 3 : end + 5);
    this.inBody = false;
    await this.answer('dot', `250 2.0.0 queued as ${++this.taken}`, body);
    this.forget();
    return true;
  }

  /** Does what the script says, else replies as usual; true when the client was told to go on. */
  private async answer(step: Step, usual: string, body?: string): Promise<boolean> {
    const action = this.smtp.actionAt(step, this.session) ?? {};
    if (action.after !== undefined) {
      await (typeof action.after === 'number'
        ? new Promise((done) => setTimeout(done, action.after as number))
        : action.after);
    }
    const reply = action.reply ?? usual;
    const positive = /^[23]/.test(reply);
    if (body !== undefined && (action.keep ?? (action.fault !== undefined || positive)))
      this.smtp.keep(this.session, body);
    if (action.fault) {
      this.deaf = true;
      if (action.reply) this.socket.write(action.reply); // no line end: the client has half a reply
      if (action.fault === 'reset') this.socket.resetAndDestroy();
      if (action.fault === 'fin') this.socket.end();
      return false;
    }
    this.write(reply);
    if (reply.startsWith('421')) this.end();
    return positive;
  }

  private greetingLines(): string {
    const offers = ['8BITMIME', 'SMTPUTF8'];
    if (this.smtp.options.pipelining) offers.push('PIPELINING');
    if (this.smtp.options.auth) offers.push('AUTH PLAIN');
    return ['250-scripted', ...offers.slice(0, -1).map((offer) => `250-${offer}`), `250 ${offers.at(-1)}`].join('\r\n');
  }

  private forget(): void {
    this.session.sender = '';
    this.session.recipients = [];
  }

  private write(reply: string): void {
    if (this.socket.writable) this.socket.write(`${reply}\r\n`);
  }

  private end(): void {
    this.deaf = true;
    this.socket.end();
  }
}
