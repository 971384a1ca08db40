import { Link } from '@tanstack/react-router';
import type { Task } from '../api/queries.js';
import { DaysMark } from '../parts/days.js';
import { TaskMarks } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** Tasks as rows: a table on a desk, cards on a phone. */
export function TaskTable({ tasks }: { tasks: readonly Task[] }) {
  const { tasks: words, pages } = useWords();
  const { columns } = words;
  return (
    <table className="task-table" aria-label={pages.tasks}>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </tbody>
    </table>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { days } = useWords();
  const format = useFormat();
  const { effectiveDay } = task.deadline;
  return (
    <tr>
      <td className="nowrap">{task.instruction.number}</td>
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
