import { lazy, Suspense, useRef, useState } from 'react';
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { tasksQuery, type Task } from '../api/queries.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { canBeChosen } from './bulk-verbs.js';
import { fieldsOf, TaskFilters } from './task-filters.js';
import { TaskTable } from './task-table.js';
import { narrowed, tasksSearch, type TasksSearch } from './tasks-search.js';

const NarrowedTo = lazy(async () => ({ default: (await import('./narrowed-to.js')).NarrowedTo }));
const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar.js')).BulkBar }));
const SIZE = 50;

/** All tasks the reader may see; what narrows the list stands in the address. */
export function TasksPage() {
  const { tasks, pages } = useWords();
  const search = useSearch({ from: '/shell/tasks' });
  const navigate = useNavigate();
  const me = useMe();
  const { page = 1, sort = 'urgency' } = search;
  const { data, error } = useQuery({
    ...tasksQuery({ ...search, sort, page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const show = (changed: TasksSearch) => void navigate({ to: '/tasks', search: changed, replace: true });
  return (
    <Page title={pages.tasks}>
      <TaskFilters search={search} onChange={show} />
      {narrowed(search) > 0 && (
        <Suspense>
          <NarrowedTo
            search={search}
            fields={fieldsOf(me.is('office'))}
            onRemove={(name) => show(tasksSearch({ ...search, [name]: undefined, page: 1 }))}
          />
        </Suspense>
      )}
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {tasks.found(data.total)}
        </Text>
      )}
      {data && data.total > 0 && <Choosable tasks={data.items} />}
      {data?.total === 0 && <NothingFound narrow={narrowed(search) > 0} onClear={() => show({ sort })} />}
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </Page>
  );
}

/** The rows of one page, with ticks for whoever may do something to several together. */
function Choosable({ tasks }: { tasks: readonly Task[] }) {
  const { bulk } = useWords();
  const [ids, choose] = useState<ReadonlySet<string>>(new Set());
  const all = useRef<HTMLInputElement>(null);
  const choosable = tasks.filter(canBeChosen);
  // What has left the page, or may no longer be acted upon, is not chosen any more.
  const chosen = choosable.filter(({ id }) => ids.has(id));
  if (choosable.length === 0) return <TaskTable tasks={tasks} choosing={undefined} />;
  const keep = (kept: readonly string[]) => {
    choose(new Set(kept));
    // The bar goes, and with it the button that was pressed.
    if (kept.length === 0) all.current?.focus();
  };
  const onChoose = (id: string, isChosen: boolean) =>
    choose(new Set(isChosen ? [...ids, id] : [...ids].filter((each) => each !== id)));
  return (
    <>
      <Group mb="xs" className="no-print">
        <Checkbox
          ref={all}
          label={bulk.all}
          checked={chosen.length === choosable.length}
          indeterminate={chosen.length > 0 && chosen.length < choosable.length}
          onChange={(event) => choose(new Set(event.currentTarget.checked ? choosable.map(({ id }) => id) : []))}
        />
      </Group>
      <TaskTable tasks={tasks} choosing={{ chosen: new Set(chosen.map(({ id }) => id)), onChoose }} />
      {chosen.length > 0 && (
        <Suspense>
          <BulkBar chosen={chosen} onKeep={keep} />
        </Suspense>
      )}
    </>
  );
}

function NothingFound({ narrow, onClear }: { narrow: boolean; onClear: () => void }) {
  const { tasks } = useWords();
  return (
    <Empty title={tasks.none}>
      {narrow ? tasks.noneText : tasks.noneYet}
      {narrow && (
        <Button variant="light" mt="sm" display="block" onClick={onClear}>
          {tasks.clear}
        </Button>
      )}
    </Empty>
  );
}
