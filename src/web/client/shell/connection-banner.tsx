import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { reachable } from '../api/connection.js';
import { useObservable } from '../api/observable.js';
import { announce } from '../parts/announce.js';
import { Icon } from '../parts/icon.js';
import { useWords } from '../words/words.js';

const AGAIN_MILLISECONDS = 3000;

/** Says that the server does not answer, asks again by itself, reads everything anew once it does, and says so. */
export function ConnectionBanner() {
  const { shell } = useWords();
  const answers = useObservable(reachable);
  const queries = useQueryClient();
  const wasAway = useRef(false);
  useEffect(() => {
    const lost = () => reachable.set(false);
    window.addEventListener('offline', lost);
    return () => window.removeEventListener('offline', lost);
  }, []);
  useEffect(() => {
    if (answers && wasAway.current) announce(shell.reconnected, undefined, 'reconnected');
    wasAway.current = !answers;
  }, [answers, shell]);
  useEffect(() => {
    if (answers) return;
    const ask = () =>
      void answerOf(api.GET('/healthz')).then(
        () => queries.invalidateQueries(),
        () => undefined,
      );
    const timer = setInterval(ask, AGAIN_MILLISECONDS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [answers, queries]);
  return (
    <div role="status" className="connection" data-away={!answers}>
      {!answers && (
        <>
          <Icon name="alert" /> {shell.offline}
        </>
      )}
    </div>
  );
}
