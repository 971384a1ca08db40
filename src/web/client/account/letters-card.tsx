import '@mantine/core/styles/Switch.css';
import { Switch, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useWords } from '../words/words.js';

const choicesQuery = queryOptions({
  queryKey: ['letter-choices'],
  queryFn: () => answerOf(api.GET('/api/v1/letter-choices')),
});

/** Which letters one may do without; where all of them are a duty, nothing is offered. */
export function LettersCard() {
  const { account } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(choicesQuery);
  const choose = useMutation({
    mutationFn: (body: Schema<'LetterChoice'>) => answerOf(api.POST('/api/v1/letter-choices', { body })),
    onSuccess: (choices) => queries.setQueryData(choicesQuery.queryKey, choices),
  });
  if (!data) return <Unread title={account.letters} error={error} />;
  if (data.items.length === 0) return null;
  return (
    <Section title={account.letters}>
      <Text size="sm" c="dimmed" mb="xs">
        {account.lettersText}
      </Text>
      {data.items.map(({ section, wanted }) => (
        <Switch
          key={section}
          label={account.letterSections[section]}
          checked={wanted}
          disabled={choose.isPending}
          onChange={(event) => choose.mutate({ section, wanted: event.currentTarget.checked })}
        />
      ))}
      <ProblemAlert error={choose.error} />
    </Section>
  );
}
