import type { Task, TaskState } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { Icon, type IconName } from './icon.js';

/** A state by shape and text; the colour only helps the eye (rule: never by colour alone). */
export const STATE_LOOK: Readonly<Record<TaskState, { icon: IconName; tone: Tone }>> = {
  assigned: { icon: 'circle', tone: 'quiet' },
  acknowledged: { icon: 'eye', tone: 'quiet' },
  in_progress: { icon: 'half', tone: 'busy' },
  under_review: { icon: 'clock', tone: 'waiting' },
  returned: { icon: 'back', tone: 'warning' },
  executed: { icon: 'circleCheck', tone: 'good' },
  not_executed: { icon: 'circleCross', tone: 'quiet' },
  withdrawn: { icon: 'dash', tone: 'quiet' },
};

export type Tone = 'quiet' | 'busy' | 'waiting' | 'warning' | 'good' | 'bad';

/** A small label: an icon and a word. */
export function Mark({ icon, tone, children }: { icon: IconName; tone: Tone; children: string }) {
  return (
    <span className="mark" data-tone={tone}>
      <Icon name={icon} size={15} />
      {children}
    </span>
  );
}

export function StateMark({ state }: { state: TaskState }) {
  const { states } = useWords();
  const { icon, tone } = STATE_LOOK[state];
  return (
    <Mark icon={icon} tone={tone}>
      {states[state]}
    </Mark>
  );
}

/** All that stands out about a task: its state, then overdue and at risk where they hold. */
export function TaskMarks({ task }: { task: Pick<Task, 'state' | 'overdue' | 'atRisk' | 'punctuality'> }) {
  const { marks } = useWords();
  return (
    <span className="marks">
      <StateMark state={task.state} />
      {task.overdue && (
        <Mark icon="alert" tone="bad">
          {marks.overdue}
        </Mark>
      )}
      {task.atRisk && (
        <Mark icon="flag" tone="warning">
          {marks.atRisk}
        </Mark>
      )}
      {task.punctuality !== null && (
        <Mark
          icon={task.punctuality === 'on_time' ? 'check' : 'alert'}
          tone={task.punctuality === 'on_time' ? 'good' : 'warning'}
        >
          {task.punctuality === 'on_time' ? marks.onTime : marks.late}
        </Mark>
      )}
    </span>
  );
}
