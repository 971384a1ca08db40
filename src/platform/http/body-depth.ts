import { DomainError } from '../../shared/errors.js';

/** Our deepest request has three levels. */
const DEEPEST = 20;

/**
 * Refuses a body of absurd depth before validation and fingerprints walk it: they recurse, and 10,000 brackets would
 * end in a stack overflow (a 500). Itself it walks level by level and stops at the limit.
 * @throws DomainError unreadable_request
 */
export function refuseDeepBody(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new DomainError('invalid', 'unreadable_request');
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
}
