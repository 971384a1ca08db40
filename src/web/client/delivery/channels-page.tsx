import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { ChannelState } from './channel-state.js';
import { DeliveryFrame } from './delivery-frame.js';
import { channelsQuery, type Channel } from './delivery-queries.js';
import { OpenChannel } from './open-channel.js';

/** Other ways out for notices: a gateway of short messages, a chat. None is open until an administrator opens it. */
export function ChannelsPage() {
  const { channels } = useOfficeWords();
  const [opening, open] = useState(false);
  const button = (
    <Button leftSection={<Icon name="plus" />} onClick={() => open(true)}>
      {channels.open}
    </Button>
  );
  return (
    <DeliveryFrame part="channels" actions={button}>
      <Channels />
      {opening && <OpenChannel onClose={() => open(false)} />}
    </DeliveryFrame>
  );
}

function Channels() {
  const { channels } = useOfficeWords();
  const { data, error } = useQuery(channelsQuery);
  return (
    <>
      <ProblemAlert error={error} />
      {data?.items.length === 0 && (
        <Empty title={channels.none}>
          <p>{channels.noneText}</p>
          <p>{channels.allowed}</p>
        </Empty>
      )}
      <ul className="rows">
        {data?.items.map((channel) => (
          <Row key={channel.id} channel={channel} />
        ))}
      </ul>
    </>
  );
}

function Row({ channel }: { channel: Channel }) {
  const { channels } = useOfficeWords();
  const format = useFormat();
  const { id, name, url, openedAt, closedAt } = channel;
  return (
    <li className="row row-of-day" aria-label={name}>
      <ChannelState channel={channel} />
      <div className="row-what">
        <Link to="/delivery/channels/$id" params={{ id }} className="row-link">
          {name}
        </Link>
        <span className="hash">{url}</span>
      </div>
      <span className="row-when reason">
        {fill(channels.since, { moment: format.moment(openedAt) })}
        {closedAt !== null && <span>{fill(channels.until, { moment: format.moment(closedAt) })}</span>}
      </span>
    </li>
  );
}
