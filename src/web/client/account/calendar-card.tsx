import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answerOf(api.GET('/api/v1/calendar-feed')),
});

/** My deadlines in my own calendar program: an address that is shown once and can be ended. */
export function CalendarCard() {
  const { account } = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(feedQuery);
  const again = () => queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  const make = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/calendar-feed')), onSuccess: again });
  const end = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/calendar-feed/revoke')),
    onSuccess: () => {
      make.reset();
      return again();
    },
  });
  if (!data) return null;
  return (
    <Section title={account.calendar}>
      <Text size="sm" c="dimmed" mb="xs">
        {account.calendarText}
      </Text>
      {data.active && data.createdAt !== null && (
        <Text size="sm" mb="xs">
          {fill(account.calendarSince, { moment: format.moment(data.createdAt) })}
        </Text>
      )}
      {make.data && <Address url={make.data.url} />}
      <ProblemAlert error={make.error ?? end.error} />
      <Group gap="xs">
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {data.active ? account.calendarAnew : account.calendarMake}
        </Button>
        {data.active && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            {account.calendarEnd}
          </Button>
        )}
      </Group>
    </Section>
  );
}

function Address({ url }: { url: string }) {
  const { account } = useWords();
  return (
    <Group align="end" gap="xs" mb="xs">
      <TextInput label={account.calendarAddress} value={url} readOnly className="grow" maw="40rem" w="100%" />
      <CopyButton value={url}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? account.copied : account.copy}</Button>}
      </CopyButton>
    </Group>
  );
}
