import { formatDay, type LocalDate } from '../../shared/local-date.js';
import { fill } from '../../shared/words/fill.js';
import type { Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';
import { fillMarkup, oneLine } from './html.js';

const PARAGRAPH = '<p style="white-space:pre-wrap;overflow-wrap:anywhere">{{text}}</p>';
/** Not every mail program makes an address a link by itself. */
const LINK = '<p style="overflow-wrap:anywhere"><a href="{{text}}">{{text}}</a></p>';
const PAGE = `<!doctype html>
<html lang="{{language}}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{{subject}}</title>
    <style>
      body { background: #ffffff; color: #1a1a1a; } a { color: #0b4f9e; }
      @media (prefers-color-scheme: dark) { body { background: #23262b; color: #f2f2f2; } a { color: #9cc7ff; } }
    </style>
  </head>
  <body style="margin:0 auto;padding:16px 24px;max-width:592px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.45">{{paragraphs}}</body>
</html>`;

interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** Following the link changes nothing by itself: the person then chooses a password and sends it. */
export function passwordMail({ name, link }: { name: string; link: string }, language: Language): Mail {
  const words = wordsIn(language).houseLetters;
  return mail(words.password.subject, name, [words.password.intro, link, words.password.ignore], language);
}

/** Whoever did not ask for it must know whom to ask. */
export function factorResetMail({ name, day }: { name: string; day: LocalDate }, language: Language): Mail {
  const { factorReset } = wordsIn(language).houseLetters;
  const when = { day: formatDay(day, language) };
  return mail(
    factorReset.subject,
    name,
    [fill(factorReset.intro, when), factorReset.next, factorReset.alarm],
    language,
  );
}

/** The anchor may be longer than a line of a letter: readAnchor passes over the line ends. */
export function headsMail(
  { name, day, anchor }: { name: string; day: LocalDate; anchor: string },
  language: Language,
): Mail {
  const { heads } = wordsIn(language).houseLetters;
  const when = { day: formatDay(day, language) };
  const lines = anchor.split(',').join(',\n');
  return mail(fill(heads.subject, when), name, [fill(heads.intro, when), lines, heads.how], language);
}

function mail(subject: string, name: string, paragraphs: readonly string[], language: Language): Mail {
  const { letters } = wordsIn(language);
  const all = [fill(letters.greeting, { name: oneLine(name, 100) }), ...paragraphs, letters.footer];
  return {
    subject,
    text: `${all.join('\n\n')}\n`,
    html: fillMarkup(PAGE, { language, subject, paragraphs: all.map(paragraph) }).markup,
  };
}

const paragraph = (text: string) => fillMarkup(/^https?:\S+$/.test(text) ? LINK : PARAGRAPH, { text });
