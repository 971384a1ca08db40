import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** How long a page may show what is no longer so when no news comes through. */
const POLL_MILLISECONDS = 30_000;
/** Changes come in bursts (an instruction of twenty tasks): they are read together. */
const GATHER_MILLISECONDS = 150;

/**
 * Keeps the open page current: what is shown is read anew when the server tells of a change, and from time to time. The
 * events say only that something is new (GET /events); a browser without news is as current as its last poll.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      if (document.visibilityState === 'visible') void queries.invalidateQueries({ type: 'active' });
    };
    const soon = () => {
      clearTimeout(gathering);
      gathering = setTimeout(refresh, GATHER_MILLISECONDS);
    };
    const news = new EventSource('/api/v1/events');
    news.addEventListener('change', soon);
    news.addEventListener('resync', soon);
    const timer = setInterval(refresh, POLL_MILLISECONDS);
    return () => {
      news.close();
      clearInterval(timer);
      clearTimeout(gathering);
    };
  }, [queries]);
}
