import { lazy, Suspense, useRef, useState } from 'react';
import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { loadVerbDialog } from '../parts/later.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

const VerbDialog = lazy(async () => ({ default: (await loadVerbDialog()).VerbDialog }));

const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answerOf(api.GET('/api/v1/calendar-feed')),
});

/** My deadlines in my own calendar program: an address that is shown once. Ending or replacing it asks first. */
export function CalendarCard() {
  const { account } = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error } = useQuery(feedQuery);
  const [asking, ask] = useState<'anew' | 'end'>();
  const first = useRef<HTMLButtonElement>(null);
  const close = () => {
    ask(undefined);
    first.current?.focus();
  };
  const again = () => {
    close();
    return queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  };
  const make = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/calendar-feed')), onSuccess: again });
  const end = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/calendar-feed/revoke')),
    onSuccess: () => {
      make.reset();
      return again();
    },
  });
  if (!data) return <Unread title={account.calendar} error={error} />;
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
        <Button
          ref={first}
          variant="default"
          loading={make.isPending}
          onClick={() => (data.active ? ask('anew') : make.mutate())}
        >
          {data.active ? account.calendarAnew : account.calendarMake}
        </Button>
        {data.active && (
          <Button variant="default" loading={end.isPending} onClick={() => ask('end')}>
            {account.calendarEnd}
          </Button>
        )}
      </Group>
      {asking && (
        <Suspense>
          <VerbDialog
            title={asking === 'anew' ? account.calendarAnew : account.calendarEnd}
            fields={[]}
            question={account.calendarLost}
            pending={make.isPending || end.isPending}
            refusal={<ProblemAlert error={make.error ?? end.error} />}
            onClose={close}
            onSubmit={() => (asking === 'anew' ? make.mutate() : end.mutate())}
          />
        </Suspense>
      )}
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
