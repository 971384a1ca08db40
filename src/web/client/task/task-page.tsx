/**
 * The page of one task, for whoever may see it: what, by when and why then, how far it is, what was reported, what is to be
 * done next. What the reader may do comes from the task's own `verbs`; the page decides nothing.
 */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { taskQuery, type Task } from '../api/queries.js';
import { DaysMark, DueDay } from '../parts/days.js';
import { Page } from '../parts/page.js';
import { Mark, TaskMarks } from '../parts/state-mark.js';
import { useWords } from '../words/words.js';
import { DeadlineCard } from './deadline-card.js';
import { ExtensionsCard } from './extensions-card.js';
import { FiguresCard } from './figures-card.js';
import { HistoryCard } from './history-card.js';
import { HelpersCard, OthersCard } from './others-card.js';
import { PartsCard } from './parts-card.js';
import { CommentsCard, NotesCard } from './remarks-card.js';
import { RemindersCard } from './reminders-card.js';
import { ReportForm } from './report-form.js';
import { ReportsCard } from './reports-card.js';
import { SlotsCard } from './slots-card.js';
import { TaskActions } from './task-actions.js';
import { TaskFacts } from './task-facts.js';
import { TermsCard } from './terms-card.js';

export function TaskPage() {
  const { id } = useParams({ from: '/shell/tasks/$id' });
  return <TaskById key={id} id={id} />;
}

function TaskById({ id }: { id: string }) {
  const { task: words } = useWords();
  const { data: task } = useSuspenseQuery(taskQuery(id));
  const { instruction, organization, verbs } = task;
  const mayBeFinal = verbs.includes('submit') || verbs.includes('submit_slot');
  return (
    <Page
      title={`${fill(words.number, { number: instruction.number })} · ${organization.name}`}
      lead={<Summary task={task} />}
    >
      <div className="task-columns">
        <div>
          <TaskFacts task={task} />
          <TermsCard task={task} />
          <TaskActions task={task} />
          <FiguresCard task={task} />
          <SlotsCard task={task} />
          <PartsCard task={task} />
          <HelpersCard task={task} />
          <ReportsCard task={task} />
          {(mayBeFinal || verbs.includes('report_progress')) && (
            <ReportForm key={mayBeFinal ? 'final' : 'interim'} task={task} />
          )}
          <CommentsCard task={task} />
          <NotesCard task={task} />
        </div>
        <aside>
          <DeadlineCard task={task} />
          <ExtensionsCard task={task} />
          <RemindersCard taskId={id} />
          <OthersCard task={task} />
          <HistoryCard taskId={id} />
        </aside>
      </div>
    </Page>
  );
}

/** All that stands out, as one line under the heading. */
function Summary({ task }: { task: Task }) {
  const { slots, sharing } = useWords();
  return (
    <span className="marks">
      <TaskMarks task={task} />
      <DaysMark task={task} />
      {task.deadline.effectiveDay !== null && <DueDay day={task.deadline.effectiveDay} />}
      {task.missedSlots > 0 && <Mark icon="alert" tone="bad">{slots.missed(task.missedSlots)}</Mark>}
      {task.waitingSlots > 0 && <Mark icon="clock" tone="waiting">{slots.waiting(task.waitingSlots)}</Mark>}
      {task.stale && <Mark icon="clock" tone="warning">{sharing.stale}</Mark>}
    </span>
  ); // prettier-ignore
}
