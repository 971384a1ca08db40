import { lazy, Suspense } from 'react';
import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { ChangesLine } from '../changes/changes-line.js';
import { Empty } from '../parts/empty.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { narrowed } from '../tasks/tasks-search.js';
import { vectorWords } from '../parts/vector-words.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import './board.css';
import { BOARD_FIELDS, BoardFilters } from './board-filters.js';
import { BoardGrid } from './board-grid.js';
import { BoardLegend } from './board-legend.js';
import { OneBody, type OneBodyProps } from './one-body.js';
import { boardQuery, type Board } from './board-query.js';
import { boardSearch, type BoardAddress, type BoardSearch } from './board-search.js';

const NarrowedTo = lazy(async () => ({ default: (await import('../tasks/narrowed-to.js')).NarrowedTo }));
const TaskBeside = lazy(async () => ({ default: (await import('./task-beside.js')).TaskBeside }));

/** The office's first page: who has done what. What narrows it stands in the address. */
export function BoardPage() {
  const { pages, board: words } = useWords();
  const { task, page = 1, body, ...search } = useSearch({ from: '/shell/board' });
  const navigate = useNavigate();
  const { data, error } = useQuery({ ...boardQuery({ ...search, page }), placeholderData: keepPreviousData });
  const show = (changed: BoardAddress) =>
    void navigate({
      to: '/board',
      search: { ...(body ? { body } : {}), ...changed },
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={pages.board} lead={words.lead}>
      <ChangesLine />
      <BoardFilters search={search} onChange={show} />
      {narrowed(search) > 0 && (
        <Suspense>
          <NarrowedTo
            search={search}
            fields={BOARD_FIELDS}
            onRemove={(name) => show(boardSearch({ ...search, [name]: undefined }))}
          />
        </Suspense>
      )}
      <ProblemAlert error={error} />
      {data && <Totals board={data} search={search} />}
      {data && data.total > 0 && (
        <Matrix
          board={data}
          search={search}
          body={body}
          onBody={(code) => show({ ...search, ...(page > 1 ? { page } : {}), body: code })}
        />
      )}
      {data && <Pages total={data.total} size={data.size} page={page} onPage={(to) => show({ ...search, page: to })} />}
      {data?.total === 0 && <Nothing narrow={narrowed(search) > 0} />}
      <BoardLegend />
      {task !== undefined && (
        <Suspense>
          <TaskBeside key={task} id={task} onClose={() => show(page > 1 ? { ...search, page } : search)} />
        </Suspense>
      )}
    </Page>
  );
}

function Matrix({ board, search, ...one }: OneBodyProps) {
  const phone = useMediaQuery('screen and (max-width: 48em)', false, { getInitialValueInEffect: false });
  return phone ? <OneBody board={board} search={search} {...one} /> : <BoardGrid board={board} search={search} />;
}

function Totals({ board, search }: { board: Board; search: BoardSearch }) {
  const words = useWords();
  const format = useFormat();
  const { totals, rows, total } = board;
  return (
    <div role="status">
      <Text mb="xs">
        {words.board.all}:{' '}
        <AnchorLink to="/tasks" search={search} preload={false}>
          {vectorWords(words, totals)}
        </AnchorLink>
      </Text>
      {rows.length < total && (
        <Text size="sm" mb="xs">
          {fill(words.board.more, { shown: rows.length, total: format.number(total) })}
        </Text>
      )}
    </div>
  );
}

function Nothing({ narrow }: { narrow: boolean }) {
  const { tasks, board } = useWords();
  return <Empty title={tasks.none}>{narrow ? tasks.noneText : board.emptyYet}</Empty>;
}
