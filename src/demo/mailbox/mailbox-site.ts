import type { IncomingMessage, ServerResponse } from 'node:http';

import Negotiator from 'negotiator';

import { isLanguage, type Language, LANGUAGES } from '../../shared/words/language.js';
import type { LetterStore, MailboxLetter } from './letter-store.js';
import { LETTER_SANDBOX, letterPage, listPage, messagePage, type LetterView, STYLE_HASH } from './mailbox-page.js';

const PAGE_SIZE = 50;

const COMMON_HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const PAGE_POLICY =
  `default-src 'none'; style-src '${STYLE_HASH}'; frame-src 'self'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const LETTER_POLICY =
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; ` +
  `frame-ancestors 'self'; sandbox ${LETTER_SANDBOX}`;

/**
 * The mailbox in a browser: reads only, needs no script, shows letters that nobody vouches for.
 * Owns routes and security headers (the html is in mailbox-page.ts); never changes a letter.
 */
export function mailboxSite(store: LetterStore) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(store, request, response).catch(() => {
      if (!response.headersSent) send(response, 500, 'text/plain', 'The mailbox could not answer.');
      else response.destroy();
    });
  };
}

async function answer(store: LetterStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Under another name a foreign page could read the letters here (DNS rebinding).
  if (!isLocalName(request.headers.host)) return send(response, 421, 'text/plain', 'Open this page as 127.0.0.1.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'text/plain', 'Only reading is possible here.');
  }
  const url = new URL(request.url ?? '/', 'http://mailbox');
  const asked = url.searchParams.get('language');
  const language = isLanguage(asked) ? asked : preferred(request);
  const query = { language, chosen: isLanguage(asked), to: text(url, 'to'), text: text(url, 'text') };

  if (url.pathname === '/') {
    const found = newestFirst(store.letters, query);
    const page = pageOf(found, Number(url.searchParams.get('page')));
    return sendPage(response, 200, listPage({ ...page, ...query, found: found.length, total: store.letters.length }));
  }
  if (url.pathname === '/letters.json') {
    const found = newestFirst(store.letters, query);
    const limit = Math.min(Number(url.searchParams.get('limit')) || 100, 10_000);
    const letters = found.slice(0, limit).map(({ rawPath: _ours, ...letter }) => letter);
    return send(response, 200, 'application/json', JSON.stringify({ count: found.length, letters }));
  }
  const [, id, part = ''] = /^\/letters\/(\d{1,9})(\/(?:html|text|headers|raw))?$/.exec(url.pathname) ?? [];
  const letter = id ? store.find(Number(id)) : undefined;
  if (!letter) return sendPage(response, 404, messagePage(query));
  if (part === '/html') return sendLetter(response, letter.html ?? '');
  if (part === '/raw') {
    response.setHeader('Content-Disposition', `attachment; filename="letter-${letter.id}.eml"`);
    return send(response, 200, 'message/rfc822', await store.raw(letter));
  }
  return sendPage(response, 200, letterPage({ letter, ...query, view: viewOf(part, letter) }));
}

function viewOf(part: string, letter: MailboxLetter): LetterView {
  if (part === '/headers') return 'headers';
  return part === '/text' || letter.html === null ? 'text' : 'html';
}

function newestFirst(letters: readonly MailboxLetter[], query: { to: string; text: string }): MailboxLetter[] {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  return letters
    .filter(({ to, envelope, subject, text }) => {
      const isRecipient = !query.to || has([to, ...envelope.to].join('\n'), query.to);
      return isRecipient && (!query.text || has(`${subject}\n${text}`, query.text));
    })
    .reverse();
}

function pageOf(found: MailboxLetter[], asked: number) {
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { page, pages, letters: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) };
}

function preferred(request: IncomingMessage): Language {
  const best = new Negotiator(request).language([...LANGUAGES]);
  return isLanguage(best) ? best : LANGUAGES[0];
}

function isLocalName(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

function text(url: URL, name: string): string {
  return (url.searchParams.get(name) ?? '').trim().slice(0, 200);
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY).setHeader('X-Frame-Options', 'DENY');
  send(response, status, 'text/html', html);
}

function sendLetter(response: ServerResponse, html: string): void {
  response.setHeader('Content-Security-Policy', LETTER_POLICY).setHeader('X-Frame-Options', 'SAMEORIGIN');
  // After the doctype, or the browser would fall back to quirks mode. A link in the frame opens a tab of its own.
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  send(response, 200, 'text/html', `${doctype}<base target="_blank">${html.slice(doctype.length)}`);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  response.writeHead(status, { 'Content-Type': type === 'message/rfc822' ? type : `${type}; charset=utf-8` }).end(body);
}
