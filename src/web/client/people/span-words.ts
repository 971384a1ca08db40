import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';

/** From when to when something holds; null: since ever, or until further notice. */
export function useSpanWords(): (from: string | null, to: string | null) => string {
  const { people } = useOfficeWords();
  const format = useFormat();
  return (from, to) => {
    if (from === null && to === null) return people.always;
    if (to === null) return fill(people.since, { day: format.day(from!) });
    if (from === null) return fill(people.until, { day: format.day(to) });
    return `${format.day(from)} – ${format.day(to)}`;
  };
}
