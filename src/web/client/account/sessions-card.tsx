import { Button, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { browserName } from './browser-name.js';

type Session = Schema<'SessionView'>;

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => answerOf(api.GET('/api/v1/sessions')),
});

/** Where I am signed in, browsers and programs: whatever I do not know, I end. */
export function SessionsCard() {
  const { sessions } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(sessionsQuery);
  const again = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const endOthers = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/others')),
    onSuccess: () => {
      announce(sessions.othersEnded);
      return again();
    },
  });
  if (!data) return <Unread title={sessions.title} error={error} />;
  return (
    <Section title={sessions.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {sessions.text}
      </Text>
      <ul className="rows">
        {data.items.map((session) => (
          <Line key={session.id} session={session} onEnded={again} />
        ))}
      </ul>
      <ProblemAlert error={endOthers.error} />
      {data.items.length > 1 && (
        <Button variant="default" mt="sm" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {sessions.endOthers}
        </Button>
      )}
    </Section>
  );
}

function Line({ session, onEnded }: { session: Session; onEnded: () => Promise<void> }) {
  const { sessions } = useWords();
  const format = useFormat();
  const { id, kind, name, address, agent, createdAt, lastUsedAt, current } = session;
  const what = kind === 'program' ? fill(sessions.program, { name: name ?? '' }) : browserName(agent, sessions.browser);
  const end = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      announce(sessions.ended);
      return onEnded();
    },
  });
  return (
    <li className="slot">
      <div>
        <Text size="sm" fw={600}>
          {what}
        </Text>
        <Text size="sm" c="dimmed">
          {fill(sessions.since, { moment: format.moment(createdAt) })} ·{' '}
          {fill(sessions.used, { moment: format.moment(lastUsedAt) })}
          {address !== null && ` · ${address}`}
        </Text>
        <ProblemAlert error={end.error} />
      </div>
      {current ? (
        <Mark icon="check" tone="good">
          {sessions.current}
        </Mark>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={fill(sessions.endOne, { what })}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {sessions.end}
        </Button>
      )}
    </li>
  );
}
