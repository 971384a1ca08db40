import { useRef } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Task } from '../api/queries.js';
import { useVerb, type VerbHeaders } from '../api/use-verb.js';

export type TaskVerb<Input, Output> = UseMutationResult<Output, Error, Input> & {
  /** The moment of the task's latest change when the verb was last tried: what came later explains a refusal. */
  since: string;
};

/** A verb upon the task that is shown. Reports and requests of a task bear its version too. */
export function useTaskVerb<Input, Output>(
  task: Task,
  verb: (input: Input, header: VerbHeaders) => Promise<Output>,
): TaskVerb<Input, Output> {
  const since = useRef(task.changedAt);
  const mutation = useVerb(task.version, (input: Input, header) => {
    since.current = task.changedAt;
    return verb(input, header);
  });
  return { ...mutation, since: since.current };
}
