import { useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { useOfficeWords } from '../words/office-words.js';
import { recipientsReadingQuery } from './meeting-queries.js';
import type { Recipients } from './draft.js';

const PAUSE = 300;

/** Whom the protocol's words name; taken over by a click, for the fields below may have been filled already. */
export function RecipientsReading({ on, onTake }: { on: string; onTake: (recipients: Recipients) => void }) {
  const { instructionForm: words } = useOfficeWords();
  const [phrase, setPhrase] = useState('');
  const [settled] = useDebouncedValue(phrase.trim(), PAUSE);
  const { data } = useQuery({ ...recipientsReadingQuery(settled, on), enabled: settled !== '' });
  const reading = settled === '' ? undefined : data;
  const codes = (role: string) =>
    (reading?.recipients ?? []).filter((one) => one.role === role).map(({ code }) => code);
  const names = (role: string) =>
    (reading?.recipients ?? [])
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join(', ');
  return (
    <>
      <TextInput
        label={words.recipientsWritten}
        description={words.recipientsHint}
        value={phrase}
        onChange={(event) => setPhrase(event.currentTarget.value)}
        maxLength={2000}
        mt="sm"
      />
      {reading && (
        <div role="status" className="callout" data-tone={reading.confidence === 'low' ? 'warning' : undefined}>
          {names('lead') !== '' && <Text size="sm">{fill(words.readLeads, { names: names('lead') })}</Text>}
          {names('co_executor') !== '' && (
            <Text size="sm">{fill(words.readCoExecutors, { names: names('co_executor') })}</Text>
          )}
          {reading.unresolved.length > 0 && (
            <Text size="sm" fw={600}>
              {fill(words.unresolved, { words: reading.unresolved.join(' · ') })}
            </Text>
          )}
          {reading.doubts.map(({ code, message }, index) => (
            <Text key={`${code}${index}`} size="sm">
              {message}
            </Text>
          ))}
          {reading.recipients.length > 0 && (
            <Button
              variant="light"
              size="compact-sm"
              mt={6}
              onClick={() => onTake({ leads: codes('lead'), coExecutors: codes('co_executor') })}
            >
              {words.takeRecipients}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
