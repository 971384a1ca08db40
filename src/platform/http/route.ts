/**
 * A route in one decorator: who may call it, what it answers, how it stands in OpenAPI.
 * A route without `access` does not start (auth/access.guard.ts) and does not pass test/architecture.
 */
import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Role } from '../../shared/actor.js';
import { Problem } from './problem.dto.js';

/** Who may call a route: anybody, whoever is signed in, or the holders of one of these roles. */
export type Access = 'anybody' | 'signed_in' | readonly Role[];

export const ACCESS = Symbol('access');
export const NEEDS_VERSION = Symbol('needs-version');
export const WITHOUT_CODES = Symbol('without-codes');

export interface RouteOptions {
  summary: string;
  access: Access;
  status?: 200 | 201 | 202 | 204;
  answers?: Type;
  /** Open also to whoever must set up one-time codes first. */
  withoutCodes?: boolean;
  /** A state change or PATCH: If-Match is demanded (428 without, 412 stale). */
  ifMatch?: boolean;
  /** A POST that creates or decides: Idempotency-Key is understood. */
  idempotent?: boolean;
  refusals?: readonly number[];
}

const REFUSALS: Record<number, string> = {
  400: 'A field is missing, unknown or wrong; `errors` says which and why',
  401: 'Not signed in, or the session has ended',
  403: 'Signed in, but without the right',
  404: 'No such object, or one of another region',
  409: 'The state moved on, or the same request is still running',
  412: 'Stale: the object has changed since its ETag was read',
  413: 'The request is larger than allowed',
  415: 'Only application/json is read',
  422: 'A rule of the trade forbids it, or the Idempotency-Key was used with another request',
  428: 'If-Match is missing',
  429: 'Too many tries; Retry-After says when to try again',
  503: 'The database is busy; Retry-After says when to try again',
};

export function Route(options: RouteOptions): MethodDecorator {
  const status = options.status ?? 200;
  const refusals = new Set([400, ...(options.refusals ?? []), 503]);
  if (options.access !== 'anybody') refusals.add(401);
  if (options.access !== 'anybody' && !options.withoutCodes) refusals.add(403);
  if (options.ifMatch) [409, 412, 428].forEach((code) => refusals.add(code));
  if (options.idempotent) [409, 413, 415, 422].forEach((code) => refusals.add(code));
  return applyDecorators(
    SetMetadata(ACCESS, options.access),
    SetMetadata(NEEDS_VERSION, options.ifMatch ?? false),
    SetMetadata(WITHOUT_CODES, options.withoutCodes ?? false),
    HttpCode(status),
    ApiOperation({ summary: options.summary, ...(options.access === 'anybody' ? { security: [] } : {}) }),
    ...(options.access === 'anybody' ? [] : [ApiBearerAuth(), ApiCookieAuth()]),
    ApiHeader({ name: 'Accept-Language', required: false, schema: { type: 'string', enum: ['kk', 'ru', 'en'] } }),
    ...(options.ifMatch
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'The ETag as it was read',
            example: '"3"',
            schema: { type: 'string' },
          }),
        ]
      : []),
    ...(options.idempotent
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            description: 'Same key and request: same answer, one effect. Kept 48 hours.',
            schema: { type: 'string', minLength: 8, maxLength: 128 },
          }),
        ]
      : []),
    ApiResponse({ status, description: 'Done', ...(options.answers ? { type: options.answers } : {}) }),
    ...[...refusals].sort().map((code) =>
      ApiResponse({
        status: code,
        description: REFUSALS[code] ?? 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}

export { Problem };
