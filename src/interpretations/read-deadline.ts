import { DayOutOfRange } from '../shared/local-date.js';
import type { DeadlineTerms } from '../instructions/deadline-terms.js';
import { putTogether } from './deadline-parts.js';
import { READINGS } from './deadline-readings.js';
import type { Token } from './pattern.js';
import { YearMissing, type Read, type Reading, type ReadingContext, type ReadingDoubt } from './readings.js';
import { lex } from './tokens.js';

const LONGEST = 500;
const SENSELESS = new Set(['comma', 'dash', 'and', 'term', 'within', 'report', 'this', 'close', 'open', 'yr']);

/**
 * What a deadline's words mean (rules 6 and 7): terms where they are clear, else what is missing; everything that was
 * assumed, corrected or not read is a doubt. Pure: the day of issue is an argument.
 */
export function readDeadline(phrase: string, issuedOn: string | null): Reading {
  const written = phrase.slice(0, LONGEST);
  const exact = attempt(written, issuedOn, false);
  // "Before 1 Setpember" would pass for an event, so those are looked at twice as well.
  const isEvent = exact.reading.kind === 'event';
  if (exact.unread === 0 && exact.reading.kind !== 'unclear' && !isEvent) return exact.reading;
  const mended = attempt(written, issuedOn, true);
  const isBetter =
    mended.reading.kind !== 'unclear' &&
    (exact.reading.kind === 'unclear' || mended.unread < exact.unread || (isEvent && mended.reading.kind !== 'event'));
  return isBetter ? mended.reading : exact.reading;
}

interface Attempt {
  reading: Reading;
  unread: number;
}

function attempt(written: string, issuedOn: string | null, withSlips: boolean): Attempt {
  const composed = written.normalize('NFC');
  const slice = (from: number, to: number) => composed.slice(from, to);
  const { tokens, slips, time } = lex(composed, withSlips);
  const parts = putTogether(tokens);
  const { read, unread } = readParts(parts, { issuedOn, slice });
  const doubts: ReadingDoubt[] = [...(read.doubts ?? [])];
  for (const { word } of slips) doubts.push({ code: 'typo_read', params: { word } });
  if (time !== null) doubts.push({ code: 'time_dropped', params: { time } });
  const terms = read.terms ? { written, ...read.terms } : null;
  const timed =
    time !== null && terms?.kind === 'date' ? ({ ...terms, boundary: 'inclusive' } as DeadlineTerms) : terms;
  const others = unread.filter(({ tag }) => !SENSELESS.has(tag));
  if (read.kind !== 'unclear') doubts.push(...doubtsAboutUnread(others, slice));
  const boundary = timed?.kind === 'date' ? timed.boundary : (read.boundary ?? null);
  return {
    reading: { kind: read.kind, terms: timed, boundary, needs: read.needs ?? [], doubts },
    unread: others.length,
  };
}

function doubtsAboutUnread(unread: readonly Token[], slice: ReadingContext['slice']): ReadingDoubt[] {
  if (unread.length === 0) return [];
  const isTerm = unread.some(({ tag }) => ['date', 'span', 'amount', 'freq', 'year', 'dates', 'range'].includes(tag));
  const words = unread.map(({ from, to }) => slice(from, to)).join(' ');
  return [
    isTerm ? { code: 'several_terms', params: {} } : { code: 'words_unread', params: { words: words.slice(0, 200) } },
  ];
}

interface Found {
  read: Read;
  unread: readonly Token[];
}

const NOTHING: Read = { kind: 'unclear', needs: ['period'], doubts: [{ code: 'not_understood', params: {} }] };

function readParts(parts: readonly Token[], context: ReadingContext): Found {
  for (const isWhole of [true, false]) {
    for (const { fits, read, wholeOnly } of READINGS) {
      if (!isWhole && wholeOnly) continue;
      const match = fits(parts, isWhole);
      if (!match) continue;
      const found = reckon(() => read(match, context));
      if (!found) continue;
      const consumed = isWhole || found.kind === 'recurring';
      const rest = consumed ? [] : [...parts.slice(0, match.at), ...parts.slice(match.at + match.length)];
      return { read: found, unread: rest };
    }
  }
  return { read: parts.length === 0 ? { kind: 'none', terms: { kind: 'none' } } : NOTHING, unread: parts };
}

/** Without a day of issue a year may be missing; a day out of the accepted years is none. */
function reckon(read: () => Read | undefined): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof YearMissing) return { kind: 'date', needs: ['year'] };
    if (error instanceof DayOutOfRange) return undefined;
    throw error;
  }
}
