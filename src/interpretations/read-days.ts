/** Days and spans of the calendar that words name: with the year that was meant, told by the day of issue (rule 6). */
import { addDays, isLocalDate, monthEnd, yearOf, type LocalDate } from '../shared/local-date.js';
import type { Boundary } from '../instructions/deadline-terms.js';
import type { DatePart, SpanPart, YearRef } from './deadline-parts.js';
import { daysUntil } from './deadline-recurrence.js';
import type { Match } from './pattern.js';
import { doubt, YearMissing, type Read, type ReadingContext, type ReadingDoubt } from './readings.js';

/** "Before" excludes; whatever else says "by" or "included" beside it includes. */
export const boundaryOf = (match: Match): Boundary =>
  match.has('before') && !match.has('incl', 'notlater', 'by', 'through') ? 'exclusive' : 'inclusive';
export const iso = (y: number, { m, d }: { m: number; d: number }): LocalDate =>
  `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** The year said, or the first one in which the day has not passed on the day of issue. */
export function yearFor(y: YearRef | undefined, context: ReadingContext, passed: (year: number) => boolean) {
  if (typeof y === 'number') return { year: y, doubts: [] };
  if (context.issuedOn === null) throw new YearMissing();
  const issued = yearOf(context.issuedOn);
  if (y) return { year: issued + y.rel, doubts: [] };
  const year = passed(issued) ? issued + 1 : issued;
  return { year, doubts: [doubt('year_assumed', { year })] };
}

export function dayOf(part: DatePart, context: ReadingContext): { day: LocalDate; doubts: ReadingDoubt[] } | undefined {
  const { year, doubts } = yearFor(part.y, context, (y) => iso(y, part) < context.issuedOn!);
  const day = iso(year, part);
  if (!isLocalDate(day)) return undefined;
  return {
    day,
    doubts: 'slash' in part && part.slash && part.d <= 12 ? [...doubts, doubt('day_month_order')] : doubts,
  };
}

export function readDate(part: DatePart, boundary: Boundary, context: ReadingContext): Read | undefined {
  const found = dayOf(part, context);
  if (!found) return { kind: 'date', boundary, needs: ['period'], doubts: [doubt('no_such_day')] };
  return { kind: 'date', boundary, terms: { kind: 'date', namedDay: found.day, boundary }, doubts: found.doubts };
}

const SPAN_FIELD = { month: 'month', quarter: 'quarter', half_year: 'half' } as const;
const MONTHS_IN = { month: 1, quarter: 3, half_year: 6, year: 12, school_year: 5 };

export function readSpan(part: SpanPart, boundary: Boundary, context: ReadingContext): Read {
  const { kind, n, y } = part;
  const lastMonth = MONTHS_IN[kind] * n - (boundary === 'exclusive' ? MONTHS_IN[kind] : 0);
  const lastDayOf = (year: number) => (lastMonth < 1 ? `${year - 1}-12-31` : monthEnd(year, lastMonth));
  // "By the school year" is the one that begins next, "in the school year" the one under way.
  const passed = (year: number) =>
    kind === 'school_year' && boundary === 'exclusive' ? `${year}-08-31` < context.issuedOn! : lastDayOf(year) < context.issuedOn!; // prettier-ignore
  const found = yearFor(y, context, passed);
  const begun = kind === 'school_year' && boundary === 'inclusive' && typeof y !== 'number' && lastDayOf(found.year) >= context.issuedOn! ? 1 : 0; // prettier-ignore
  const year = found.year - (begun && `${found.year}-05-25` >= context.issuedOn! ? 1 : 0);
  const field = kind in SPAN_FIELD ? { [SPAN_FIELD[kind as keyof typeof SPAN_FIELD]]: n } : {};
  const doubts = found.doubts.map(({ code }) => ({ code, params: { year } }));
  return { kind, boundary, doubts, terms: { kind, year, boundary, ...field } as unknown as NonNullable<Read['terms']> };
}

export function readMarkedSpan(match: Match, context: ReadingContext): Read {
  const part = match.value<SpanPart>('span') ?? { kind: 'year', n: 1, y: match.value<YearRef>('year') };
  // "By September", "by 2021": it is to be done when that begins.
  const isBy = match.has('by') && !match.has('incl', 'notlater', 'end');
  const boundary = match.has('end') ? 'inclusive' : match.has('begin') || isBy ? 'exclusive' : boundaryOf(match);
  const read = readSpan(part, boundary, context);
  return isBy && !match.has('begin') ? { ...read, doubts: [...read.doubts!, doubt('by_period')] } : read;
}

/** "By the end of the month": of the one in which it was issued, or of the next. */
export function readEndOf(match: Match, context: ReadingContext): Read {
  if (context.issuedOn === null) throw new YearMissing();
  const ahead = match.has('next') ? 1 : 0;
  const [year, month] = [yearOf(context.issuedOn), Number(context.issuedOn.slice(5, 7))];
  if (match.has('week')) {
    const day = addDays(context.issuedOn, (daysUntil(context.issuedOn, 'SU') % 7) + ahead * 7);
    const terms = { kind: 'date', namedDay: day, boundary: 'inclusive' } as const;
    return { kind: 'date', boundary: 'inclusive', terms, doubts: [doubt('week_end')] };
  }
  const [tag, kind] = ([['mon', 'month'], ['quarter', 'quarter'], ['half', 'half_year'], ['yr', 'year']] as const).find(([one]) => match.has(one))!; // prettier-ignore
  const size = MONTHS_IN[kind];
  const index = year * (12 / size) + Math.floor((month - 1) / size) + ahead;
  const part = { kind, n: (index % (12 / size)) + 1, y: Math.floor(index / (12 / size)) };
  const vague = match.has('middle') || (match.has('begin') && tag !== 'yr');
  return { ...readSpan(part, match.has('begin') ? 'exclusive' : 'inclusive', context), ...(vague ? { doubts: [doubt('vague_part')] } : {}) }; // prettier-ignore
}

function readRange(
  from: { day: LocalDate } | undefined,
  to: { day: LocalDate; doubts: ReadingDoubt[] } | undefined,
): Read | undefined {
  if (!from || !to || to.day < from.day) return undefined;
  return { kind: 'range', boundary: 'inclusive', terms: { kind: 'range', fromDay: from.day, toDay: to.day }, doubts: to.doubts }; // prettier-ignore
}

/** The first year is that of the second, or the one before it where the days would stand the other way round. */
export function readDays([first, second]: readonly DatePart[], context: ReadingContext): Read | undefined {
  const to = dayOf(second!, context);
  if (!to) return undefined;
  const year = yearOf(to.day);
  const y = first!.y ?? (iso(year, first!) > to.day ? year - 1 : year);
  return readRange(dayOf({ ...first!, y }, context), to);
}

export function readSpans(first: SpanPart, second: SpanPart, context: ReadingContext): Read | undefined {
  const end = readSpan(second, 'inclusive', context);
  const year = (end.terms as { year: number }).year;
  const y = first.y ?? (first.n > second.n ? year - 1 : year);
  const start = typeof y === 'number' ? y : yearOf(context.issuedOn!) + y.rel;
  const firstMonth = MONTHS_IN[first.kind] * (first.n - 1) + 1;
  const fromDay = iso(start, { m: firstMonth, d: 1 });
  const toDay = second.kind === 'year' ? `${year}-12-31` : monthEnd(year, MONTHS_IN[second.kind] * second.n);
  return readRange({ day: fromDay }, { day: toDay, doubts: [...(end.doubts ?? [])] });
}

export function readDates(parts: readonly DatePart[], context: ReadingContext): Read | undefined {
  const y = parts.findLast((part) => part.y !== undefined)?.y;
  const found = parts.map((part) => dayOf({ ...part, y: part.y ?? y }, context));
  const days = [...new Set(found.map((one) => one?.day))].sort();
  if (found.some((one) => one === undefined)) return undefined;
  return {
    kind: 'dates',
    boundary: 'inclusive',
    terms: { kind: 'dates', days: days as LocalDate[] },
    doubts: found[0]!.doubts,
  };
}

/** "By the 5th": of this month or the next one, once; perhaps every month was meant. */
export function readDayOfMonth(match: Match, context: ReadingContext): Read | undefined {
  if (context.issuedOn === null) throw new YearMissing();
  const { issuedOn } = context;
  const d = match.value<number>('dom');
  const index = yearOf(issuedOn) * 12 + Number(issuedOn.slice(5, 7)) - 1;
  const ahead = match.has('next') || d < Number(issuedOn.slice(8)) ? 1 : 0;
  const at = index + ahead;
  const read = readDate({ y: Math.floor(at / 12), m: (at % 12) + 1, d }, boundaryOf(match), context);
  return read && (match.has('mon') ? read : { ...read, doubts: [...read.doubts!, doubt('once_or_monthly')] });
}

export function readNear(match: Match, context: ReadingContext): Read | undefined {
  if (context.issuedOn === null) throw new YearMissing();
  const ahead = match.has('weekday')
    ? daysUntil(context.issuedOn, match.value('weekday'))
    : match.value<number>('today');
  const [y, m, d] = addDays(context.issuedOn, ahead).split('-').map(Number) as [number, number, number];
  return readDate({ y, m, d }, match.has('weekday') ? boundaryOf(match) : 'inclusive', context);
}
