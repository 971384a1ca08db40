import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { DeliveryFrame } from './delivery-frame.js';
import { mailQuery, type Mail } from './delivery-queries.js';
import { MailSwitch } from './mail-switch.js';
import { QuietAddresses } from './quiet-addresses.js';
import { Reconcile } from './reconcile.js';

type Stop = Mail['stops'][number];

/** Whether mail leaves at all, who is never written to, and what to do after a restore. */
export function MailPage() {
  return (
    <DeliveryFrame part="mail">
      <Operation />
    </DeliveryFrame>
  );
}

function Operation() {
  const me = useMe();
  const { data, error } = useQuery(mailQuery);
  return (
    <>
      <ProblemAlert error={error} />
      {data && (
        <div className="side-by-side">
          <div>
            <Switches mail={data} />
            <Stops stops={data.stops.filter(({ endedAt }) => endedAt !== null)} />
          </div>
          <div>
            <QuietAddresses quiet={data.quiet} />
            {me.is('office') && <Reconcile />}
          </div>
        </div>
      )}
    </>
  );
}

function Switches({ mail: { leaves, stops } }: { mail: Mail }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  const [asked, ask] = useState<Stop['kind'] | 'stop'>();
  const running = stops.filter(({ endedAt }) => endedAt === null);
  return (
    <Section title={delivery.mail}>
      <Mark icon={leaves ? 'circleCheck' : 'alert'} tone={leaves ? 'good' : 'bad'}>
        {leaves ? delivery.leaves : delivery.stopped}
      </Mark>
      {running.map(({ kind, reason, startedBy, startedAt }) => (
        <div key={kind} className="callout" data-tone="warning">
          <Text fw={600}>{delivery.stopKinds[kind]}</Text>
          <Text>{reason}</Text>
          <Text size="sm" c="dimmed">
            {fill(delivery.since, { moment: format.moment(startedAt), by: startedBy ?? delivery.system })}
          </Text>
          <Button mt="xs" onClick={() => ask(kind)}>
            {delivery.resume}
          </Button>
        </div>
      ))}
      {running.length < 2 && (
        <Group mt="sm">
          <Button variant={leaves ? 'filled' : 'default'} color="red" onClick={() => ask('stop')}>
            {delivery.stop}
          </Button>
        </Group>
      )}
      {asked && (
        <MailSwitch
          ended={asked === 'stop' ? undefined : asked}
          running={running.map(({ kind }) => kind)}
          isBlind={asked === 'restore' && running.some((stop) => stop.kind === asked && stop.reconciledAt === null)}
          onClose={() => ask(undefined)}
        />
      )}
    </Section>
  );
}

function Stops({ stops }: { stops: readonly Stop[] }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  if (stops.length === 0) return null;
  return (
    <Section title={delivery.earlierStops}>
      <ol className="timeline">
        {stops.map(({ kind, reason, startedBy, startedAt, endedBy, endedAt, endReason }) => (
          <li key={startedAt}>
            <time>
              {format.moment(startedAt)} – {endedAt !== null && format.moment(endedAt)}
            </time>
            <Text size="sm">
              {delivery.stopKinds[kind]}: {reason} ({startedBy ?? delivery.system})
            </Text>
            <Text size="sm">
              {delivery.resumed}: {endReason} ({endedBy ?? delivery.system})
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
