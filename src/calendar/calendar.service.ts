import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import { Database, type Tx } from '../platform/database.js';
import type { CalendarView } from './calendar.dto.js';
import { calendarOf, type WorkingCalendar } from './working-days.js';

interface DayRow {
  day: LocalDate;
  kind: 'off' | 'working';
  kk: string;
  ru: string;
  en: string;
}

/** The working calendar with what its days off are called. */
export interface NamedCalendar extends WorkingCalendar {
  dayName(day: LocalDate, language: Language): string | undefined;
}

/** Reads the working calendar, which is data edited by the administrator. It computes no deadline. */
@Injectable()
export class CalendarService {
  private known: { revision: number; calendar: NamedCalendar } | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The calendar as of this transaction. Building it takes a moment, so it is kept as long as the table's content is
   * the same: two processes never disagree for longer than one transaction.
   */
  async calendar(tx: Tx): Promise<NamedCalendar> {
    const [row] = await tx.query<{ revision: number }>('SELECT revision FROM calendar_revision');
    const { revision } = row!;
    // The revision is read before the days: days changed in between are kept under the older number and read once more.
    if (this.known?.revision !== revision) {
      this.known = { revision, calendar: named(await readDays(tx, '1900-01-01', '2200-01-01')) };
    }
    return this.known.calendar;
  }

  year(actor: Actor, year: number): Promise<CalendarView> {
    return this.database.read(actor, async (tx) => {
      const days = await readDays(tx, `${year}-01-01`, `${year}-12-31`);
      return {
        year,
        known: days.length > 0,
        days: days.map((row) => dayView(row, actor.language)),
      };
    });
  }
}

const dayView = ({ day, kind, kk, ru, en }: DayRow, language: Language) => ({
  day,
  kind,
  name: { kk, ru, en }[language],
  nameKk: kk,
  nameRu: ru,
  nameEn: en,
});

function readDays(tx: Tx, from: LocalDate, to: LocalDate): Promise<DayRow[]> {
  return tx.query<DayRow>(
    `SELECT day, kind, name_kk AS kk, name_ru AS ru, name_en AS en FROM calendar_day
      WHERE day BETWEEN $1 AND $2 ORDER BY day`,
    [from, to],
  );
}

function named(days: readonly DayRow[]): NamedCalendar {
  const off = new Map(days.filter(({ kind }) => kind === 'off').map((row) => [row.day, row]));
  return Object.assign(calendarOf(days), { dayName: (day: LocalDate, language: Language) => off.get(day)?.[language] });
}
