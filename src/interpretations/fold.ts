/**
 * One spelling for what people type, paste and scan: case, ё, Kazakh letters typed on a Russian keyboard, letters of the
 * wrong script that look alike, digits that a scanner took for letters. Only for comparing; the words as written stay.
 */
const KAZAKH: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е',
}; // prettier-ignore
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
}; // prettier-ignore
const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y',
}; // prettier-ignore
const DIGIT_TO_LETTER: Readonly<Record<string, string>> = { 0: 'о', 1: 'і', 3: 'з', 6: 'б', 4: 'ч', 9: 'д' };
const LETTER_TO_DIGIT: Readonly<Record<string, string>> = {
  о: '0', o: '0', l: '1', i: '1', і: '1', '|': '1', з: '3', б: '6', s: '5',
}; // prettier-ignore

const replaced = (word: string, by: Readonly<Record<string, string>>) => [...word].map((c) => by[c] ?? c).join('');
const count = (word: string, letters: RegExp) => word.match(letters)?.length ?? 0;

/** The form under which words are compared: 'Қыркүйекке' and 'кыркуйекке' are one. */
export function fold(word: string): string {
  return replaced(oneScript(word.normalize('NFC').toLowerCase()), KAZAKH);
}

/** Letters of the other script and digits between letters, put right. */
function oneScript(word: string): string {
  const cyrillic = count(word, /\p{Script=Cyrillic}/gu);
  const latin = count(word, /\p{Script=Latin}/gu);
  const lettered = cyrillic + latin > 1 && /\d/.test(word) ? replaced(word, DIGIT_TO_LETTER) : word;
  if (cyrillic === 0 && lettered !== word) return word.replaceAll('0', 'o').replaceAll('1', 'l');
  if (cyrillic === 0) return lettered;
  return latin > cyrillic ? replaced(lettered, CYRILLIC_TO_LATIN) : replaced(lettered, LATIN_TO_CYRILLIC);
}

/** '2O2O' → '2020', 'l5' → '15': a number in which a scanner saw letters; undefined where it is none. */
export function asDigits(word: string): string | undefined {
  const digits = replaced(word.toLowerCase(), LETTER_TO_DIGIT);
  return /^\d+$/.test(digits) && count(word, /\d/g) * 2 >= word.length ? digits : undefined;
}

/** Latin letters alone that can be read as Cyrillic: 'cpok', 'дo' is already mixed. */
export function asCyrillic(word: string): string | undefined {
  const lower = word.toLowerCase();
  return [...lower].every((c) => c in LATIN_TO_CYRILLIC)
    ? replaced(replaced(lower, LATIN_TO_CYRILLIC), KAZAKH)
    : undefined;
}

/** How many letters must be changed, added, left out or swapped, up to `most`; more counts as most + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}
