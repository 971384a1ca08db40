import { fill } from '../../../shared/words/fill.js';
import type { OfficeWords } from '../words/office-en.js';
import type { Rules, Rung } from './policy-queries.js';

export interface LadderLine {
  when: string;
  upTo: Rung;
}

type Repeat = NonNullable<Rules['deadline']['repeat']>;

/** A ladder as lines: when somebody is written to, and up to whom. */
export function ladderLines(
  { policies }: OfficeWords,
  { before, after, repeat }: Pick<Rules['deadline'], 'after' | 'repeat'> & { before?: Rules['deadline']['before'] },
  days: { calendar: (n: number) => string; working: (n: number) => string },
): LadderLine[] {
  const early = before?.unit === 'working_days' ? days.working : days.calendar;
  return [
    ...(before?.steps ?? []).map(({ days: n, upTo }) => ({
      when: n === 0 ? policies.onTheDay : fill(policies.before, { span: early(n) }),
      upTo,
    })),
    ...after.map(({ days: n, upTo }) => ({ when: fill(policies.after, { span: days.working(n) }), upTo })),
    ...(repeat ? repeatLines(policies, repeat, days) : []),
  ];
}

function repeatLines(
  policies: OfficeWords['policies'],
  { every, unit, upTo, thenUpTo, atMost }: Repeat,
  days: { calendar: (n: number) => string; working: (n: number) => string },
): LadderLine[] {
  const span = unit === 'working_days' ? days.working(every) : days.calendar(every);
  const again = fill(policies.again, { span }) + (atMost === null ? '' : ` (${policies.atMost(atMost)})`);
  return upTo === thenUpTo
    ? [{ when: again, upTo }]
    : [
        { when: fill(policies.firstAgain, { span }), upTo },
        { when: again, upTo: thenUpTo },
      ];
}
