import { useEffect, useState } from 'react';
import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { tasksQuery } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { STATE_LOOK } from '../parts/state-mark.js';
import { useWords } from '../words/words.js';

const SHORTEST = 2;

/** Search from anywhere (Ctrl-K): tasks by text, number or body. Loaded when it is first asked for. */
export function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { shell, states } = useWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const navigate = useNavigate();
  useEffect(() => {
    if (opened) spotlight.open();
  }, [opened]);
  const long = q.length >= SHORTEST;
  const { data } = useQuery({
    ...tasksQuery({ q, size: 10, sort: '-changedAt' }),
    enabled: opened && long,
    placeholderData: keepPreviousData,
  });
  const found = long ? (data?.items ?? []) : [];
  return (
    <Spotlight.Root
      attributes={{ content: { 'aria-label': shell.search } }}
      onSpotlightClose={onClose}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      scrollable
      maxHeight="min(60vh, 32rem)"
    >
      <Spotlight.Search placeholder={shell.searchWhat} aria-label={shell.search} leftSection={<Icon name="search" />} />
      <Spotlight.ActionsList>
        {found.map((task) => (
          <Spotlight.Action
            key={task.id}
            label={`№ ${task.instruction.number} · ${task.instruction.text}`}
            description={`${task.organization.name} · ${states[task.state]}`}
            leftSection={<Icon name={STATE_LOOK[task.state].icon} />}
            onClick={() => void navigate({ to: '/tasks/$id', params: { id: task.id } })}
          />
        ))}
        {found.length === 0 && (
          <Spotlight.Empty>{long && data ? shell.searchNothing : shell.searchStart}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
