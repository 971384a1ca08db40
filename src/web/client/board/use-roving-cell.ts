import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

export interface Place {
  /** 0 is the row of the headings. */
  row: number;
  /** 0 is the column of the headings. */
  column: number;
}

const PAGE = 10;

/** Where a key leads from a place of a grid; undefined: the key is none of the grid's. */
export function placeAfter({ row, column }: Place, last: Place, key: string, ctrl: boolean): Place | undefined {
  const steps: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? last.row : row, column: last.column },
  };
  const step = steps[key];
  if (!step) return undefined;
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return { row: within(step.row, last.row), column: within(step.column, last.column) };
}

/**
 * One cell of a grid is in the order of Tab; keys move from there (ARIA's pattern "grid"). A row that is not drawn yet is
 * scrolled to first, and gets the focus once it is there.
 */
export function useRovingCell(grid: RefObject<HTMLElement | null>, last: Place, showRow: (row: number) => void) {
  const [chosen, setActive] = useState<Place>({ row: Math.min(1, last.row), column: Math.min(1, last.column) });
  const active = { row: Math.min(chosen.row, last.row), column: Math.min(chosen.column, last.column) };
  const moving = useRef(false);
  useEffect(() => {
    if (!moving.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${active.row}:${active.column}"]`);
    if (!cell) return;
    moving.current = false;
    cell.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(active, last, event.key, event.ctrlKey || event.metaKey);
    if (!next || event.altKey) return;
    event.preventDefault();
    moving.current = true;
    setActive(next);
    if (next.row > 0) showRow(next.row - 1);
  };
  const onFocus = (event: FocusEvent) => {
    const place = event.target.closest<HTMLElement>('[data-place]')?.dataset.place;
    if (place === undefined) return;
    const [row, column] = place.split(':').map(Number) as [number, number];
    setActive((before) => (before.row === row && before.column === column ? before : { row, column }));
  };
  return { active, onKeyDown, onFocus };
}

/** What the element of a cell that takes the focus bears; `active` is the column of the active cell, if it is in this row. */
export const rovingProps = (row: number, column: number, active: number | undefined) => ({
  'data-place': `${row}:${column}`,
  tabIndex: active === column ? 0 : -1,
});

export type RovingProps = ReturnType<typeof rovingProps>;
