import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { PageNotFound } from '../shell/page-states.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { ChannelPosts } from './channel-posts.js';
import { ChannelState } from './channel-state.js';
import { DeliveryFrame } from './delivery-frame.js';
import { channelsQuery, type Channel } from './delivery-queries.js';

/** One channel: where it leads, since when, and what became of everything posted to it. */
export function ChannelPage() {
  const { id } = useParams({ from: '/shell/delivery/channels/$id' });
  const { channels } = useOfficeWords();
  const { data, error } = useQuery(channelsQuery);
  const channel = data?.items.find((each) => each.id === id);
  const [closing, close] = useState(false);
  if (data && !channel) return <PageNotFound />;
  const button = (
    <Button variant="default" onClick={() => close(true)}>
      {channels.close}
    </Button>
  );
  return (
    <DeliveryFrame
      part="channels"
      title={channel?.name ?? channels.channel}
      lead={channels.channelLead}
      actions={channel?.closedAt === null && button}
    >
      <ProblemAlert error={error} />
      {channel && <Facts channel={channel} />}
      {channel && <ChannelPosts id={id} />}
      {channel && closing && <Close channel={channel} onClose={() => close(false)} />}
    </DeliveryFrame>
  );
}

function Facts({ channel }: { channel: Channel }) {
  const { channels, delivery } = useOfficeWords();
  const format = useFormat();
  const { url, openedAt, closedAt } = channel;
  return (
    <dl className="facts">
      <dt>{delivery.state}</dt>
      <dd>
        <ChannelState channel={channel} />
        <span className="reason">
          {fill(channels.since, { moment: format.moment(openedAt) })}
          {closedAt !== null && ` · ${fill(channels.until, { moment: format.moment(closedAt) })}`}
        </span>
      </dd>
      <dt>{channels.url}</dt>
      <dd className="hash">{url}</dd>
    </dl>
  );
}

/** It cannot be opened again: so one is asked first. */
function Close({ channel: { id, version, name }, onClose }: { channel: Channel; onClose: () => void }) {
  const { channels } = useOfficeWords();
  const close = useVerb(
    version,
    (_: null, header) =>
      answerOf(
        api.POST('/api/v1/channels/{id}/close', {
          params: { path: { id }, header: { 'If-Match': header['If-Match'] } },
        }),
      ),
    () => {
      announce(fill(channels.nowClosed, { name }));
      onClose();
    },
  );
  return (
    <FormDialog title={channels.close} verb={close} onClose={onClose} onSubmit={() => close.mutate(null)}>
      <Text>{fill(channels.closeText, { name })}</Text>
    </FormDialog>
  );
}
