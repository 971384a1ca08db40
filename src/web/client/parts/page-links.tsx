import '@mantine/core/styles/Pagination.css';
import { Pagination } from '@mantine/core';
import { useWords } from '../words/words.js';
import type { PagesProps } from './pages.js';

interface PageLinksProps extends Pick<PagesProps, 'page' | 'onPage'> {
  count: number;
}

export function PageLinks({ count, page, onPage }: PageLinksProps) {
  const { tasks } = useWords();
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
