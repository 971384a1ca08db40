import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionEnded } from '../api/connection.js';

/** How long a page may show what is no longer so when no news comes through. */
const POLL_MILLISECONDS = 30_000;
/** Changes come in bursts (an instruction of twenty tasks): they are read together. */
const GATHER_MILLISECONDS = 150;
/** A browser asks again by itself after silence, but never after a refusal. */
const AGAIN_MILLISECONDS = 5000;

/**
 * Keeps the open page current: what is shown is read anew when the server tells of a change, and from time to time. The
 * events say only that something is new (GET /events); a browser without news is as current as its last poll. A stream that
 * was refused is opened again after a while, and as soon as the session goes on.
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
    let news: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      clearTimeout(again);
      news = new EventSource('/api/v1/events');
      news.addEventListener('change', soon);
      news.addEventListener('resync', soon);
      news.addEventListener('error', refused);
    };
    const reopen = () => {
      open();
      news.addEventListener('open', soon, { once: true });
    };
    const refused = () => {
      if (news.readyState === EventSource.CLOSED && !sessionEnded.get()) again = setTimeout(reopen, AGAIN_MILLISECONDS);
    };
    open();
    const forget = sessionEnded.subscribe(() => {
      if (!sessionEnded.get() && news.readyState === EventSource.CLOSED) reopen();
    });
    const timer = setInterval(refresh, POLL_MILLISECONDS);
    return () => {
      forget();
      news.close();
      clearInterval(timer);
      clearTimeout(again);
      clearTimeout(gathering);
    };
  }, [queries]);
}
