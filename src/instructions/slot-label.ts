import { formatDay, monthEnd, yearOf, type LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { SlottedTerms } from './deadline-terms.js';
import { parseRule } from './recurrence.js';

/**
 * What a period is called: "March 2020", "Q1 2020". A day in the middle of a month names no period ("by the 5th" reports on
 * the month before): then the day itself is its name.
 */
export function slotLabel(terms: SlottedTerms | null, day: LocalDate, language: Language): string {
  const words = wordsIn(language).slots;
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  if (terms?.kind !== 'recurring' || day !== monthEnd(year, month)) return formatDay(day, language);
  switch (monthsOf(terms.rule)) {
    case 1:
      return words.month(year, month);
    case 3:
      return month % 3 === 0 ? words.quarter(year, month / 3) : words.month(year, month);
    case 6:
      return month % 6 === 0 ? words.half(year, month / 6) : words.month(year, month);
    case 12:
      return month === 12 ? words.year(year) : words.month(year, month);
    default:
      return formatDay(day, language);
  }
}

/** How many months a period of the rule has; undefined where it is not reckoned in months. */
function monthsOf(rule: string): number | undefined {
  const { freq, interval, byMonth, byDay } = parseRule(rule);
  if (byDay || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return undefined;
  if (freq === 'MONTHLY') return byMonth ? 12 / byMonth.length : interval;
  return interval === 1 ? 12 / (byMonth?.length ?? 1) : undefined;
}
