import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DayInput } from '../parts/day-input.js';
import { Icon } from '../parts/icon.js';
import { SavedFilters } from '../tasks/saved-filters.js';
import type { Condition } from '../tasks/tasks-search.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { leadBodiesQuery, recentMeetingsQuery } from './board-query.js';
import { boardSearch, type BoardSearch } from './board-search.js';

interface FilterProps {
  search: BoardSearch;
  onChange: (search: BoardSearch) => void;
}

const FLAGS = ['overdue', 'atRisk'] as const;
/** The conditions that these filters show. */
export const BOARD_FIELDS: readonly Condition[] = ['meeting', 'state', 'lead', 'dueFrom', 'dueTo', ...FLAGS];

/** Every condition goes into the address at once, so that a board can be sent to a colleague. */
export function BoardFilters({ search, onChange }: FilterProps) {
  const { tasks, states, board } = useWords();
  const narrow = (part: Partial<BoardSearch>) => onChange(boardSearch({ ...search, ...part }));
  return (
    <div role="search" aria-label={tasks.filters} className="filters board-filters no-print">
      <Meeting value={search.meeting} onChange={(meeting) => narrow({ meeting })} />
      <Select
        label={tasks.state}
        placeholder={search.state === undefined ? tasks.anyState : tasks.severalStates}
        data={Object.entries(states).map(([value, label]) => ({ value, label }))}
        value={search.state?.includes(',') ? null : (search.state ?? null)}
        onChange={(state) => narrow({ state: state ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': tasks.anyState }}
        w="14rem"
      />
      <Lead value={search.lead?.includes(',') ? undefined : search.lead} onChange={(lead) => narrow({ lead })} />
      <DayInput
        label={tasks.dueFrom}
        value={search.dueFrom ?? null}
        onChange={(day) => narrow({ dueFrom: day ?? '' })}
      />
      <DayInput label={tasks.dueTo} value={search.dueTo ?? null} onChange={(day) => narrow({ dueTo: day ?? '' })} />
      <Group role="group" aria-label={tasks.only} gap="md" mih={36}>
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            label={tasks[flag]}
            checked={search[flag] === true}
            onChange={(event) => narrow({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" leftSection={<Icon name="cross" size={16} />} onClick={() => onChange({})}>
          {tasks.clear}
        </Button>
      )}
      <SavedFilters search={search} onChoose={(chosen) => onChange(boardSearch(chosen))} />
      <Button variant="default" visibleFrom="md" onClick={() => print()}>
        {board.print}
      </Button>
    </div>
  );
}

interface ChoiceProps {
  value: string | undefined;
  onChange: (value: string) => void;
}

function Meeting({ value, onChange }: ChoiceProps) {
  const { board } = useWords();
  const format = useFormat();
  const { data } = useQuery(recentMeetingsQuery);
  const meetings = data?.items ?? [];
  return (
    <Select
      label={board.meeting}
      placeholder={board.anyMeeting}
      data={meetings.map(({ id, protocolNumber, heldOn }) => ({
        value: id,
        label: `${protocolNumber} · ${format.day(heldOn)}`,
      }))}
      value={value ?? null}
      onChange={(meeting) => onChange(meeting ?? '')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': board.anyMeeting }}
      w="16rem"
    />
  );
}

function Lead({ value, onChange }: ChoiceProps) {
  const { board } = useWords();
  const { data } = useQuery(leadBodiesQuery);
  return (
    <Select
      label={board.leadBody}
      placeholder={board.anyLead}
      data={(data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      value={value ?? null}
      onChange={(code) => onChange(code ?? '')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': board.anyLead }}
      w="14rem"
    />
  );
}
