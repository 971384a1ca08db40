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

/** Says that something has been done; `undo` takes it back while the message is shown. Of one `id` it is said once. */
export function announce(message: string, undo?: Undo, id = randomKey()): void {
  spoken.set(true);
  void loadMessages().then(({ say }) => say(message, undo, id));
}

export function Announcements() {
  return <Suspense>{useObservable(spoken) && <Messages />}</Suspense>;
}
