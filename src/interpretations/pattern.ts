/**
 * A small language for rows of grammar: tags by spaces, `a|b` either, `?` may be missing, `*` any number of, `text` one or
 * more of whatever stands there. `$name` stands for a list of tags. It is matched against the tags of a phrase.
 */
export interface Token {
  readonly tag: string;
  readonly value: unknown;
  /** Where it stands in the phrase as written. */
  readonly from: number;
  readonly to: number;
}

export interface Match {
  /** The first token and the number of tokens. */
  readonly at: number;
  readonly length: number;
  /** All tokens of a tag within the match. */
  all(tag: string): Token[];
  has(...tags: string[]): boolean;
  /** The value of the n-th token of a tag. */
  value<T>(tag: string, n?: number): T;
  /** What the element `text` took. */
  readonly text: readonly Token[];
}

export type Pattern = (tokens: readonly Token[], whole: boolean) => Match | undefined;

export function pattern(row: string, lists: Readonly<Record<string, string>> = {}): Pattern {
  const body = row
    .trim()
    .split(/\s+/)
    .map((element) => elementOf(element, lists))
    .join('');
  const anywhere = new RegExp(`(?<![^ ])${body}`, 'd');
  const entire = new RegExp(`^${body}$`, 'd');
  return (tokens, whole) => {
    const tags = tokens.map(({ tag }) => `${tag} `).join('');
    const found = (whole ? entire : anywhere).exec(tags);
    if (!found || found[0] === '') return undefined;
    const place = (index: number) => tags.slice(0, index).split(' ').length - 1;
    const [start, end] = found.indices![0]!;
    const text = found.indices!.groups?.['text'];
    return matchOf(tokens, place(start), place(end), text && [place(text[0]), place(text[1])]);
  };
}

function elementOf(element: string, lists: Readonly<Record<string, string>>): string {
  const [, names = '', repeat = ''] = /^(.+?)([?*]?)$/.exec(element)!;
  if (names === 'text') return `(?<text>(?:\\S+ )+?)${repeat}`;
  if (names === 'any') return `(?:\\S+ )${repeat}${repeat === '*' ? '?' : ''}`;
  const tags = names.split('|').map((name) => (name.startsWith('$') ? lists[name.slice(1)]! : name));
  return `(?:(?:${tags.join('|')}) )${repeat}`;
}

function matchOf(tokens: readonly Token[], at: number, end: number, text?: [number, number]): Match {
  const own = tokens.slice(at, end);
  const all = (tag: string) => own.filter((token) => token.tag === tag);
  return {
    at,
    length: end - at,
    all,
    has: (...tags) => own.some(({ tag }) => tags.includes(tag)),
    value: <T>(tag: string, n = 0) => all(tag)[n]?.value as T,
    text: text ? tokens.slice(...text) : [],
  };
}
