import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { DaysMark, DueDay } from '../parts/days.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Mark, StateMark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** One task of the desk: what, by when, how it stands; taking note of it needs no other page. */
export function DeskRow({ task, namesBody }: { task: Task; namesBody: boolean }) {
  const { desk, marks } = useWords();
  const format = useFormat();
  const { id, instruction, organization, role } = task;
  const acknowledge = useVerb(
    task.version,
    (_: null, header) => answerOf(api.POST('/api/v1/tasks/{id}/acknowledge', { params: { path: { id }, header } })),
    () => announce(fill(desk.acknowledged, { number: instruction.number })),
  );
  return (
    <li className="row">
      <Text component="span" className="row-number" c="dimmed">
        {format.numbered(instruction.number)}
      </Text>
      <div className="row-what">
        <Link to="/tasks/$id" params={{ id }} className="row-link">
          {task.scopeNote ?? instruction.text}
        </Link>
        <span className="marks">
          <StateMark state={task.state} />
          {task.atRisk && (
            <Mark icon="flag" tone="warning">
              {marks.atRisk}
            </Mark>
          )}
          {role === 'co_executor' && (
            <span className="mark" data-tone="quiet">
              {marks.co_executor}
            </span>
          )}
          {namesBody && (
            <span className="mark" data-tone="quiet">
              {organization.name}
            </span>
          )}
        </span>
        <ProblemAlert error={acknowledge.error} />
      </div>
      <div className="row-when">
        {task.deadline.effectiveDay !== null && <DueDay day={task.deadline.effectiveDay} />}
        <DaysMark task={task} />
      </div>
      {task.verbs.includes('acknowledge') && (
        <Button
          size="sm"
          variant="light"
          className="row-action no-print"
          leftSection={<Icon name="check" />}
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate(null)}
        >
          {desk.acknowledge}
        </Button>
      )}
    </li>
  );
}
