import { DateTime, IANAZone } from 'luxon';
import type { Language } from './words/language.js';
import { wordsIn } from './words/words.js';

/**
 * A calendar day without a zone, 'YYYY-MM-DD', of the years 1990 to 2100. Deadlines are days, never moments (architecture.md, flow 10),
 * so nothing here can slip by a day because of a server's zone. As strings, days sort and compare with `<`.
 */
export type LocalDate = string;

export const FIRST_DAY: LocalDate = '1990-01-01';
export const LAST_DAY: LocalDate = '2100-12-31';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MILLISECONDS_A_DAY = 86_400_000;

/** A reckoning left the years that this system accepts: a slip in a year or a length, so it is refused rather than stored. */
export class DayOutOfRange extends RangeError {
  override name = 'DayOutOfRange';
}

/** Is the value a day of a real calendar, of an accepted year? ('2019-02-30' is not.) */
export function isLocalDate(value: string): boolean; // no guard: a LocalDate is a string, so the "else" of one would be `never`
export function isLocalDate(value: unknown): value is LocalDate;
export function isLocalDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  if (value < FIRST_DAY || value > LAST_DAY) return false;
  const [month, dayOfMonth] = [Number(value.slice(5, 7)), Number(value.slice(8))];
  // The 30th of February comes back as the 1st of March: only a day that comes back as it went is real.
  const date = new Date(Date.UTC(Number(value.slice(0, 4)), month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** Days since 1970-01-01. Throws RangeError for a string that is no LocalDate. */
export function dayNumber(day: LocalDate): number {
  const { year, month, dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY;
}

/** The reverse of `dayNumber`. Throws DayOutOfRange. */
export function dayOfNumber(number: number): LocalDate {
  acceptWhole(number);
  acceptYear(new Date(number * MILLISECONDS_A_DAY).getUTCFullYear());
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day `days` calendar days later, or earlier when negative. Throws DayOutOfRange. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: LocalDate): number {
  return ((dayNumber(day) + 3) % 7) + 1; // 1970-01-01, day 0, was a Thursday
}

/** The same number `months` months later (or earlier), or that month's last day when it has no such number (product.md, rule 6). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  acceptWhole(months);
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (((index % 12) + 12) % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** The last day of a month; `month` is 1 to 12. Throws RangeError, for a year DayOutOfRange; so do the three below. */
export function monthEnd(year: number, month: number): LocalDate {
  within('month', month, 12);
  return dayOf(year, month, daysInMonth(year, month));
}

/** The last day of a quarter, 1 to 4. */
export function quarterEnd(year: number, quarter: number): LocalDate {
  within('quarter', quarter, 4);
  return monthEnd(year, quarter * 3);
}

/** The last day of a half-year, 1 or 2. */
export function halfYearEnd(year: number, half: number): LocalDate {
  within('half-year', half, 2);
  return monthEnd(year, half * 6);
}

export function yearEnd(year: number): LocalDate {
  return monthEnd(year, 12);
}

/** The year of a day, e.g. 2020. */
export function yearOf(day: LocalDate): number {
  return partsOf(day).year;
}

/** Which day it is in an IANA zone ('Asia/Oral') at a moment. Throws RangeError for an unknown zone. */
export function todayIn(zone: string, moment: Date): LocalDate {
  const local = DateTime.fromJSDate(moment, { zone: knownZone(zone) });
  if (!local.isValid) throw new RangeError('todayIn: the moment is not a date');
  return acceptDay(local.toFormat('yyyy-MM-dd'));
}

/**
 * The moment at which clocks in `zone` show `time` ('HH:mm') on `day`. When they show it twice, the first time; when they skip it,
 * as much later as was skipped. Throws RangeError for an unknown zone or a malformed time.
 */
export function instantOf(day: LocalDate, time: string, zone: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`instantOf: '${time}' is not HH:mm`);
  const local = DateTime.fromISO(`${acceptDay(day)}T${time}`, { zone: knownZone(zone) });
  // Left alone, luxon decides a doubled hour by the offset of this very moment: the answer would depend on when one asks.
  const moments = local.getPossibleOffsets().map((candidate) => candidate.toMillis());
  return new Date(Math.min(...moments));
}

/** Is it a zone that days can be told in? */
export function isTimeZone(zone: string): boolean {
  // An offset is no zone: it knows no summers and no changes of law.
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

/** A day for the reader: 28.08.2020 in Kazakh and Russian, 28 August 2020 in English (product.md, rule 19). */
export function formatDay(day: LocalDate, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return wordsIn(language).calendar.date(year, month, dayOfMonth);
}

/** 'жұма, 28.08.2020' · 'пятница, 28.08.2020' · 'Friday 28 August 2020'. */
export function formatDayWithWeekday(day: LocalDate, language: Language): string {
  const { calendar } = wordsIn(language);
  return calendar.dateWithWeekday(calendar.weekdays[weekday(day) - 1]!, formatDay(day, language));
}

function partsOf(day: LocalDate): { year: number; month: number; dayOfMonth: number } {
  acceptDay(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8)) };
}

function dayOf(year: number, month: number, dayOfMonth: number): LocalDate {
  acceptYear(year);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function acceptDay(day: string): LocalDate {
  if (!isLocalDate(day)) throw new RangeError(`'${day}' is not a day of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  return day;
}

function acceptWhole(number: number): void {
  if (!Number.isInteger(number)) throw new RangeError(`${number} is not a whole number of days or months`);
}

function acceptYear(year: number): void {
  // Not `<`: the NaN of a date beyond reckoning must not pass.
  if (!(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new DayOutOfRange(`the year ${year} is not within ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
}

function within(what: string, value: number, most: number): void {
  if (!(Number.isInteger(value) && value >= 1 && value <= most)) throw new RangeError(`no ${what} ${value}`);
}

function knownZone(zone: string): IANAZone {
  const known = IANAZone.create(zone);
  if (!known.isValid) throw new RangeError(`no time zone '${zone}'`);
  return known;
}
