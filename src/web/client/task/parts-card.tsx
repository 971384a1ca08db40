import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import type { Task } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useSpoken, useWords } from '../words/words.js';
import { DelegationForm } from './delegation-form.js';
import { Dependents } from './dependents.js';
import { partsQuery, rollUpQuery } from './task-queries.js';

/** What a region has given to its districts, and what they have counted together; the region still answers (rule 11). */
export function PartsCard({ task }: { task: Task }) {
  const { sharing } = useWords();
  const me = useMe();
  const { data, error } = useQuery(partsQuery(task.id));
  const [splitting, split] = useState(false);
  const mayDelegate = task.verbs.includes('delegate');
  const isOurs = me.is('recipient') && me.organizations.some(({ code }) => code === task.organization.code);
  if (!data) return <Unread title={sharing.parts} error={error} />;
  if (data.items.length === 0 && !mayDelegate) return null;
  return (
    <Section title={sharing.parts}>
      <Dependents found={data} answers={isOurs} takesBack />
      {data.items.length > 0 && <RollUp taskId={task.id} />}
      {data.items.length === 0 && !splitting && (
        <Text size="sm" c="dimmed" mb="xs">
          {sharing.noParts}
        </Text>
      )}
      {mayDelegate && !splitting && (
        <Button
          variant="default"
          mt="xs"
          className="no-print"
          leftSection={<Icon name="plus" />}
          onClick={() => split(true)}
        >
          {sharing.delegate}
        </Button>
      )}
      {mayDelegate && splitting && <DelegationForm task={task} onClose={() => split(false)} />}
    </Section>
  );
}

/** The sum beside what the region itself has reported: the two may differ, and both are shown. */
function RollUp({ taskId }: { taskId: string }) {
  const { language, words } = useSpoken();
  const { sharing } = words;
  const format = useFormat();
  const { data } = useQuery(rollUpQuery(taskId));
  return data?.items.map(({ indicator, own, proposed, reported }) => (
    <Text key={indicator.id} size="sm" mt="xs">
      {indicator.name[language]}:{' '}
      {proposed === null
        ? sharing.notCounted
        : fill(sharing.rollUp, { done: format.number(proposed.numerator), total: format.number(proposed.denominator) })}
      {` · ${fill(sharing.counted, { done: format.number(reported.numerator), total: format.number(reported.denominator) })}`}
      {own !== null &&
        ` · ${fill(sharing.own, { done: format.number(own.numerator), total: format.number(own.denominator) })}`}
    </Text>
  ));
}
