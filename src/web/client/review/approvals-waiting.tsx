import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AnchorLink } from '../parts/link.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { DecideApproval, Wished } from '../task/approval.js';
import { approvalsQuery } from '../task/task-queries.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { FirstOf } from './first-of.js';

/** What a second person of the office must approve, the longest waiting first. Nothing is shown where nothing waits. */
export function ApprovalsWaiting() {
  const { approvals } = useWords();
  const format = useFormat();
  const { data, error } = useQuery(approvalsQuery());
  if (!data) return <Unread title={approvals.title} error={error} />;
  if (data.total === 0) return null;
  return (
    <Section title={approvals.title}>
      <FirstOf shown={data.items.length} total={data.total} />
      <ul className="plain">
        {data.items.map((approval) => (
          <li key={approval.id} className="report">
            <Text fw={600}>
              <AnchorLink to="/tasks/$id" params={{ id: approval.taskId }}>
                {format.numbered(approval.number)} · {approval.organization.name}
              </AnchorLink>
            </Text>
            <Text className="written-text" lineClamp={2}>
              {approval.text}
            </Text>
            <Wished approval={approval} />
            <DecideApproval approval={approval} may={(verb) => verb !== 'approve' || approval.mayApprove} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
