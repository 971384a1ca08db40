/** Terms that are no day of the calendar: periods, events, what repeats, what lasts, what another document sets. */
import type { LocalDate } from '../shared/local-date.js';
import type { Boundary } from '../instructions/deadline-terms.js';
import type { Amount, DatePart, Frequency, SpanPart, YearRef } from './deadline-parts.js';
import { dayAfterPeriod, ruleOf, type RecurrenceParts } from './deadline-recurrence.js';
import type { Match } from './pattern.js';
import { boundaryOf, dayOf, iso, readSpan, yearFor } from './read-days.js';
import { doubt, type Read, type ReadingContext, type ReadingDoubt } from './readings.js';

export function readPeriod(match: Match): Read {
  const { length, unit, isPlainDay } = match.value<Amount>('amount');
  const since = match.has('publish') ? ({ since: 'publication', publicationDay: null } as const) : {};
  const doubts = isPlainDay ? [doubt('calendar_days')] : [];
  return { kind: 'period', boundary: 'inclusive', terms: { kind: 'period', length, unit, ...since }, doubts };
}

export function readEvent(
  match: Match,
  context: ReadingContext,
  sign: 1 | -1,
  boundary: Boundary = 'inclusive',
): Read | undefined {
  const { text } = match;
  if (text.some(({ tag }) => ['date', 'dates', 'range'].includes(tag))) return undefined;
  const hasWords = text.some(({ tag }) => tag === 'other');
  const amount = match.value<Amount | undefined>('amount');
  if (!hasWords && (!amount || !match.has('begin', 'end', 'sign'))) return undefined;
  const event = context.slice(text[0]!.from, text.at(-1)!.to).slice(0, 500);
  const offset = amount && { length: sign * amount.length, unit: amount.unit };
  const terms = { kind: 'event', event, eventDay: null, boundary, ...(offset ? { offset } : {}) } as const;
  return {
    kind: 'event',
    boundary,
    terms,
    needs: ['event_day'],
    doubts: amount?.isPlainDay ? [doubt('calendar_days')] : [],
  };
}

export function readRecurring(match: Match, context: ReadingContext): Read | undefined {
  const frequency = match.value<Frequency | undefined>('freq') ?? impliedFrequency(match);
  if (!frequency) return undefined;
  const dates = match.all('date').map(({ value }) => value as DatePart);
  const untilPart = frequency.unit === 'year' ? undefined : dates.find(({ y }) => typeof y === 'number');
  const span = match.value<SpanPart | undefined>('span');
  const limits: { until?: LocalDate | undefined; startsOn?: LocalDate } = limitsOf(
    match,
    context,
    frequency,
    untilPart,
  );
  const afterPeriod = match.has('after', 'end') ? dayAfterPeriod(match) : undefined;
  const parts: RecurrenceParts = {
    frequency,
    dates: dates.filter((part) => part !== untilPart),
    monthOfYear: span?.kind === 'month' && !limits.startsOn ? span.n : undefined,
    dayOfMonth: match.value<number | undefined>('dom') ?? match.value<number | undefined>('monthly') ?? afterPeriod,
    weekdays: [...match.all('weekday'), ...match.all('weekly')].map(({ value }) => value as string),
    saysMonth: match.has('following') || afterPeriod !== undefined,
    inLastMonth: match.has('last'),
    until: limits.until ?? null,
  };
  const found = ruleOf(parts);
  if (!found) return { kind: 'recurring', needs: ['period'], doubts: [doubt('several_terms')] };
  const isNamed = parts.dayOfMonth !== undefined || parts.dates.length > 0;
  const boundary = isNamed && afterPeriod === undefined && !untilPart ? boundaryOf(match) : 'inclusive';
  const working = match.all('amount').some(({ value }) => (value as Amount).unit === 'working_day');
  const doubts = working ? [...found.doubts, doubt('working_days_in_rule')] : found.doubts;
  const marked = {
    ...(boundary === 'exclusive' ? { boundary } : {}),
    ...(limits.startsOn ? { startsOn: limits.startsOn } : {}),
  };
  return { kind: 'recurring', boundary, terms: { kind: 'recurring', rule: found.rule, ...marked }, doubts };
}

/** "Until the end of 2020", "from January on": from when and until when it repeats. */
function limitsOf(match: Match, context: ReadingContext, { unit }: Frequency, untilPart: DatePart | undefined) {
  const span = match.value<SpanPart | undefined>('span');
  if (untilPart) return { until: dayOf(untilPart, context)?.day };
  if (unit === 'year') return {};
  if (span?.kind === 'month' && match.has('from')) {
    const { year } = readSpan(span, 'inclusive', context).terms as { year: number };
    return { startsOn: iso(year, { m: span.n, d: 1 }) };
  }
  const y = match.value<YearRef | undefined>('year');
  if (y === undefined || !match.has('end', 'within', 'before')) return {};
  return { until: `${yearFor(y, context, () => false).year}-12-31` };
}

/** "By the 10th of each month", "every Friday". */
function impliedFrequency(match: Match): Frequency | undefined {
  const unit = match.has('monthly', 'mon') ? 'month' : match.has('weekly') ? 'week' : match.has('quarter') ? 'quarter' : match.has('half') ? 'half_year' : undefined; // prettier-ignore
  return unit && { unit, every: 1, times: 1 };
}

export const continuing = (...doubts: ReadingDoubt[]): Read => ({
  kind: 'continuing',
  terms: { kind: 'continuing' },
  doubts,
});
export const unclear = (...doubts: ReadingDoubt[]): Read => ({ kind: 'unclear', needs: ['period'], doubts });
export const reference = (match: Match, { slice }: ReadingContext, tokens = match): Read => ({
  kind: 'reference',
  terms: { kind: 'reference', document: slice(0, Infinity).trim().slice(0, 500), documentDay: null },
  boundary: 'inclusive',
  needs: tokens ? ['other_document'] : [],
});

/** "Immediately after …" waits for an event; "immediately" alone names no day. */
export function readEventOrUnclear(match: Match, context: ReadingContext): Read {
  const after = match.all('after')[0];
  if (!after) return unclear(doubt('no_day_named'));
  const event = context.slice(after.to, Infinity).trim().slice(0, 500);
  return {
    kind: 'event',
    boundary: 'inclusive',
    terms: { kind: 'event', event, eventDay: null },
    needs: ['event_day'],
  };
}
