import type { ValidationError } from 'class-validator';
import type { FieldCode, FieldProblem, Params } from '../../shared/errors.js';

/** class-validator's constraint names → our stable codes. The order is the order in which one problem a field is chosen. */
const CODES: readonly (readonly [constraint: string, code: FieldCode])[] = [
  ['whitelistValidation', 'unknown_field'],
  ['isString', 'must_be_text'],
  ['isInt', 'must_be_whole_number'],
  ['isNumber', 'must_be_number'],
  ['isBoolean', 'must_be_true_or_false'],
  ['isArray', 'must_be_list'],
  ['isListOfObjects', 'must_be_list_of_objects'],
  ['isObject', 'must_be_object'],
  ['nestedValidation', 'must_be_object'],
  ['isUuid', 'must_be_id'],
  ['isDay', 'must_be_day'],
  ['isIn', 'must_be_one_of'],
  ['isNotBlank', 'must_not_be_blank'],
  ['minLength', 'too_short'],
  ['maxLength', 'too_long'],
  ['hasNoControl', 'has_control_characters'],
  ['min', 'too_small'],
  ['max', 'too_large'],
  ['arrayMinSize', 'too_few'],
  ['arrayMaxSize', 'too_many'],
];

/** Flattens class-validator's tree: one problem a field, under its path. */
export function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = error.constraints ? [problem(field, error)] : [];
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

function problem(field: string, error: ValidationError): FieldProblem {
  const names = Object.keys(error.constraints ?? {});
  if (error.value === undefined && !names.includes('whitelistValidation')) return { field, code: 'is_missing' };
  const [constraint, code] = CODES.find(([name]) => names.includes(name)) ?? ['', 'is_wrong' as const];
  const params = error.contexts?.[constraint] as Params | undefined;
  return params ? { field, code, params } : { field, code };
}
