import type { LocalDate } from '../shared/local-date.js';
import type { DayLog } from './player.js';

const WIDTH = 30;

/** On a terminal a bar that fills; elsewhere (a log file) nothing, since the steps are printed anyway. */
export function progressBar(stream: NodeJS.WriteStream): (day: LocalDate, log: DayLog, part: number) => void {
  if (!stream.isTTY) return () => undefined;
  return (day, _log, part) => {
    const full = Math.round(part * WIDTH);
    stream.write(`\r    ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${day}`);
    if (part === 1) stream.write('\r\x1b[2K');
  };
}

/** A line a day on which something happened: `2019-11-28  9 issue · 141 assign`. */
export function dayLine(day: LocalDate, log: DayLog): string | undefined {
  const events = Object.entries(log).map(([what, count]) => `${count} ${WHAT[what] ?? what}`);
  return events.length > 0 ? `${day}  ${events.join(' · ')}` : undefined;
}

const WHAT: Record<string, string> = {
  issue: 'instructions issued',
  assign: 'tasks assigned',
  letters: 'letters sent',
  acknowledge: 'acknowledged',
  report_progress: 'reported progress',
  submit: 'filed a report of execution',
  send_back: 'returned',
  accept: 'off control',
  reopen: 'put on control again',
};
