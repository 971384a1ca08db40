import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Preview } from './policy-queries.js';

type ChangedTask = Preview['tasks'][number];

/** Who would be written to, and when: what comes in, what falls away, and whose letters reach others. */
export function PolicyPreview({ preview }: { preview: Preview }) {
  const { policies } = useOfficeWords();
  const format = useFormat();
  const { openTasks, changedTasks, added, removed, otherReach, from, to, tasks } = preview;
  return (
    <div className="policy-preview" role="status">
      <Text fw={600}>
        {fill(policies.ofOpen, { changed: format.number(changedTasks), open: policies.openTasks(openTasks) })}
      </Text>
      <Text size="sm">
        {fill(policies.totals, {
          added: format.number(added),
          removed: format.number(removed),
          reach: format.number(otherReach),
        })}{' '}
        {fill(policies.span, { from: format.day(from), to: format.day(to) })}
      </Text>
      {tasks.map((task) => (
        <Changed key={task.taskId} task={task} />
      ))}
      {tasks.length < changedTasks && (
        <Text size="sm" c="dimmed">
          {fill(policies.firstOf, { shown: tasks.length, total: format.number(changedTasks) })}
        </Text>
      )}
    </div>
  );
}

function Changed({ task: { taskId, number, text, body, effectiveDay, ...steps } }: { task: ChangedTask }) {
  const { policies, upTo: upToWords } = useOfficeWords();
  const format = useFormat();
  const lines = (['added', 'removed', 'otherReach'] as const).flatMap((kind) =>
    steps[kind].map((step) => ({ kind, ...step })),
  );
  return (
    <>
      <Text mt="sm">
        <Link to="/tasks/$id" params={{ id: taskId }} className="row-link">
          {format.numbered(number)} · {body}
        </Link>{' '}
        · {text} · {fill(policies.due, { day: format.day(effectiveDay) })}
      </Text>
      <ul>
        {lines.map(({ kind, step, why, on, upTo }) => (
          <li key={kind + step}>{fill(policies.changes[kind], { day: format.day(on), why, whom: upToWords[upTo] })}</li>
        ))}
      </ul>
    </>
  );
}
