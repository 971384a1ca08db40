import './kit.css';
import './application.css';
import { createRoot } from 'react-dom/client';
import { Application } from './application.js';
import { isProblem, Unreachable } from './api/problem.js';
import { language } from './words/language-choice.js';
import { loadWords } from './words/words.js';

/** Style tags made by scripts must bear the nonce of this page; react-remove-scroll looks for it under this name. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
Object.assign(globalThis, { __webpack_nonce__: nonce });
document.documentElement.lang = language.get();

/** A refusal shown in a page's place is an answer, not a fault of the program. */
const onCaughtError = (error: unknown) => {
  if (!isProblem(error) && !(error instanceof Unreachable)) console.error(error);
};

void loadWords(language.get()).then((words) =>
  createRoot(document.getElementById('root')!, { onCaughtError }).render(<Application nonce={nonce} words={words} />),
);
