import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Mark } from '../parts/state-mark.js';
import { policiesQuery } from '../policies/policy-queries.js';
import { useUndo } from '../task/use-undo.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { draftOf, requestOf, STANDARD } from './draft.js';
import { Indicators } from './indicators.js';
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
  const followed = useFollowed();
  return (
    <article className="report" aria-label={format.numbered(number)}>
      {editing ? (
        <InstructionForm
          on={on}
          given={draftOf(instruction, followed)}
          version={version}
          send={(body, { 'If-Match': match }) =>
            answerOf(
              api.PATCH('/api/v1/instructions/{id}', {
                params: { path: { id }, header: { 'If-Match': match } },
                body,
              }),
            )
          }
          onSaved={() => edit(false)}
          onCancel={() => edit(false)}
        />
      ) : (
        <Said instruction={instruction} />
      )}
      {!editing && (
        <Group gap="xs" mt="xs" className="no-print">
          {mayWrite && instruction.state === 'draft' && (
            <>
              <Button variant="light" size="compact-sm" onClick={() => edit(true)}>
                {meetings.edit}
              </Button>
              <DiscardDraft instruction={instruction} />
            </>
          )}
          <Indicators instruction={instruction} mayDefine={mayWrite} />
        </Group>
      )}
    </article>
  );
}

/** How an earlier instruction is called. */
function useFollowed() {
  const format = useFormat();
  return ({ number, protocolNumber, text }: NonNullable<Instruction['predecessor']>) =>
    `${format.numbered(number)} · ${protocolNumber} · ${text.slice(0, 80)}`;
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
      <Further instruction={instruction} />
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

/** What most instructions do without. */
function Further({ instruction: { interim, class: code, predecessor } }: { instruction: Instruction }) {
  const { meetings } = useWords();
  const format = useFormat();
  const { data } = useQuery({ ...policiesQuery, enabled: code !== STANDARD });
  const className = data?.items.find((policy) => policy.class === code)?.name;
  const days = interim?.occurrences.map(({ effectiveDay }) => format.day(effectiveDay)).join(', ');
  return (
    <>
      {days && <Text size="sm">{fill(meetings.interimDays, { days })}</Text>}
      {className && <Text size="sm">{fill(meetings.ofClass, { name: className })}</Text>}
      {predecessor && (
        <Text size="sm">
          {meetings.follows}{' '}
          <AnchorLink to="/meetings/$id" params={{ id: predecessor.meetingId }}>
            {format.numbered(predecessor.number)}, {predecessor.protocolNumber}
          </AnchorLink>
        </Text>
      )}
    </>
  );
}

/** The draft itself is gone; while the message is shown, it can be written anew as it was. */
function DiscardDraft({ instruction }: { instruction: Instruction }) {
  const { meetings } = useWords();
  const undo = useUndo();
  const followed = useFollowed();
  const { id, number, version, meetingId } = instruction;
  const again = () =>
    answerOf(
      api.POST('/api/v1/meetings/{id}/instructions', {
        params: { path: { id: meetingId } },
        body: requestOf(draftOf(instruction, followed)),
      }),
    );
  const discard = useVerb(
    version,
    (_: null, { 'If-Match': match }) =>
      answerOf(api.DELETE('/api/v1/instructions/{id}', { params: { path: { id }, header: { 'If-Match': match } } })),
    () => announce(fill(meetings.discarded, { number }), undo(again)),
  );
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={discard.isPending}
        onClick={() => discard.mutate(null)}
      >
        {meetings.discard}
      </Button>
      <ProblemAlert error={discard.error} />
    </>
  );
}
