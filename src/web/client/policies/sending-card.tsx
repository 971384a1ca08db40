import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Count, Line, Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { sendingQuery } from './policy-queries.js';

type Sending = Schema<'SendingView'>;

/** At what hours of the recipient letters leave, and how far an outage is caught up. */
export function SendingCard() {
  const { policies } = useOfficeWords();
  const me = useMe();
  const { data, error } = useQuery(sendingQuery);
  const [editing, edit] = useState(false);
  return (
    <Section title={policies.sending}>
      {!data && <ProblemAlert error={error} />}
      {data && (
        <>
          <Text>{fill(policies.window, { from: data.windowFrom, to: data.windowTo })}</Text>
          <Text mb="xs">{fill(policies.lookBackText, { days: policies.workingDays(data.lookBack) })}</Text>
        </>
      )}
      {(me.is('office') || me.is('administrator')) && (
        <Button variant="default" onClick={() => edit(true)}>
          {policies.changeSending}
        </Button>
      )}
      {editing && data && <ChangeSending sending={data} onClose={() => edit(false)} />}
    </Section>
  );
}

function ChangeSending({ sending, onClose }: { sending: Sending; onClose: () => void }) {
  const { policies } = useOfficeWords();
  const { windowFrom, windowTo, lookBack } = sending;
  const [input, setInput] = useState({ windowFrom, windowTo, lookBack, reason: '' });
  const set = (part: Partial<typeof input>) => setInput((before) => ({ ...before, ...part }));
  const change = useVerb(
    sending.version,
    (body: Schema<'SendingRequest'>, header) =>
      answerOf(api.PUT('/api/v1/reminder-sending', { params: { header: { 'If-Match': header['If-Match'] } }, body })),
    () => {
      announce(policies.sendingChanged);
      onClose();
    },
  );
  return (
    <FormDialog title={policies.changeSending} verb={change} onClose={onClose} onSubmit={() => change.mutate(input)}>
      <Line
        label={policies.windowFrom}
        type="time"
        value={input.windowFrom}
        onChange={(time) => set({ windowFrom: time })}
      />
      <Line label={policies.windowTo} type="time" value={input.windowTo} onChange={(time) => set({ windowTo: time })} />
      <Count
        label={policies.lookBack}
        min={1}
        max={30}
        value={input.lookBack}
        onChange={(days) => set({ lookBack: days })}
      />
      <Why value={input.reason} onChange={(reason) => set({ reason })} />
    </FormDialog>
  );
}
