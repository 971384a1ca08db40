import { fill } from '../../../shared/words/fill.js';
import { formatDay } from '../words/format.js';
import { formatNumber } from '../words/plural.js';
import type { Language } from '../words/language-choice.js';
import type { Words } from '../words/en.js';
import type { BoardCell } from './board-query.js';

interface Spoken {
  language: Language;
  words: Words;
}

export function cellFigure({ language, words }: Spoken, { figure }: BoardCell): string | undefined {
  if (!figure) return undefined;
  const { done, total } = figure;
  return fill(words.board.ofTotal, { done: formatNumber(language, done), total: formatNumber(language, total) });
}

/** Short, for the eye: "3 d left". Nothing for what is off control. */
export function cellDays({ words: { board, days, marks } }: Spoken, cell: BoardCell): string | undefined {
  const { workingDaysLeft: left, state } = cell;
  if (left === undefined) return OFF_CONTROL.has(state) ? undefined : days.noTerm;
  if (state === 'under_review') return undefined;
  if (left < 0) return fill(board.daysLate, { days: -left });
  if (left === 0) return cell.overdue ? marks.overdue : days.today;
  return fill(board.daysLeft, { days: left });
}

const OFF_CONTROL: ReadonlySet<string> = new Set(['executed', 'not_executed', 'withdrawn']);

/** All of a cell in words, for those who do not see it and for the pointer that rests on it. */
export function cellSentence(spoken: Spoken, number: string, column: string, cell: BoardCell): string {
  const { words, language } = spoken;
  const { overdue, atRisk, reviewOver, workingDaysLeft: left, effectiveDay, punctuality } = cell;
  const late = left !== undefined && left < 0 ? words.days.late(-left) : words.marks.overdue;
  return [
    `${fill(words.task.number, { number })}, ${column}`,
    words.states[cell.state],
    overdue ? late : undefined,
    !overdue && left !== undefined && cell.state !== 'under_review' ? words.days.left(left) : undefined,
    atRisk ? words.marks.atRisk : undefined,
    reviewOver ? words.tasks.reviewOver : undefined,
    punctuality && (punctuality === 'on_time' ? words.marks.onTime : words.marks.late),
    cellFigure(spoken, cell),
    effectiveDay && fill(words.days.by, { day: formatDay(language, effectiveDay) }),
  ]
    .filter(Boolean)
    .join(', ');
}
