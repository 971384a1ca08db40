import { isLanguage, LANGUAGES, type Language } from '../../../shared/words/language.js';
import { Observable } from '../api/observable.js';
import { kept } from '../parts/kept.js';

const KEY = 'language';

/** Chosen here before, else what the browser asks for, else Russian: as the API itself decides. */
function firstLanguage(): Language {
  const chosen = keptLanguage();
  if (chosen) return chosen;
  const asked = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
  return asked ?? 'ru';
}

/** The language chosen on this machine, if any was. */
export function keptLanguage(): Language | undefined {
  const chosen = kept.get(KEY);
  return isLanguage(chosen) ? chosen : undefined;
}

export const language = new Observable<Language>(firstLanguage());

export function keepLanguage(chosen: Language): void {
  kept.set(KEY, chosen);
}

export { LANGUAGES, type Language };
