import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { historyQuery } from './task-queries.js';

/** Everything that ever happened to the task, the latest first. */
export function HistoryCard({ taskId }: { taskId: string }) {
  const { task } = useWords();
  const format = useFormat();
  const { data, error } = useQuery(historyQuery(taskId));
  return (
    <Section title={task.history}>
      {!data && <ProblemAlert error={error} />}
      <ol className="timeline" reversed>
        {data?.items.toReversed().map(({ at, text }) => (
          <li key={at + text}>
            <time>{format.moment(at)}</time>
            <Text size="sm">{text}</Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
