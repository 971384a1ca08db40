import '@mantine/core/styles/Mark.css';
import { useEffect, useState } from 'react';
import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { STATE_LOOK } from '../parts/state-mark.js';
import { searchQuery, SHORTEST, textOf } from '../search/search-query.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

const FIRST = 6;

/** Search from anywhere (Ctrl-K): the best of each group, and the way to the whole page. Loaded when it is first asked for. */
export function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { shell, search, application } = useWords();
  const format = useFormat();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const navigate = useNavigate();
  useEffect(() => {
    if (opened) spotlight.open();
  }, [opened]);
  const long = q.length >= SHORTEST;
  const query = searchQuery({ q, size: FIRST });
  const { data, error } = useQuery({ ...query, enabled: opened && long, placeholderData: keepPreviousData });
  const count =
    long && data
      ? (data.tasks?.total ?? 0) +
        (data.instructions?.total ?? 0) +
        (data.bodies?.total ?? 0) +
        (data.meetings?.total ?? 0)
      : 0;
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
        {count > 0 && data && <Best found={data} />}
        {count > 0 && (
          <Spotlight.Action
            label={fill(search.allResults, { count: format.number(count) })}
            leftSection={<Icon name="search" />}
            onClick={() => void navigate({ to: '/search', search: { q } })}
          />
        )}
        {count === 0 && (
          <Spotlight.Empty>
            {!long && shell.searchStart}
            {long && !error && (data ? shell.searchNothing : application.loading)}
            {long && <ProblemAlert error={error} />}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Best({ found }: { found: Schema<'SearchView'> }) {
  const { search, states, board } = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <>
      {found.tasks?.items.map((task) => (
        <Spotlight.Action
          key={task.id}
          label={`${format.numbered(task.number)} · ${task.organization.name} · ${states[task.state]}`}
          description={textOf(task.snippet)}
          leftSection={<Icon name={STATE_LOOK[task.state].icon} />}
          onClick={() => void navigate({ to: '/tasks/$id', params: { id: task.id } })}
        />
      ))}
      {found.bodies?.items.map(({ code, name }) => (
        <Spotlight.Action
          key={code}
          label={name}
          description={search.groups.bodies}
          leftSection={<Icon name="people" />}
          onClick={() => void navigate({ to: '/tasks', search: { organization: code } })}
        />
      ))}
      {found.meetings?.items.map(({ id, protocolNumber, snippet }) => (
        <Spotlight.Action
          key={id}
          label={fill(board.issuedFrom, { number: protocolNumber })}
          description={textOf(snippet)}
          leftSection={<Icon name="file" />}
          onClick={() => void navigate({ to: '/tasks', search: { meeting: id } })}
        />
      ))}
    </>
  );
}
