import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import type { Instruction } from './meeting-queries.js';

/** Issuing writes to people and cannot be undone: therefore a question. Each draft is issued by itself, in its order. */
export function IssueDrafts({ drafts }: { drafts: readonly Instruction[] }) {
  const { instructionForm: words, meetings, actions } = useWords();
  const [asking, ask] = useState(false);
  const count = meetings.count(drafts.length);
  const issue = useVerb(
    1,
    async (chosen: readonly Pick<Instruction, 'id' | 'version'>[], { 'Idempotency-Key': key }) => {
      for (const { id, version } of chosen) {
        const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': `${key}-${id}` };
        await answerOf(api.POST('/api/v1/instructions/{id}/issue', { params: { path: { id }, header }, body: {} }));
      }
    },
    () => {
      ask(false);
      announce(fill(words.issuedNow, { count }));
    },
  );
  const chosen = drafts.map(({ id, version }) => ({ id, version }));
  return (
    <>
      <Button onClick={() => ask(true)}>{words.issueAll}</Button>
      <Modal
        opened={asking}
        onClose={() => ask(false)}
        title={fill(words.issueQuestion, { count })}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <Text>{words.issueText}</Text>
        <ProblemAlert error={issue.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => ask(false)}>
            {actions.cancel}
          </Button>
          <Button loading={issue.isPending} onClick={() => issue.mutate(chosen)}>
            {words.issue}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
