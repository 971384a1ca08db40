import { useEffect } from 'react';
import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Deadline } from './deadline-kinds.js';
import { deadlineReadingQuery } from './meeting-queries.js';

/** Long enough that one does not read every letter, short enough to seem at once. */
const PAUSE = 300;

interface DeadlineReadingProps {
  phrase: string;
  on: string;
  byHand: boolean;
  /** The words were read, and the fields were not changed by hand. */
  onRead: (deadline: Deadline) => void;
  onUse: (deadline: Deadline) => void;
}

/** How the words are read: the last day and why, or what is missing; then everything that should be asked. */
export function DeadlineReading({ phrase, on, byHand, onRead, onUse }: DeadlineReadingProps) {
  const { instructionForm: words } = useOfficeWords();
  const format = useFormat();
  const [settled] = useDebouncedValue(phrase.trim(), PAUSE);
  const { data } = useQuery({
    ...deadlineReadingQuery(settled, on),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const reading = settled === '' ? undefined : data;
  const read = reading?.deadline;
  useEffect(() => {
    // What was typed since is read in its turn: only the reading of these very words may fill the fields.
    if (read && !byHand && read.written === phrase.trim()) onRead({ ...read, written: phrase });
  }, [read]);
  if (!reading) return null;
  const days = reading.occurrences.map(({ effectiveDay }) => format.day(effectiveDay)).join(', ');
  return (
    <div role="status" className="callout" data-tone={reading.confidence === 'low' ? 'warning' : undefined}>
      {reading.effectiveDay !== null && (
        <Text fw={600}>{fill(words.lastDay, { day: format.weekday(reading.effectiveDay) })}</Text>
      )}
      {reading.explanation !== null && <Text size="sm">{reading.explanation}</Text>}
      {days !== '' && <Text size="sm">{fill(words.nextDays, { days })}</Text>}
      {reading.question !== null && (
        <Text size="sm" fw={600}>
          {reading.question}
        </Text>
      )}
      {reading.doubts.map(({ code, message }) => (
        <Text key={code} size="sm">
          {message}
        </Text>
      ))}
      {read && byHand && (
        <Button variant="light" size="compact-sm" mt={6} onClick={() => onUse({ ...read, written: phrase })}>
          {words.useReading}
        </Button>
      )}
    </div>
  );
}
