import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import type { Role } from '../shell/navigation.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { AddClass } from './add-class.js';
import { Ladder } from './ladder.js';
import './policies.css';
import { policiesQuery, type Policy } from './policy-queries.js';
import { SendingCard } from './sending-card.js';

export const POLICY_READERS: readonly Role[] = ['office', 'administrator', 'reader'];

/** When each class of instructions reminds whom (rule 13), and at what hours letters leave. */
export function PoliciesPage() {
  const { pages } = useWords();
  const { policies } = useOfficeWords();
  return (
    <OfficePage title={pages.policies} lead={policies.lead} roles={POLICY_READERS}>
      <Policies />
    </OfficePage>
  );
}

function Policies() {
  const { policies } = useOfficeWords();
  const me = useMe();
  const { data, error } = useQuery(policiesQuery);
  const [adding, add] = useState(false);
  return (
    <>
      <ProblemAlert error={error} />
      {data?.items.map((policy) => (
        <ClassOf key={policy.class} policy={policy} />
      ))}
      {(me.is('office') || me.is('administrator')) && data && (
        <Button variant="default" leftSection={<Icon name="plus" />} mt="md" onClick={() => add(true)}>
          {policies.addClass}
        </Button>
      )}
      <SendingCard />
      {adding && data && <AddClass from={data.items[0]!} onClose={() => add(false)} />}
    </>
  );
}

function ClassOf({ policy }: { policy: Policy }) {
  const { policies } = useOfficeWords();
  return (
    <Section title={policy.name}>
      <Text size="sm" c="dimmed" mb="xs">
        {policies.instructions(policy.instructions)} ·{' '}
        <Link to="/policies/$class" params={{ class: policy.class }} className="row-link">
          {policies.openClass}
        </Link>
      </Text>
      <Ladder rules={policy} />
    </Section>
  );
}
