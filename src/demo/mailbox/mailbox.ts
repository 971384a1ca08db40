import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SMTPServer } from 'smtp-server';

import { LetterStore, type MailboxLetter } from './letter-store.js';
import { listenOn } from '../listen.js';
import { mailboxSite } from './mailbox-site.js';
import { asStartProblem } from '../start-problem.js';

export type { MailboxLetter } from './letter-store.js';

export interface MailboxOptions {
  host: '127.0.0.1';
  /** 0 takes a free port. */
  smtpPort: number;
  pagePort: number;
  /** Keeps the letters over restarts; without it they live in a temporary folder until stop(). */
  folder?: string;
  now: () => Date;
}

export interface Mailbox {
  smtpUrl: string;
  pageUrl: string;
  /** All letters, oldest first. */
  letters(): readonly MailboxLetter[];
  /** Waits until there are that many letters, or one that fits; letters already here count. Rejects after the time. */
  received(count: number, timeoutMs: number): Promise<readonly MailboxLetter[]>;
  received(fits: (letter: MailboxLetter) => boolean, timeoutMs: number): Promise<MailboxLetter>;
  /** Called for each new letter, in order; answers the function that ends it. */
  subscribe(listener: (letter: MailboxLetter) => void): () => void;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export const LARGEST_LETTER = 5 * 1024 * 1024;

/**
 * A mailbox for the demo and the tests: takes every letter by SMTP, keeps it, shows it on a small page.
 * Owns the two ports; never forwards a letter and never opens a port to other machines.
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'mailbox-')));
  const store = new LetterStore(folder);
  await store.load().catch((error: unknown) => {
    throw asStartProblem(error, folder);
  });
  const listeners = new Set<(letter: MailboxLetter) => void>();
  const smtp = smtpServer(options, store, (letter) => listeners.forEach((listener) => listener(letter)));
  const site = createServer(mailboxSite(store));

  const stop = async () => {
    const closed = [new Promise<void>((done) => smtp.close(done)), new Promise((done) => site.close(done))];
    site.closeAllConnections();
    await Promise.all(closed);
    if (!options.folder) await rm(folder, { recursive: true, force: true });
  };

  const { host } = options;
  let smtpPort: number;
  let pagePort: number;
  try {
    smtpPort = await listenOn(smtp.server, { host, port: options.smtpPort, option: '--smtp-port' });
    pagePort = await listenOn(site, { host, port: options.pagePort, option: '--mailbox-port' });
  } catch (problem) {
    await stop();
    throw problem;
  }

  const subscribe = (listener: (letter: MailboxLetter) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    smtpUrl: `smtp://${host}:${smtpPort}`,
    pageUrl: `http://${host}:${pagePort}/`,
    letters: () => store.letters,
    received: receiver(store, subscribe),
    subscribe,
    clear: () => store.clear(),
    stop,
  };
}

function smtpServer(options: MailboxOptions, store: LetterStore, arrived: (letter: MailboxLetter) => void): SMTPServer {
  const server = new SMTPServer({
    size: LARGEST_LETTER,
    rejectOversized: true,
    // No names are looked up and no certificate is needed: on a closed network both would delay each greeting.
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    closeTimeout: 500,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        // The rest of a letter that is too large is read and dropped; the server then refuses it with 552.
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.once('end', () => {
        if (stream.sizeExceeded) return answer();
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        store.add(Buffer.concat(chunks), { receivedAt: options.now(), envelope }).then(
          (letter) => {
            answer();
            arrived(letter);
          },
          // Not stored, so not accepted: 451 asks the sender to try again.
          (error: Error) => answer(Object.assign(error, { responseCode: 451 })),
        );
      });
    },
  });
  // A client that hangs up in the middle is its own affair; the sender will come again.
  server.on('error', () => undefined);
  return server;
}

function receiver(store: LetterStore, subscribe: Mailbox['subscribe']): Mailbox['received'] {
  return ((wanted: number | ((letter: MailboxLetter) => boolean), timeoutMs: number) => {
    const look = () => {
      if (typeof wanted === 'function') return store.letters.find(wanted);
      return store.letters.length >= wanted ? store.letters : undefined;
    };
    return new Promise<unknown>((resolve, reject) => {
      const found = look();
      if (found) return resolve(found);
      const unsubscribe = subscribe(() => {
        const found = look();
        if (!found) return;
        clearTimeout(timer);
        unsubscribe();
        resolve(found);
      });
      const timer = setTimeout(() => {
        unsubscribe();
        const subjects = store.letters.slice(-5).map((letter) => `"${letter.subject}"`);
        const last = subjects.length ? `, the last: ${subjects.join(', ')}` : '';
        reject(new Error(`not received in ${timeoutMs} ms; ${store.letters.length} letters are here${last}`));
      }, timeoutMs);
    });
  }) as Mailbox['received'];
}
