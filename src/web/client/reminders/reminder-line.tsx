import type { ReactNode } from 'react';

/** One reminder on a line of time: when it goes or went, why, and below it whom or what it is about. */
export function ReminderLine({ when, why, children }: { when: string; why: string; children: ReactNode }) {
  return (
    <li>
      <time>
        {when} · {why}
      </time>
      {children}
    </li>
  );
}
