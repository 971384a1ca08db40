import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import type { Task } from '../api/queries.js';
import { DaysMark } from '../parts/days.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { MoveLine } from './move-line.js';
import { deadlinesQuery } from './task-queries.js';

/** By when, how that day was computed, and every day it was before. */
export function DeadlineCard({ task }: { task: Task }) {
  const { task: words, days } = useWords();
  const format = useFormat();
  const { deadline } = task;
  return (
    <Section title={words.deadline}>
      <div className="day-large">
        {deadline.effectiveDay === null ? days.noTerm : format.weekday(deadline.effectiveDay)}
      </div>
      <DaysMark task={task} />
      {task.heldBy !== null && <Text size="sm">{words.heldBy[task.heldBy]}</Text>}
      {deadline.written !== null && (
        <Text size="sm" mt="xs">
          {fill(words.written, { written: deadline.written })}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {deadline.explanation}
      </Text>
      {task.filedOn !== null && <Text size="sm">{fill(words.filedOn, { day: format.day(task.filedOn) })}</Text>}
      {task.closedOn !== null && <Text size="sm">{fill(words.closedOn, { day: format.day(task.closedOn) })}</Text>}
      {task.deadlineMoves > 0 && <Moves task={task} />}
    </Section>
  );
}

function Moves({ task }: { task: Task }) {
  const { task: words, days } = useWords();
  const format = useFormat();
  const { data, error } = useQuery(deadlinesQuery(task.id));
  return (
    <>
      <Text size="sm" mt="xs">
        {words.moved(task.deadlineMoves)}
        {task.originalEffectiveDay !== null &&
          ` · ${fill(words.original, { day: format.day(task.originalEffectiveDay) })}`}
      </Text>
      <Text fw={600} size="sm" mt="xs">
        {words.moves}
      </Text>
      {!data && <ProblemAlert error={error} />}
      <ol className="timeline">
        {data?.items.map(({ revision, deadline, decidedAt, decidedBy, reason, document }) => (
          <MoveLine
            key={revision}
            at={decidedAt}
            days={deadline.effectiveDay === null ? days.noTerm : format.day(deadline.effectiveDay)}
            reason={reason ?? words.firstDeadline}
            document={document}
            by={decidedBy}
          />
        ))}
      </ol>
    </>
  );
}
