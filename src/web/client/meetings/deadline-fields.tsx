import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOfficeWords } from '../words/office-words.js';
import { beginKind, type Deadline, type DeadlineKind } from './deadline-kinds.js';
import { DeadlineReading } from './deadline-reading.js';
import { KindFields } from './kind-fields.js';

interface DeadlineFieldsProps {
  deadline: Deadline;
  /** The day of the meeting: years and periods are told by it. */
  on: string;
  onChange: (deadline: Deadline) => void;
}

/**
 * The words as they stand in the protocol, read while they are written; the reading fills the fields below until somebody
 * changes one by hand. Then it is only offered: nothing is guessed silently (rule 6).
 */
export function DeadlineFields({ deadline, on, onChange }: DeadlineFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const [byHand, setByHand] = useState(deadline.written !== undefined);
  const [typed, setTyped] = useState(false);
  const take = (changed: Deadline) => {
    setByHand(true);
    onChange(changed);
  };
  return (
    <div role="group" aria-label={words.deadline}>
      <TextInput
        label={words.written}
        description={words.writtenHint}
        value={deadline.written ?? ''}
        onChange={(event) => {
          setTyped(true);
          if (!typed) setByHand(false);
          onChange({ ...deadline, written: event.currentTarget.value });
        }}
        maxLength={500}
      />
      {typed && (
        <DeadlineReading
          phrase={deadline.written ?? ''}
          on={on}
          byHand={byHand}
          onRead={(reading) => onChange(reading)}
          onUse={(reading) => {
            setByHand(false);
            onChange(reading);
          }}
        />
      )}
      <Group align="end" gap="sm" mt="xs">
        <NativeSelect
          label={words.kind}
          data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          value={deadline.kind}
          onChange={(event) => take(beginKind(event.currentTarget.value as DeadlineKind, deadline.written))}
        />
        <KindFields deadline={deadline} onChange={take} />
      </Group>
    </div>
  );
}
