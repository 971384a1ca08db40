import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { ReminderLine } from '../reminders/reminder-line.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { remindersQuery } from './task-queries.js';

const names = (to: readonly { name: string }[]) => to.map(({ name }) => name).join(', ');

/** Who will be written to and when; who was, and what became of the letter. */
export function RemindersCard({ taskId }: { taskId: string }) {
  const { task } = useWords();
  const format = useFormat();
  const { data, error } = useQuery(remindersQuery(taskId));
  if (!data) return <Unread title={task.reminders} error={error} />;
  return (
    <Section title={task.reminders}>
      <Text fw={600} size="sm">
        {task.planned}
      </Text>
      {data.planned.length === 0 && <Text size="sm">{task.nothingPlanned}</Text>}
      <ol className="timeline">
        {data.planned.map(({ step, why, on, to }) => (
          <ReminderLine key={step + on} when={format.weekday(on)} why={why}>
            <Text size="sm">{names(to)}</Text>
          </ReminderLine>
        ))}
      </ol>
      <Text fw={600} size="sm" mt="sm">
        {task.sent}
      </Text>
      {data.sent.length === 0 && <Text size="sm">{task.nothingSent}</Text>}
      <ol className="timeline">
        {data.sent.map(({ step, why, on, to, sentAt, outcome }) => (
          <ReminderLine
            key={step + on + names(to)}
            when={sentAt === null ? format.weekday(on) : format.moment(sentAt)}
            why={why}
          >
            <Text size="sm">
              {names(to)} · {task.outcomes[outcome]}
            </Text>
          </ReminderLine>
        ))}
      </ol>
    </Section>
  );
}
