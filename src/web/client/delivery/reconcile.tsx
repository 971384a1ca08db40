import { useState } from 'react';
import { Button, Text, Textarea } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { Section } from '../parts/section.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';

type Request = Schema<'ReconciliationRequest'>;

/** After a restore the register does not know what has left; the relay's journal does. */
export function Reconcile() {
  const { delivery } = useOfficeWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={delivery.reconcile}>
      <Text size="sm" c="dimmed" mb="xs">
        {delivery.reconcileText}
      </Text>
      <Button variant="default" onClick={() => setOpen(true)}>
        {delivery.reconcileOpen}
      </Button>
      {open && <Journal onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Journal({ onClose }: { onClose: () => void }) {
  const { delivery, office } = useOfficeWords();
  const today = useToday();
  const [span, setSpan] = useState({ from: today, to: today });
  const [lines, setLines] = useState('');
  const [reason, setReason] = useState('');
  const verb = useVerb(
    1,
    (body: Request, headers) =>
      answerOf(
        api.POST('/api/v1/mail/reconciliations', {
          params: { header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
          body,
        }),
      ),
    ({ letters, reminders }) => {
      const told = { letters: delivery.letters(letters), reminders: delivery.found(reminders) };
      announce(fill(delivery.reconciled, told));
      onClose();
    },
  );
  const messageIds = lines.split(/\s+/).filter((line) => line !== '');
  return (
    <FormDialog
      title={delivery.reconcile}
      submit={delivery.reconcileDo}
      verb={verb}
      onClose={onClose}
      onSubmit={() => verb.mutate({ ...span, messageIds, reason })}
    >
      <DayInput label={office.from} value={span.from} onChange={(from) => from && setSpan({ ...span, from })} />
      <DayInput label={office.to} value={span.to} onChange={(to) => to && setSpan({ ...span, to })} />
      <Textarea
        label={delivery.messageIds}
        description={delivery.messageIdsHint}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={14}
        required
        withAsterisk={false}
        classNames={{ input: 'hash' }}
      />
      <Why value={reason} onChange={setReason} />
    </FormDialog>
  );
}
