/**
 * The words of the office's own pages and forms: `useOfficeWords().audit.lead`. They are many and most people never need them, so
 * each language is a file of its own that comes with the first of these pages, not with the first load.
 */
import { use } from 'react';
import type { Language } from './language-choice.js';
import type { OfficeWords } from './office-en.js';
import { useSpoken } from './words.js';

const FILES: Record<Language, () => Promise<OfficeWords>> = {
  kk: async () => (await import('./office-kk.js')).kk,
  ru: async () => (await import('./office-ru.js')).ru,
  en: async () => (await import('./office-en.js')).en,
};

const loaded = new Map<Language, Promise<OfficeWords>>();

/** Waits for its file, so it is called inside the router's pending state. A promise is kept: React asks for the same one. */
export function useOfficeWords(): OfficeWords {
  const { language } = useSpoken();
  const words = loaded.get(language) ?? FILES[language]();
  loaded.set(language, words);
  return use(words);
}
