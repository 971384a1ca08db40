import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { PageFailed } from '../shell/page-states.js';
import { isProblem } from '../api/problem.js';
import { DeliveryFrame } from './delivery-frame.js';
import { letterQuery, type Letter } from './delivery-queries.js';
import { DeliveryState, reasonWords } from './delivery-state.js';

type Opened = Schema<'OpenLetterView'>;

/** One letter: to whom, what it said, how every attempt went, and sending it once more by hand. */
export function LetterPage() {
  const { id } = useParams({ from: '/shell/delivery/letters/$id' });
  const { delivery } = useOfficeWords();
  const { data, error } = useQuery(letterQuery(id));
  const [resending, resend] = useState(false);
  if (isProblem(error, 404) || isProblem(error, 400)) return <PageFailed error={error} reset={() => undefined} />;
  const button = (
    <Button leftSection={<Icon name="mail" />} onClick={() => resend(true)}>
      {delivery.resend}
    </Button>
  );
  const mayResend = data !== undefined && ['sent', 'dead', 'unknown'].includes(data.state);
  return (
    <DeliveryFrame
      part="letters"
      title={data?.subject ?? delivery.letter}
      lead={delivery.letterLead}
      actions={mayResend && button}
    >
      <ProblemAlert error={error} />
      {data && <Facts letter={data} />}
      {data && <Attempts tries={data.tries} />}
      {data && (
        <Section title={delivery.text}>
          {data.text === null ? <Text c="dimmed">{delivery.noText}</Text> : <p className="letter-text">{data.text}</p>}
        </Section>
      )}
      {data && resending && <Resend letter={data} onClose={() => resend(false)} />}
    </DeliveryFrame>
  );
}

function Facts({ letter }: { letter: Letter }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  const { person, email, day, state, outcome, resendReason, sentAt } = letter;
  return (
    <dl className="facts">
      <dt>{delivery.to}</dt>
      <dd>{person === email ? email : `${person} · ${email}`}</dd>
      <dt>{delivery.day}</dt>
      <dd>{format.weekday(day)}</dd>
      <dt>{delivery.state}</dt>
      <dd>
        <DeliveryState state={state} reason={state === 'sent' ? null : outcome} />
        {sentAt !== null && <span className="reason">{format.moment(sentAt)}</span>}
      </dd>
      {resendReason !== null && (
        <>
          <dt>{delivery.resentBecause}</dt>
          <dd>{resendReason}</dd>
        </>
      )}
    </dl>
  );
}

function Attempts({ tries }: { tries: Opened['tries'] }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  return (
    <Section title={delivery.tries}>
      {tries.length === 0 && <Text c="dimmed">{delivery.noTries}</Text>}
      <ol className="timeline">
        {tries.map(({ startedAt, outcome, smtpCode, response }) => (
          <li key={startedAt}>
            <time>{format.moment(startedAt)}</time>
            <Text size="sm">
              {outcome === null ? delivery.underWay : reasonWords(delivery.reasons, outcome)}
              {smtpCode !== null && ` · ${smtpCode}`}
            </Text>
            {response !== null && response !== '' && (
              <Text size="sm" c="dimmed" className="hash">
                {response}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Resend({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { delivery } = useOfficeWords();
  const [reason, setReason] = useState('');
  const verb = useVerb(
    letter.version,
    (body: { reason: string }, header) =>
      answerOf(api.POST('/api/v1/letters/{id}/resend', { params: { path: { id: letter.id }, header }, body })),
    () => {
      announce(delivery.resent);
      onClose();
    },
  );
  return (
    <FormDialog title={delivery.resend} verb={verb} onClose={onClose} onSubmit={() => verb.mutate({ reason })}>
      <Text size="sm">{delivery.resendText}</Text>
      <Why value={reason} onChange={setReason} />
    </FormDialog>
  );
}
