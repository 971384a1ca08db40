import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Mark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { draftOf } from './draft-of.js';
import { InstructionForm } from './instruction-form.js';
import type { Instruction } from './meeting-queries.js';

interface PointProps {
  instruction: Instruction;
  /** The day of the meeting. */
  on: string;
  mayWrite: boolean;
}

/** The text as written, and how the deadline was read: with its doubts, for nothing is guessed silently (rule 6). */
export function Point({ instruction, on, mayWrite }: PointProps) {
  const [editing, edit] = useState(false);
  const { id, number, version } = instruction;
  const { meetings } = useWords();
  const format = useFormat();
  return (
    <article className="report" aria-label={format.numbered(number)}>
      {editing ? (
        <InstructionForm
          on={on}
          given={draftOf(instruction)}
          version={version}
          send={(body, { 'If-Match': match }) =>
            answerOf(
              api.PATCH('/api/v1/instructions/{id}', {
                params: { path: { id }, header: { 'If-Match': match } },
                body: { completionForm: null, ...body },
              }),
            )
          }
          onSaved={() => edit(false)}
          onCancel={() => edit(false)}
        />
      ) : (
        <Said instruction={instruction} />
      )}
      {mayWrite && !editing && instruction.state === 'draft' && (
        <Group gap="xs" mt="xs" className="no-print">
          <Button variant="light" size="compact-sm" onClick={() => edit(true)}>
            {meetings.edit}
          </Button>
          <DiscardDraft instruction={instruction} />
        </Group>
      )}
    </article>
  );
}

function Said({ instruction }: { instruction: Instruction }) {
  const { meetings } = useWords();
  const format = useFormat();
  const { number, text, issuedOn, deadline, recipients, completionForm, warnings } = instruction;
  const days = deadline.occurrences.map(({ effectiveDay }) => format.day(effectiveDay)).join(', ');
  return (
    <>
      {issuedOn === null ? (
        <Mark icon="circle" tone="warning">
          {meetings.draft}
        </Mark>
      ) : (
        <Mark icon="circleCheck" tone="good">
          {fill(meetings.issued, { day: format.day(issuedOn) })}
        </Mark>
      )}
      <Text mt={4} className="written-text">
        <b>{number}.</b> {text}
      </Text>
      <div className="callout">
        {deadline.effectiveDay !== null && <Text fw={600}>{format.weekday(deadline.effectiveDay)}</Text>}
        <Text size="sm">{deadline.explanation}</Text>
        {days !== '' && <Text size="sm">{fill(meetings.nextDays, { days })}</Text>}
      </div>
      {[...deadline.doubts, ...warnings].map(({ code, message }) => (
        <div key={code} className="callout" data-tone="warning">
          <Text size="sm">{message}</Text>
        </div>
      ))}
      {completionForm !== null && (
        <Text size="sm" c="dimmed">
          {fill(meetings.proof, { form: completionForm })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {fill(meetings.recipients, { names: recipients.map(({ name }) => name).join(', ') })}
      </Text>
    </>
  );
}

/** A draft thrown away is gone: therefore a question. */
function DiscardDraft({ instruction: { id, number, version } }: { instruction: Instruction }) {
  const { meetings, actions } = useWords();
  const [asking, ask] = useState(false);
  const discard = useVerb(
    version,
    (_: null, { 'If-Match': match }) =>
      answerOf(api.DELETE('/api/v1/instructions/{id}', { params: { path: { id }, header: { 'If-Match': match } } })),
    () => announce(meetings.discarded),
  );
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => ask(true)}>
        {meetings.discard}
      </Button>
      <Modal
        opened={asking}
        onClose={() => ask(false)}
        title={fill(meetings.discardQuestion, { number })}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <ProblemAlert error={discard.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => ask(false)}>
            {actions.cancel}
          </Button>
          <Button color="red" loading={discard.isPending} onClick={() => discard.mutate(null)}>
            {meetings.discard}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
