import { useState, type FormEvent } from 'react';
import { ActionIcon, Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { filtersQuery, type Filter } from './filters-query.js';

const LONGEST = 100;

export function SaveFilter({ query, onClose }: { query: string; onClose: () => void }) {
  const { savedFilters, actions } = useWords();
  const [name, setName] = useState('');
  const save = useVerb(
    0,
    (body: { name: string; query: string }, header) =>
      answerOf(api.POST('/api/v1/me/filters', { params: { header }, body })),
    () => {
      announce(savedFilters.saved);
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ name, query });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={savedFilters.save}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <form noValidate onSubmit={submit}>
        <TextInput
          label={savedFilters.name}
          value={name}
          maxLength={LONGEST}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <ProblemAlert error={save.error} kept />
        <Button type="submit" mt="md" loading={save.isPending}>
          {actions.save}
        </Button>
      </form>
    </Modal>
  );
}

export function ManageFilters({ filters, onClose }: { filters: readonly Filter[]; onClose: () => void }) {
  const { savedFilters, actions } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={savedFilters.manage}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <ul className="plain">
        {filters.map((filter) => (
          <FilterLine key={`${filter.id}:${filter.version}`} filter={filter} />
        ))}
      </ul>
    </Modal>
  );
}

/** Renamed in place, moved up, removed: what was removed is saved anew while the message is shown. */
function FilterLine({ filter }: { filter: Filter }) {
  const { savedFilters, actions } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(filter.name);
  const path = { id: filter.id };
  const again = () => queries.invalidateQueries({ queryKey: filtersQuery.queryKey });
  const change = useVerb(filter.version, (body: { name?: string; position?: number }, header) =>
    answerOf(api.PATCH('/api/v1/me/filters/{id}', { params: { path, header }, body })),
  );
  const restore = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/me/filters', { body: { name: filter.name, query: filter.query } })),
    onSuccess: again,
    onError: (error) => announce(error.message),
  });
  const remove = useVerb(
    filter.version,
    (_: null, header) => answerOf(api.DELETE('/api/v1/me/filters/{id}', { params: { path, header } })),
    () => announce(savedFilters.removed, { label: actions.undo, act: () => restore.mutate() }),
  );
  return (
    <li>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && name !== filter.name) change.mutate({ name });
        }}
      >
        <Group gap="xs" wrap="nowrap" align="end" mb="xs">
          <TextInput
            aria-label={fill(savedFilters.nameOf, { name: filter.name })}
            value={name}
            maxLength={LONGEST}
            onChange={(event) => setName(event.currentTarget.value)}
            className="grow"
          />
          {name !== filter.name && (
            <Button type="submit" variant="default" loading={change.isPending}>
              {actions.save}
            </Button>
          )}
          {filter.position > 1 && (
            <ActionIcon
              variant="default"
              size={36}
              aria-label={fill(savedFilters.up, { name: filter.name })}
              onClick={() => change.mutate({ position: filter.position - 1 })}
            >
              <Icon name="chevronUp" />
            </ActionIcon>
          )}
          <ActionIcon
            variant="default"
            size={36}
            aria-label={fill(savedFilters.remove, { name: filter.name })}
            loading={remove.isPending}
            onClick={() => remove.mutate(null)}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Group>
        <ProblemAlert error={change.error ?? remove.error} kept />
      </form>
    </li>
  );
}
