import { createHash } from 'node:crypto';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * For answers that are asked for again and again: an ETag of the content itself, and 304 without a body to whoever has
 * it already. A browser may keep such an answer for its own user, but asks each time.
 */
export const ContentEtag = (): MethodDecorator => RouteConfig({ contentEtag: true });

/** @returns what is sent: the answer, or nothing where the reader has it */
export function withContentEtag(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const { contentEtag } = request.routeOptions.config as { contentEtag?: boolean };
  if (!contentEtag || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  void reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    vary: 'Accept-Language, Authorization, Cookie',
  });
  if (!namesOne(request.headers['if-none-match'], etag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}

/** If-None-Match compares weakly: what a proxy did to the tag's strength does not matter. */
function namesOne(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}
