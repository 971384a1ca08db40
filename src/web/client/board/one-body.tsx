import { NativeSelect, Text } from '@mantine/core';
import { AnchorLink } from '../parts/link.js';
import { vectorWords } from '../parts/vector-words.js';
import { useWords } from '../words/words.js';
import { CellLink } from './cell-link.js';
import type { Board } from './board-query.js';
import type { BoardSearch } from './board-search.js';
import { useTaskBeside } from './use-task-beside.js';

export interface OneBodyProps {
  board: Board;
  search: BoardSearch;
  /** The code of the one that is shown; else the first. */
  body: string | undefined;
  onBody: (code: string) => void;
}

/** The board on a telephone: one body at a time, its instructions below each other. */
export function OneBody({ board, search, body, onBody }: OneBodyProps) {
  const words = useWords();
  const { columns, rows } = board;
  const { hrefOf, onClick } = useTaskBeside();
  const column = columns.find(({ code }) => code === body) ?? columns[0]!;
  const own = rows.flatMap(({ instruction, cells }) => {
    const cell = cells.find(({ code }) => code === column.code);
    return cell ? [{ instruction, cell }] : [];
  });
  return (
    <>
      <NativeSelect
        label={words.board.region}
        size="md"
        data={columns.map(({ code, name }) => ({ value: code, label: name }))}
        value={column.code}
        onChange={(event) => onBody(event.currentTarget.value)}
      />
      <Text my="xs">
        <AnchorLink to="/tasks" search={{ ...search, organization: column.code }} preload={false}>
          {vectorWords(words, column.totals)}
        </AnchorLink>
      </Text>
      <ul className="plain" onClick={onClick}>
        {own.map(({ instruction, cell }) => (
          <li key={instruction.id} className="board-card">
            <span>
              <b>{instruction.number}.</b> {instruction.text}
            </span>
            <CellLink cell={cell} number={instruction.number} column={column.name} href={hrefOf(cell.taskId)} />
          </li>
        ))}
      </ul>
    </>
  );
}
