import { fill } from '../shared/words/fill.js';
import { LANGUAGES, type Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';

export interface StartPage {
  language: Language;
  demo: boolean;
  /** The register's day, in words. */
  day: string;
}

/** The first page: what this is, which day it is here, where to go. It needs no script. */
export function startPage({ language, demo, day }: StartPage): string {
  const words = wordsIn(language).startPage;
  const text = (value: string) =>
    value
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/`([^`]*)`/g, '<code>$1</code>');
  const languages = LANGUAGES.map((each) =>
    each === language
      ? `<strong>${wordsIn(each).language}</strong>`
      : `<a href="?language=${each}" hreflang="${each}" lang="${each}">${wordsIn(each).language}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(words.title)}</title>
<link rel="stylesheet" href="/start.css">
</head>
<body>
<nav aria-label="${text(words.language)}">${languages.join(' ')}</nav>
<main>
<h1>${text(words.title)}</h1>
<p class="what">${text(words.what)}</p>
<p class="day">${text(fill(demo ? words.demo : words.today, { day }))}</p>
<dl>
<dt><a href="/api/docs">${text(words.api)}</a></dt><dd>${text(words.apiText)}</dd>
${demo ? `<dt>${text(words.letters)}</dt><dd>${text(words.lettersText)}</dd>\n<dt>${text(words.accounts)}</dt><dd>${text(words.accountsText)}</dd>` : ''}
</dl>
</main>
</body>
</html>
`;
}

export const START_STYLE = `
:root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; }
nav { display: flex; gap: 1rem; justify-content: flex-end; font-size: .95rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2.5rem 0 .75rem; }
.what { font-size: 1.15rem; }
.day { border-left: .3rem solid #1c6e8c; padding: .4rem 0 .4rem 1rem; }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; }
a { color: #13607d; } a:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { a { color: #7cc7e3; } }
`;
