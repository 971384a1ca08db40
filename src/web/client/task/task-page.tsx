/**
 * The page of one task, for whoever may see it: what, by when and why then, how far it is, what was reported, what is to be
 * done next. What the reader may do comes from the task's own `verbs`; the page decides nothing.
 */
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { taskQuery } from '../api/queries.js';
import { DaysMark, DueDay } from '../parts/days.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { TaskMarks } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { DeadlineCard } from './deadline-card.js';
import { ExtensionsCard } from './extensions-card.js';
import { FiguresCard } from './figures-card.js';
import { HistoryCard } from './history-card.js';
import { OthersCard } from './others-card.js';
import { RemindersCard } from './reminders-card.js';
import { ReportForm } from './report-form.js';
import { ReportsCard } from './reports-card.js';
import { TaskActions } from './task-actions.js';

export function TaskPage() {
  const { id } = useParams({ from: '/shell/tasks/$id' });
  return <TaskById key={id} id={id} />;
}

function TaskById({ id }: { id: string }) {
  const { task: words, verbs } = useWords();
  const format = useFormat();
  const { data: task } = useSuspenseQuery(taskQuery(id));
  const { instruction, organization } = task;
  const mayReport = task.verbs.includes('report_progress') || task.verbs.includes('submit');
  return (
    <Page
      title={`${fill(words.number, { number: instruction.number })} · ${organization.name}`}
      lead={
        <span className="marks">
          <TaskMarks task={task} />
          <DaysMark task={task} />
          {task.deadline.effectiveDay !== null && <DueDay day={task.deadline.effectiveDay} />}
        </span>
      }
    >
      <div className="task-columns">
        <div>
          <p className="task-text">{instruction.text}</p>
          <Text size="sm" c="dimmed">
            {fill(words.issued, { day: format.day(instruction.issuedOn) })}
            {' · '}
            <AnchorLink to="/tasks" search={{ instruction: instruction.id }} size="sm" underline="always">
              {words.coExecutors}
            </AnchorLink>
          </Text>
          {instruction.completionForm !== null && (
            <Text size="sm" c="dimmed">
              {fill(words.completionForm, { form: instruction.completionForm })}
            </Text>
          )}
          {task.scopeNote !== null && (
            <div className="callout">
              <Text fw={600} size="sm">
                {words.scope}
              </Text>
              <Text className="written-text">{task.scopeNote}</Text>
            </div>
          )}
          {task.atRiskReason !== null && (
            <div className="callout" data-tone="warning">
              <Text>{fill(words.riskFlag, { reason: task.atRiskReason })}</Text>
            </div>
          )}
          {task.notExecutedCode !== null && (
            <Text>{fill(words.notExecuted, { why: verbs.notExecuted[task.notExecutedCode] })}</Text>
          )}
          <TaskActions task={task} />
          <FiguresCard task={task} />
          <ReportsCard task={task} />
          {mayReport && <ReportForm key={task.verbs.includes('submit') ? 'final' : 'interim'} task={task} />}
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
