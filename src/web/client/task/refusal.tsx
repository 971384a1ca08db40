import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { historyQuery } from './task-queries.js';

interface RefusalProps {
  taskId: string;
  error: Error | null;
  /** How many events of the task the reader had before them. */
  seen: number;
}

/** Why a verb was refused; where somebody else was faster, what they did. What was typed stays. */
export function Refusal({ taskId, error, seen }: RefusalProps) {
  return (
    <>
      <ProblemAlert error={error} kept />
      {isProblem(error) && error.hasMovedOn && <ChangedSince taskId={taskId} seen={seen} />}
    </>
  );
}

function ChangedSince({ taskId, seen }: Omit<RefusalProps, 'error'>) {
  const { problems } = useWords();
  const { data } = useQuery(historyQuery(taskId));
  const later = (data?.items ?? []).slice(seen);
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
