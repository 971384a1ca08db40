/**
 * How a search sees words. Letters are folded to one alphabet, by sound: ё is е, қ ғ г х һ are к, ә is а, і ы й are и, б is
 * п, and Latin letters are their Cyrillic ones, so that "казакстан", "Kazakhstan" and "Qazaqstan" find "Қазақстан", and
 * "мектеп" its forms "мектебі". Russian and English are stemmed by PostgreSQL; for Kazakh, which it has no stemmer for,
 * the commonest endings come off here and the rest is looked for as the beginning of a word.
 */
export interface SearchWord {
  /** As it was typed. */
  readonly word: string;
  /** Folded, without endings. */
  readonly stem: string;
}

const MOST_WORDS = 12;

const LETTERS: readonly (readonly [from: string, to: string])[] = [
  ['ёіїыйәөүұңғгқхһб', 'еииииаоуункккккп'],
  ['abcdefghijklmnopqrstuvwxyz', 'апсдефккижклмнопкрстувукиз'],
  ['äöüūğşñı', 'аоуукшни'],
  ['ьъ', ''],
];
const SOUNDS = [['kh', 'к'], ['sh', 'ш'], ['ch', 'ч'], ['zh', 'ж']] as const; // prettier-ignore

const FOLDED = new Map(
  LETTERS.flatMap(([from, to]) => [...from].map((letter, place) => [letter, [...to][place] ?? ''])),
);

/** Text as a search sees it; the database's search_fold does the same, and a test compares the two. */
export function foldText(text: string): string {
  const lower = SOUNDS.reduce((folded, [sound, letter]) => folded.replaceAll(sound, letter), text.toLowerCase());
  return [...lower].map((letter) => FOLDED.get(letter) ?? letter).join('');
}

const KAZAKH = /[әғқңөұүһі]/i;
/** Folded: plural, case and possession, the longest first. */
const ENDINGS = [
  'имиз', 'иниз', 'лари', 'лери', 'дари', 'дери', 'тари', 'тери', 'нин', 'дин', 'тин', 'дан', 'ден', 'тан', 'тен', 'нан',
  'нен', 'мен', 'пен', 'лар', 'лер', 'дар', 'дер', 'тар', 'тер', 'нда', 'нде', 'син', 'ка', 'ке', 'на', 'не', 'ни', 'ди',
  'ти', 'да', 'де', 'та', 'те', 'си', 'им', 'ин',
]; // prettier-ignore

/** A Kazakh word bears up to three endings; a word without a Kazakh letter may be Russian, so more of it is left. */
export function stemOf(word: string): string {
  const isKazakh = KAZAKH.test(word);
  const [least, endings] = isKazakh ? [4, [...ENDINGS, 'и']] : [5, ENDINGS];
  let stem = foldText(word);
  for (let off = 0; off < 3; off++) {
    const ending = endings.find((each) => stem.endsWith(each) && stem.length - each.length >= least);
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** The words of a question, without signs: nothing of what a reader types is an operator. */
export function searchWords(question: string): SearchWord[] {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => ({ word, stem: stemOf(word) }))
    .filter(({ stem }) => stem !== '');
}

const LEAST_BEGINNING = 3;

/** The stem as PostgreSQL's tsquery: the beginning of a word, unless it is too short to tell anything. */
export function stemQuery({ stem }: SearchWord): string {
  return `'${stem}'${stem.length >= LEAST_BEGINNING ? ':*' : ''}`;
}
