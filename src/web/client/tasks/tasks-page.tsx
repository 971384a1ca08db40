import { Page } from '../parts/page.js';
import { useWords } from '../words/words.js';

export function TasksPage() {
  const { pages } = useWords();
  return <Page title={pages.tasks}>…</Page>;
}
