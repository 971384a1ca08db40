/**
 * Words put together to dates, months, amounts and frequencies: rows that are applied in their order, each as often as it
 * fits. A row is the pattern, the tag of what it comes to, and its value; `undefined` refuses the match.
 */
import { pattern, type Match, type Pattern, type Token } from './pattern.js';

/** A year by number, or so many years after that of issue; absent: not said. */
export type YearRef = number | { readonly rel: number };
export interface DatePart {
  readonly y?: YearRef | undefined;
  readonly m: number;
  readonly d: number;
}
/** A month, quarter, half-year, year or school year; `n` is its number in the year. */
export interface SpanPart {
  readonly kind: 'month' | 'quarter' | 'half_year' | 'year' | 'school_year';
  readonly y?: YearRef | undefined;
  readonly n: number;
}
export interface Amount {
  readonly length: number;
  readonly unit: 'day' | 'working_day' | 'week' | 'month' | 'year';
  /** Neither "working" nor "calendar" was said. */
  readonly isPlainDay?: boolean;
}
export type FrequencyUnit = 'day' | 'week' | 'decade' | 'month' | 'quarter' | 'half_year' | 'year';
export interface Frequency {
  readonly unit: FrequencyUnit;
  readonly every: number;
  readonly times: number;
  readonly workingDays?: boolean;
}

const UNITS = 'day|wday|week|decade|mon|quarter|half|yr|hour';
export const LISTS = { unit: UNITS, year: 'year', number: 'num|ord|roman|first' };

interface Row {
  readonly fits: Pattern;
  readonly tag: string;
  readonly value: (match: Match) => unknown;
}
const row = (fits: string, tag: string, value: (match: Match) => unknown): Row => ({
  fits: pattern(fits, LISTS),
  tag,
  value,
});

const numberOf = (match: Match) =>
  match.value<number>('num') ??
  match.value<number>('ord') ??
  match.value<number>('roman') ??
  match.value<number>('first');
const yearOf = (match: Match): YearRef | undefined => match.value<YearRef>('year');
const dayOf = (day: number, m: number, y: YearRef | undefined): DatePart | undefined =>
  day >= 1 && day <= 31 && m >= 1 && m <= 12 ? { y, m, d: day } : undefined;
const spanOf = (kind: SpanPart['kind'], n: number, y: YearRef | undefined): SpanPart | undefined =>
  n >= 1 && n <= { month: 12, quarter: 4, half_year: 2, year: 1, school_year: 1 }[kind] ? { kind, n, y } : undefined;
const unitOf = (match: Match) => UNITS.split('|').find((tag) => match.has(tag))!;

const AMOUNTS: Readonly<Record<string, (n: number) => Amount>> = {
  hour: (n) => ({ length: Math.ceil(n / 24), unit: 'day' }),
  day: (n) => ({ length: n, unit: 'day', isPlainDay: true }),
  wday: (n) => ({ length: n, unit: 'working_day' }),
  cday: (n) => ({ length: n, unit: 'day' }),
  week: (n) => ({ length: n, unit: 'week' }),
  decade: (n) => ({ length: n * 10, unit: 'day' }),
  mon: (n) => ({ length: n, unit: 'month' }),
  quarter: (n) => ({ length: n * 3, unit: 'month' }),
  half: (n) => ({ length: n * 6, unit: 'month' }),
  yr: (n) => ({ length: n, unit: 'year' }),
};
const FREQUENCY_UNITS: Readonly<Record<string, FrequencyUnit>> = {
  day: 'day', wday: 'day', week: 'week', decade: 'decade', mon: 'month', quarter: 'quarter', half: 'half_year', yr: 'year',
}; // prettier-ignore
const frequency = (match: Match, every: number, times: number): Frequency | undefined => {
  const unit = FREQUENCY_UNITS[unitOf(match)];
  return unit && { unit, every, times, ...(match.has('wday') ? { workingDays: true } : {}) };
};
const isTens = ({ value }: Token) => Number(value) >= 20 && Number(value) < 100 && Number(value) % 10 === 0;
const sum = (match: Match) => {
  const [tens, ones] = match.all('num') as [Token, Token];
  const isTen = isTens(tens) || tens.value === 10;
  return isTen && Number(ones.value) < 10 ? Number(tens.value) + Number(ones.value) : undefined;
};
const amount = (match: Match, n: number) => AMOUNTS[match.has('calendar') ? 'cday' : unitOf(match)]!(n);

export const PARTS: readonly Row[] = [
  row('num num', 'num', sum),
  row('num first', 'ord', (m) => (isTens(m.all('num')[0]!) ? m.value<number>('num') + m.value<number>('first') : undefined)), // prettier-ignore
  row('num open num close', 'num', (m) => m.value('num')),
  row('num open num num close', 'num', (m) => m.value('num')),
  row('open num close', 'paren', () => null),
  row('working day', 'wday', () => null),
  row('working skip? day', 'wday', () => null),
  row('dmy yr?', 'date', (m) => m.value('dmy')),
  // Years.
  row('year4 dash year4 schoolyear', 'span', (m) => spanOf('school_year', 1, m.value('year4'))),
  row('this? schoolyear', 'span', () => spanOf('school_year', 1, undefined)),
  row('year4 yr?', 'year', (m) => m.value('year4')),
  row('this|next yr', 'year', (m) => ({ rel: m.has('next') ? 1 : 0 })),
  row('yr this', 'year', () => ({ rel: 0 })),
  row('thisyear', 'year', () => ({ rel: 0 })),
  row('year comma? next report term?', 'following', () => null),
  row('yr comma? next report term?', 'following', () => null),
  row('mon comma? next report mon|quarter?', 'following', () => null),
  row('next report mon|quarter|yr|half', 'following', () => null),
  row('mon after report mon|quarter|yr|half', 'following', () => null),
  row('report mon|quarter|yr|half after mon|quarter|yr|half?', 'following', () => null),
  row('report mon|quarter|yr|half', 'report', () => null),
  // A footnote's or a form's placeholder is no year.
  row('num|ord month other num? yr', 'noyear', (m) => dayOf(numberOf(m), m.value('month'), undefined)),
  // Dates.
  row('num|ord dash num|ord month year?', 'range', (m) => daysOf(m)),
  row('from? num|ord through num|ord month year?', 'range', (m) => daysOf(m)),
  row('num|ord comma num|ord and num|ord month year?', 'dates', (m) => daysOf(m)),
  row('num|ord and|comma num|ord month year?', 'dates', (m) => daysOf(m)),
  row('year num|ord dash? month', 'date', (m) => dayOf(numberOf(m), m.value('month'), yearOf(m))),
  row('num|ord dash? dom? month comma? year', 'date', (m) => dayOf(numberOf(m), m.value('month'), yearOf(m))),
  row('month num|ord comma? year', 'date', (m) => dayOf(numberOf(m), m.value('month'), yearOf(m))),
  row('num|ord dash? dom? month', 'date', (m) => dayOf(numberOf(m), m.value('month'), undefined)),
  row('month num|ord', 'date', (m) => dayOf(numberOf(m), m.value('month'), undefined)),
  row('first dom? month year?', 'date', (m) => dayOf(numberOf(m), m.value('month'), yearOf(m))),
  // Spans of a year.
  row('num|roman dash|and num|roman quarter year?', 'spans', (m) => quartersOf(m)),
  row('qn year?', 'span', (m) => spanOf('quarter', m.value('qn'), yearOf(m))),
  row('year $number quarter', 'span', (m) => spanOf('quarter', numberOf(m), yearOf(m))),
  row('$number quarter year?', 'span', (m) => spanOf('quarter', numberOf(m), yearOf(m))),
  row('year $number half', 'span', (m) => spanOf('half_year', numberOf(m), yearOf(m))),
  row('$number half year?', 'span', (m) => spanOf('half_year', numberOf(m), yearOf(m))),
  row('month mon? year', 'span', (m) => spanOf('month', m.value('month'), yearOf(m))),
  row('year month mon?', 'span', (m) => spanOf('month', m.value('month'), yearOf(m))),
  row('month mon?', 'span', (m) => spanOf('month', m.value('month'), undefined)),
  row('$number quarter', 'span', (m) => spanOf('quarter', numberOf(m), undefined)),
  // How often.
  row('num times num $unit', 'freq', (m) => frequency(m, m.value('num', 1), m.value('num'))),
  row('times num $unit', 'freq', (m) => frequency(m, m.value('num'), m.value<number>('times') ?? 1)),
  row('times each num $unit', 'freq', (m) => frequency(m, m.value('num'), m.value<number>('times') ?? 1)),
  row('num times each? $unit', 'freq', (m) => frequency(m, 1, m.value('num'))),
  row('times each? $unit', 'freq', (m) => frequency(m, 1, m.value<number>('times') ?? 1)),
  row('num $unit num times', 'freq', (m) => frequency(m, m.value('num'), m.value('num', 1))),
  row('$unit num times', 'freq', (m) => frequency(m, 1, m.value('num'))),
  row('each num $unit', 'freq', (m) => frequency(m, m.value('num'), 1)),
  row('num $unit each', 'freq', (m) => frequency(m, m.value('num'), 1)),
  row('each weekday', 'weekly', (m) => m.value('weekday')),
  row('weekday each', 'weekly', (m) => m.value('weekday')),
  row('freq', 'freq', (m) => (typeof m.value('freq') === 'string' ? { unit: m.value('freq'), every: 1, times: 1 } : undefined)), // prettier-ignore
  row('freq year', 'freq', (m) => (isYearly(m) ? m.value('freq') : undefined)),
  row('each $unit num|ord day|dom', 'monthly', (m) => (m.has('mon') ? numberOf(m) : undefined)),
  row('num|ord day|dom each mon', 'monthly', (m) => numberOf(m)),
  row('each num|ord dom', 'monthly', (m) => numberOf(m)),
  row('each $unit', 'freq', (m) => frequency(m, 1, 1)),
  row('$unit each', 'freq', (m) => frequency(m, 1, 1)),
  row('ord day', 'dom', (m) => numberOf(m)),
  row('num|ord dom', 'dom', (m) => numberOf(m)),
  // How long.
  row('num dash? calendar day', 'amount', (m) => amount(m, m.value('num'))),
  row('next num $unit', 'amount', (m) => amount(m, m.value('num'))),
  row('num dash? $unit', 'amount', (m) => amount(m, m.value('num'))),
  row('within this? mon|week|half|decade', 'amount', (m) => (m.has('this') ? undefined : amount(m, 1))),
  row('$unit term', 'amount', (m) => amount(m, 1)),
];

function isYearly(match: Match): boolean {
  return match.value<Frequency>('freq').unit === 'year';
}

/** "1 to 10 September", "1 and 15 September". */
function daysOf(match: Match): DatePart[] | undefined {
  const numbers = [...match.all('num'), ...match.all('ord')].sort((a, b) => a.from - b.from);
  const days = numbers.map(({ value }) => dayOf(Number(value), match.value('month'), yearOf(match)));
  return days.every((day) => day !== undefined) ? days : undefined;
}

/** "Quarters I and II". */
function quartersOf(match: Match): SpanPart[] | undefined {
  const numbers = [...match.all('num'), ...match.all('roman')].sort((a, b) => a.from - b.from);
  const spans = numbers.map(({ value }) => spanOf('quarter', Number(value), yearOf(match)));
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/** Every row as often as it fits, in their order. */
export function putTogether(tokens: readonly Token[]): Token[] {
  let now = [...tokens];
  for (const { fits, tag, value } of PARTS) {
    for (let found = fits(now, false), from = 0; found; found = fits(now.slice(from), false)) {
      const at = from + found.at;
      const made = value(found);
      from = at + 1;
      if (made !== undefined) {
        const [first, last] = [now[at]!, now[at + found.length - 1]!];
        now = [
          ...now.slice(0, at),
          { tag, value: made, from: first.from, to: last.to },
          ...now.slice(at + found.length),
        ];
      }
    }
  }
  return now.filter(({ tag }) => !['paren', 'open', 'close'].includes(tag));
}
