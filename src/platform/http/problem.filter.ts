import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCode, type ErrorKind } from '../../shared/errors.js';
import { isDatabaseAway, isDatabaseBusy, isDeadlockOrSerialization } from '../database.js';
import { log } from '../log.js';
import { detailOf, fieldMessage, titleOf } from './problem-text.js';
import { languageOf } from './request.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  rule_violation: 422,
  precondition_required: 428,
  too_many: 429,
  unavailable: 503,
};

/** The last resort of every request: domain errors become problem+json in the reader's language, the rest a plain 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = domainErrorOf(thrown);
  const status = error ? STATUS[error.kind] : 500;
  if (!error) log.error({ err: thrown, requestId: request.id }, 'a request failed');
  const language = languageOf(request);
  const code: ErrorCode = error?.code ?? 'internal_error';
  if (error?.retryAfterSeconds) void reply.header('retry-after', error.retryAfterSeconds);
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: `urn:problem:${code}`,
        title: titleOf(code, language),
        status,
        code,
        detail: detailOf(code, { requestId: request.id, ...error?.params }, language),
        requestId: request.id,
        errors: (error?.fields ?? []).map((problem) => ({
          field: problem.field,
          code: problem.code,
          message: fieldMessage(problem, language),
        })),
      }),
    );
}

/** Errors of Nest, Fastify and PostgreSQL that have a meaning for the reader. */
function domainErrorOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (isDeadlockOrSerialization(error)) return new DomainError('unavailable', 'database_busy', {}, [], 1);
  if (isDatabaseAway(error)) return new DomainError('unavailable', 'database_unreachable', {}, [], 5);
  if (isDatabaseBusy(error)) return new DomainError('unavailable', 'database_busy', {}, [], 5);
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  switch (status) {
    case 400:
      return new DomainError('invalid', 'unreadable_request');
    case 404:
    case 414:
      return new DomainError('not_found', 'no_such_route');
    case 413:
      return new DomainError('too_large', 'request_too_large');
    case 415:
      return new DomainError('unsupported', 'unsupported_media_type');
    default:
      return undefined;
  }
}
