import { Icon } from '../parts/icon.js';
import { STATE_LOOK } from '../parts/state-mark.js';
import { useSpoken } from '../words/words.js';
import { cellDays, cellFigure, cellSentence } from './cell-words.js';
import type { BoardCell } from './board-query.js';
import type { RovingProps } from './use-roving-cell.js';

interface CellLinkProps {
  cell: BoardCell;
  number: string;
  column: string;
  /** Where it leads: `useTaskBeside` says it, and opens it. */
  href: string;
  focus?: RovingProps;
}

/** A task in the matrix: its state by shape, word and colour, what was counted, how long there is still. */
export function CellLink({ cell, number, column, href, focus }: CellLinkProps) {
  const spoken = useSpoken();
  const { board, marks } = spoken.words;
  const { icon, tone } = STATE_LOOK[cell.state];
  const [figure, days] = [cellFigure(spoken, cell), cellDays(spoken, cell)];
  const sentence = cellSentence(spoken, number, column, cell);
  return (
    <a
      href={href}
      data-task={cell.taskId}
      className="board-cell"
      data-tone={cell.overdue ? 'bad' : tone}
      aria-label={sentence}
      title={sentence}
      {...focus}
    >
      <span className="board-state">
        <Icon name={cell.overdue ? 'alert' : icon} size={15} />
        {board.short[cell.state]}
      </span>
      {figure !== undefined && <span className="board-figure">{figure}</span>}
      {days !== undefined && <span className="board-days">{days}</span>}
      {cell.atRisk && (
        <span className="board-days">
          <Icon name="flag" size={13} /> {marks.atRisk}
        </span>
      )}
    </a>
  );
}
