import { REGISTER_ZONE } from '../../../shared/register-zone.js';
import { dottedDate } from '../../../shared/words/dotted-date.js';
import { fill } from '../../../shared/words/fill.js';
import type { Words } from './en.js';
import type { Language } from './language-choice.js';
import { formatNumber } from './plural.js';
import { useSpoken } from './words.js';

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: REGISTER_ZONE });

/** A day is no moment: it is put at noon in UTC and read there, so that no zone can shift it. */
const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** 28.08.2020 in kk and ru, 28 August 2020 in en (rule 19). */
export function formatDay(language: Language, day: string): string {
  if (language !== 'en') return dottedDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return LONG_DAY.format(atNoon(day));
}

/** жұма, 28.08.2020 · пятница, 28.08.2020 · Friday 28 August 2020 */
export function formatWeekday(language: Language, { application }: Words, day: string): string {
  const weekday = application.weekdays[(atNoon(day).getUTCDay() + 6) % 7]!;
  return fill(application.dayWithWeekday, { weekday, day: formatDay(language, day) });
}

/** A moment by the register's clock: 28.08.2020, 14:05. */
export function formatMoment(language: Language, moment: string): string {
  const [day, time] = MOMENT.format(new Date(moment)).split(' ') as [string, string];
  return `${formatDay(language, day)}, ${time}`;
}

/** The same in the language of the page. */
export function useFormat() {
  const { language, words } = useSpoken();
  return {
    day: (day: string) => formatDay(language, day),
    weekday: (day: string) => formatWeekday(language, words, day),
    moment: (moment: string) => formatMoment(language, moment),
    number: (value: number) => formatNumber(language, value),
    /** № 3 · No. 3: how an instruction is named by its number. */
    numbered: (number: string) => fill(words.task.number, { number }),
  };
}
