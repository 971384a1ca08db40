/** "Every quarter, by the 10th" as a rule of RFC 5545: what is not said is assumed, and doubted. */
import { weekday, type LocalDate } from '../shared/local-date.js';
import type { DatePart, Frequency, FrequencyUnit } from './deadline-parts.js';
import type { Match, Token } from './pattern.js';
import type { ReadingDoubt } from './readings.js';

export interface RecurrenceParts {
  readonly frequency: Frequency;
  readonly dates: readonly DatePart[];
  readonly monthOfYear: number | undefined;
  readonly dayOfMonth: number | undefined;
  readonly weekdays: readonly string[];
  /** "Of the month after the one reported on": else the month is assumed. */
  readonly saysMonth: boolean;
  /** "Of the last month of the quarter". */
  readonly inLastMonth: boolean;
  readonly until: LocalDate | null;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MONTHS_AT_END: Partial<Record<FrequencyUnit, number[]>> = {
  quarter: [3, 6, 9, 12],
  half_year: [6, 12],
  year: [12],
};
const MONTHS_AFTER: Partial<Record<FrequencyUnit, number[]>> = { quarter: [1, 4, 7, 10], half_year: [1, 7], year: [1] };
/** So many times in a year or a month, at even distances. */
const TIMES: Readonly<Record<string, string>> = {
  'year:2': 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
  'year:3': 'FREQ=YEARLY;BYMONTH=4,8,12;BYMONTHDAY=-1',
  'year:4': 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'half_year:2': 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'month:2': 'FREQ=MONTHLY;BYMONTHDAY=15,-1',
  'month:3': 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1',
  'week:2': 'FREQ=WEEKLY;BYDAY=TU,FR',
};

/** Throws nothing; a rule that cannot be written comes as undefined. */
export function ruleOf(parts: RecurrenceParts): { rule: string; doubts: ReadingDoubt[] } | undefined {
  const { frequency, until } = parts;
  const found = frequency.times > 1 ? several(parts) : within(parts);
  if (!found) return undefined;
  return until ? { ...found, rule: `${found.rule};UNTIL=${until.replaceAll('-', '')}` } : found;
}

type Rule = { rule: string; doubts: ReadingDoubt[] };
const assumed = (rule: string): Rule => ({ rule, doubts: [{ code: 'reporting_day_assumed', params: {} }] });
const said = (rule: string): Rule => ({ rule, doubts: [] });
const interval = (every: number) => (every > 1 ? `;INTERVAL=${every}` : '');

function several(parts: RecurrenceParts): Rule | undefined {
  const { frequency, dates } = parts;
  if (dates.length > 1) return onDates(parts);
  const rule = TIMES[`${frequency.unit}:${frequency.times}`];
  return rule === undefined ? undefined : assumed(rule);
}

function within(parts: RecurrenceParts): Rule | undefined {
  const { frequency, dates, dayOfMonth, weekdays } = parts;
  const { unit, every, workingDays } = frequency;
  if (dates.length > 0 && (unit === 'year' || unit === 'half_year' || unit === 'quarter')) return onDates(parts);
  switch (unit) {
    case 'day':
      return said(workingDays && every === 1 ? 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' : `FREQ=DAILY${interval(every)}`);
    case 'week': {
      const rule = `FREQ=WEEKLY${interval(every)};BYDAY=${weekdays.length > 0 ? weekdays.join(',') : 'FR'}`;
      return weekdays.length > 0 ? said(rule) : assumed(rule);
    }
    case 'decade':
      return said('FREQ=MONTHLY;BYMONTHDAY=10,20,-1');
    case 'month': {
      const day = dayOfMonth ?? dates[0]?.d;
      const rule = `FREQ=MONTHLY${interval(every)};BYMONTHDAY=${day ?? -1}`;
      return day === undefined ? assumed(rule) : said(rule);
    }
    default:
      return inMonths(parts);
  }
}

/** Of a quarter, half-year or year: at its end, or on a day of the month after it. */
function inMonths({ frequency, dayOfMonth, monthOfYear, saysMonth, inLastMonth }: RecurrenceParts): Rule {
  const { unit, every } = frequency;
  if (dayOfMonth === undefined) {
    const months = monthOfYear === undefined ? MONTHS_AT_END[unit]! : [monthOfYear];
    const rule = `FREQ=YEARLY${unit === 'year' ? interval(every) : ''};BYMONTH=${months.join(',')};BYMONTHDAY=-1`;
    return monthOfYear === undefined ? assumed(rule) : said(rule);
  }
  const months = inLastMonth ? MONTHS_AT_END[unit]! : MONTHS_AFTER[unit]!;
  const rule = `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${dayOfMonth}`;
  return saysMonth || inLastMonth ? said(rule) : { rule, doubts: [{ code: 'month_assumed', params: {} }] };
}

/** Named days of every year; RFC 5545 can say several at once when they have the same number. */
function onDates({ dates, frequency }: RecurrenceParts): Rule | undefined {
  const days = [...new Set(dates.map(({ d }) => d))];
  if (days.length > 1) return undefined;
  const months = [...new Set(dates.map(({ m }) => m))].sort((a, b) => a - b);
  const every = frequency.unit === 'year' && frequency.times === 1 ? interval(frequency.every) : '';
  return said(`FREQ=YEARLY${every};BYMONTH=${months.join(',')};BYMONTHDAY=${days[0]}`);
}

/** The next such weekday after a day. */
export function daysUntil(from: LocalDate, day: string): number {
  return ((WEEKDAYS.indexOf(day) - (weekday(from) - 1) + 6) % 7) + 1;
}

/** "Within 10 days after the end of each quarter": the day of the month that follows. */
export function dayAfterPeriod(match: Match): number | undefined {
  const [amount] = match.all('amount') as (Token & { value: { length: number; unit: string } })[];
  if (!amount) return undefined;
  const { length, unit } = amount.value;
  return { day: length, working_day: length, week: length * 7, month: length === 1 ? 31 : undefined, year: undefined }[
    unit
  ];
}
