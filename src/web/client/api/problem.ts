import type { Schema } from './client.js';

export type Problem = Schema<'Problem'>;

/** A refusal of the API, in the reader's language: `problem.title` says what happened, `problem.detail` what to do. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** Somebody else was faster: what is shown here is no longer so. */
  get hasMovedOn(): boolean {
    return this.status === 409 || this.status === 412;
  }
}

/** Nothing was answered: no network, or no server. Whether the request had its effect is not known. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);
