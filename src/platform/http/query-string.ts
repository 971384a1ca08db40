import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { invalid, type FieldProblem } from '../../shared/errors.js';
import { fieldProblems } from './field-problems.js';
import { refuseOddInput } from './odd-input.js';

/** The same for what comes in a request and for what is kept as text. */
export const VALIDATION = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  // With the value a wrong list can be told from a missing one.
  validationError: { target: false, value: true },
} as const;

/**
 * Reads what stands behind a question mark as the route's own query class would.
 * @throws DomainError invalid_request: its fields bear the names of the query
 */
export function readQueryString<T extends object>(type: new () => T, text: string): T {
  const given = [...new URLSearchParams(text)];
  const twice = given.filter(([name], index) => given.findIndex(([other]) => other === name) < index);
  if (twice.length > 0) throw invalid(twice.map(([field]): FieldProblem => ({ field, code: 'is_wrong' })));
  const plain = Object.fromEntries(given);
  refuseOddInput(plain, undefined);
  const query = plainToInstance(type, plain);
  const problems = fieldProblems(validateSync(query, VALIDATION));
  if (problems.length > 0) throw invalid(problems);
  return query;
}
