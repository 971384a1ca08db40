import { useEffect, useState } from 'react';
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { DayInput } from '../parts/day-input.js';
import { Icon } from '../parts/icon.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { SavedFilters } from './saved-filters.js';
import { narrowed, tasksSearch, type Condition, type TasksSearch } from './tasks-search.js';

interface FilterProps {
  search: TasksSearch;
  onChange: (search: TasksSearch) => void;
}

const flagsOf = (office: boolean) =>
  ['overdue', 'atRisk', 'noTerm', ...(office ? (['waiting', 'reviewOver'] as const) : [])] as const;

/** The conditions that these filters show. */
export const fieldsOf = (office: boolean): readonly Condition[] => [
  'q',
  'state',
  'dueFrom',
  'dueTo',
  ...flagsOf(office),
];

/** Every condition goes into the address at once; a changed condition begins at the first page. */
export function TaskFilters({ search, onChange }: FilterProps) {
  const { tasks, states } = useWords();
  const me = useMe();
  const narrow = (part: Partial<TasksSearch>) => onChange(tasksSearch({ ...search, ...part, page: 1 }));
  return (
    <div role="search" aria-label={tasks.filters} className="filters no-print">
      <Words search={search} onChange={(q) => narrow({ q })} />
      <Select
        label={tasks.state}
        placeholder={search.state === undefined ? tasks.anyState : tasks.severalStates}
        data={Object.entries(states).map(([value, label]) => ({ value, label }))}
        value={search.state?.includes(',') ? null : (search.state ?? null)}
        onChange={(state) => narrow({ state: state ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': tasks.anyState }}
        w="15rem"
      />
      <DayInput
        label={tasks.dueFrom}
        value={search.dueFrom ?? null}
        onChange={(day) => narrow({ dueFrom: day ?? '' })}
      />
      <DayInput label={tasks.dueTo} value={search.dueTo ?? null} onChange={(day) => narrow({ dueTo: day ?? '' })} />
      <Select
        label={tasks.sort}
        data={Object.entries(tasks.sorts).map(([value, label]) => ({ value, label }))}
        value={search.sort ?? 'urgency'}
        onChange={(sort) => narrow({ sort: sort ?? '' })}
        allowDeselect={false}
        w="15rem"
      />
      <Group role="group" aria-label={tasks.only} gap="md" mih={36}>
        {flagsOf(me.is('office')).map((flag) => (
          <Checkbox
            key={flag}
            label={tasks[flag]}
            checked={search[flag] === true}
            onChange={(event) => narrow({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      <SavedFilters search={search} onChoose={onChange} />
      {narrowed(search) > 0 && (
        <Button
          variant="subtle"
          leftSection={<Icon name="cross" size={16} />}
          onClick={() => onChange(tasksSearch({ sort: search.sort }))}
        >
          {tasks.clear}
        </Button>
      )}
    </div>
  );
}

/** Asks while one types, but not at every letter. */
function Words({ search, onChange }: { search: TasksSearch; onChange: (q: string) => void }) {
  const { tasks } = useWords();
  const [text, setText] = useState(search.q ?? '');
  useEffect(() => setText(search.q ?? ''), [search.q]);
  const ask = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      className="grow"
      label={tasks.q}
      leftSection={<Icon name="search" />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
