/**
 * The only way to the API. `api.GET('/api/v1/tasks/{id}', …)` is typed by schema.ts (`npm run api-types` after a route
 * has changed); `answerOf` turns refusals into ApiProblem and silence into Unreachable, so that pages only see answers.
 */
import createClient from 'openapi-fetch';
import { reachable, sessionEnded } from './connection.js';
import { ApiProblem, Unreachable, type Problem } from './problem.js';
import { language } from '../words/language-choice.js';
import type { components, paths } from './schema.js';

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export const api = createClient<paths>({
  fetch: async (request: Request) => {
    try {
      request.headers.set('accept-language', language.get());
      const response = await fetch(request);
      // A proxy may say that there is nobody behind it.
      if (response.ok || response.headers.get('content-type')?.includes('json')) reachable.set(true);
      return response;
    } catch (error) {
      reachable.set(false);
      throw new Unreachable('no answer', { cause: error });
    }
  },
});

/** @throws ApiProblem · Unreachable */
export async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const problem = problemIn(error);
  if (!problem) throw new Unreachable(`HTTP ${response.status}`);
  if (problem.code === 'not_signed_in') sessionEnded.set(true);
  throw new ApiProblem(problem);
}

/** Undefined where a proxy in between has answered, in words of its own: the server itself has not. */
export function problemIn(error: unknown): Problem | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? (error as Problem) : undefined;
}
