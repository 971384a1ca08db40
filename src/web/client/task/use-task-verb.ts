import { useRef } from 'react';
import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Task } from '../api/queries.js';
import { useVerb, type VerbHeaders } from '../api/use-verb.js';
import { historyQuery } from './task-queries.js';

export type TaskVerb<Input, Output> = UseMutationResult<Output, Error, Input> & {
  /** How many events the reader could have seen when the verb was last tried: what came after explains a refusal. */
  seen: number;
};

/** A verb upon the task that is shown. Reports and requests of a task bear its version too. */
export function useTaskVerb<Input, Output>(
  task: Pick<Task, 'id' | 'version'>,
  verb: (input: Input, header: VerbHeaders) => Promise<Output>,
  done: (output: Output, input: Input) => void,
): TaskVerb<Input, Output> {
  const queries = useQueryClient();
  const seen = useRef(0);
  const mutation = useVerb(
    task.version,
    (input: Input, header) => {
      seen.current = queries.getQueryData(historyQuery(task.id).queryKey)?.items.length ?? 0;
      return verb(input, header);
    },
    done,
  );
  return { ...mutation, seen: seen.current };
}
