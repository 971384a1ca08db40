import { useMemo, type MouseEvent } from 'react';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';

const ANY = 'any-task';

/**
 * The addresses of the tasks beside the board, and what opens one without a reload. Hundreds of the router's own links
 * would each follow every change of the address; here it is built once and heard once, where the cells are.
 */
export function useTaskBeside() {
  const router = useRouter();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/board' });
  const address = useMemo(
    () => router.buildLocation({ to: '/board', search: { ...search, task: ANY } }).href,
    [router, search],
  );
  const hrefOf = useMemo(() => (task: string) => address.replace(ANY, task), [address]);
  const onClick = (event: MouseEvent) => {
    const task = (event.target as Element).closest<HTMLElement>('[data-task]')?.dataset.task;
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (task === undefined || elsewhere) return;
    event.preventDefault();
    void navigate({ to: '/board', search: { ...search, task }, resetScroll: false });
  };
  return { hrefOf, onClick };
}
