/**
 * What the parts of a phrase come to: rows tried in their order, first on the whole phrase, then on a part of it. A row is
 * the pattern and the terms it gives; `undefined` leaves the phrase to the rows below.
 */
import type { DatePart, SpanPart } from './deadline-parts.js';
import { LISTS } from './deadline-parts.js';
import { pattern, type Match, type Pattern } from './pattern.js';
import {
  boundaryOf,
  readDate,
  readDates,
  readDayOfMonth,
  readDays,
  readEndOf,
  readMarkedSpan,
  readNear,
  readSpans,
} from './read-days.js';
import {
  continuing,
  readEvent,
  readEventOrUnclear,
  readPeriod,
  readRecurring,
  reference,
  unclear,
} from './read-duties.js';
import { doubt, type Read, type ReadingContext } from './readings.js';

interface Row {
  readonly fits: Pattern;
  readonly read: (match: Match, context: ReadingContext) => Read | undefined;
  /** It must be all there is: a part of a phrase would be misread. */
  readonly wholeOnly: boolean;
}

const MARKS = 'before|by|notlater|through|incl|within|term';
const lists = { ...LISTS, mark: MARKS };
const row = (fits: string, read: Row['read'], wholeOnly = false): Row => ({
  fits: pattern(fits, lists),
  read,
  wholeOnly,
});

export const READINGS: readonly Row[] = [
  // How often, with whatever else says which days.
  row('any* continuing any* freq any*', () => continuing(doubt('several_terms'))),
  row('any* freq any*', readRecurring),
  row('any* monthly|weekly any*', readRecurring),
  row('$mark* amount after end? mon|quarter|half', readRecurring, true),
  // From some day to some day, several days.
  row('$mark* from? date $mark* date $mark*', (m, c) => readDays([m.value('date'), m.value('date', 1)], c)),
  row('$mark* date dash date $mark*', (m, c) => readDays([m.value('date'), m.value('date', 1)], c)),
  row('$mark* date and date through', (m, c) => readDays([m.value('date'), m.value('date', 1)], c)),
  row('$mark* range $mark*', (m, c) => readDays(m.value('range'), c)),
  row('$mark* dates $mark*', (m, c) => readDates(m.value('dates'), c)),
  row('$mark* date comma|and $mark* date comma|and $mark* date comma|and $mark* date $mark*', (m, c) => readDates(m.all('date').map(({ value }) => value as DatePart), c)), // prettier-ignore
  row('$mark* date comma|and $mark* date comma|and $mark* date $mark*', (m, c) => readDates(m.all('date').map(({ value }) => value as DatePart), c)), // prettier-ignore
  row('$mark* date comma|and $mark* date $mark*', (m, c) => readDates(m.all('date').map(({ value }) => value as DatePart), c)), // prettier-ignore
  row('$mark* spans $mark*', (m, c) =>
    readSpans(m.value<SpanPart[]>('spans')[0]!, m.value<SpanPart[]>('spans')[1]!, c),
  ),
  row('from? span dash|through|before|and span $mark*', (m, c) => readSpans(m.value('span'), m.value('span', 1), c)),
  row('from? year dash|through year yr? $mark*', (m, c) => readSpans({ kind: 'year', n: 1, y: m.value('year') }, { kind: 'year', n: 1, y: m.value('year', 1) }, c)), // prettier-ignore
  // Counted from the issue or the publication.
  row('$mark* amount $mark* after|from any* publish any*', readPeriod),
  row('after amount after any* publish any*', readPeriod),
  row('any* publish any* after|from $mark* amount $mark*', readPeriod),
  row('$mark* amount $mark* after|from this? sign this? sign?', readPeriod, true),
  row('this? sign this? sign? after|from $mark* amount $mark*', readPeriod, true),
  // Counted from an event.
  row('$mark* amount $mark* after|from text', (m, c) => readEvent(m, c, 1), true),
  row('text after|from $mark* amount $mark*', (m, c) => readEvent(m, c, 1), true),
  row('notlater? za? amount before text', (m, c) => readEvent(m, c, -1), true),
  row('text before amount za|notlater*', (m, c) => readEvent(m, c, -1), true),
  // A day, or a span of the year.
  row('$mark* from? date after', () => continuing(doubt('start_only')), true),
  row('after|from sign sign?', () => continuing(doubt('start_only')), true),
  row('after|from publish', () => continuing(doubt('start_only')), true),
  row('sign sign? after|from', () => continuing(doubt('start_only')), true),
  row('from|after date', () => continuing(doubt('start_only')), true),
  row('from span|year', () => continuing(doubt('start_only')), true),
  row('span|year from', () => continuing(doubt('start_only')), true),
  row('$mark* date $mark* year $mark*', (m, c) => readDate({ ...m.value<DatePart>('date'), y: m.value('year') }, boundaryOf(m), c)), // prettier-ignore
  row('$mark* date $mark*', (m, c) => readDate(m.value('date'), boundaryOf(m), c)),
  row('$mark* noyear $mark*', (m) => ({ kind: 'date', boundary: boundaryOf(m), needs: ['year'] })),
  row('$mark* end span|year $mark*', readMarkedSpan),
  row('$mark* span|year end $mark*', readMarkedSpan),
  row('$mark* begin span|year $mark*', readMarkedSpan),
  row('$mark* span|year begin $mark*', readMarkedSpan),
  row('$mark* end|begin|middle this|next? $unit this? $mark*', readEndOf),
  row('$mark* this|next? $unit end|begin|middle $mark*', readEndOf),
  row('$mark* this|next mon|quarter|half|week $mark*', readEndOf),
  row('$mark* dom this|next mon $mark*', readDayOfMonth),
  row('$mark* dom $mark*', readDayOfMonth),
  row('within yr', (m, c) => ({ ...readEndOf(m, c), doubts: [doubt('year_or_period')] }), true),
  row('within quarter', (m, c) => ({ ...readEndOf(m, c), doubts: [doubt('year_or_period')] }), true),
  row('$mark* span|year $mark*', readMarkedSpan),
  row('$mark* today|weekday $mark*', readNear),
  // A length alone is counted from the issue.
  row('$mark* after? amount after? $mark*', readPeriod, true),
  // No day of their own.
  row('any* ondemand any*', () => ({ kind: 'on_demand', terms: { kind: 'on_demand' } })),
  row('after text', (m, c) => readEvent(m, c, 1), true),
  row('immediate after text', (m, c) => readEvent(m, c, 1), true),
  row('text after immediate?', (m, c) => readEvent(m, c, 1), true),
  row('before|by text', (m, c) => readEvent(m, c, 1, m.has('before') ? 'exclusive' : 'inclusive'), true),
  row('text before|by', (m, c) => readEvent(m, c, 1, 'exclusive'), true),
  row('any* continuing any*', () => continuing()),
  row('any* noterm any*', () => ({ kind: 'none', terms: { kind: 'none' } })),
  row('any* ref any*', reference),
  row('dash dash*', () => ({ kind: 'none', terms: { kind: 'none' } }), true),
  row('any* immediate any*', (m, c) => readEventOrUnclear(m, c)),
  row('any* soon any*', () => unclear(doubt('no_day_named'))),
  row('$mark* amount $mark*', readPeriod),
];
