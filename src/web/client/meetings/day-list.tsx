import '@mantine/core/styles/Pill.css';
import { useState } from 'react';
import { Button, Group, Pill } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { DayInput } from '../parts/day-input.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';

/** Several named days, always in their order. */
export function DayList({ days, onChange }: { days: readonly string[]; onChange: (days: string[]) => void }) {
  const { instructionForm: words } = useOfficeWords();
  const format = useFormat();
  const [next, setNext] = useState<string | null>(null);
  const add = () => {
    if (next) onChange([...new Set([...days, next])].sort());
    setNext(null);
  };
  return (
    <Group align="end" gap="xs">
      {days.map((day) => (
        <Pill
          key={day}
          withRemoveButton
          size="lg"
          onRemove={() => onChange(days.filter((other) => other !== day))}
          removeButtonProps={{
            'aria-label': fill(words.removeDay, { day: format.day(day) }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {format.day(day)}
        </Pill>
      ))}
      <DayInput label={words.oneMoreDay} value={next} onChange={setNext} />
      <Button variant="light" onClick={add} disabled={next === null}>
        {words.addDay}
      </Button>
    </Group>
  );
}
