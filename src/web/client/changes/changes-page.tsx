import { Button, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api, type Schema } from '../api/client.js';
import { announce } from '../parts/announce.js';
import { pageSearch } from '../office/text-search.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { changesQuery } from './changes-query.js';

const SIZE = 50;

/** What happened since I was last here. It stays until I say that I have read it, on whichever machine. */
export function ChangesPage() {
  const { changes, pages } = useWords();
  const format = useFormat();
  const { page = 1 } = useSearch({ from: '/shell/changes' });
  const navigate = useNavigate();
  const turn = (to: number) => void navigate({ to: '/changes', search: pageSearch({ page: to }) });
  const { data, error } = useQuery({ ...changesQuery(page, SIZE), placeholderData: keepPreviousData });
  return (
    <Page
      title={pages.changes}
      lead={changes.lead}
      actions={data && data.total > 0 && <Seen until={data.until} onSeen={() => turn(1)} />}
    >
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" size="sm" c="dimmed" mb="xs">
          {changes.count(data.total)} {changes.since(format.moment(data.since))}
        </Text>
      )}
      {data?.total === 0 && <Empty title={changes.none}>{changes.noneText}</Empty>}
      <ol className="timeline">
        {data?.items.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={turn} />}
    </Page>
  );
}

function Change({ change }: { change: Schema<'ChangeView'> }) {
  const format = useFormat();
  const { taskId, number, organization, text, at } = change;
  return (
    <li>
      <time>{format.moment(at)}</time>
      <AnchorLink to="/tasks/$id" params={{ id: taskId }} fw={600} size="sm">
        {format.numbered(number)} · {organization.name}
      </AnchorLink>
      <Text size="sm">{text}</Text>
    </li>
  );
}

/** Until the moment that the list was read: what came meanwhile stays new. */
function Seen({ until, onSeen }: { until: string; onSeen: () => void }) {
  const { changes } = useWords();
  const queries = useQueryClient();
  const seen = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/me/changes/seen', { body: { until } })),
    onSuccess: () => {
      onSeen();
      announce(changes.seen);
      return queries.invalidateQueries({ queryKey: ['changes'] });
    },
    onError: (error) => announce(error.message),
  });
  return (
    <Button
      variant="default"
      leftSection={<Icon name="check" />}
      loading={seen.isPending}
      onClick={() => seen.mutate()}
    >
      {changes.markSeen}
    </Button>
  );
}
