import { Choice, ClearFilters, Sought } from '../office/fields.js';
import { DayInput } from '../parts/day-input.js';
import { useOfficeWords } from '../words/office-words.js';
import type { LettersSearch } from './delivery-search.js';

interface FilterProps {
  /** The states that what is listed can have, each with its word. */
  states: Readonly<Record<string, string>>;
  search: LettersSearch;
  onChange: (part: LettersSearch) => void;
}

/** What narrows a list of what went to people: whom, what became of it, of which days. */
export function DeliveryFilters({ states, search, onChange }: FilterProps) {
  const { delivery, office } = useOfficeWords();
  return (
    <div role="search" aria-label={office.filters} className="filters no-print">
      <Sought label={delivery.person} value={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <Choice
        label={delivery.state}
        options={states}
        any={delivery.anyState}
        value={search.state ?? ''}
        onChange={(state) => onChange({ state })}
      />
      <DayInput label={office.from} value={search.from ?? null} onChange={(day) => onChange({ from: day ?? '' })} />
      <DayInput label={office.to} value={search.to ?? null} onChange={(day) => onChange({ to: day ?? '' })} />
      <ClearFilters
        shown={[search.q, search.state, search.from, search.to].some(Boolean)}
        onClear={() => onChange({ q: '', state: '', from: '', to: '' })}
      />
    </div>
  );
}
