import { Group, Text } from '@mantine/core';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { VerbButton } from './verb-button.js';
import type { VerbInput } from '../parts/verb-dialog.js';
import type { Schema } from '../api/client.js';

type CloseRequest = Schema<'CloseRequest'>;

/** Everything that can be done to a task as a whole. Reports and requests have their own buttons beside them. */
export function TaskActions({ task }: { task: Task }) {
  const { task: words } = useWords();
  const me = useMe();
  const open = task.heldBy !== null;
  return (
    <div role="group" aria-label={words.actions} className="no-print">
      {task.waitingForApproval !== null && <Approval task={task} />}
      <Group gap="xs" mt="md" align="flex-start">
        {task.verbs.includes('acknowledge') && <Acknowledge task={task} />}
        {open && me.is('office') && <MoveDeadline task={task} />}
        {open && (me.is('office') || me.is('recipient')) && <Risk task={task} />}
        <OfficeEnds task={task} />
      </Group>
    </div>
  );
}

function Acknowledge({ task }: { task: Task }) {
  const { verbs } = useWords();
  const path = { id: task.id };
  return (
    <VerbButton
      task={task}
      label={verbs.acknowledge}
      icon="check"
      variant="filled"
      run={(_, header) => answerOf(api.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, header } }))}
      done={() => ({ message: verbs.done.acknowledge })}
    />
  );
}

/** The new day is meant as it stands: it is included. */
function MoveDeadline({ task }: { task: Task }) {
  const { verbs } = useWords();
  const path = { id: task.id };
  const body = ({ day, reason, document }: VerbInput) => ({
    deadline: { kind: 'date', boundary: 'inclusive', namedDay: day! } as const,
    reason,
    ...(document ? { document } : {}),
  });
  return (
    <VerbButton
      task={task}
      label={verbs.move}
      icon="calendar"
      fields={['day', 'reason', 'document']}
      given={{ day: task.deadline.effectiveDay }}
      run={(input, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/deadline', { params: { path, header }, body: body(input) }))
      }
      done={() => ({ message: verbs.done.move })}
    />
  );
}

function Risk({ task }: { task: Task }) {
  const { verbs } = useWords();
  const path = { id: task.id };
  const atRisk = !task.atRisk;
  return (
    <VerbButton
      task={task}
      label={atRisk ? verbs.flag : verbs.unflag}
      icon="flag"
      fields={['reason']}
      run={({ reason }, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/risk', { params: { path, header }, body: { atRisk, reason } }))
      }
      done={() => ({ message: atRisk ? verbs.done.flag : verbs.done.unflag })}
    />
  );
}

/** Taking off control without execution, and putting back. Each of them may wait for a second person of the office. */
function OfficeEnds({ task }: { task: Task }) {
  const { verbs, task: words } = useWords();
  const path = { id: task.id };
  const said = (message: string) => (after: Task) => ({
    message: after.waitingForApproval === null ? message : words.waitsForSecond,
  });
  return (
    <>
      {task.verbs.includes('withdraw') && (
        <VerbButton
          task={task}
          label={verbs.withdraw}
          fields={['reason']}
          run={({ reason }, header) =>
            answerOf(api.POST('/api/v1/tasks/{id}/withdraw', { params: { path, header }, body: { reason } }))
          }
          done={said(verbs.done.withdraw)}
        />
      )}
      {task.verbs.includes('close_unexecuted') && (
        <VerbButton
          task={task}
          label={verbs.close_unexecuted}
          fields={['code', 'reason']}
          run={({ code, reason }, header) => {
            const body: CloseRequest = { reasonCode: code as CloseRequest['reasonCode'], reason };
            return answerOf(api.POST('/api/v1/tasks/{id}/close', { params: { path, header }, body }));
          }}
          done={said(verbs.done.close_unexecuted)}
        />
      )}
      {task.verbs.includes('reopen') && (
        <VerbButton
          task={task}
          label={verbs.reopen}
          icon="back"
          fields={['reason']}
          run={({ reason }, header) =>
            answerOf(api.POST('/api/v1/tasks/{id}/reopen', { params: { path, header }, body: { reason } }))
          }
          done={said(verbs.done.reopen)}
        />
      )}
    </>
  );
}

/** What one person of the office asked for waits for another. */
function Approval({ task }: { task: Task }) {
  const { verbs, task: words } = useWords();
  const me = useMe();
  const path = { id: task.approvalId ?? '' };
  return (
    <div className="callout" data-tone="warning">
      <Text>{words.waitsForSecond}</Text>
      {me.is('office') && task.approvalId !== null && (
        <Group gap="xs" mt="xs" align="flex-start">
          <VerbButton
            task={task}
            label={words.approve}
            icon="check"
            variant="filled"
            run={(_, header) => answerOf(api.POST('/api/v1/approvals/{id}/approve', { params: { path, header } }))}
            done={() => ({ message: verbs.done.approve })}
          />
          <VerbButton
            task={task}
            label={words.decline}
            fields={['reason']}
            run={({ reason }, header) =>
              answerOf(api.POST('/api/v1/approvals/{id}/decline', { params: { path, header }, body: { reason } }))
            }
            done={() => ({ message: verbs.done.decline })}
          />
        </Group>
      )}
    </div>
  );
}
