import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Task } from '../api/queries.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { Dependents } from './dependents.js';
import { helpersQuery, instructionQuery } from './task-queries.js';

/** Who helps this lead, with their inner deadlines and what they say is ready (rule 2). */
export function HelpersCard({ task }: { task: Task }) {
  const { sharing } = useWords();
  const me = useMe();
  const { data, error } = useQuery(helpersQuery(task.id));
  if (!data) return <Unread title={sharing.helpers} error={error} />;
  if (data.items.length === 0) return null;
  const isOurs = me.organizations.some(({ code }) => code === task.organization.code);
  return (
    <Section title={sharing.helpers}>
      <Dependents found={data} answers={me.is('office') || (me.is('recipient') && isOurs)} />
    </Section>
  );
}

/** Who answers for the instruction and who helps; a recipient sees what the API lets it see. */
export function OthersCard({ task }: { task: Task }) {
  const { task: words, marks } = useWords();
  const { data, error } = useQuery(instructionQuery(task.instruction.id));
  if (!data) return <Unread title={words.coExecutors} error={error} />;
  if (data.recipients.length < 2) return null;
  return (
    <Section title={words.coExecutors}>
      <ul className="plain recipients">
        {data.recipients.map(({ code, name, role }) => (
          <li key={code}>
            <Text size="sm" fw={code === task.organization.code ? 600 : 400} component="span">
              {name}
            </Text>
            {role === 'co_executor' && (
              <Text size="sm" c="dimmed" component="span">
                {` · ${marks.co_executor}`}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
