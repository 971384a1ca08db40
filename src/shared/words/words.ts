import { en, type Words } from './en.js';
import { kk } from './kk.js';
import type { Language } from './language.js';
import { ru } from './ru.js';

const ALL: Record<Language, Words> = { kk, ru, en };

export function wordsIn(language: Language): Words {
  return ALL[language];
}
