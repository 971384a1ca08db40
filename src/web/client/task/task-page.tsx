import { Page } from '../parts/page.js';

export function TaskPage() {
  return <Page title="…">…</Page>;
}
