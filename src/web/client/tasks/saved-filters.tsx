import { lazy, Suspense, useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { filtersQuery, queryOf, searchOf } from './filters-query.js';
import { narrowed, type TasksSearch } from './tasks-search.js';

const dialogs = () => import('./saved-filters-dialogs.js');
const SaveFilter = lazy(async () => ({ default: (await dialogs()).SaveFilter }));
const ManageFilters = lazy(async () => ({ default: (await dialogs()).ManageFilters }));

interface SavedFiltersProps {
  search: TasksSearch;
  onChoose: (search: TasksSearch) => void;
}

/** My own views of the tasks, under names of mine: for the list and for the board alike. */
export function SavedFilters({ search, onChoose }: SavedFiltersProps) {
  const { savedFilters } = useWords();
  const { data, error } = useQuery(filtersQuery);
  const [dialog, open] = useState<'save' | 'manage'>();
  const items = data?.items ?? [];
  const close = () => open(undefined);
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="chevronDown" size={16} />}>
            {savedFilters.title}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map((filter) => (
            <Menu.Item key={filter.id} onClick={() => onChoose(searchOf(filter.query))}>
              {filter.name}
            </Menu.Item>
          ))}
          {!data && <ProblemAlert error={error} />}
          {data?.items.length === 0 && <Menu.Label>{savedFilters.none}</Menu.Label>}
          <Menu.Divider />
          <Menu.Item disabled={narrowed(search) === 0} onClick={() => open('save')}>
            {savedFilters.save}
          </Menu.Item>
          {items.length > 0 && <Menu.Item onClick={() => open('manage')}>{savedFilters.manage}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog === 'save' && <SaveFilter query={queryOf(search)} onClose={close} />}
        {dialog === 'manage' && <ManageFilters filters={items} onClose={close} />}
      </Suspense>
    </>
  );
}
