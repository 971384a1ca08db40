import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors.js';

/** A request whose body is one file as it is: not form data, never whole in memory. */
export interface Upload {
  readonly disposition: string | undefined;
  /** Bytes that the sender says it sends; undefined: it does not know. */
  readonly length: number | undefined;
  readonly content: Readable;
}

const UPLOAD = { upload: true };

/** Leaves the body of an upload unread, whatever its type; everywhere else only JSON is taken, as before. */
export function takeUploads(fastify: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  fastify.addContentTypeParser('*', (request, _payload, done) => {
    const { upload } = request.routeOptions.config as { upload?: boolean };
    done(upload ? null : new DomainError('unsupported', 'unsupported_media_type'), undefined);
  });
}

/** A body that is not JSON, left to the route: of this type for OpenAPI, of any type in fact. */
export const TakesRaw = (type: string, description: string): MethodDecorator =>
  applyDecorators(
    RouteConfig(UPLOAD),
    ApiConsumes(type),
    ApiBody({ description, schema: { type: 'string', format: 'binary' } }),
  );

export const TakesUpload = (): MethodDecorator =>
  applyDecorators(
    TakesRaw('application/octet-stream', 'The file as it is'),
    ApiHeader({
      name: 'Content-Disposition',
      required: true,
      description: 'The name, percent-encoded UTF-8 (RFC 8187)',
      example: `attachment; filename*=UTF-8''%D0%90%D0%BA%D1%82.pdf`,
      schema: { type: 'string' },
    }),
  );

/** @throws DomainError unsupported_media_type: a JSON body has been read already and is no file */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { raw, body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body !== undefined && body !== null) throw new DomainError('unsupported', 'unsupported_media_type');
  const length = headers['content-length'];
  return {
    disposition: headers['content-disposition'],
    length: length === undefined ? undefined : Number(length),
    content: raw,
  };
});
