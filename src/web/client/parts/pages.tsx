import { Pagination } from '@mantine/core';
import { useWords } from '../words/words.js';

interface PagesProps {
  total: number;
  size: number;
  page: number;
  onPage: (page: number) => void;
}

/** Turning the pages of a list; nothing where there is only one. */
export function Pages({ total, size, page, onPage }: PagesProps) {
  const { tasks } = useWords();
  const count = Math.ceil(total / size);
  if (count <= 1) return null;
  return (
    <nav aria-label={tasks.pagesLabel}>
      <Pagination
        mt="md"
        total={count}
        value={page}
        onChange={onPage}
        getControlProps={(control) => ({ 'aria-label': control === 'previous' ? tasks.previous : tasks.next })}
      />
    </nav>
  );
}
