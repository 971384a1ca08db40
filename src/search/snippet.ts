import { foldText } from '../shared/search-words.js';

/** A piece of text, and whether the search found it. The page decides how that looks; no HTML is made here. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Around what PostgreSQL has found by stem; no text of the register can bear these signs. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

const BEFORE = 60;
const LENGTH = 240;
const WORD = /[\p{L}\p{N}]+/gu;

/** The first hit with what stands around it. Beginnings of folded words are found here, stems were found before. */
export function snippet(marked: string, stems: readonly string[]): Piece[] {
  const pieces = piecesOf(marked).flatMap((piece) => (piece.hit ? [piece] : withBeginnings(piece.text, stems)));
  return around(joined(pieces));
}

function piecesOf(marked: string): Piece[] {
  return marked.split(HIT_START).flatMap((part, index) => {
    const end = index === 0 ? -1 : part.indexOf(HIT_END);
    return [
      { text: part.slice(0, Math.max(end, 0)), hit: true },
      { text: part.slice(end + 1), hit: false },
    ];
  });
}

function withBeginnings(text: string, stems: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const folded = foldText(match[0]);
    if (!stems.some((stem) => folded.startsWith(stem))) continue;
    pieces.push({ text: text.slice(last, match.index), hit: false }, { text: match[0], hit: true });
    last = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(last), hit: false }];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const { text, hit } of pieces) {
    if (text === '') continue;
    const last = whole.at(-1);
    if (last?.hit === hit) last.text += text;
    else whole.push({ text, hit });
  }
  return whole;
}

/** Cut between words, with an ellipsis where something was left out. */
function around(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ hit }) => hit);
  const before = pieces.slice(0, Math.max(first, 0)).reduce((length, { text }) => length + text.length, 0);
  const start = Math.max(0, before - BEFORE);
  let place = 0;
  const cut = pieces.flatMap(({ text, hit }) => {
    const from = Math.max(0, start - place);
    const to = Math.min(text.length, start + LENGTH - place);
    place += text.length;
    return from < to ? [{ text: text.slice(from, to), hit }] : [];
  });
  const [head, tail] = [cut[0], cut.at(-1)];
  if (start > 0 && head && !head.hit) head.text = `…${head.text.replace(/^\S*\s?/u, '')}`;
  if (start + LENGTH < place && tail && !tail.hit) tail.text = `${tail.text.replace(/\s?\S*$/u, '')}…`;
  return cut.filter(({ text }) => text !== '');
}
