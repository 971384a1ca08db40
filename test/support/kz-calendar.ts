import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf } from '../../src/calendar/working-days.js';
import type { LocalDate } from '../../src/shared/local-date.js';
import type { Language } from '../../src/shared/words/language.js';

export interface KzCalendarLine {
  date: LocalDate;
  kind: 'off' | 'working';
  name_en: string;
  name_ru: string;
  name_kk: string;
}

/** The lines of data/kz-calendar.csv, as they stand. */
export const kzCalendarLines: KzCalendarLine[] = parse(readFileSync(join(process.cwd(), 'data/kz-calendar.csv')), {
  columns: true,
});

export const kzCalendar = calendarOf(kzCalendarLines.map(({ date, kind }) => ({ day: date, kind })));

/** What a day off is called, for explanations. */
export function kzDayName(day: LocalDate, language: Language): string | undefined {
  return kzCalendarLines.find((line) => line.date === day && line.kind === 'off')?.[`name_${language}`];
}
