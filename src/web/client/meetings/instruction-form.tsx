import { useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useWords } from '../words/words.js';
import { DeadlineFields, type Deadline } from './deadline-fields.js';
import type { Meeting } from './meeting-queries.js';
import { RecipientsFields, type Recipients } from './recipients-fields.js';

interface Draft {
  number: string;
  text: string;
  completionForm: string;
  deadline: Deadline;
  recipients: Recipients;
}

const empty = (number: number): Draft => ({
  number: String(number),
  text: '',
  completionForm: '',
  deadline: { kind: 'date', boundary: 'inclusive' },
  recipients: { leads: [], coExecutors: [] },
});

function requestOf({ number, text, completionForm, deadline, recipients }: Draft): Schema<'InstructionRequest'> {
  const as = (role: 'lead' | 'co_executor') => (code: string) => ({ code, role });
  return {
    number,
    text,
    ...(completionForm ? { completionForm } : {}),
    deadline,
    recipients: [...recipients.leads.map(as('lead')), ...recipients.coExecutors.map(as('co_executor'))],
  };
}

/** One point of the protocol. Saved as a draft, it is shown with its deadline in words; nobody is bound before it is issued. */
export function InstructionForm({ meeting, next }: { meeting: Meeting; next: number }) {
  const { instructionForm: words } = useWords();
  const [draft, setDraft] = useState(() => empty(next));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const path = { id: meeting.id };
  const save = useVerb(
    meeting.version,
    (body: Schema<'InstructionRequest'>, { 'Idempotency-Key': key }) =>
      answerOf(
        api.POST('/api/v1/meetings/{id}/instructions', { params: { path, header: { 'Idempotency-Key': key } }, body }),
      ),
    () => {
      announce(words.saved);
      setTried(false);
      setDraft({ ...empty(next + 1), recipients: draft.recipients });
    },
  );
  const missing = draft.recipients.leads.length === 0;
  return (
    <Section title={words.title}>
      <form
        className="instruction-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing) save.mutate(requestOf(draft));
        }}
      >
        <TextInput
          label={words.number}
          value={draft.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          required
          withAsterisk={false}
          w="8rem"
          mb="sm"
        />
        <Textarea
          label={words.text}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          required
          withAsterisk={false}
          autosize
          minRows={3}
          mb="sm"
        />
        <DeadlineFields deadline={draft.deadline} onChange={(deadline) => change({ deadline })} />
        <RecipientsFields
          on={meeting.heldOn}
          recipients={draft.recipients}
          onChange={(recipients) => change({ recipients })}
          error={tried && missing ? words.missing : undefined}
        />
        <TextInput
          label={words.completionForm}
          description={words.completionHint}
          value={draft.completionForm}
          onChange={(event) => change({ completionForm: event.currentTarget.value })}
          mt="sm"
        />
        <ProblemAlert error={save.error} kept />
        <Button type="submit" mt="md" loading={save.isPending}>
          {words.save}
        </Button>
      </form>
    </Section>
  );
}
