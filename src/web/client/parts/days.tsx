import type { Task } from '../api/queries.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Mark } from './state-mark.js';
import { fill } from '../../../shared/words/fill.js';

/** How long there is still, in words: "5 working days left", "today", "2 working days late". */
export function DaysMark({ task }: { task: Task }) {
  const { days } = useWords();
  const { workingDaysLeft: left } = task;
  if (task.waitingWorkingDays !== null) {
    return (
      <Mark icon="clock" tone="waiting">
        {days.waiting(task.waitingWorkingDays)}
      </Mark>
    );
  }
  if (task.heldBy === null) return null;
  if (left === null) {
    return (
      <Mark icon="dash" tone="quiet">
        {days.noTerm}
      </Mark>
    );
  }
  if (task.overdue) {
    return (
      <Mark icon="alert" tone="bad">
        {left < 0 ? days.late(-left) : days.lateToday}
      </Mark>
    );
  }
  return (
    <Mark icon="calendar" tone={left <= 3 ? 'warning' : 'quiet'}>
      {left === 0 ? days.today : days.left(left)}
    </Mark>
  );
}

/** "by 28.08.2020": the day until which there is time. */
export function DueDay({ day }: { day: string }) {
  const { days } = useWords();
  const format = useFormat();
  return <span className="due">{fill(days.by, { day: format.day(day) })}</span>;
}
