import { createHash } from 'node:crypto';

import { fill } from '../../shared/words/fill.js';
import { LANGUAGES, type Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';
import type { MailboxLetter } from './letter-store.js';
import { html, type Markup } from './markup.js';
import { MAILBOX_STYLE } from './mailbox-style.js';

/**
 * The pages of the mailbox: a list, a letter, a message. Pure: (data) → html. Everything goes through `html`, which
 * escapes; nothing here trusts a letter, and its own html appears only in a frame of its own (see mailbox-site.ts).
 */
export type LetterView = 'html' | 'text' | 'headers';

export interface Query {
  language: Language;
  /** Whether the reader chose the language: then the links keep it. */
  chosen: boolean;
  to: string;
  text: string;
}

export const STYLE_HASH = `sha256-${createHash('sha256').update(MAILBOX_STYLE).digest('base64')}`;

/** A letter is hostile input. Its links may open a new tab, which is what a demo is for; nothing else may happen. */
export const LETTER_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

interface List extends Query {
  letters: MailboxLetter[];
  page: number;
  pages: number;
  found: number;
  total: number;
}

export function listPage(list: List): string {
  const words = wordsIn(list.language).mailbox;
  const isFiltered = Boolean(list.to || list.text);
  return frame(
    list,
    words.title,
    '/',
    html`
      <form method="get" action="/" class="filter" role="search">
        <label>${words.recipient} <input type="search" name="to" value="${list.to}" maxlength="200" /></label>
        <label>${words.text} <input type="search" name="text" value="${list.text}" maxlength="200" /></label>
        ${list.chosen ? html`<input type="hidden" name="language" value="${list.language}" />` : ''}
        <button>${words.show}</button>
        ${isFiltered ? html`<a href="${href('/', { ...list, to: '', text: '' })}">${words.showAll}</a>` : ''}
        <output>${words.count(list.found)}</output>
      </form>
      ${list.letters.length ? table(list) : nothing(list, isFiltered)} ${list.pages > 1 ? pager(list) : ''}
    `,
  );
}

function table(list: List): Markup {
  const words = wordsIn(list.language).mailbox;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.sent}</th>
        <th scope="col">${words.to}</th>
        <th scope="col">${words.subject}</th>
      </tr>
    </thead>
    <tbody>
      ${list.letters.map(
        (letter) =>
          html`<tr>
            <td class="time">${moment(letter.date ?? letter.receivedAt, list.language)}</td>
            <td>${letter.envelope.to.join(', ')}</td>
            <td><a href="${href(`/letters/${letter.id}`, list)}">${letter.subject || words.noSubject}</a></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function nothing(list: List, isFiltered: boolean): Markup {
  const words = wordsIn(list.language).mailbox;
  if (isFiltered) return html`<p class="empty">${words.nothingFound}</p>`;
  return html`<div class="empty">
    <h2>${words.empty}</h2>
    <p>${words.emptyHint}</p>
  </div>`;
}

function pager(list: List): Markup {
  const words = wordsIn(list.language).mailbox;
  const link = (page: number, text: string) => html`<a href="${href('/', list, { page: String(page) })}">${text}</a>`;
  return html`<nav class="pager" aria-label="${words.pages}">
    <span>${list.page > 1 ? link(list.page - 1, words.newer) : ''}</span>
    <span>${fill(words.page, { page: list.page, pages: list.pages })}</span>
    <span>${list.page < list.pages ? link(list.page + 1, words.older) : ''}</span>
  </nav>`;
}

export function letterPage({ letter, view, ...query }: Query & { letter: MailboxLetter; view: LetterView }): string {
  const words = wordsIn(query.language).mailbox;
  const at = `/letters/${letter.id}`;
  const path = view === 'html' ? at : `${at}/${view}`;
  const subject = letter.subject || words.noSubject;
  const tab = (name: LetterView, to: string, text: string) =>
    html`<a href="${href(to, query)}" ${name === view ? html`aria-current="page"` : ''}>${text}</a>`;
  return frame(
    query,
    subject,
    path,
    html`
      <p><a href="${href('/', query)}">← ${words.back}</a></p>
      <article>
        <h2>${subject}</h2>
        <dl>
          <dt>${words.from}</dt>
          <dd>${letter.from}</dd>
          <dt>${words.to}</dt>
          <dd>${letter.to}</dd>
          <dt>${words.deliveredTo}</dt>
          <dd>${letter.envelope.to.join(', ')}</dd>
          <dt>${words.sent}</dt>
          <dd>${moment(letter.date ?? letter.receivedAt, query.language)}</dd>
          ${letter.attachments.length ? attachments(letter, words.attachments) : ''}
        </dl>
        <nav class="tabs" aria-label="${words.views}">
          ${letter.html === null ? '' : tab('html', at, words.formatted)} ${tab('text', `${at}/text`, words.plain)}
          ${tab('headers', `${at}/headers`, words.headers)}
          <a href="${at}/raw" download>${words.download}</a>
        </nav>
        ${body(letter, view, query.language)}
      </article>
    `,
  );
}

function attachments(letter: MailboxLetter, title: string): Markup {
  return html`<dt>${title}</dt>
    ${letter.attachments.map(
      ({ name, type, size }) => html`<dd>${name || type} (${type}, ${Math.ceil(size / 1024)} KB)</dd>`,
    )}`;
}

function body(letter: MailboxLetter, view: LetterView, language: Language): Markup {
  const words = wordsIn(language).mailbox;
  if (view === 'headers') {
    return html`<dl class="headers">
      ${letter.headers.map(
        ({ name, value }) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }
  if (view === 'text') return letter.text ? html`<pre>${letter.text}</pre>` : html`<p>${words.noPlain}</p>`;
  return html`<iframe
    title="${words.frame}"
    src="/letters/${letter.id}/html"
    sandbox="${LETTER_SANDBOX}"
    referrerpolicy="no-referrer"
  ></iframe>`;
}

export function messagePage(query: Query): string {
  const words = wordsIn(query.language).mailbox;
  const link = html`<p><a href="${href('/', query)}">${words.back}</a></p>`;
  return frame(query, words.title, '/', html`<p class="empty">${words.notFound}</p>${link}`); // prettier-ignore
}

function frame(query: Query, title: string, path: string, content: Markup): string {
  const words = wordsIn(query.language).mailbox;
  const languages = LANGUAGES.map((language) => {
    const current = language === query.language ? html`aria-current="true"` : '';
    const to = href(path, { ...query, language, chosen: true });
    return html`<a href="${to}" lang="${language}" hreflang="${language}" ${current}
      >${wordsIn(language).language}</a
    > `;
  });
  return html`<!doctype html>
    <html lang="${query.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${html.style(MAILBOX_STYLE)}
      </head>
      <body>
        <header>
          <h1><a href="${href('/', { ...query, to: '', text: '' })}">${words.title}</a></h1>
          <nav aria-label="${words.language}">${languages}</nav>
          <p>${words.note}</p>
        </header>
        <main>${content}</main>
      </body>
    </html>`.toString();
}

function href(path: string, { language, chosen, to, text }: Query, more: Record<string, string> = {}): string {
  const parts = { ...(chosen ? { language } : {}), ...(to ? { to } : {}), ...(text ? { text } : {}), ...more };
  const query = new URLSearchParams(parts).toString();
  return query ? `${path}?${query}` : path;
}

/** Kazakhstan has one zone since 1 March 2024. */
function moment(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', {
    timeZone: 'Asia/Almaty',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(at)
    .replace(',', '');
}
