import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { approvalsQuery } from './task-queries.js';
import { VerbButton } from './verb-button.js';

export type Approval = Schema<'ApprovalView'>;

/** What one person of the office asked for waits for another, who reads here what it is before deciding. */
export function ApprovalCard({ task }: { task: Task }) {
  const { task: words } = useWords();
  const me = useMe();
  const { data, error } = useQuery({ ...approvalsQuery(task.id), enabled: me.is('office') });
  const approval = data?.items[0];
  return (
    <div className="callout" data-tone="warning">
      <Text fw={600}>{words.waitsForSecond}</Text>
      {!data && <ProblemAlert error={error} />}
      {approval && <Wished approval={approval} />}
      {approval && <DecideApproval approval={approval} may={(verb) => task.verbs.includes(verb)} />}
    </div>
  );
}

/** Who wants what, of which day, and why. */
export function Wished({ approval }: { approval: Approval }) {
  const { approvals, verbs, days } = useWords();
  const format = useFormat();
  const { verb, slot, effectiveDay, newDay, newWritten, notExecutedCode, reason, askedBy, askedAt } = approval;
  const what = [
    approvals.wished[verb],
    notExecutedCode && verbs.notExecuted[notExecutedCode],
    newDay &&
      fill(approvals.toDay, {
        day: format.day(newDay),
        now: effectiveDay === null ? days.noTerm : format.day(effectiveDay),
      }),
    newWritten && `«${newWritten}»`,
    slot && fill(approvals.ofPeriod, { day: format.day(slot) }),
  ];
  return (
    <>
      <Text>{what.filter(Boolean).join(' · ')}</Text>
      {reason !== null && <Text size="sm">{reason}</Text>}
      <Text size="sm" c="dimmed">
        {fill(approvals.asked, { name: askedBy, moment: format.moment(askedAt) })}
        {!approval.mayApprove && ` ${approvals.own}`}
      </Text>
    </>
  );
}

interface DecideApprovalProps {
  approval: Approval;
  may: (verb: string) => boolean;
}

export function DecideApproval({ approval, may }: DecideApprovalProps) {
  const { verbs, task: words } = useWords();
  const path = { id: approval.id };
  const task = { id: approval.taskId, version: approval.version };
  return (
    <Group gap="xs" mt="xs" align="flex-start" className="no-print">
      {may('approve') && (
        <VerbButton
          task={task}
          label={words.approve}
          icon="check"
          variant="filled"
          run={(_, header) => answerOf(api.POST('/api/v1/approvals/{id}/approve', { params: { path, header } }))}
          done={() => ({ message: verbs.done.approve })}
        />
      )}
      {may('decline') && (
        <VerbButton
          task={task}
          label={words.decline}
          fields={['reason']}
          run={({ reason }, header) =>
            answerOf(api.POST('/api/v1/approvals/{id}/decline', { params: { path, header }, body: { reason } }))
          }
          done={() => ({ message: verbs.done.decline })}
        />
      )}
    </Group>
  );
}
