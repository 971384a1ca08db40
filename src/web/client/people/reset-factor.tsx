import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Person } from './people-queries.js';

/** A telephone is lost: the administrator takes the one-time codes away, with a reason, and a letter tells the person. */
export function ResetFactor({ person }: { person: Person }) {
  const { people } = useOfficeWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${people.resetFactor}: ${person.name}`}
        onClick={() => setOpen(true)}
      >
        {people.resetFactor}
      </Button>
      {open && <Reset person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function Reset({ person: { id, version, name }, onClose }: { person: Person; onClose: () => void }) {
  const { people } = useOfficeWords();
  const [reason, setReason] = useState('');
  const reset = useVerb(
    version,
    (body: { reason: string }, header) =>
      answerOf(
        api.POST('/api/v1/people/{id}/second-factor/reset', {
          params: { path: { id }, header: { 'If-Match': header['If-Match'] } },
          body,
        }),
      ),
    () => {
      announce(fill(people.factorReset, { name }));
      onClose();
    },
  );
  return (
    <FormDialog title={people.resetFactor} verb={reset} onClose={onClose} onSubmit={() => reset.mutate({ reason })}>
      <Text size="sm">{fill(people.resetFactorText, { name })}</Text>
      <Why value={reason} onChange={setReason} />
    </FormDialog>
  );
}
