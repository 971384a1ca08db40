/** HTML in which every filled-in value is escaped, unless it is itself made by `fillMarkup`. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | readonly Html[];

/** Fills the `{{name}}` places of a template of our own. @throws Error when one has no value: a letter never shows a place */
export function fillMarkup(template: string, values: Readonly<Record<string, Value>>): Html {
  return new Html(
    template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The letter's place {{${name}}} has no value`);
      return markupOf(value);
    }),
  );
}

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One line of an author's text, at most `length` characters: no line ends, no characters that turn the reading direction. */
export function oneLine(text: string, length: number): string {
  const clean = text.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
  const letters: string[] = [];
  for (const { segment } of graphemes.segment(clean)) {
    if (letters.length === length) return `${letters.slice(0, -1).join('').trimEnd()}…`;
    letters.push(segment);
  }
  return clean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
