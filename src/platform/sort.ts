import { invalidField } from '../shared/errors.js';

/**
 * `field` or `-field` → an ORDER BY made only of our own texts. The unique `tie` at the end keeps pages apart.
 * Text of the user never reaches the statement.
 */
export function orderBy(
  sort: string | undefined,
  columns: Readonly<Record<string, string>>,
  byDefault: string,
  tie: string,
): string {
  const asked = sort ?? byDefault;
  const name = asked.replace(/^-/, '');
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!column) throw invalidField('sort', 'must_be_one_of', { values: Object.keys(columns).join(', ') });
  const direction = asked.startsWith('-') ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  return `ORDER BY ${column} ${direction}, ${tie}`;
}

/** Text to look for anywhere, with LIKE's own signs taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
