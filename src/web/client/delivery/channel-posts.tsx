import { useState } from 'react';
import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { channelDeliveriesQuery, type ChannelDelivery } from './delivery-queries.js';
import { DeliveryState, reasonWords } from './delivery-state.js';

const SIZE = 50;

/** What was posted to a channel, the newest first, with the answer of the other side. */
export function ChannelPosts({ id }: { id: string }) {
  const { channels } = useOfficeWords();
  const [page, turn] = useState(1);
  const { data, error } = useQuery({ ...channelDeliveriesQuery(id, page, SIZE), placeholderData: keepPreviousData });
  return (
    <Section title={channels.posts}>
      <ProblemAlert error={error} />
      {data?.total === 0 && (
        <Text c="dimmed">
          {channels.noPosts} {channels.allowed}
        </Text>
      )}
      <ul className="rows">
        {data?.items.map((post) => (
          <Row key={post.noticeId} post={post} />
        ))}
      </ul>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={turn} />}
    </Section>
  );
}

function Row({ post: { noticeId, title, state, attempts, status, outcome, sentAt } }: { post: ChannelDelivery }) {
  const { channels, delivery } = useOfficeWords();
  const format = useFormat();
  const said = [
    status === null ? '' : channels.answered(status),
    attempts > 0 ? delivery.attempts(attempts) : '',
    sentAt === null ? '' : format.moment(sentAt),
  ];
  return (
    <li className="row row-of-day">
      <DeliveryState state={state} reason={null} />
      <div className="row-what">
        <span>{title}</span>
        <span className="hash">{noticeId}</span>
      </div>
      <span className="row-when reason">
        <span>{said.filter((text) => text !== '').join(' · ')}</span>
        {status === null && outcome !== null && <span>{reasonWords(channels.outcomes, outcome)}</span>}
      </span>
    </li>
  );
}
