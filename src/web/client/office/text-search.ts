/** What of a list stands in the address: texts by these names, and the page. */
export type TextSearch<Name extends string> = Partial<Record<Name, string>> & { page?: number };

/** Leaves out what is empty or of the wrong kind; what is wrong in value, the API says. */
export function textSearch<Name extends string>(
  names: readonly Name[],
  raw: Partial<Record<Name | 'page', unknown>>,
): TextSearch<Name> {
  const texts = names.flatMap((name) => {
    const value: unknown = raw[name];
    // The address of `q=12` reads as a number.
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : [];
  });
  const page = Number.isInteger(raw.page) && (raw.page as number) > 1 ? { page: raw.page } : {};
  return { ...Object.fromEntries(texts), ...page } as TextSearch<Name>;
}

/** Of a list that nothing narrows, its page alone. */
export type PageSearch = TextSearch<never>;
export const pageSearch = (raw: { page?: unknown }): PageSearch => textSearch<never>([], raw);
