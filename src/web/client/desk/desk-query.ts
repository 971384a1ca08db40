import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';

const OPEN = 'assigned,acknowledged,in_progress,returned,under_review';
const LARGEST_PAGE = 100;

/** All open tasks of the reader, by deadline: a body has at most some hundreds, so the desk shows them whole. */
export const deskQuery = queryOptions({
  queryKey: ['tasks', 'desk'],
  queryFn: async (): Promise<Task[]> => {
    const found: Task[] = [];
    for (let page = 1; ; page++) {
      const query = { state: OPEN, sort: 'effectiveDay', size: LARGEST_PAGE, page };
      const { items, total } = await answerOf(api.GET('/api/v1/tasks', { params: { query } }));
      found.push(...items);
      if (items.length < LARGEST_PAGE || found.length >= total) return found;
    }
  },
});
