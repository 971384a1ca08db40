import type { Language } from '../../../shared/words/language.js';

const RULES = { kk: new Intl.PluralRules('kk'), ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };
/** Kazakh figures are written as Russian ones; browsers are built without Kazakh. */
const NUMBERS = { kk: new Intl.NumberFormat('ru'), ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') };

/** 1 234 in kk and ru, 1,234 in en. */
export const formatNumber = (language: Language, value: number): string => NUMBERS[language].format(value);

/** "5 рабочих дней": the number and the form that goes with it; a form that a language lacks falls to `other`. */
export function counted(language: Language) {
  return (n: number, forms: { one?: string; few?: string; many?: string; other: string }): string => {
    const rule = RULES[language].select(n) as 'one' | 'few' | 'many' | 'other';
    return `${formatNumber(language, n)} ${forms[rule] ?? forms.other}`;
  };
}
