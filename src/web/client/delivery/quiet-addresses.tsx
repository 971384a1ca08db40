import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Line, Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Mail } from './delivery-queries.js';

type Request = Schema<'QuietAddressRequest'>;

/** Addresses that are never written to, each with its reason. */
export function QuietAddresses({ quiet }: { quiet: Mail['quiet'] }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  /** An address to write to again, or an empty one to be added. */
  const [asked, ask] = useState<string>();
  return (
    <Section title={delivery.quiet}>
      <Text size="sm" c="dimmed">
        {delivery.quietText}
      </Text>
      {quiet.length === 0 && <Text my="xs">{delivery.noQuiet}</Text>}
      <ul className="plain">
        {quiet.map(({ email, reason, addedBy, addedAt }) => (
          <li key={email} className="report">
            <Text fw={600}>{email}</Text>
            <Text size="sm">{reason}</Text>
            <Text size="sm" c="dimmed">
              {fill(delivery.since, { moment: format.moment(addedAt), by: addedBy ?? delivery.system })}
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              mt="xs"
              aria-label={fill(delivery.unquietOf, { email })}
              onClick={() => ask(email)}
            >
              {delivery.unquiet}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" mt="xs" onClick={() => ask('')}>
        {delivery.addQuiet}
      </Button>
      {asked !== undefined && <Change removed={asked} onClose={() => ask(undefined)} />}
    </Section>
  );
}

function Change({ removed, onClose }: { removed: string; onClose: () => void }) {
  const { delivery } = useOfficeWords();
  const [input, setInput] = useState<Request>({ email: removed, reason: '' });
  const verb = useVerb(
    1,
    (body: Request, headers) => {
      const params = { header: { 'Idempotency-Key': headers['Idempotency-Key'] } };
      return removed === ''
        ? answerOf(api.POST('/api/v1/mail/quiet-addresses', { params, body }))
        : answerOf(api.POST('/api/v1/mail/quiet-addresses/removals', { params, body }));
    },
    () => {
      announce(removed === '' ? delivery.nowQuiet : delivery.nowLoud);
      onClose();
    },
  );
  return (
    <FormDialog
      title={removed === '' ? delivery.addQuiet : delivery.unquiet}
      verb={verb}
      onClose={onClose}
      onSubmit={() => verb.mutate(input)}
    >
      {removed === '' ? (
        <Line
          label={delivery.address}
          type="email"
          value={input.email}
          onChange={(email) => setInput({ ...input, email })}
        />
      ) : (
        <Text>{removed}</Text>
      )}
      <Why value={input.reason} onChange={(reason) => setInput({ ...input, reason })} />
    </FormDialog>
  );
}
