import { Checkbox, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Task } from '../api/queries.js';
import { fill } from '../../../shared/words/fill.js';
import { DaysMark } from '../parts/days.js';
import { TaskMarks } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { canBeChosen } from './bulk-verbs.js';

export interface Choosing {
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
}

/** Tasks as rows: a table on a desk, cards on a phone. With ticks where something may be done to several together. */
export function TaskTable({ tasks, choosing }: { tasks: readonly Task[]; choosing: Choosing | undefined }) {
  const { tasks: words, pages, bulk } = useWords();
  const { columns } = words;
  return (
    <table className="task-table" aria-label={pages.tasks}>
      <thead>
        <tr>
          {choosing && (
            <th scope="col" className="no-print">
              <VisuallyHidden>{bulk.title}</VisuallyHidden>
            </th>
          )}
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} choosing={choosing} />
        ))}
      </tbody>
    </table>
  );
}

function TaskLine({ task, choosing }: { task: Task; choosing: Choosing | undefined }) {
  const { days, bulk } = useWords();
  const format = useFormat();
  const { effectiveDay } = task.deadline;
  return (
    <tr>
      {choosing && (
        <td className="task-tick no-print">
          {canBeChosen(task) && (
            <Checkbox
              aria-label={fill(bulk.one, {
                number: format.numbered(task.instruction.number),
                name: task.organization.name,
              })}
              checked={choosing.chosen.has(task.id)}
              onChange={(event) => choosing.onChoose(task.id, event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <td className="task-number nowrap">{task.instruction.number}</td>
      <td>
        <Link to="/tasks/$id" params={{ id: task.id }}>
          {task.scopeNote ?? task.instruction.text}
        </Link>
      </td>
      <td>{task.organization.name}</td>
      <td>
        <TaskMarks task={task} />
      </td>
      <td className={effectiveDay === null ? 'nowrap wide-only' : 'nowrap'}>
        {effectiveDay === null ? days.noTerm : format.day(effectiveDay)}
      </td>
      <td>
        <DaysMark task={task} />
      </td>
    </tr>
  );
}
