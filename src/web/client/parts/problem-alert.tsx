import { Alert, List, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { isProblem } from '../api/problem.js';
import { useWords } from '../words/words.js';
import { Icon } from './icon.js';

/** What happened and what to do, in the words of the API; what was typed stays in its form. */
export function ProblemAlert({ error, kept = false }: { error: Error | null; kept?: boolean }) {
  const { problems } = useWords();
  if (!error) return null;
  const problem = isProblem(error) ? error.problem : undefined;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<Icon name="alert" />}
      title={problem?.title ?? problems.unreachable}
      my="sm"
      className="problem"
    >
      <Text size="sm">{problem ? problem.detail : problems.unreachableText}</Text>
      {problem && problem.errors.length > 0 && (
        <List size="sm" mt={4}>
          {problem.errors.map(({ field, message }) => (
            <List.Item key={field}>{message}</List.Item>
          ))}
        </List>
      )}
      {kept && <Text size="sm">{problems.kept}</Text>}
      {problem && problem.status >= 500 && (
        <Text size="xs" c="dimmed">
          {fill(problems.requestId, { id: problem.requestId })}
        </Text>
      )}
    </Alert>
  );
}
