import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { Button, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useOfficeWords } from '../words/office-words.js';
import type { Recipients } from './draft.js';
import { bodiesQuery } from './meeting-queries.js';
import { RecipientsReading } from './recipients-reading.js';

interface RecipientsFieldsProps {
  /** The day of the meeting: regions have dates (rule 14). */
  on: string;
  recipients: Recipients;
  onChange: (recipients: Recipients) => void;
  error?: string | undefined;
}

const REGIONS = new Set(['region', 'city']);

/** Leads answer each for itself; co-executors help. One click names all regions of that day. */
export function RecipientsFields({ on, recipients, onChange, error }: RecipientsFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const { data } = useQuery(bodiesQuery(on));
  const bodies = data?.items ?? [];
  const { leads, coExecutors } = recipients;
  const offered = (others: readonly string[]) =>
    bodies.filter(({ code }) => !others.includes(code)).map(({ code, name }) => ({ value: code, label: name }));
  const regions = bodies.filter(({ kind }) => REGIONS.has(kind)).map(({ code }) => code);
  // Beside several leads there is nobody to help: whoever helped with the point before would only be refused.
  const allRegions = () => onChange({ leads: regions, coExecutors: [] });
  return (
    <>
      <RecipientsReading on={on} onTake={onChange} />
      <MultiSelect
        label={words.leads}
        data={offered(coExecutors)}
        value={leads}
        onChange={(codes) => onChange({ leads: codes, coExecutors })}
        error={error}
        searchable
        hidePickedOptions
        mt="sm"
      />
      <Button variant="light" size="compact-sm" mt={6} onClick={allRegions}>
        {words.allRegions}
      </Button>
      <MultiSelect
        label={words.coExecutors}
        data={offered(leads)}
        value={coExecutors}
        onChange={(codes) => onChange({ leads, coExecutors: codes })}
        searchable
        hidePickedOptions
        mt="sm"
      />
    </>
  );
}
