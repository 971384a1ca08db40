import { lazy, Suspense } from 'react';

const PageLinks = lazy(async () => ({ default: (await import('./page-links.js')).PageLinks }));

export interface PagesProps {
  total: number;
  size: number;
  page: number;
  onPage: (page: number) => void;
}

/** Turning the pages of a list; nothing where there is only one. */
export function Pages({ total, size, ...turning }: PagesProps) {
  const count = Math.ceil(total / size);
  return <Suspense>{count > 1 && <PageLinks count={count} {...turning} />}</Suspense>;
}
