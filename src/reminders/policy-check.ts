import { RUNGS, type Rung } from '../auth/rungs.js';
import type { FieldProblem } from '../shared/errors.js';
import type { LadderRules, PolicyRules, SendingRules, StepRule } from './policy.js';

/** What of a policy makes no sense, field by field; its single values have been checked before. */
export function policyProblems({ deadline, review }: PolicyRules): FieldProblem[] {
  return [
    ...ordered('deadline.before.steps', deadline.before.steps, (before, days) => days < before, 'must_come_nearer'),
    ...ladderProblems('deadline', deadline),
    ...ladderProblems('review', review),
    ...rungsInOrder('review', review)
      .filter(([, rung]) => RUNGS.indexOf(rung) < RUNGS.indexOf('office'))
      .map(([field]): FieldProblem => ({ field, code: 'rung_not_of_review' })),
  ];
}

/** @returns problems of the window; times as 'HH:mm' */
export function sendingProblems({ windowFrom, windowTo }: SendingRules): FieldProblem[] {
  const wrong = Object.entries({ windowFrom, windowTo }).filter(([, time]) => minutesOf(time) === undefined);
  if (wrong.length > 0) return wrong.map(([field]) => ({ field, code: 'must_be_time' }));
  return minutesOf(windowTo)! - minutesOf(windowFrom)! < 60 ? [{ field: 'windowTo', code: 'window_too_short' }] : [];
}

function ladderProblems(path: string, ladder: LadderRules): FieldProblem[] {
  return [
    ...ordered(`${path}.after`, ladder.after, (before, days) => days > before, 'must_go_farther'),
    ...neverDown(rungsInOrder(path, ladder)),
  ];
}

function ordered(
  path: string,
  steps: readonly StepRule[],
  follows: (before: number, days: number) => boolean,
  code: 'must_come_nearer' | 'must_go_farther',
): FieldProblem[] {
  return steps.flatMap(({ days }, index) =>
    index > 0 && !follows(steps[index - 1]!.days, days) ? [{ field: `${path}.${index}.days`, code }] : [],
  );
}

/** Every rung that a ladder names, in the order of time, with its field. */
function rungsInOrder(path: string, { before, after, repeat }: LadderRules): [field: string, rung: Rung][] {
  return [
    ...before.steps.map(({ upTo }, index): [string, Rung] => [`${path}.before.steps.${index}.upTo`, upTo]),
    ...after.map(({ upTo }, index): [string, Rung] => [`${path}.after.${index}.upTo`, upTo]),
    ...(repeat
      ? ([
          [`${path}.repeat.upTo`, repeat.upTo],
          [`${path}.repeat.thenUpTo`, repeat.thenUpTo],
        ] as [string, Rung][])
      : []),
  ];
}

function neverDown(rungs: readonly [string, Rung][]): FieldProblem[] {
  return rungs.flatMap(([field, rung], index) => {
    const before = rungs[index - 1]?.[1];
    const falls = before !== undefined && RUNGS.indexOf(rung) < RUNGS.indexOf(before);
    return falls ? [{ field, code: 'must_not_step_down' as const, params: { rung: before } }] : [];
  });
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
