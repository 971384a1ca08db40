import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import type { Task } from '../api/queries.js';
import { AnchorLink } from '../parts/link.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** The instruction as it was given, and what of it holds for this recipient. */
export function TaskFacts({ task }: { task: Task }) {
  const { task: words, verbs, sharing } = useWords();
  const format = useFormat();
  const { instruction, partOf } = task;
  return (
    <div>
      <p className="task-text">{instruction.text}</p>
      <Text size="sm" c="dimmed">
        {fill(words.issued, { day: format.day(instruction.issuedOn) })}
        <span className="no-print">
          {' · '}
          <AnchorLink to="/tasks" search={{ instruction: instruction.id }} size="sm" underline="always">
            {words.coExecutors}
          </AnchorLink>
        </span>
      </Text>
      {partOf !== null && <PartOf task={partOf} />}
      {task.issuedTo !== null && (
        <Text size="sm" c="dimmed">
          {fill(sharing.issuedTo, { code: task.issuedTo })}
        </Text>
      )}
      {instruction.completionForm !== null && (
        <Text size="sm" c="dimmed">
          {fill(words.completionForm, { form: instruction.completionForm })}
        </Text>
      )}
      {task.scopeNote !== null && (
        <div className="callout">
          <Text fw={600} size="sm">
            {partOf === null ? words.scope : sharing.note}
          </Text>
          <Text className="written-text">{task.scopeNote}</Text>
        </div>
      )}
      {task.reopenedFor !== null && (
        <div className="callout">
          <Text>
            {fill(words.reopenedFor, { number: task.reopenedFor.number, protocol: task.reopenedFor.protocolNumber })}
          </Text>
          <Text size="sm" className="written-text">
            {task.reopenedFor.text}
          </Text>
        </div>
      )}
      {task.readyOn !== null && (
        <div className="callout">
          <Text>{fill(sharing.readySince, { day: format.day(task.readyOn), note: task.readyNote ?? '' })}</Text>
        </div>
      )}
      {task.atRiskReason !== null && (
        <div className="callout" data-tone="warning">
          <Text>{fill(words.riskFlag, { reason: task.atRiskReason })}</Text>
        </div>
      )}
      {task.notExecutedCode !== null && (
        <Text>{fill(words.notExecuted, { why: verbs.notExecuted[task.notExecutedCode] })}</Text>
      )}
    </div>
  );
}

/** A district does not see its region's task: for it, and for it alone, there is nowhere to go. */
function PartOf({ task: { taskId, organization } }: { task: NonNullable<Task['partOf']> }) {
  const { sharing } = useWords();
  const me = useMe();
  const text = fill(sharing.partOf, { name: organization.name });
  const sees = !me.is('recipient') || me.organizations.some(({ code }) => code === organization.code);
  if (!sees) return <Text size="sm">{text}</Text>;
  return (
    <Text size="sm">
      <AnchorLink to="/tasks/$id" params={{ id: taskId }} size="sm" underline="always">
        {text}
      </AnchorLink>
    </Text>
  );
}
