import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** How long a page may show what is no longer so. */
const POLL_MILLISECONDS = 30_000;

/** Keeps the open page current: what is shown is read anew from time to time, and when the tab is looked at again. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void queries.invalidateQueries({ type: 'active' });
    };
    const timer = setInterval(refresh, POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [queries]);
}
