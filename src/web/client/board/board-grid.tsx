/**
 * The matrix as a grid that keys move through. Only the rows in view are drawn (500 × 20 cells scroll smoothly), before
 * printing all of them, and a row is drawn anew only when something of its own has changed. Headings stay where they
 * are; a total leads to the list behind it.
 */
import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { flushSync } from 'react-dom';
import { fill } from '../../../shared/words/fill.js';
import { vectorWords } from '../parts/vector-words.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import type { Board, BoardColumn, BoardRow } from './board-query.js';
import type { BoardSearch } from './board-search.js';
import { CellLink } from './cell-link.js';
import { rovingProps, useRovingCell, type RovingProps } from './use-roving-cell.js';
import { useTaskBeside } from './use-task-beside.js';

const ROW_HEIGHT = 84;

export function BoardGrid({ board, search }: { board: Board; search: BoardSearch }) {
  const { board: words } = useWords();
  const { columns, rows } = board;
  const grid = useRef<HTMLDivElement>(null);
  const whole = usePrinting();
  const kept = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]!.instruction.id,
    overscan: 4,
    // The row with the focus stays drawn, or Tab would not find its way back.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(kept.current, rows.length - 1)])].sort((a, b) => a - b),
  });
  const last = { row: rows.length, column: columns.length };
  const { hrefOf, onClick } = useTaskBeside();
  const { active, onKeyDown, onFocus } = useRovingCell(grid, last, (row) => virtual.scrollToIndex(row));
  const activeIn = (row: number) => (active.row === row ? active.column : undefined);
  kept.current = Math.max(active.row - 1, 0);
  const shown = whole
    ? rows.map((_, index) => ({ index, start: 0, end: 0 }))
    : virtual.getVirtualItems().map(({ index, start, end }) => ({ index, start, end }));
  return (
    <div
      ref={grid}
      role="grid"
      className="board"
      aria-label={words.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <HeadRow columns={columns} search={search} active={activeIn(0)} />
      {shown.map(({ index, start, end }, at) => (
        <Row
          key={rows[index]!.instruction.id}
          row={rows[index]!}
          index={index}
          columns={columns}
          search={search}
          active={activeIn(index + 1)}
          hrefOf={hrefOf}
          measure={whole ? undefined : virtual.measureElement}
          before={whole ? 0 : start - (shown[at - 1]?.end ?? 0)}
          after={!whole && at === shown.length - 1 ? virtual.getTotalSize() - end : 0}
        />
      ))}
    </div>
  );
}

/** True while the page is being printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

interface HeadRowProps {
  columns: readonly BoardColumn[];
  search: BoardSearch;
  /** The column of the cell that is in the order of Tab, where it is one of this row. */
  active: number | undefined;
}

const HeadRow = memo(function HeadRow({ columns, search, active }: HeadRowProps) {
  const words = useWords();
  return (
    <div role="row" aria-rowindex={1} className="board-row board-head">
      <div role="columnheader" aria-colindex={1} className="board-corner" {...rovingProps(0, 0, active)}>
        {words.board.instruction}
      </div>
      {columns.map(({ code, name, totals }, column) => (
        <div key={code} role="columnheader" aria-colindex={column + 2} className="board-column">
          <Link
            to="/tasks"
            search={{ ...search, organization: code }}
            preload={false}
            {...rovingProps(0, column + 1, active)}
          >
            <b>{name}</b>
            <span className="board-total">{vectorWords(words, totals)}</span>
          </Link>
        </div>
      ))}
    </div>
  );
});

interface RowProps extends HeadRowProps {
  row: BoardRow;
  index: number;
  hrefOf: (task: string) => string;
  measure: ((element: HTMLElement | null) => void) | undefined;
  /** The height of the rows that are not drawn above this one, and below the last. */
  before: number;
  after: number;
}

const Row = memo(function Row({ row, index, columns, search, active, hrefOf, measure, before, after }: RowProps) {
  const words = useWords();
  const cells = new Map(row.cells.map((cell) => [cell.code, cell]));
  const place = index + 1;
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      className="board-row"
      ref={measure}
      data-index={index}
      style={{ marginTop: before, marginBottom: after }}
    >
      <RowHead row={row} search={search} focus={rovingProps(place, 0, active)} />
      {columns.map(({ code, name }, column) => {
        const cell = cells.get(code);
        const focus = rovingProps(place, column + 1, active);
        return cell ? (
          <div key={code} role="gridcell" aria-colindex={column + 2} className="board-place">
            <CellLink
              cell={cell}
              number={row.instruction.number}
              column={name}
              href={hrefOf(cell.taskId)}
              focus={focus}
            />
          </div>
        ) : (
          <div
            key={code}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={words.board.nothing}
            className="board-place board-none"
            {...focus}
          />
        );
      })}
    </div>
  );
});

function RowHead({ row, search, focus }: { row: BoardRow; search: BoardSearch; focus: RovingProps }) {
  const words = useWords();
  const format = useFormat();
  const { id, number, text, effectiveDay, protocolNumber } = row.instruction;
  return (
    <div role="rowheader" aria-colindex={1} className="board-instruction">
      <Link
        to="/tasks"
        search={{ ...search, instruction: id }}
        preload={false}
        title={`${fill(words.board.issuedFrom, { number: protocolNumber })}. ${text}`}
        {...focus}
      >
        <span className="board-text">
          <b>{number}.</b> {text}
        </span>
        <span className="board-total">
          {effectiveDay !== null && <b>{fill(words.days.by, { day: format.day(effectiveDay) })} · </b>}
          {vectorWords(words, row.totals)}
        </span>
      </Link>
    </div>
  );
}
