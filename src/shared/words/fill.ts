/** Fills `{name}` places of a text; a place without a value stays as it is, so that it is seen in a test. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
