import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { ReminderLine } from './reminder-line.js';
import type { ReminderToCome } from './reminders-query.js';

/** A month can bring hundreds: the nearest come first. */
const FIRST = 10;

interface RemindersToComeProps {
  forecast: Schema<'PersonForecastView'>;
  /** On which rung of the ladder of posts the person is reached; who asks about oneself knows. */
  rungs?: Readonly<Record<ReminderToCome['rung'], string>>;
}

/** Of what one person will be reminded, when and why, as posts and tasks stand now. */
export function RemindersToCome({ forecast: { from, to, total, planned }, rungs }: RemindersToComeProps) {
  const { reminders } = useWords();
  const format = useFormat();
  const [all, showAll] = useState(false);
  const shown = all ? planned : planned.slice(0, FIRST);
  return (
    <>
      <Text size="sm" role="status" mb="xs">
        {fill(total === 0 ? reminders.none : reminders.span, {
          count: reminders.count(total),
          from: format.day(from),
          to: format.day(to),
        })}
      </Text>
      <ol className="timeline">
        {shown.map(({ taskId, step, on, why, rung, number, text, body }) => (
          <ReminderLine key={taskId + step + on + rung} when={format.weekday(on)} why={why}>
            <Link to="/tasks/$id" params={{ id: taskId }} className="row-link">
              {format.numbered(number)} · {text}
            </Link>
            <Text size="sm" c="dimmed">
              {rungs ? `${body} · ${rungs[rung]}` : body}
            </Text>
          </ReminderLine>
        ))}
      </ol>
      {shown.length < planned.length && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => showAll(true)}>
          {fill(reminders.showAll, { count: format.number(planned.length) })}
        </Button>
      )}
      {all && planned.length < total && (
        <Text size="sm" c="dimmed">
          {fill(reminders.first, { shown: format.number(planned.length), total: format.number(total) })}
        </Text>
      )}
    </>
  );
}
