import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { RemindersToCome } from '../reminders/reminders-to-come.js';
import { remindersToComeQuery } from '../reminders/reminders-query.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';

/** Of what I shall be reminded: nobody is surprised by a letter, and nobody waits for one that does not come. */
export function RemindersCard() {
  const { reminders } = useWords();
  const { data, error } = useQuery(remindersToComeQuery(useMe().id));
  return (
    <Section title={reminders.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {reminders.ownText}
      </Text>
      <ProblemAlert error={error} />
      {data && <RemindersToCome forecast={data} />}
    </Section>
  );
}
