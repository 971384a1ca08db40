import { LEXICON, NUMBER_WORDS } from './deadline-lexicon.js';
import { asCyrillic, asDigits, fold } from './fold.js';
import { Lexicon, type Meaning } from './lexicon.js';
import type { Token } from './pattern.js';

/** A word of the phrase that was read as another one. */
export interface Slip {
  readonly word: string;
}

export interface Lexed {
  readonly tokens: Token[];
  readonly slips: readonly Slip[];
  /** A time of day that was left out. */
  readonly time: string | null;
}

interface Piece {
  readonly text: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORDS = new Lexicon([...LEXICON, ...NUMBER_WORDS]);
const PIECE =
  /\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2}(?!\d)|(?<![\d.])\d{1,2}\.\d{2}(?![\d.])|(?!0)\d+(?=\p{L})(?!\p{L}?\d|[OОoо](?!\p{L}))|\p{L}{3,}(?=\d{4})|\p{L}{1,2}(?=\d+\p{L}{3,})|[\p{L}\d|]+|[–—−-]|[(),;]/gu;
const HOURS = '(?:час(?:а|ов)?|ч(?!\\p{L})|сағат\\p{L}*|hours|h(?!\\p{L}))';
const TIME = new RegExp(
  `(?<![\\d.])([01]?\\d|2[0-3])(?:[:.]([0-5]\\d)\\s*${HOURS}?|\\s*${HOURS})(?![\\d.]?\\d)\\.?`,
  'giu',
);
const PREFIXES = 'одно дву двух трех тре четырех пяти шести семи восьми девяти десяти двенадцати пятнадцати двадцати тридцати сорока шестидесяти девяноста'.split(' '); // prettier-ignore
const PREFIX_NUMBERS = [1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 40, 60, 90];
const COMPOUND = new RegExp(`^(${PREFIXES.join('|')})(дневн|суточн|недельн|месячн|годичн|летн|часов)\\p{L}*$`, 'u');
const COMPOUND_UNITS: Readonly<Record<string, Meaning>> = {
  дневн: { tag: 'day', value: 'day' },
  суточн: { tag: 'day', value: 'day' },
  недельн: { tag: 'week', value: 'week' },
  месячн: { tag: 'mon', value: 'month' },
  годичн: { tag: 'yr', value: 'year' },
  летн: { tag: 'yr', value: 'year' },
  часов: { tag: 'hour', value: 'hour' },
};

/** The phrase as tags. `withSlips`: words that mean nothing are read as the nearest word that does. */
export function lex(phrase: string, withSlips: boolean): Lexed {
  let time: string | null = null;
  const text = phrase
    .replace(/\u00AD|(?<=\p{L})-\s*\n\s*(?=\p{L})/gu, (cut) => '\u0001'.repeat(cut.length))
    .replace(TIME, (found, hours: string, minutes = '00') => {
      // 10.03 is a day of March, 24 hours are a length; 18.00, 18:30 and "18 h." before a day are times.
      const isTime = found.includes(':') || Number(minutes) === 0 || Number(minutes) > 12;
      if (!isTime || /^\d+\s*час(?:а|ов)$/.test(found)) return found;
      time = `${hours}:${minutes}`;
      return ' '.repeat(found.length);
    });
  const pieces = piecesOf(text);
  const slips: Slip[] = [];
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length;) {
    const taken = takeFrom(pieces, at, withSlips ? slips : undefined);
    tokens.push(...taken.tokens);
    at += taken.length;
  }
  return { tokens: tokens.filter(({ tag }) => tag !== 'skip'), slips, time };
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: piece, index }) => {
    const clean = piece.replaceAll('\u0001', '');
    return { text: clean, word: fold(clean), from: index, to: index + piece.length };
  });
}

interface Taken {
  tokens: Token[];
  length: number;
}

function takeFrom(pieces: readonly Piece[], at: number, slips: Slip[] | undefined): Taken {
  const piece = pieces[at]!;
  const one = (tag: string, value: unknown = null, length = 1): Taken => {
    return { tokens: [{ tag, value, from: piece.from, to: pieces[at + length - 1]!.to }], length };
  };
  const numeric = numberAt(pieces, at);
  if (numeric) return one(...numeric);
  if (/^[–—−-]$/.test(piece.text)) return one('dash');
  if (/^[(),;]$/.test(piece.text)) return one(piece.text === '(' ? 'open' : piece.text === ')' ? 'close' : 'comma');
  const cut = cutInTwo(pieces, at);
  if (cut) {
    slips?.push({ word: `${piece.text} ${pieces[at + 1]!.text}` });
    return one(cut.tag, cut.value, 2);
  }
  const found = WORDS.find(pieces.slice(at, at + 5).map(({ word }) => word));
  if (found) return one(found.meaning.tag, found.meaning.value, found.length);
  const compound = COMPOUND.exec(piece.word);
  if (compound) {
    const span = { from: piece.from, to: piece.to };
    const number = { tag: 'num', value: PREFIX_NUMBERS[PREFIXES.indexOf(compound[1]!)], ...span };
    return { tokens: [number, { ...COMPOUND_UNITS[compound[2]!]!, ...span }], length: 1 };
  }
  return mended(pieces, at, one, slips) ?? one('other');
}

const SHORTEST_WHOLE = 6;

/** "сен тября": a word that a scanner or a line break has cut. */
function cutInTwo(pieces: readonly Piece[], at: number): Meaning | undefined {
  const [first, second] = [pieces[at]!.word, pieces[at + 1]?.word ?? ''];
  if (!/^\p{L}+$/u.test(first) || !/^\p{L}+$/u.test(second) || first.length + second.length < SHORTEST_WHOLE)
    return undefined;
  if (second.length < 3 || (first.length > 3 && WORDS.find([first]))) return undefined;
  return WORDS.find([second]) ? undefined : WORDS.find([first + second])?.meaning;
}

/** Read as Cyrillic, or as the nearest word that means something. */
function mended(
  pieces: readonly Piece[],
  at: number,
  one: (tag: string, value: unknown, length?: number) => Taken,
  slips: Slip[] | undefined,
): Taken | undefined {
  const { text, word } = pieces[at]!;
  const cyrillic = asCyrillic(text);
  const other = cyrillic && WORDS.find([cyrillic]);
  if (other) return one(other.meaning.tag, other.meaning.value);
  if (!slips) return undefined;
  const near = WORDS.findNear(word);
  if (!near) return undefined;
  slips.push({ word: text });
  return one(near.tag, near.value);
}

const CARDINAL_ENDING = /^(?:х|ти|ми|и|ух)$/u;
const ORDINAL_ENDING =
  /^(?:го|й|ого|е|му|ое|я|ую|ым|м|х|ти|и|ух|ши|шы|си|сы|ы|не|на|ине|ына|сине|сына|нан|нен|st|nd|rd|th|күнi)$/u;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** A number, a day in numbers, a Roman number or a year, with the pieces that belong to it. */
function numberAt(pieces: readonly Piece[], at: number): [tag: string, value: unknown, length?: number] | undefined {
  const { text, word } = pieces[at]!;
  const isMonthNext = WORDS.find([pieces[at + 1]?.word ?? ' '])?.meaning.tag === 'month';
  if (/^[lIіІ|]$/.test(text) && isMonthNext) return ['num', 1];
  const roman = ROMAN[text.replaceAll('І', 'I').replaceAll('|', 'I').replaceAll('Ш', 'III').replaceAll('ІV', 'IV')];
  if (roman && /[IІШ|]/.test(text)) return ['roman', roman];
  const quarter = /^[QqКк]([1-4])$/.exec(text)?.[1];
  if (quarter) return ['qn', Number(quarter)];
  const dotted = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?$/.exec(text);
  if (dotted) {
    const year = dotted[3] && Number(dotted[3].length === 2 ? `20${dotted[3]}` : dotted[3]);
    return [
      'dmy',
      { d: Number(dotted[1]), m: Number(dotted[2]), ...(year ? { y: year } : {}), slash: text.includes('/') },
    ];
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return ['dmy', { y: Number(iso[1]), m: Number(iso[2]), d: Number(iso[3]) }];
  const digits = /^\d+$/.test(text) ? text : asDigits(text);
  if (digits === undefined) return undefined;
  const [second, third] = [pieces[at + 1], pieces[at + 2]];
  const ordinal = (ending: string, length: number): [string, unknown, number] => {
    return [CARDINAL_ENDING.test(ending) ? 'num' : 'ord', Number(digits), length];
  };
  if (second && second.from === pieces[at]!.to && ORDINAL_ENDING.test(second.word)) return ordinal(second.word, 2);
  if (second && /^[–—-]$/.test(second.text) && third?.word.startsWith('куни')) return ['dom', Number(digits), 3];
  if (second && /^[–—-]$/.test(second.text) && third && ORDINAL_ENDING.test(third.word) && third.from === second.to) {
    return ordinal(third.word, 3);
  }
  const value = Number(digits);
  return digits.length === 4 && value >= 1990 && value <= 2100 ? ['year4', value] : ['num', value || word];
}
