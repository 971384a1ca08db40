import '@mantine/core/styles/Drawer.css';
import { Drawer, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { taskQuery, type Task } from '../api/queries.js';
import { DaysMark } from '../parts/days.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { TaskMarks } from '../parts/state-mark.js';
import { DeadlineCard } from '../task/deadline-card.js';
import { FiguresCard } from '../task/figures-card.js';
import { HistoryCard } from '../task/history-card.js';
import { RemindersCard } from '../task/reminders-card.js';
import { ReportsCard } from '../task/reports-card.js';
import { TaskActions } from '../task/task-actions.js';
import { useWords } from '../words/words.js';

/** The task of a cell beside the board, which stays where it is; its whole page is one click away. */
export function TaskBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const { task: words, actions } = useWords();
  const { data: task, error } = useQuery(taskQuery(id));
  const title = task
    ? `${fill(words.number, { number: task.instruction.number })} · ${task.organization.name}`
    : undefined;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': actions.close }}
      className="no-print"
      // The page has its banner already.
      attributes={{ header: { role: 'group' } }}
    >
      <ProblemAlert error={error} />
      {task && <Beside task={task} />}
    </Drawer>
  );
}

function Beside({ task }: { task: Task }) {
  const { board } = useWords();
  return (
    <>
      <div className="marks">
        <TaskMarks task={task} />
        <DaysMark task={task} />
      </div>
      <p className="task-text">{task.instruction.text}</p>
      <Text mb="sm">
        <AnchorLink to="/tasks/$id" params={{ id: task.id }} underline="always">
          {board.wholePage}
        </AnchorLink>
      </Text>
      <TaskActions task={task} />
      <DeadlineCard task={task} />
      <FiguresCard task={task} />
      <ReportsCard task={task} />
      <RemindersCard taskId={task.id} />
      <HistoryCard taskId={task.id} />
    </>
  );
}
