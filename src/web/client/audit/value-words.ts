import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useSpoken } from '../words/words.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A value of the log as people read it: days and states in words, a text of three languages in the reader's own. */
export function useValueWords(): (value: unknown) => string {
  const { language, words } = useSpoken();
  const { audit } = useOfficeWords();
  const format = useFormat();
  const tell = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return '—';
    if (typeof value === 'boolean') return value ? audit.yes : audit.no;
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(tell).join('; ');
    if (typeof value === 'object') return tellObject(value as Record<string, unknown>);
    const text = value as string;
    if (DAY.test(text)) return format.day(text);
    if (MOMENT.test(text)) return format.moment(text);
    return (words.states as Readonly<Record<string, string>>)[text] ?? text;
  };
  const tellObject = (value: Record<string, unknown>): string => {
    const own = value[language];
    if (typeof own === 'string') return own;
    return Object.entries(value)
      .map(([name, inner]) => `${audit.fields[name] ?? name}: ${tell(inner)}`)
      .join(', ');
  };
  return tell;
}
