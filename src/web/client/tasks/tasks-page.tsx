import { Button, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { tasksQuery } from '../api/queries.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { TaskFilters } from './task-filters.js';
import { TaskTable } from './task-table.js';
import { narrowed, type TasksSearch } from './tasks-search.js';

const SIZE = 50;

/** All tasks the reader may see; what narrows the list stands in the address. */
export function TasksPage() {
  const { tasks, pages } = useWords();
  const search = useSearch({ from: '/shell/tasks' });
  const navigate = useNavigate();
  const { page = 1, sort = 'urgency' } = search;
  const { data, error } = useQuery({
    ...tasksQuery({ ...search, sort, page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const show = (changed: TasksSearch) => void navigate({ to: '/tasks', search: changed, replace: true });
  return (
    <Page title={pages.tasks}>
      <TaskFilters search={search} onChange={show} />
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {tasks.found(data.total)}
        </Text>
      )}
      {data && data.total > 0 && <TaskTable tasks={data.items} />}
      {data?.total === 0 && <NothingFound narrow={narrowed(search) > 0} onClear={() => show({ sort })} />}
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </Page>
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
