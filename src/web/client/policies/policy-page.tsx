import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { isProblem } from '../api/problem.js';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { PageFailed } from '../shell/page-states.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { Ladder } from './ladder.js';
import { POLICY_READERS } from './policies-page.js';
import './policies.css';
import { PolicyForm } from './policy-form.js';
import { policyHistoryQuery, policyQuery } from './policy-queries.js';

/** The policy of one class: as it is, how it became so, and changing it after a look at what that would mean. */
export function PolicyPage() {
  const { class: code } = useParams({ from: '/shell/policies/$class' });
  const { pages } = useWords();
  const { policies } = useOfficeWords();
  const me = useMe();
  const { data, error } = useQuery(policyQuery(code));
  if (isProblem(error, 404)) return <PageFailed error={error} reset={() => undefined} />;
  const mayChange = me.is('office') || me.is('administrator');
  return (
    <OfficePage
      title={data?.name ?? pages.policies}
      lead={data && policies.instructions(data.instructions)}
      roles={POLICY_READERS}
    >
      <AnchorLink to="/policies" size="sm">
        {policies.allClasses}
      </AnchorLink>
      <ProblemAlert error={error} />
      {data && (mayChange ? <PolicyForm key={data.version} policy={data} /> : <Ladder rules={data} />)}
      {data && <History code={code} />}
    </OfficePage>
  );
}

function History({ code }: { code: string }) {
  const { policies } = useOfficeWords();
  const format = useFormat();
  const { data, error } = useQuery(policyHistoryQuery(code));
  return (
    <Section title={policies.history}>
      {!data && <ProblemAlert error={error} />}
      <ol className="timeline">
        {data?.items.map(({ version, changedAt, changedBy, reason }) => (
          <li key={version}>
            <time>{format.moment(changedAt)}</time>
            <Text size="sm">
              {fill(policies.version, { version })} · {changedBy ?? policies.delivered}
              {reason !== null && ` · ${reason}`}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
