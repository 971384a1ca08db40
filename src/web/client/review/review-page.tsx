import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { tasksQuery, type Task } from '../api/queries.js';
import { DaysMark } from '../parts/days.js';
import { Empty } from '../parts/empty.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { TaskMarks } from '../parts/state-mark.js';
import { ReportsCard } from '../task/reports-card.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { ApprovalsWaiting } from './approvals-waiting.js';
import { ExtensionsWaiting } from './extensions-waiting.js';
import { FirstOf } from './first-of.js';
import './review.css';

const waitingQuery = tasksQuery({ waiting: true, sort: 'filedOn', size: 100 });

/** What waits for the office: each report is read and decided upon without leaving the keyboard. */
export function ReviewPage() {
  const { pages, review } = useWords();
  const { data, error } = useQuery(waitingQuery);
  return (
    <Page title={pages.review} lead={review.lead}>
      <ProblemAlert error={error} />
      <Section title={review.reports}>
        {data?.total === 0 && <Empty title={review.none}>{review.noneText}</Empty>}
        <FirstOf shown={data?.items.length} total={data?.total} />
        {data && data.items.length > 0 && <Queue tasks={data.items} />}
      </Section>
      <ApprovalsWaiting />
      <ExtensionsWaiting />
    </Page>
  );
}

/**
 * Keys are heard only inside (WCAG 2.1.4), and not where somebody types. The report that is read stays chosen though others
 * leave the queue; once it is decided, the next one stands in its place.
 */
function Queue({ tasks }: { tasks: readonly Task[] }) {
  const { review } = useWords();
  const format = useFormat();
  const [chosen, setChosen] = useState({ id: tasks[0]!.id, at: 0 });
  const choose = (at: number) => setChosen({ id: tasks[at]!.id, at });
  const area = useRef<HTMLDivElement>(null);
  const found = tasks.findIndex(({ id }) => id === chosen.id);
  const at = found < 0 ? Math.min(chosen.at, tasks.length - 1) : found;
  const task = tasks[at]!;
  if (task.id !== chosen.id || at !== chosen.at) choose(at);
  useEffect(() => area.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(), [task.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).closest('input, textarea, select, [role=dialog]');
    // A key held down would decide upon reports that nobody has read.
    if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    // By the place of the key: on a Russian or Kazakh layout it writes another letter.
    const { code } = event;
    if (code === 'KeyJ') choose(Math.min(at + 1, tasks.length - 1));
    if (code === 'KeyK') choose(Math.max(at - 1, 0));
    if (code !== 'KeyA' && code !== 'KeyR') return;
    event.preventDefault();
    area.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${code.slice(3).toLowerCase()}"]`)?.click();
  };
  return (
    <div ref={area} className="review" onKeyDown={onKeyDown}>
      <ol className="review-queue" aria-label={review.queue}>
        {tasks.map((each, index) => (
          <li key={each.id}>
            <button type="button" aria-current={index === at} onClick={() => choose(index)}>
              <span>
                {format.numbered(each.instruction.number)} · {each.organization.name}
              </span>
              <DaysMark task={each} />
            </button>
          </li>
        ))}
      </ol>
      <div>
        <Text size="sm" c="dimmed" mb="xs">
          {review.keys}
        </Text>
        <Chosen key={task.id} task={task} />
      </div>
    </div>
  );
}

function Chosen({ task }: { task: Task }) {
  const { review } = useWords();
  const format = useFormat();
  return (
    <article aria-label={`${format.numbered(task.instruction.number)} · ${task.organization.name}`}>
      <p className="task-text">{task.scopeNote ?? task.instruction.text}</p>
      <div className="marks">
        <TaskMarks task={task} />
        <DaysMark task={task} />
        <AnchorLink to="/tasks/$id" params={{ id: task.id }} size="sm">
          {review.openTask}
        </AnchorLink>
      </div>
      <ReportsCard task={task} />
    </article>
  );
}
