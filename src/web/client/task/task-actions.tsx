import { Group } from '@mantine/core';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { ApprovalCard } from './approval.js';
import { InnerDeadline } from './dependents.js';
import { ChangeLead, ChangeScope, EndTask, MoveDeadline, Reassign } from './office-verbs.js';
import { Ready } from './ready.js';
import { useUndo } from './use-undo.js';
import { VerbButton } from './verb-button.js';

/**
 * Everything that can be done to a task as a whole: its open verbs, as the API names them. Reports, requests, parts, terms
 * and remarks have their own buttons beside them.
 */
export function TaskActions({ task }: { task: Task }) {
  const { task: words } = useWords();
  const may = (verb: string) => task.verbs.includes(verb);
  return (
    <div role="group" aria-label={words.actions} className="no-print">
      {task.waitingForApproval !== null && <ApprovalCard task={task} />}
      <Group gap="xs" mt="md" align="flex-start">
        {may('acknowledge') && <Acknowledge task={task} />}
        {may('mark_ready') && <Ready task={task} />}
        {may('move_deadline') && <MoveDeadline task={task} />}
        {may('set_inner_deadline') && <InnerDeadline task={task} day={task.deadline.effectiveDay} size={null} />}
        {(may('flag_risk') || may('clear_risk')) && <Risk task={task} />}
        {may('change_scope') && <ChangeScope task={task} />}
        {may('change_lead') && <ChangeLead task={task} />}
        {may('reassign') && <Reassign task={task} />}
        <EndTask task={task} />
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

/** Flagging is taken back by clearing, clearing by flagging anew with the reason that stood there. */
function Risk({ task }: { task: Task }) {
  const { verbs } = useWords();
  const undo = useUndo();
  const path = { id: task.id };
  const atRisk = !task.atRisk;
  const before = task.atRiskReason ?? '';
  const back = ({ version }: Task) =>
    undo(() =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/risk', {
          params: { path, header: { 'If-Match': `"${version}"` } },
          body: { atRisk: task.atRisk, reason: task.atRisk ? before : verbs.undoMistake },
        }),
      ),
    );
  return (
    <VerbButton
      task={task}
      label={atRisk ? verbs.flag : verbs.unflag}
      icon="flag"
      fields={['reason']}
      run={({ reason }, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/risk', { params: { path, header }, body: { atRisk, reason } }))
      }
      done={(after) => ({ message: atRisk ? verbs.done.flag : verbs.done.unflag, undo: back(after) })}
    />
  );
}
