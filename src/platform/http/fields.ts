/**
 * One decorator a kind of field: it checks the value, converts it where it comes from a query, and describes it for
 * OpenAPI, so that the three cannot disagree. Messages are made from the constraint's name by field-problems.ts.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isLocalDate } from '../../shared/local-date.js';

interface FieldOptions {
  /** May be absent. */
  optional?: boolean;
  /** May be null; in a PATCH, null clears. */
  nullable?: boolean;
  about?: string;
  example?: unknown;
}

function field(options: FieldOptions, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional, nullable, about, example } = options;
  const decorators = [...checks];
  if (optional || nullable) {
    decorators.push(
      ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null)),
    );
  }
  return applyDecorators(
    ...decorators,
    ApiProperty({
      ...api,
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
      ...(about ? { description: about } : {}),
      ...(example !== undefined ? { example } : {}),
    } as ApiPropertyOptions),
  );
}

/** A check of our own; `constraint` is the key that field-problems.ts turns into words. */
function check(constraint: string, passes: (value: unknown) => boolean, context: Record<string, unknown> = {}) {
  return (target: object, propertyName: string | symbol) =>
    registerDecorator({
      name: constraint,
      target: target.constructor,
      propertyName: String(propertyName),
      options: { context },
      validator: { validate: passes },
    });
}

const withParams = (params: Record<string, unknown>): ValidationOptions => ({ context: params });

// Tabs and line ends are text; every other control character is damage or an attack (PostgreSQL refuses NUL).
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F\u2028\u2029\uD800-\uDFFF]/u;
const hasNoControl = (value: unknown) => typeof value !== 'string' || !CONTROL.test(value);
const isNotBlank = (value: unknown) => typeof value !== 'string' || value.trim() !== '';

/** Text as its author wrote it: kept to the letter, but never blank and without control characters. */
export const Text = (options: FieldOptions & { max: number; min?: number }) =>
  field(
    options,
    { type: String, maxLength: options.max, minLength: options.min ?? 1 },
    check('isNotBlank', isNotBlank),
    check('hasNoControl', hasNoControl),
    MaxLength(options.max, withParams({ max: options.max })),
    MinLength(options.min ?? 1, withParams({ min: options.min ?? 1 })),
    IsString(),
  );

/** A list of short texts, in answers. */
export const Texts = (options: FieldOptions = {}) => field(options, { type: String, isArray: true }, IsArray());

/** A calendar day YYYY-MM-DD. */
export const Day = (options: FieldOptions = {}) =>
  field(
    { example: '2020-09-01', ...options },
    { type: String, format: 'date' },
    check('isDay', (value) => typeof value === 'string' && isLocalDate(value)),
  );

/** A list of calendar days. */
export const Days = (options: FieldOptions & { max: number }) =>
  field(
    { example: ['2020-03-01', '2020-09-01'], ...options },
    { type: String, format: 'date', isArray: true, minItems: 1, maxItems: options.max },
    check('isDay', (value) => !Array.isArray(value) || value.every((day) => isLocalDate(day))),
    ArrayMaxSize(options.max, withParams({ max: options.max })),
    ArrayMinSize(1, withParams({ min: 1 })),
    IsArray(),
  );

/** A moment, in answers: ISO 8601 with offset. */
export const Moment = (options: FieldOptions = {}) =>
  field({ example: '2020-08-25T09:00:00.000Z', ...options }, { type: String, format: 'date-time' }, IsString());

export const EXAMPLE_ID = '6f1c2b8e-4d0a-4a53-9a52-0f6d1f7f3c11';

export const Id = (options: FieldOptions = {}) =>
  field({ example: EXAMPLE_ID, ...options }, { type: String, format: 'uuid' }, IsUUID('all'));

export const OneOf = (values: readonly string[], options: FieldOptions & { many?: boolean } = {}) =>
  field(
    options,
    { type: String, enum: [...values], isArray: options.many ?? false },
    IsIn(values, { ...withParams({ values: values.join(', ') }), each: options.many ?? false }),
    ...(options.many ? [ArrayMaxSize(values.length, withParams({ max: values.length })), IsArray()] : []),
  );

/** A whole number; `fromQuery` reads it from text. */
export const Whole = (options: FieldOptions & { min: number; max: number; fromQuery?: boolean }) =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    Max(options.max, withParams({ max: options.max })),
    Min(options.min, withParams({ min: options.min })),
    IsInt(),
    ...(options.fromQuery ? [Transform(({ value }: { value: unknown }) => numberFrom(value))] : []),
  );

/** A number that may have decimals (a figure of an indicator). */
export const Quantity = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: Number, minimum: options.min, maximum: options.max },
    Max(options.max, withParams({ max: options.max })),
    Min(options.min, withParams({ min: options.min })),
    IsNumber({ allowNaN: false, allowInfinity: false }),
  );

export const Flag = (options: FieldOptions & { fromQuery?: boolean } = {}) =>
  field(
    { example: true, ...options },
    { type: Boolean },
    IsBoolean(),
    ...(options.fromQuery
      ? [Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))]
      : []),
  );

/** Named values of any kind, in answers. */
export const Values = (options: FieldOptions = {}) =>
  field(options, { type: 'object', additionalProperties: true }, IsObject());

// OpenAPI takes a function for a late-bound class only if it is called `type`: hence `type: () => type()`, not `type`.
type Make<T> = () => new (...args: never[]) => T;

export const Nested = <T>(type: Make<T>, options: FieldOptions = {}) =>
  field(options, { type: () => type() }, ValidateNested(), IsObject(), Type(type));

export const ListOf = <T>(type: Make<T>, options: FieldOptions & { max: number; min?: number }) =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: options.max, minItems: options.min ?? 0 },
    ValidateNested({ each: true }),
    check(
      'isListOfObjects',
      (value) => !Array.isArray(value) || value.every((v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
    ),
    ArrayMaxSize(options.max, withParams({ max: options.max })),
    ArrayMinSize(options.min ?? 0, withParams({ min: options.min ?? 0 })),
    IsArray(),
    Type(type),
  );

function numberFrom(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}
