import { formatDay, formatDayWithWeekday, isLocalDate, type LocalDate } from '../shared/local-date.js';
import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import type { Words } from '../shared/words/en.js';
import { wordsIn } from '../shared/words/words.js';
import type { DeadlineProblem, EventTerms } from './deadline-terms.js';
import type { Doubt } from './deadline-doubts.js';
import type { Deadline, DeadlineNeed } from './deadline.js';

/** What a day off is called in the calendar; undefined for an ordinary weekend. */
export type DayName = (day: LocalDate, language: Language) => string | undefined;

/** One sentence for the card: the words, how they were read, the last and the effective day (product.md, rules 6 and 8). */
export function explainDeadline(deadline: Deadline, language: Language, dayName?: DayName): string {
  const words = wordsIn(language).deadline;
  const { terms, lastDay, effectiveDay } = deadline;
  const written = deadline.written.trim();
  // Filled once, at the end: the author's words may hold braces of their own.
  const values: Record<string, string> = { term: written ? words.quoted(written) : words.unwritten };

  if (terms.kind === 'period') values.amount = words.amount[terms.unit](terms.length);
  if (terms.kind === 'event') values.event = terms.event.trim();
  if (terms.kind === 'reference') values.document = terms.document.trim();
  if (lastDay === null || effectiveDay === null) return fill(withoutDay(deadline, words), values);

  const name = dayName?.(lastDay, language);
  values.dayOff = name ? ` (${name})` : '';
  values.lastDay = formatDayWithWeekday(lastDay, language);
  values.effectiveDay = formatDayWithWeekday(effectiveDay, language);
  const [reading, more] = readingOf(deadline, lastDay, language);
  const effective = deadline.lastDayIsOff ? words.effective[deadline.nonWorkingDay] : words.effective.same;
  return fill(reading + effective, { ...values, ...more });
}

/** The question behind a doubt, for the author. */
export function explainDoubt(doubt: Doubt, language: Language): string {
  return fill(wordsIn(language).deadline.doubt[doubt.code], inWords(doubt.params, language));
}

/** What the author must still give: 'the day of issue'. */
export function explainNeed(need: DeadlineNeed, language: Language): string {
  return wordsIn(language).deadline.need[need];
}

export function explainProblem(problem: DeadlineProblem, language: Language): string {
  return fill(wordsIn(language).deadline.problem[problem.code], inWords(problem.params, language));
}

/** No day, or none yet. */
function withoutDay({ terms, written, issuedOn }: Deadline, words: Words['deadline']): string {
  switch (terms.kind) {
    case 'none':
      return written.trim() ? words.none.written : words.none.unwritten;
    case 'continuing':
    case 'on_demand':
      return words[terms.kind];
    case 'event':
    case 'reference':
      return words[terms.kind].pending;
    case 'dates':
    case 'recurring':
      return issuedOn === null ? words.recurring.pending : words.recurring.over;
    default:
      return terms.kind === 'period' && terms.since === 'publication'
        ? words.publication.pending
        : words.period.pending;
  }
}

type Text = [text: string, values: Record<string, string>];

function readingOf({ terms, issuedOn, boundary }: Deadline, lastDay: LocalDate, language: Language): Text {
  const words = wordsIn(language).deadline;
  switch (terms.kind) {
    case 'period': {
      const isPublished = terms.since === 'publication';
      const from = (isPublished ? terms.publicationDay : issuedOn)!; // without it there would be no last day
      const number = Number(from.slice(8));
      const isShort = (terms.unit === 'month' || terms.unit === 'year') && Number(lastDay.slice(8)) !== number;
      return [
        (isPublished ? words.publication : words.period).counted + (isShort ? words.period.shortMonth : ''),
        { from: formatDayWithWeekday(from, language), number: String(number) },
      ];
    }
    case 'event':
      return [
        terms.offset ? words.event.counted : words.event[boundary!],
        { eventDay: formatDayWithWeekday(terms.eventDay!, language), offset: offsetOf(terms, language) },
      ];
    case 'range':
      return [words.range, { fromDay: formatDayWithWeekday(terms.fromDay, language) }];
    case 'dates':
    case 'recurring':
      return [words[terms.kind].nearest, {}];
    case 'reference':
      return [words.reference.given, {}];
    case 'date':
    case 'month':
    case 'quarter':
    case 'half_year':
    case 'year':
    case 'school_year':
      return [words[terms.kind][boundary!], {}];
    case 'continuing':
    case 'on_demand':
    case 'none':
      throw new Error(`a ${terms.kind} deadline has no last day`);
  }
}

function offsetOf({ offset, boundary }: EventTerms, language: Language): string {
  if (!offset) return '';
  const words = wordsIn(language).deadline;
  const amount = words.amount[offset.unit](Math.abs(offset.length));
  const where = offset.length < 0 ? words.event.before(amount) : words.event.after(amount);
  return where + (boundary === 'exclusive' ? words.event.dayExcluded : '');
}

function inWords(params: Readonly<Record<string, string | number>>, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isLocalDate(value) ? formatDay(value, language) : String(value),
    ]),
  );
}
