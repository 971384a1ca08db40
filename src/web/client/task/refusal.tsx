import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { historyQuery } from './task-queries.js';

interface RefusalProps {
  taskId: string;
  error: Error | null;
  /** Later events are what the reader had not seen. */
  since: string;
}

/** Why a verb was refused; where somebody else was faster, what they did. What was typed stays. */
export function Refusal({ taskId, error, since }: RefusalProps) {
  return (
    <>
      <ProblemAlert error={error} kept />
      {isProblem(error) && error.hasMovedOn && <ChangedSince taskId={taskId} since={since} />}
    </>
  );
}

function ChangedSince({ taskId, since }: Omit<RefusalProps, 'error'>) {
  const { problems } = useWords();
  const { data } = useQuery(historyQuery(taskId));
  const later = (data?.items ?? []).filter(({ at }) => at > since);
  if (later.length === 0) return null;
  return (
    <div className="callout" data-tone="warning">
      <Text fw={600} size="sm">
        {problems.changed}
      </Text>
      <List size="sm">
        {later.map(({ at, text }) => (
          <List.Item key={at + text}>{text}</List.Item>
        ))}
      </List>
    </div>
  );
}
