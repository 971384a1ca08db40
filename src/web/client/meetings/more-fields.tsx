import { useState } from 'react';
import { NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery } from '../policies/policy-queries.js';
import { searchQuery, textOf } from '../search/search-query.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { DayList } from './day-list.js';
import { mayHaveInterim, STANDARD, type Draft, type Followed } from './draft.js';
import { RecurrenceFields } from './recurrence-fields.js';

interface MoreFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** What most instructions do without: interim information, a policy of reminders of their own, an earlier one they follow. */
export function MoreFields({ draft, change }: MoreFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const [isUsed] = useState(draft.interim !== null || draft.class !== STANDARD || draft.follows !== null);
  return (
    <details className="more-fields" open={isUsed}>
      <summary>{words.more}</summary>
      {mayHaveInterim(draft.deadline) && <InterimFields draft={draft} change={change} />}
      <ClassField draft={draft} change={change} />
      <FollowedField followed={draft.follows} onChange={(follows) => change({ follows })} />
    </details>
  );
}

const EVERY_MONTH = 'FREQ=MONTHLY;BYMONTHDAY=-1';

function InterimFields({ draft: { interim }, change }: MoreFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const kind = interim === null ? 'none' : interim.rule === undefined ? 'days' : 'rule';
  const begin = { none: null, days: { days: [] }, rule: { rule: EVERY_MONTH } } as const;
  return (
    <div className="interim-fields">
      <NativeSelect
        label={words.interim}
        data={Object.entries(words.interims).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(event) => {
          const chosen = begin[event.currentTarget.value as keyof typeof begin];
          change({ interim: chosen && 'days' in chosen ? { days: [] } : chosen });
        }}
      />
      {interim?.days && <DayList days={interim.days} onChange={(days) => change({ interim: { days } })} />}
      {interim?.rule !== undefined && (
        <RecurrenceFields rule={interim.rule} onChange={(rule) => change({ interim: { ...interim, rule } })} />
      )}
    </div>
  );
}

/** Asked only where the office has made more classes than one. */
function ClassField({ draft, change }: MoreFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const { data } = useQuery(policiesQuery);
  if (!data || data.items.length < 2) return null;
  return (
    <NativeSelect
      label={words.class}
      description={words.classHint}
      data={data.items.map(({ class: code, name }) => ({ value: code, label: name }))}
      value={draft.class}
      onChange={(event) => change({ class: event.currentTarget.value })}
      mt="sm"
      maw="28rem"
    />
  );
}

const OFFERED = 10;

/** Found by its words among what has been issued. */
function FollowedField({
  followed,
  onChange,
}: {
  followed: Followed | null;
  onChange: (followed: Followed | null) => void;
}) {
  const { instructionForm: words } = useOfficeWords();
  const { actions } = useWords();
  const format = useFormat();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 300);
  const { data } = useQuery(searchQuery({ q: asked, only: 'instructions', size: OFFERED }));
  const found = (data?.instructions?.items ?? [])
    .filter(({ issuedOn }) => issuedOn !== null)
    .map(({ id, number, issuedOn, snippet }) => ({
      value: id,
      label: `${format.numbered(number)} · ${format.day(issuedOn!)} · ${textOf(snippet)}`,
    }));
  const named = followed ? [{ value: followed.id, label: followed.label }] : [];
  return (
    <Select
      label={words.follows}
      description={words.followsHint}
      data={[...named, ...found.filter(({ value }) => value !== followed?.id)]}
      // The search has found what fits: words in another form would be sifted out here.
      filter={({ options }) => options}
      value={followed?.id ?? null}
      onChange={(_, option) => onChange(option && { id: option.value, label: option.label })}
      searchable
      onSearchChange={setText}
      nothingFoundMessage={asked.trim() === '' ? words.followsHint : words.followsNone}
      clearable
      clearButtonProps={{ 'aria-label': actions.clear }}
      mt="sm"
    />
  );
}
