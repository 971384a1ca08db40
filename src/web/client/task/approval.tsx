import { Group, Text } from '@mantine/core';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { VerbButton } from './verb-button.js';

/** What one person of the office asked for waits for another. */
export function Approval({ task }: { task: Task }) {
  const { verbs, task: words } = useWords();
  const path = { id: task.approvalId ?? '' };
  return (
    <div className="callout" data-tone="warning">
      <Text>{words.waitsForSecond}</Text>
      <Group gap="xs" mt="xs" align="flex-start">
        {task.verbs.includes('approve') && (
          <VerbButton
            task={task}
            label={words.approve}
            icon="check"
            variant="filled"
            run={(_, header) => answerOf(api.POST('/api/v1/approvals/{id}/approve', { params: { path, header } }))}
            done={() => ({ message: verbs.done.approve })}
          />
        )}
        {task.verbs.includes('decline') && (
          <VerbButton
            task={task}
            label={words.decline}
            fields={['reason']}
            run={({ reason }, header) =>
              answerOf(api.POST('/api/v1/approvals/{id}/decline', { params: { path, header }, body: { reason } }))
            }
            done={() => ({ message: verbs.done.decline })}
          />
        )}
      </Group>
    </div>
  );
}
