import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Why } from '../office/fields.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { PolicyPreview } from './policy-preview.js';
import { rulesOf, type Policy, type Rules } from './policy-queries.js';
import { RulesFields } from './rules-fields.js';

/** Changing a policy: the rules, what they would mean for open tasks, then the reason and the change itself. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const { policies } = useOfficeWords();
  const me = useMe();
  const [rules, setRules] = useState<Rules>(rulesOf(policy));
  const [reason, setReason] = useState('');
  const path = { class: policy.class };
  const preview = useMutation({
    mutationFn: (body: Rules) =>
      answerOf(api.POST('/api/v1/reminder-policies/{class}/preview', { params: { path }, body })),
  });
  const change = useVerb(
    policy.version,
    (body: Schema<'PolicyRequest'>, header) =>
      answerOf(
        api.PUT('/api/v1/reminder-policies/{class}', {
          params: { path, header: { 'If-Match': header['If-Match'] } },
          body,
        }),
      ),
    () => announce(policies.changed),
  );
  const edit = (changed: Rules) => {
    setRules(changed);
    // What is shown is never of other rules than those in the form.
    preview.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ ...rules, reason });
      }}
    >
      <RulesFields rules={rules} onChange={edit} />
      {me.is('office') && (
        <Section title={policies.previewTitle}>
          <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(rules)}>
            {policies.preview}
          </Button>
          <ProblemAlert error={preview.error} kept />
          {preview.data && <PolicyPreview preview={preview.data} />}
        </Section>
      )}
      <Section title={policies.change}>
        <Why value={reason} onChange={setReason} />
        <ProblemAlert error={change.error} kept />
        <Group mt="md">
          <Button type="submit" loading={change.isPending}>
            {policies.save}
          </Button>
          <Button variant="default" onClick={() => edit(rulesOf(policy))}>
            {policies.asItWas}
          </Button>
        </Group>
      </Section>
    </form>
  );
}
