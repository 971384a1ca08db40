import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import type { IconName } from '../parts/icon.js';
import { AnchorLink } from '../parts/link.js';
import { Section } from '../parts/section.js';
import { Mark, type Tone } from '../parts/state-mark.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { MoveLine } from './move-line.js';
import { isFileable } from './slot-choice.js';
import { slotsQuery } from './task-queries.js';

type Slot = Schema<'SlotView'>;

const LOOK: Readonly<Record<Slot['state'], { icon: IconName; tone: Tone }>> = {
  open: { icon: 'circle', tone: 'quiet' },
  missed: { icon: 'alert', tone: 'bad' },
  under_review: { icon: 'clock', tone: 'waiting' },
  returned: { icon: 'back', tone: 'warning' },
  accepted: { icon: 'circleCheck', tone: 'good' },
  filed: { icon: 'check', tone: 'good' },
};

/** The periods of a recurring task and its interim days: each is filed, decided and judged by itself (rule 6). */
export function SlotsCard({ task }: { task: Task }) {
  const { slots } = useWords();
  const { data, error } = useQuery(slotsQuery(task.id));
  if (!data) return <Unread title={slots.title} error={error} />;
  if (data.items.length === 0) return null;
  const mayFile = (slot: Slot) =>
    isFileable(slot) && task.verbs.includes(slot.kind === 'execution' ? 'submit_slot' : 'report_progress');
  return (
    <Section title={slots.title}>
      <ul className="rows">
        {data.items.map((slot) => (
          <Period key={slot.kind + slot.day} slot={slot} taskId={task.id} mayFile={mayFile(slot)} />
        ))}
      </ul>
    </Section>
  );
}

/** Every day that it was moved to. */
function Moves({ slot }: { slot: Slot }) {
  const format = useFormat();
  return (
    <ol className="timeline">
      {slot.moves.map(({ revision, previousEffectiveDay, effectiveDay, decidedAt, decidedBy, reason, document }) => (
        <MoveLine
          key={revision}
          at={decidedAt}
          days={`${format.day(previousEffectiveDay)} → ${format.day(effectiveDay)}`}
          reason={reason}
          document={document}
          by={decidedBy}
        />
      ))}
    </ol>
  );
}

function Period({ slot, taskId, mayFile }: { slot: Slot; taskId: string; mayFile: boolean }) {
  const { slots, marks, days, task: words } = useWords();
  const format = useFormat();
  const { icon, tone } = LOOK[slot.state];
  return (
    <li className="slot">
      <div>
        <Text fw={600} size="sm">
          {slot.label}
        </Text>
        <Text size="sm" c="dimmed">
          {fill(days.by, { day: format.day(slot.effectiveDay) })}
          {slot.kind === 'interim' && ` · ${slots.interim}`}
          {slot.moves.length > 0 && ` · ${fill(words.original, { day: format.day(slot.originalEffectiveDay) })}`}
        </Text>
        {slot.extensionPending && <Text size="sm">{slots.asked}</Text>}
        {slot.moves.length > 0 && <Moves slot={slot} />}
      </div>
      <span className="marks">
        <Mark icon={icon} tone={tone}>
          {slot.stateText}
        </Mark>
        {slot.filedOn !== null && <Text size="sm">{fill(slots.filedOn, { day: format.day(slot.filedOn) })}</Text>}
        {slot.punctuality !== null && (
          <Mark
            icon={slot.punctuality === 'on_time' ? 'check' : 'alert'}
            tone={slot.punctuality === 'on_time' ? 'good' : 'warning'}
          >
            {slot.punctuality === 'on_time' ? marks.onTime : marks.late}
          </Mark>
        )}
      </span>
      {mayFile && (
        <AnchorLink
          to="/tasks/$id"
          params={{ id: taskId }}
          search={{ slot: slot.day }}
          hash="report"
          size="sm"
          underline="always"
          className="no-print"
        >
          {slots.file}
        </AnchorLink>
      )}
    </li>
  );
}
