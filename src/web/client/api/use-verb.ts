import { useRef } from 'react';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { isProblem } from './problem.js';

/** What every state change carries: the version it was decided upon, and a key that makes a repeat harmless. */
export interface VerbHeaders {
  'If-Match': string;
  'Idempotency-Key': string;
}

/**
 * A verb of the trade as a button or a form calls it. The same input tried again (after a broken connection) bears the
 * same key, so nothing is done twice; whichever version it is by then, since a verb whose answer was lost has made a new
 * one itself. Afterwards, and when somebody else was faster, everything on the page is read anew;
 * the input stays with its form.
 * @param version of the object as it is shown
 * @param done told of the answer even when the verb has taken its own button from the page
 */
export function useVerb<Input, Output>(
  version: number,
  verb: (input: Input, headers: VerbHeaders) => Promise<Output>,
  done?: (output: Output, input: Input) => void,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  const attempt = useRef({ input: '', key: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const intent = JSON.stringify([input]);
      if (attempt.current.input !== intent) attempt.current = { input: intent, key: randomKey() };
      return verb(input, { 'If-Match': `"${version}"`, 'Idempotency-Key': attempt.current.key });
    },
    onSuccess: (output, input) => {
      attempt.current = { input: '', key: '' };
      done?.(output, input);
      return queries.invalidateQueries();
    },
    onError: (error) => (isProblem(error) && error.hasMovedOn ? queries.invalidateQueries() : undefined),
  });
}

/** Not crypto.randomUUID: it is missing where the page is shown over plain http. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
