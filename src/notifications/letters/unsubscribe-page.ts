import type { Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';
import { fillMarkup } from './html.js';

const PAGE = `<!doctype html>
<html lang="{{language}}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title></head>
<body><main><h1>{{title}}</h1><p>{{text}}</p>{{button}}</main></body>
</html>
`;
const BUTTON = `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>{{label}}</button></form>`;

/** Asks, or says that it is done. Without any script: it is opened from mail programs of every age. */
export function unsubscribePage(step: 'asked' | 'done', language: Language): string {
  const words = wordsIn(language).unsubscribe;
  const button = step === 'asked' ? [fillMarkup(BUTTON, { label: wordsIn(language).letters.switchOff })] : [];
  return fillMarkup(PAGE, { language, title: words.title, text: words[step], button }).markup;
}
