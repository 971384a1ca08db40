/**
 * A template tag for html. Every value put in is escaped, for text and for quoted attributes alike, unless it is Markup
 * itself. Owns the escaping; knows no page.
 */
export class Markup {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = string | number | Markup | Value[];

export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < values.length ? shown(values[at] ?? '') : '')).join(''));
}

/** A style sheet of ours, byte for byte, because the page's policy names its hash. */
html.style = (css: string): Markup => new Markup(`<style>${css}</style>`);

function shown(value: Value): string {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(shown).join('');
  return String(value).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
