/** Tasks that another one stands on, as a list: a region's parts, a lead's co-executors. */
import { Group, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { AnchorLink } from '../parts/link.js';
import { Mark, StateMark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { VerbButton } from './verb-button.js';

type Dependent = Schema<'DependentView'>;

interface DependentsProps {
  found: Schema<'DependentsView'>;
  /** The reader answers for them: sets their inner deadlines. */
  answers: boolean;
  /** A part may be taken back by its region. */
  takesBack?: boolean;
}

export function Dependents({ found: { items, ready }, answers, takesBack = false }: DependentsProps) {
  const { sharing } = useWords();
  if (items.length === 0) return null;
  return (
    <>
      <Text size="sm" mb={4}>
        {fill(sharing.ready, { done: ready.numerator, total: ready.denominator })}
      </Text>
      <ul className="rows">
        {items.map((each) => (
          <Line key={each.taskId} one={each} answers={answers && each.closedOn === null} takesBack={takesBack} />
        ))}
      </ul>
    </>
  );
}

function Line({ one, answers, takesBack }: { one: Dependent; answers: boolean; takesBack: boolean }) {
  const { sharing, days, marks } = useWords();
  const format = useFormat();
  return (
    <li className="slot">
      <div>
        <AnchorLink to="/tasks/$id" params={{ id: one.taskId }} size="sm" fw={600}>
          {one.organization.name}
        </AnchorLink>
        <Text size="sm" c="dimmed">
          {one.effectiveDay === null ? days.noTerm : fill(days.by, { day: format.day(one.effectiveDay) })}
        </Text>
        {one.note !== null && <Text size="sm">{one.note}</Text>}
      </div>
      <span className="marks">
        <StateMark state={one.state} />
        {one.overdue && <Mark icon="alert" tone="bad">{marks.overdue}</Mark>}
        {one.ready && one.closedOn === null && <Mark icon="check" tone="good">{sharing.readyMark}</Mark>}
      </span>
      {answers && (
        <Group gap="xs" className="no-print">
          <InnerDeadline task={{ id: one.taskId, version: one.version }} day={one.effectiveDay} />
          {takesBack && <TakeBack task={{ id: one.taskId, version: one.version }} />}
        </Group>
      )}
    </li>
  ); // prettier-ignore
}

interface OfOne {
  task: { id: string; version: number };
}

/** Never later than the deadline that it stands under: the API says so. */
export function InnerDeadline({
  task,
  day,
  size = 'compact-sm',
}: OfOne & { day: string | null; size?: 'compact-sm' | null }) {
  const { sharing } = useWords();
  return (
    <VerbButton
      task={task}
      label={sharing.setInner}
      icon="calendar"
      {...(size ? { size } : {})}
      fields={['day', 'reason']}
      dayLabel={sharing.innerDay}
      given={{ day }}
      run={({ day: chosen, reason }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/inner-deadline', {
            params: { path: { id: task.id }, header },
            body: { day: chosen!, reason },
          }),
        )
      }
      done={() => ({ message: sharing.innerSet })}
    />
  );
}

function TakeBack({ task }: OfOne) {
  const { sharing } = useWords();
  return (
    <VerbButton
      task={task}
      label={sharing.takeBack}
      icon="back"
      size="compact-sm"
      fields={['reason']}
      run={({ reason }, header) =>
        answerOf(
          api.POST('/api/v1/tasks/{id}/withdraw', { params: { path: { id: task.id }, header }, body: { reason } }),
        )
      }
      done={() => ({ message: sharing.takenBack })}
    />
  );
}
