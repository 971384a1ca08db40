/**
 * The words of the pages: `useWords().shell.signOut`. Each language is a file of its own, loaded when it is needed; en.ts
 * says which words there are, kk.ts and ru.ts are typed by it. Append a group for a new page at the end of each.
 */
import { createContext, useContext, useState, type ReactNode } from 'react';
import { keepLanguage, language, type Language } from './language-choice.js';
import type { Words } from './en.js';

const FILES: Record<Language, () => Promise<Words>> = {
  kk: async () => (await import('./kk.js')).kk,
  ru: async () => (await import('./ru.js')).ru,
  en: async () => (await import('./en.js')).en,
};

export const loadWords = (of: Language): Promise<Words> => FILES[of]();

interface Spoken {
  language: Language;
  words: Words;
  /** Resolves when the page speaks it. */
  speak: (chosen: Language) => Promise<void>;
}

const Context = createContext<Spoken | null>(null);

export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: language.get(), words: first });
  const speak = async (chosen: Language) => {
    const words = await loadWords(chosen);
    language.set(chosen);
    document.documentElement.lang = chosen;
    setSpoken({ language: chosen, words });
  };
  return <Context value={{ ...spoken, speak }}>{children}</Context>;
}

export function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('outside WordsProvider');
  return spoken;
}

export const useWords = (): Words => useSpoken().words;

export { keepLanguage };
