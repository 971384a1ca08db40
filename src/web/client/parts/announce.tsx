import { lazy, Suspense } from 'react';
import { Observable, useObservable } from '../api/observable.js';
import { randomKey } from '../api/use-verb.js';
import { loadMessages } from './later.js';

/** What takes back that of which a message tells. */
export interface Undo {
  label: string;
  act: () => void;
}

const Messages = lazy(async () => ({ default: (await loadMessages()).Messages }));
const spoken = new Observable(false);

/**
 * Says that something has been done; `undo` takes it back while the message is shown. Of one `id` it is said once. Where the
 * network went before the place for messages had come, nothing is said: the page shows by itself how things stand.
 */
export function announce(message: string, undo?: Undo, id = randomKey()): void {
  const tell = ({ say }: Awaited<ReturnType<typeof loadMessages>>) => {
    spoken.set(true);
    say(message, undo, id);
  };
  void loadMessages().then(tell, () => undefined);
}

export function Announcements() {
  return <Suspense>{useObservable(spoken) && <Messages />}</Suspense>;
}
