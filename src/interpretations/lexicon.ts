import { distance, fold } from './fold.js';
import type { LexiconRow } from './deadline-lexicon.js';

export const LEXICON_WORD = /\p{L}/u;

export interface Meaning {
  readonly tag: string;
  readonly value: unknown;
}

interface Entry extends Meaning {
  readonly words: readonly { stem: string; fits: RegExp }[];
  readonly weight: number;
}

/** The endings of a Kazakh noun, folded: plural, possessive, "-lyk", case, "-gy". */
const KAZAKH_ENDINGS =
  '(?:[лдт][ае]р)?(?:ы|и|сы|си|ым|им)?(?:[лдт][иы]к)?(?:н?[ыи]н|[нд][иы]н|[нд]ы|[нд]и|га|ге|ка|ке|на|не|а|е|н?да|н?де|та|те|н?дан|н?ден|тан|тен|нан|нен|мен|бен|пен)?(?:[гк][ыи])?';
const LONGEST_ENDING = 7;
/** A word must have so many letters for one of them, or two, to be wrong. */
const LETTERS_FOR_ONE = 5;
const LETTERS_FOR_TWO = 9;

/** The words of a table, found at the beginning of a row of words. */
export class Lexicon {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly entries: Entry[];

  constructor(rows: readonly LexiconRow[]) {
    this.entries = rows
      .flatMap(([tag, value, ...languages]) => languages.flatMap((words = '') => entriesOf(tag, value, words)))
      .sort((a, b) => b.words.length - a.words.length || b.weight - a.weight);
    for (const entry of this.entries) {
      const initial = entry.words[0]!.stem.slice(0, 1);
      this.byFirst.set(initial, [...(this.byFirst.get(initial) ?? []), entry]);
    }
  }

  /** The longest wording that these folded words begin with. */
  find(words: readonly string[]): { meaning: Meaning; length: number } | undefined {
    const entry = this.byFirst
      .get(words[0]!.slice(0, 1))
      ?.find((one) => one.words.every(({ fits }, index) => fits.test(words[index] ?? '')));
    return entry && { meaning: entry, length: entry.words.length };
  }

  /** The one word of the table that this is a slip for; undefined where there is none, or several that differ. */
  findNear(word: string): Meaning | undefined {
    const most = word.length >= LETTERS_FOR_TWO ? 2 : word.length >= LETTERS_FOR_ONE ? 1 : 0;
    if (most === 0) return undefined;
    const near = this.entries
      .filter(({ words }) => words.length === 1 && words[0]!.stem.length >= LETTERS_FOR_ONE - 1)
      .map((entry) => ({ entry, off: slips(word, entry.words[0]!.stem, most) }))
      .filter(({ off }) => off <= most);
    const least = Math.min(...near.map(({ off }) => off));
    const nearest = near.filter(({ off }) => off === least).map(({ entry }) => entry);
    const isOne = nearest.every(({ tag, value }) => tag === nearest[0]!.tag && value === nearest[0]!.value);
    return isOne ? nearest[0] : undefined;
  }
}

/** A stem may be followed by its ending: so the best of the beginnings of about its length. */
function slips(word: string, stem: string, most: number): number {
  const lengths = [stem.length - 1, stem.length, stem.length + 1].filter(
    (length) => length <= word.length && word.length - length <= 4,
  );
  return Math.min(most + 1, ...lengths.map((length) => distance(word.slice(0, length), stem, most)));
}

function entriesOf(tag: string, value: unknown, words: string): Entry[] {
  return words
    .split(',')
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '')
    .map((wording) => {
      const parts = wording.split(/[ -]/).map((word) => {
        const stem = fold(word.replace(/[*~]$/, ''));
        const ending = word.endsWith('*') ? `\\p{L}{0,${LONGEST_ENDING}}` : word.endsWith('~') ? KAZAKH_ENDINGS : '';
        return { stem, fits: new RegExp(`^${stem}${ending}$`, 'u') };
      });
      return { tag, value, words: parts, weight: parts.reduce((sum, { stem }) => sum + stem.length, 0) };
    });
}
