import { isLanguage, LANGUAGES, type Language } from '../../../shared/words/language.js';
import { Observable } from '../api/observable.js';

const KEY = 'language';

/** Chosen here before, else what the browser asks for, else Russian: as the API itself decides. */
function firstLanguage(): Language {
  const kept = keptLanguage();
  if (kept) return kept;
  const asked = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
  return asked ?? 'ru';
}

/** The language chosen on this machine, if any was. */
export function keptLanguage(): Language | undefined {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : undefined;
}

export const language = new Observable<Language>(firstLanguage());

export function keepLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen);
}

export { LANGUAGES, type Language };
