import { useState } from 'react';
import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Line, Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { useOfficeWords } from '../words/office-words.js';
import { rulesOf, type Policy } from './policy-queries.js';

const NAMES = ['nameKk', 'nameRu', 'nameEn'] as const;

/** A class of its own, first with the rules of another; they are changed on its page. */
export function AddClass({ from, onClose }: { from: Policy; onClose: () => void }) {
  const { policies, office } = useOfficeWords();
  const navigate = useNavigate();
  const [input, setInput] = useState({ code: '', nameKk: '', nameRu: '', nameEn: '', reason: '' });
  const change = (part: Partial<typeof input>) => setInput((before) => ({ ...before, ...part }));
  const add = useVerb(
    1,
    (body: Schema<'ClassRequest'>, headers) =>
      answerOf(
        api.POST('/api/v1/reminder-policies', {
          params: { header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
          body,
        }),
      ),
    ({ class: code }) => {
      announce(policies.classAdded);
      void navigate({ to: '/policies/$class', params: { class: code } });
    },
  );
  return (
    <FormDialog
      title={policies.addClass}
      verb={add}
      onClose={onClose}
      onSubmit={() => add.mutate({ ...rulesOf(from), ...input })}
    >
      <Text size="sm">{fill(policies.addClassText, { name: from.name })}</Text>
      {NAMES.map((name) => (
        <Line
          key={name}
          label={office[name]}
          maxLength={100}
          value={input[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Line
        label={policies.code}
        description={policies.codeHint}
        maxLength={40}
        value={input.code}
        onChange={(code) => change({ code })}
      />
      <Why value={input.reason} onChange={(reason) => change({ reason })} />
    </FormDialog>
  );
}
