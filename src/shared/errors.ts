import type { Words } from './words/en.js';

export type ErrorCode = keyof Words['errors'];
/** A wrong deadline has texts of its own. */
export type FieldCode = keyof Words['fields'] | keyof Words['deadline']['problem'];
export type Params = Readonly<Record<string, string | number>>;

/** What went wrong, in the words of the trade; platform/http turns it into a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'too_large'
  | 'unsupported'
  | 'rule_violation'
  | 'precondition_required'
  | 'too_many'
  | 'unavailable';

export interface FieldProblem {
  /** Path in the request body or query: `deadline.namedDay`, `recipients.3.code`. */
  readonly field: string;
  /** Of an item among many: the refusal that it met. */
  readonly code: FieldCode | ErrorCode;
  readonly params?: Params;
}

/**
 * A refusal that the reader can act upon. `code` is stable; its texts stand in shared/words in three languages.
 * Services throw these and know no HTTP.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: ErrorCode,
    readonly params: Params = {},
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const invalid = (fields: readonly FieldProblem[]) => new DomainError('invalid', 'invalid_request', {}, fields);
export const invalidField = (field: string, code: FieldCode, params?: Params) =>
  invalid([params ? { field, code, params } : { field, code }]);
export const notFound = () => new DomainError('not_found', 'not_found');
export const forbidden = () => new DomainError('forbidden', 'forbidden');
export const conflict = (code: ErrorCode, params?: Params) => new DomainError('conflict', code, params);
export const stale = () => new DomainError('stale', 'stale_version');
export const ruleViolation = (code: ErrorCode, params?: Params, fields?: readonly FieldProblem[]) =>
  new DomainError('rule_violation', code, params, fields);
