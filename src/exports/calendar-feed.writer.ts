import ical, { ICalEventTransparency } from 'ical-generator';
import { oneLine } from '../notifications/letters/html.js';
import type { LocalDate } from '../shared/local-date.js';
import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { State } from '../tasks/task-lifecycle.js';

export interface CalendarTask {
  id: string;
  version: number;
  state: State;
  /** The effective day. */
  day: LocalDate;
  written: string | null;
  changedAt: Date;
  number: string;
  text: string;
  protocol: string;
  body: string;
}

const TITLE_LENGTH = 120;
const SECONDS_BETWEEN_LOOKS = 3600;

/**
 * The deadlines as RFC 5545: whole days without a zone, so that no calendar moves them; ids that stay, a sequence that
 * grows with every change. Whatever is off control is simply not in it any more. Same tasks, same bytes.
 */
export function calendarOfTasks(tasks: readonly CalendarTask[], publicUrl: string, language: Language): string {
  const { host } = new URL(publicUrl);
  const { calendarFeed: words, letters, states } = wordsIn(language);
  const calendar = ical({
    name: words.name,
    ttl: SECONDS_BETWEEN_LOOKS,
    prodId: { company: host, product: 'directive-deadline-tracker', language: language.toUpperCase() },
  });
  for (const task of tasks) {
    const url = `${publicUrl}/tasks/${task.id}`;
    calendar.createEvent({
      id: `task-${task.id}@${host}`,
      sequence: task.version,
      stamp: task.changedAt,
      start: new Date(`${task.day}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${fill(letters.number, { number: task.number })}. ${oneLine(task.text, TITLE_LENGTH)}`,
      description: [
        task.body,
        fill(letters.protocol, { protocol: task.protocol }),
        ...(task.written ? [fill(words.written, { written: task.written })] : []),
        fill(words.state, { state: states[task.state] }),
        url,
      ].join('\n'),
      url,
    });
  }
  return calendar.toString();
}
