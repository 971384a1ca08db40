import { fold } from './fold.js';
import { LEXICON_WORD, Lexicon } from './lexicon.js';
import { NICKNAMES, REGION_SHORT } from './recipient-lexicon.js';

/** A body of the register as it is known on the day of issue. */
export interface KnownBody {
  readonly code: string;
  readonly kind: string;
  readonly existed: boolean;
  /** Its names in all languages; of a region also those of other days. */
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}

export interface Word {
  readonly text: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

export interface Named {
  readonly bodies: readonly KnownBody[];
  readonly length: number;
  /** Only the beginning of the name was said: "Labour Ministry". */
  readonly isShort: boolean;
}

interface Name {
  readonly body: KnownBody;
  /** Words before and after the head ("ministry"), which comes first in Russian and English, last in Kazakh. */
  readonly tail: readonly string[];
  readonly head: string | undefined;
}

const HEADS = ['министерство', 'министрлігі', 'ministry', 'агентство', 'агенттігі', 'agency', 'комитет', 'комитеті', 'committee'].map(fold); // prettier-ignore
const PLACES = new Set(['область', 'город', 'облысы', 'қаласы', 'region', 'city', 'oblast'].map(fold));
const UNSAID = new Set(['of', 'for', 'the', 'republic', 'kazakhstan', 'республики', 'казахстан', 'қазақстан', 'республикасының', 'ао', 'нк', 'рк'].map(fold)); // prettier-ignore

const SHORT_NAMES = new Lexicon(Object.entries(NICKNAMES).map(([code, words]) => ['body', code, words]));

/** Finds the names of bodies in any case of their language, whole or shortened. */
export class BodyNames {
  private readonly places: Name[] = [];
  private readonly offices: Name[] = [];
  private readonly short: { body: KnownBody; folded: readonly string[] }[];

  constructor(private readonly bodies: readonly KnownBody[]) {
    for (const body of bodies) {
      for (const name of body.names) {
        const words = wordsOf(name.replace(/\(.*\)/, ''))
          .filter(isWord)
          .map(({ word }) => word)
          .filter((word) => !UNSAID.has(word));
        if (isPlace(body)) this.places.push({ body, head: undefined, tail: words.filter((word) => !PLACES.has(word)) });
        else this.offices.push({ body, ...withoutHead(words) });
      }
    }
    this.short = bodies.map((body) => ({ body, folded: body.abbreviations.filter((one) => one.length > 1).map(fold) }));
  }

  /** The longest name that the words begin with. `inMinistries`: "the ministries of health, education": without a head. */
  find(words: readonly Word[], inMinistries: boolean): Named | undefined {
    const found = [
      this.place(words),
      this.abbreviation(words[0]!),
      this.office(words, inMinistries),
      this.nickname(words),
    ];
    return found.filter((one) => one !== undefined).sort((a, b) => b.length - a.length || Number(a.isShort) - Number(b.isShort))[0]; // prettier-ignore
  }

  all(...kinds: string[]): KnownBody[] {
    return this.bodies.filter(({ kind, existed }) => existed && kinds.includes(kind));
  }

  private place(words: readonly Word[]): Named | undefined {
    const lengths = this.places.map((name) => ({ name, length: begins(words, name.tail) })).filter(({ length }) => length > 0); // prettier-ignore
    const length = Math.max(0, ...lengths.map((one) => one.length));
    if (length === 0) return undefined;
    const bodies = [...new Set(lengths.filter((one) => one.length === length).map(({ name }) => name.body))];
    return { bodies, length, isShort: false };
  }

  private abbreviation({ text }: Word): Named | undefined {
    const [, capitals = ''] = /^([\p{Lu}][\p{L}]*?)(?:-?(?:у|а|ом|е|ы|ов|ға|ге|қа|ке|мен|бен|пен|ның|нің|дың|дің|нан|нен|да|де))?$/u.exec(text) ?? []; // prettier-ignore
    const region = REGION_SHORT[text.toUpperCase()];
    if (region) return { bodies: this.bodies.filter(({ code }) => code === region), length: 1, isShort: false };
    if (!/\p{Lu}.*\p{Lu}/u.test(text)) return undefined;
    const said = [fold(text), fold(capitals)];
    const bodies = this.short.filter(({ folded }) => folded.some((one) => said.includes(one))).map(({ body }) => body);
    return bodies.length > 0 ? { bodies: preferred(bodies), length: 1, isShort: false } : undefined;
  }

  private office(words: readonly Word[], inMinistries: boolean): Named | undefined {
    const found = this.offices
      .map((name) => ({ name, said: saidOf(words, name, inMinistries) }))
      .filter(({ said }) => said.length > 0);
    const length = Math.max(0, ...found.map(({ said }) => said.length));
    const longest = found.filter(({ said }) => said.length === length);
    const whole = longest.filter(({ said }) => said.isWhole);
    if (length === 0) return undefined;
    const bodies = preferred([...new Set((whole.length > 0 ? whole : longest).map(({ name }) => name.body))]);
    return { bodies, length, isShort: whole.length === 0 };
  }

  private nickname(words: readonly Word[]): Named | undefined {
    const found = SHORT_NAMES.find(words.slice(0, 4).map(({ word }) => word));
    const bodies = found && this.bodies.filter(({ code }) => code === found.meaning.value);
    return bodies && bodies.length > 0 ? { bodies, length: found.length, isShort: false } : undefined;
  }
}

/** Those that existed on the day, if any did. */
function preferred(bodies: readonly KnownBody[]): KnownBody[] {
  const then = bodies.filter(({ existed }) => existed);
  return then.length > 0 ? then : [...bodies];
}

export function isPlace({ kind }: Pick<KnownBody, 'kind'>): boolean {
  return kind === 'region' || kind === 'city';
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\d][\p{L}\d-]*|[(),;«»"“”–—]/gu)].map(({ 0: found, index }) => ({
    text: found,
    word: fold(found),
    from: index,
    to: index + found.length,
  }));
}

export const isWord = ({ text }: Pick<Word, 'text'>) => LEXICON_WORD.test(text);

function withoutHead(words: readonly string[]): { head: string | undefined; tail: readonly string[] } {
  const at = words.findIndex((word) => HEADS.includes(word));
  return at < 0
    ? { head: undefined, tail: words }
    : { head: words[at], tail: words.filter((_, index) => index !== at) };
}

interface Said {
  readonly length: number;
  readonly isWhole: boolean;
}

/** How many words of the phrase are this name: head and tail in either order; the tail may be cut short when there is a head. */
function saidOf(words: readonly Word[], { head, tail }: Name, inMinistries: boolean): Said {
  const none = { length: 0, isWhole: false };
  if (head === undefined) {
    const length = begins(words, tail);
    return { length, isWhole: length > 0 };
  }
  if (isSame(words[0]!.word, head)) return after(words.slice(1), tail, 1);
  if (inMinistries && /^мин|^min/.test(head)) {
    const length = begins(words, tail);
    return length > 0 ? { length, isWhole: true } : firstOf(words, tail);
  }
  for (let cut = tail.length; cut > 0; cut--) {
    const length = begins(words, tail.slice(0, cut));
    const next = words.slice(length).find(isWord);
    if (length > 0 && next && isSame(next.word, head)) {
      return { length: words.indexOf(next) + 1, isWhole: cut === tail.length };
    }
  }
  return none;
}

/** "Министерствам здравоохранения, просвещения": a first word of the name stands for all of it. */
function firstOf(words: readonly Word[], tail: readonly string[]): Said {
  return tail.length > 1 && isSame(words[0]!.word, tail[0]!)
    ? { length: 1, isWhole: false }
    : { length: 0, isWhole: false };
}

function after(words: readonly Word[], tail: readonly string[], taken: number): Said {
  for (let cut = tail.length; cut > 0; cut--) {
    const length = begins(words, tail.slice(0, cut));
    if (length > 0) return { length: taken + length, isWhole: cut === tail.length };
  }
  return { length: 0, isWhole: false };
}

/** How many words it takes to say all of these, in their order; 0: something else stands there. */
function begins(words: readonly Word[], name: readonly string[]): number {
  if (name.length === 0) return 0;
  let at = 0;
  for (const part of name) {
    while (words[at] && (UNSAID.has(words[at]!.word) || /^[«»"“”]$/.test(words[at]!.text) || (at > 0 && words[at]!.text === ',' && name.length > 3))) at++; // prettier-ignore
    const said = words[at];
    if (!said || !isSame(said.word, part)) return 0;
    at++;
  }
  return at;
}

const SHORTEST_STEM = 4;

/** The same word in another case: they share all but the ending. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes('-') !== b.includes('-')) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return shared >= SHORTEST_STEM && shared >= short - 3 && shared >= long - 5;
}
