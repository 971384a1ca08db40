import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import type { Extension, Task } from '../api/queries.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { isFileable, onlyOne, useSlotDeadlines } from './slot-choice.js';
import { extensionsQuery } from './task-queries.js';
import { useUndo } from './use-undo.js';
import { VerbButton } from './verb-button.js';

/** Requests for more time and what became of them; the lead asks, the office decides. */
export function ExtensionsCard({ task }: { task: Task }) {
  const { extensions } = useWords();
  const { data, error } = useQuery(extensionsQuery(task.id));
  if (!data) return <Unread title={extensions.title} error={error} />;
  const mayAsk = task.verbs.includes('request_extension');
  if (data.items.length === 0 && !mayAsk) return null;
  return (
    <Section title={extensions.title} onScreen={data.items.length === 0}>
      <ul className="timeline">
        {data.items.map((extension) => (
          <Request key={extension.id} extension={extension} task={task} />
        ))}
      </ul>
      {mayAsk && <Ask task={task} />}
    </Section>
  );
}

function Request({ extension, task }: { extension: Extension; task: Task }) {
  const { extensions } = useWords();
  const format = useFormat();
  const granted = extension.grantedDay;
  return (
    <li>
      <time>{format.moment(extension.askedAt)}</time>
      <Text size="sm" fw={600}>
        {extension.slot !== null && `${extension.slot.label}: `}
        {fill(extensions.until, { day: format.day(extension.proposedDay) })} · {extensions.states[extension.state]}
        {granted !== null && granted !== extension.proposedDay && ` (${format.day(granted)})`}
      </Text>
      <Text size="sm">{extension.reason}</Text>
      {extension.late && (
        <Text size="sm" c="dimmed">
          {extensions.late}
        </Text>
      )}
      {extension.decisionReason !== null && (
        <Text size="sm">{fill(extensions.answer, { reason: extension.decisionReason })}</Text>
      )}
      {extension.state === 'pending' && <DecideExtension extension={extension} task={task} />}
    </li>
  );
}

/** Granting and refusing for the office, taking back for the recipient. */
export function DecideExtension({ extension, task }: { extension: Extension; task: Task }) {
  const { verbs } = useWords();
  const path = { id: extension.id };
  const may = (verb: string) => task.verbs.includes(verb);
  return (
    <Group gap="xs" mt="xs" align="flex-start" className="no-print">
      {may('grant_extension') && (
        <VerbButton
          task={task}
          label={verbs.grant}
          icon="check"
          variant="filled"
          fields={['day', 'optionalReason', 'document']}
          given={{ day: extension.proposedDay }}
          run={({ day, reason, document }, header) =>
            answerOf(
              api.POST('/api/v1/extensions/{id}/grant', {
                params: { path, header },
                body: { lastDay: day!, ...(reason ? { reason } : {}), ...(document ? { document } : {}) },
              }),
            )
          }
          done={() => ({ message: verbs.done.grant })}
        />
      )}
      {may('refuse_extension') && (
        <VerbButton
          task={task}
          label={verbs.refuse}
          fields={['reason']}
          run={({ reason }, header) =>
            answerOf(api.POST('/api/v1/extensions/{id}/refuse', { params: { path, header }, body: { reason } }))
          }
          done={() => ({ message: verbs.done.refuse })}
        />
      )}
      {may('withdraw_extension') && (
        <VerbButton
          task={task}
          label={verbs.withdrawRequest}
          run={(_, header) => answerOf(api.POST('/api/v1/extensions/{id}/withdraw', { params: { path, header } }))}
          done={() => ({ message: verbs.done.withdrawRequest })}
        />
      )}
    </Group>
  );
}

/** Asked by mistake: the request is withdrawn while the message is shown. */
function Ask({ task }: { task: Task }) {
  const { verbs, slots: words } = useWords();
  const undo = useUndo();
  const slots = useSlotDeadlines(task, (slot) => isFileable(slot) && !slot.extensionPending);
  const path = { id: task.id };
  const back = ({ id, version }: Extension) =>
    undo(
      () =>
        answerOf(
          api.POST('/api/v1/extensions/{id}/withdraw', {
            params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          }),
        ),
      () => verbs.done.withdrawRequest,
    );
  return (
    <VerbButton
      task={task}
      label={verbs.extend}
      icon="calendar"
      fields={slots ? ['choice', 'day', 'reason'] : ['day', 'reason']}
      choiceLabel={words.which}
      choices={slots ?? []}
      given={{ choice: onlyOne(slots) }}
      dayLabel={verbs.proposedDay}
      run={({ choice, day, reason }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/extensions', {
            params: { path, header },
            body: { proposedDay: day!, reason, ...(choice ? { slot: choice } : {}) },
          }),
        )
      }
      done={(asked) => ({ message: verbs.done.extend, undo: back(asked) })}
    />
  );
}
