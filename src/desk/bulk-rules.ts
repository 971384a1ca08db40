import type { FieldProblem } from '../shared/errors.js';

interface Asked {
  readonly verb: 'acknowledge' | 'accept' | 'return' | 'extend' | 'withdraw' | 'reassign';
  readonly items: readonly { readonly id: string; readonly slot?: string }[];
  readonly reason?: unknown;
  readonly deadline?: unknown;
  readonly document?: unknown;
  readonly to?: unknown;
}

/** What each verb needs beside its items; beside that it may bear nothing more. */
const NEEDS = {
  acknowledge: [],
  accept: [],
  return: ['reason'],
  extend: ['reason', 'deadline'],
  withdraw: ['reason'],
  reassign: ['reason'],
} as const satisfies Record<Asked['verb'], readonly string[]>;
const MAY_BEAR: Partial<Record<Asked['verb'], readonly string[]>> = {
  extend: ['document'],
  reassign: ['to', 'document'],
};

/** What single fields cannot tell: fields that belong to the verb, and each task once. */
export function bulkProblems(asked: Asked): FieldProblem[] {
  const { verb } = asked;
  const needs: readonly string[] = NEEDS[verb];
  const mayBear = [...needs, ...(MAY_BEAR[verb] ?? [])];
  const given = (['reason', 'deadline', 'document', 'to'] as const).filter((name) => asked[name] !== undefined);
  const ids = asked.items.map(({ id }) => id.toLowerCase());
  return [
    ...needs
      .filter((name) => !given.some((each) => each === name))
      .map((field): FieldProblem => ({ field, code: 'is_missing' })),
    // A document belongs to the handing over; whoever leads among recipients is the office's own choice.
    ...(verb === 'reassign' && asked.document !== undefined && asked.to === undefined
      ? [{ field: 'to', code: 'is_missing' as const }]
      : []),
    ...given
      .filter((name) => !mayBear.includes(name))
      .map((field): FieldProblem => ({ field, code: 'not_for_kind', params: { kind: verb } })),
    ...asked.items.flatMap(({ slot }, index): FieldProblem[] =>
      slot !== undefined && verb !== 'extend'
        ? [{ field: `items.${index}.slot`, code: 'not_for_kind', params: { kind: verb } }]
        : [],
    ),
    ...ids.flatMap((id, index): FieldProblem[] =>
      ids.indexOf(id) < index ? [{ field: `items.${index}.id`, code: 'named_twice', params: { code: id } }] : [],
    ),
  ];
}
