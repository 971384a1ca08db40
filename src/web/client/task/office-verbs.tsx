/** What is done to a task from above: by the office, and to a part by its region. */
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { tasksQuery, type Task } from '../api/queries.js';
import { bodiesQuery } from '../meetings/meeting-queries.js';
import type { VerbInput } from '../parts/verb-input.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { useToday } from '../shell/use-me.js';
import { onlyOne, useSlotDeadlines } from './slot-choice.js';
import { useReopen } from './use-undo.js';
import { VerbButton } from './verb-button.js';

type CloseRequest = Schema<'CloseRequest'>;

interface OfTask {
  task: Task;
}

/** The new day is meant as it stands: it is included. Of several periods one is moved, and the others stay. */
export function MoveDeadline({ task }: OfTask) {
  const { verbs, slots: words } = useWords();
  const slots = useSlotDeadlines(task, ({ state }) => state !== 'accepted');
  const path = { id: task.id };
  const body = ({ choice, day, reason, document }: VerbInput) => ({
    ...(choice ? { slot: choice } : {}),
    deadline: { kind: 'date', boundary: 'inclusive', namedDay: day! } as const,
    reason,
    ...(document ? { document } : {}),
  });
  return (
    <VerbButton
      task={task}
      label={verbs.move}
      icon="calendar"
      fields={slots ? ['choice', 'day', 'reason', 'document'] : ['day', 'reason', 'document']}
      choiceLabel={words.which}
      choices={slots ?? []}
      given={{ day: task.deadline.effectiveDay, choice: onlyOne(slots) }}
      run={(input, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/deadline', { params: { path, header }, body: body(input) }))
      }
      done={() => ({ message: verbs.done.move })}
    />
  );
}

/** Begins with what holds now, to be cut down: the instruction itself is never rewritten. */
export function ChangeScope({ task }: OfTask) {
  const { verbs } = useWords();
  const path = { id: task.id };
  return (
    <VerbButton
      task={task}
      label={verbs.scope}
      fields={['text', 'reason', 'document']}
      textLabel={verbs.scopeText}
      given={{ text: task.scopeNote ?? task.instruction.text }}
      run={({ text, reason, document }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/scope', {
            params: { path, header },
            body: { text, reason, ...(document ? { document } : {}) },
          }),
        )
      }
      done={() => ({ message: verbs.done.scope })}
    />
  );
}

export function ChangeLead({ task }: OfTask) {
  const { sharing } = useWords();
  const path = { id: task.id };
  return (
    <VerbButton
      task={task}
      label={sharing.makeLead}
      fields={['reason']}
      question={sharing.makeLeadText}
      run={({ reason }, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/lead', { params: { path, header }, body: { reason } }))
      }
      done={() => ({ message: sharing.leadChanged })}
    />
  );
}

/** To a body that has no task of the instruction yet: the API says so where it has one. */
export function Reassign({ task }: OfTask) {
  const { verbs } = useWords();
  const path = { id: task.id };
  const { data } = useQuery(bodiesQuery(useToday()));
  const bodies = (data?.items ?? [])
    .filter(({ code, kind }) => code !== task.organization.code && kind !== 'group')
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <VerbButton
      task={task}
      label={verbs.reassign}
      fields={['choice', 'reason', 'document']}
      choiceLabel={verbs.toWhom}
      choices={bodies}
      run={({ choice, reason, document }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/reassign', {
            params: { path, header },
            body: { to: choice!, reason, ...(document ? { document } : {}) },
          }),
        )
      }
      done={({ organization }) => ({ message: fill(verbs.done.reassign, { name: organization.name }) })}
    />
  );
}

/** Taking off control without execution, and putting back. Each of them may wait for a second person of the office. */
export function EndTask({ task }: OfTask) {
  const { verbs, task: words } = useWords();
  const reopen = useReopen();
  const path = { id: task.id };
  const ended = (message: string) => (after: Task) =>
    after.waitingForApproval === null
      ? { message, undo: reopen(after, verbs.undoMistake) }
      : { message: words.waitsForSecond };
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
          done={ended(verbs.done.withdraw)}
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
          done={ended(verbs.done.close_unexecuted)}
        />
      )}
      {task.verbs.includes('reopen') && <Reopen task={task} />}
    </>
  );
}

/** Because of another instruction of the same recipient, where it was one: the latest first. */
function Reopen({ task }: OfTask) {
  const { verbs, task: words } = useWords();
  const format = useFormat();
  const path = { id: task.id };
  const { data } = useQuery(tasksQuery({ organization: task.organization.code, sort: '-createdAt', size: 100 }));
  const causes = (data?.items ?? [])
    .map(({ instruction }) => instruction)
    .filter(({ id }) => id !== task.instruction.id)
    .map(({ id, number, text, issuedOn }) => ({
      value: id,
      label: `${format.numbered(number)} · ${format.day(issuedOn)} · ${text.slice(0, 80)}`,
    }));
  return (
    <VerbButton
      task={task}
      label={verbs.reopen}
      icon="back"
      fields={causes.length > 0 ? ['optionalChoice', 'reason'] : ['reason']}
      choiceLabel={verbs.because}
      choices={causes}
      run={({ choice, reason }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/reopen', {
            params: { path, header },
            body: { reason, ...(choice ? { instructionId: choice } : {}) },
          }),
        )
      }
      done={({ waitingForApproval }) => ({
        message: waitingForApproval === null ? verbs.done.reopen : words.waitsForSecond,
      })}
    />
  );
}
