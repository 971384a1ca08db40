import { useState } from 'react';
import { Autocomplete, Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Task } from '../api/queries.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { Icon } from '../parts/icon.js';
import { useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { Refusal } from './refusal.js';
import { Row, type RowProps } from './report-rows.js';
import { districtsQuery } from './task-queries.js';
import { useTaskVerb } from './use-task-verb.js';

interface PartDraft {
  name: string;
  day: string | null;
  note: string;
  email: string;
}

const requestOf = (parts: readonly PartDraft[]): Schema<'DelegationRequest'> => ({
  parts: parts.map(({ name, day, note, email }) => ({
    name,
    day: day ?? '',
    ...(note ? { note } : {}),
    ...(email ? { email } : {}),
  })),
});

/** A region names its districts, each with an earlier day; a name written before is found again by the API. */
export function DelegationForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { sharing, actions } = useWords();
  const blank: PartDraft = { name: '', day: task.deadline.effectiveDay, note: '', email: '' };
  const [parts, setParts] = useState([blank]);
  const verb = useTaskVerb(
    task,
    (body: Schema<'DelegationRequest'>, header) =>
      answerOf(api.POST('/api/v1/tasks/{id}/delegations', { params: { path: { id: task.id }, header }, body })),
    () => {
      onClose();
      announce(sharing.given);
    },
  );
  const refused = isProblem(verb.error) ? verb.error.problem.errors : [];
  return (
    <form
      noValidate
      className="no-print"
      aria-label={sharing.delegate}
      onSubmit={(event) => {
        event.preventDefault();
        verb.mutate(requestOf(parts));
      }}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {sharing.hint}
      </Text>
      {parts.map((part, index) => (
        <PartRow
          key={index}
          row={part}
          number={index + 1}
          errorOf={(field) => refused.find((each) => each.field === `parts.${index}.${field}`)?.message}
          onChange={(changed) => setParts(parts.with(index, changed))}
          onRemove={() => (parts.length === 1 ? onClose() : setParts(parts.toSpliced(index, 1)))}
        />
      ))}
      <Refusal taskId={task.id} error={verb.error} seen={verb.seen} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={verb.isPending}>
          {sharing.send}
        </Button>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setParts([...parts, blank])}>
          {sharing.add}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {actions.cancel}
        </Button>
      </Group>
    </form>
  );
}

function PartRow({ row, number, errorOf, onChange, onRemove }: RowProps<PartDraft>) {
  const { sharing } = useWords();
  const today = useToday();
  const { data } = useQuery(districtsQuery);
  const known = data?.items.map(({ name }) => name) ?? [];
  return (
    <Row number={number} onRemove={onRemove}>
      <Autocomplete
        label={sharing.district}
        data={[...new Set(known)]}
        value={row.name}
        maxLength={300}
        error={errorOf('name') ?? errorOf('code')}
        onChange={(name) => onChange({ ...row, name })}
      />
      <DayInput
        label={sharing.innerDay}
        value={row.day}
        min={today}
        error={errorOf('day')}
        onChange={(day) => onChange({ ...row, day })}
      />
      <TextInput
        label={sharing.note}
        value={row.note}
        maxLength={10_000}
        error={errorOf('note')}
        onChange={(event) => onChange({ ...row, note: event.currentTarget.value })}
      />
      {!known.includes(row.name) && (
        <TextInput
          label={sharing.email}
          type="email"
          value={row.email}
          maxLength={254}
          error={errorOf('email')}
          onChange={(event) => onChange({ ...row, email: event.currentTarget.value })}
        />
      )}
    </Row>
  );
}
