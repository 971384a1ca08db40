import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { taskQuery, type Extension } from '../api/queries.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { DecideExtension } from '../task/extensions-card.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { FirstOf } from './first-of.js';

const pendingQuery = queryOptions({
  queryKey: ['extensions', 'pending'],
  queryFn: () => answerOf(api.GET('/api/v1/extensions', { params: { query: { state: 'pending', size: 100 } } })),
});

/** Requests for more time: a pending one does not stop the clock (rule 9), so the longest waiting stands first. */
export function ExtensionsWaiting() {
  const { review } = useWords();
  const { data, error } = useQuery(pendingQuery);
  return (
    <Section title={review.extensions}>
      {!data && <ProblemAlert error={error} />}
      {data?.total === 0 && <Text c="dimmed">{review.noExtensions}</Text>}
      <FirstOf shown={data?.items.length} total={data?.total} />
      <ul className="plain">
        {data?.items.map((extension) => (
          <Waiting key={extension.id} extension={extension} />
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ extension }: { extension: Extension }) {
  const { review, days, extensions } = useWords();
  const format = useFormat();
  const { data: task } = useQuery(taskQuery(extension.taskId));
  const { number, organization, proposedDay, effectiveDayNow, askedOn } = extension;
  const now = effectiveDayNow === null ? days.noTerm : format.day(effectiveDayNow);
  return (
    <li className="report">
      <Text fw={600}>
        <AnchorLink to="/tasks/$id" params={{ id: extension.taskId }}>
          {format.numbered(number)} · {organization.name}
        </AnchorLink>{' '}
        {extension.slot !== null && `${extension.slot.label}: `}
        {fill(review.asks, { day: format.day(proposedDay), now })}
      </Text>
      <Text size="sm" c="dimmed">
        {fill(review.askedOn, { day: format.day(askedOn) })}
        {extension.late && ` · ${extensions.late}`}
      </Text>
      <Text size="sm">{extension.reason}</Text>
      {task && <DecideExtension extension={extension} task={task} />}
    </li>
  );
}
