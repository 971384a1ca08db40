import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Schema } from '../api/client.js';
import { DayInput } from '../parts/day-input.js';
import { useWords } from '../words/words.js';

export type Deadline = Schema<'DeadlineRequest'>;

interface DeadlineFieldsProps {
  deadline: Deadline;
  onChange: (deadline: Deadline) => void;
}

const NUMBERS = {
  date: [],
  month: ['month', 'year'],
  quarter: ['quarter', 'year'],
  half_year: ['half', 'year'],
  year: ['year'],
  period: ['length'],
  continuing: [],
  none: [],
} as const;
type FormKind = keyof typeof NUMBERS;

/** What is asked for depends on the kind; what belonged to another kind is not sent (the API refuses it). */
export function DeadlineFields({ deadline, onChange }: DeadlineFieldsProps) {
  const { instructionForm: words } = useWords();
  const kind = deadline.kind as FormKind;
  const change = (part: Partial<Deadline>) => onChange({ ...deadline, ...part });
  const begin = (chosen: FormKind) =>
    onChange({
      kind: chosen,
      ...(deadline.written ? { written: deadline.written } : {}),
      ...(chosen === 'date' ? { boundary: 'inclusive' } : {}),
      ...(chosen === 'period' ? { unit: 'month', length: 1 } : {}),
    });
  return (
    <Group align="end" gap="sm" role="group" aria-label={words.deadline}>
      <TextInput
        label={words.written}
        value={deadline.written ?? ''}
        onChange={(event) => change({ written: event.currentTarget.value })}
        w="16rem"
      />
      <NativeSelect
        label={words.kind}
        data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(event) => begin(event.currentTarget.value as FormKind)}
      />
      {kind === 'date' && (
        <>
          <NativeSelect
            label={words.boundary}
            data={Object.entries(words.boundaries).map(([value, label]) => ({ value, label }))}
            value={deadline.boundary ?? 'inclusive'}
            onChange={(event) => change({ boundary: event.currentTarget.value as 'inclusive' | 'exclusive' })}
          />
          <DayInput
            label={words.day}
            value={deadline.namedDay ?? null}
            onChange={(day) => day && change({ namedDay: day })}
          />
        </>
      )}
      {NUMBERS[kind].map((field) => (
        <NumberInput
          key={field}
          label={words[field]}
          value={deadline[field] ?? ''}
          onChange={(value) => typeof value === 'number' && change({ [field]: value })}
          hideControls
          allowDecimal={false}
          w="8rem"
        />
      ))}
      {kind === 'period' && (
        <NativeSelect
          label={words.unit}
          data={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
          value={deadline.unit ?? 'month'}
          onChange={(event) => change({ unit: event.currentTarget.value as NonNullable<Deadline['unit']> })}
        />
      )}
    </Group>
  );
}
