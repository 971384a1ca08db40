import { useState } from 'react';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { DeadlineFields } from './deadline-fields.js';
import { emptyDraft, requestOf, type Draft } from './draft.js';
import { MoreFields } from './more-fields.js';
import { RecipientsFields } from './recipients-fields.js';

interface InstructionFormProps {
  /** The day of the meeting. */
  on: string;
  /** As it was when the form was opened. */
  given: Draft;
  /** Of what the request is sent upon: the meeting, or the draft that is edited. */
  version: number;
  send: (
    request: Schema<'InstructionRequest'>,
    headers: { 'If-Match': string; 'Idempotency-Key': string },
  ) => Promise<unknown>;
  onSaved: (draft: Draft) => void;
  onCancel?: () => void;
}

/** One point of the protocol. Saved as a draft, it is shown with its deadline in words; nobody is bound before it is issued. */
export function InstructionForm({ on, given, version, send, onSaved, onCancel }: InstructionFormProps) {
  const { instructionForm: words } = useOfficeWords();
  const { actions } = useWords();
  const [draft, setDraft] = useState(given);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useVerb(version, send, () => {
    announce(words.saved);
    onSaved(draft);
  });
  const missing = draft.recipients.leads.length === 0;
  const text = (field: 'number' | 'text' | 'completionForm') => ({
    label: words[field],
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <form
      className="instruction-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) save.mutate(requestOf(draft));
      }}
    >
      <TextInput {...text('number')} required withAsterisk={false} w="8rem" mb="sm" />
      <Textarea {...text('text')} required withAsterisk={false} autosize minRows={3} mb="sm" />
      <DeadlineFields deadline={draft.deadline} on={on} onChange={(deadline) => change({ deadline })} />
      <RecipientsFields
        on={on}
        recipients={draft.recipients}
        onChange={(recipients) => change({ recipients })}
        error={tried && missing ? words.missing : undefined}
      />
      <TextInput {...text('completionForm')} description={words.completionHint} mt="sm" />
      <MoreFields draft={draft} change={change} />
      <ProblemAlert error={save.error} kept />
      <Group mt="md">
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** The form below the list: the next point, with the recipients of the one before. */
export function NewInstruction({
  meeting,
  next,
}: {
  meeting: { id: string; version: number; heldOn: string };
  next: number;
}) {
  const { instructionForm: words } = useOfficeWords();
  const [given, begin] = useState(() => emptyDraft(next));
  return (
    <Section title={words.title} onScreen>
      <InstructionForm
        key={given.number}
        on={meeting.heldOn}
        given={given}
        version={meeting.version}
        send={(body, { 'Idempotency-Key': key }) =>
          answerOf(
            api.POST('/api/v1/meetings/{id}/instructions', {
              params: { path: { id: meeting.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
        onSaved={({ recipients }) => begin({ ...emptyDraft(next + 1), recipients })}
      />
    </Section>
  );
}
