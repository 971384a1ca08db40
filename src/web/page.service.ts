import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../shared/errors.js';
import { PROJECT_ROOT } from '../platform/project-root.js';

const BUILT = join(PROJECT_ROOT, 'dist/client');
/** Written into the page by the build (client/vite.config.ts) wherever a nonce belongs. */
const NONCE = '%NONCE%';

/**
 * Owns the built browser application: its files, and the one page that every address of it gets.
 * It knows nothing of the register and never answers an address of the API.
 */
@Injectable()
export class PageService implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly adapters: HttpAdapterHost<FastifyAdapter>) {}

  /** Its own routes are off: whatever is answered goes through our controller and its guard. The demo's story has no HTTP. */
  onModuleInit(): void {
    const adapter = this.adapters.httpAdapter as FastifyAdapter | null;
    // Not awaited: waiting would start Fastify before Nest has given it the handler of errors.
    void adapter?.getInstance().register(fastifyStatic, { root: BUILT, serve: false, preCompressed: true });
  }

  /** @throws DomainError no_such_route: the client has not been built */
  async page(reply: FastifyReply): Promise<FastifyReply> {
    const html = await readFile(join(BUILT, 'index.html'), 'utf8').catch(() => {
      throw new DomainError('not_found', 'no_such_route');
    });
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', withNonce(String(reply.getHeader('content-security-policy')), nonce))
      .send(html.replaceAll(NONCE, nonce));
  }

  /** A missing file is answered with 404. What bears a hash of its content in its name never changes. */
  file(reply: FastifyReply, path: string): FastifyReply {
    const hashed = path.startsWith('assets/');
    return reply.sendFile(path, hashed ? { immutable: true, maxAge: '365d' } : { maxAge: '1h' });
  }
}

/** The site's own policy, and the style tags of this one answer. */
function withNonce(policy: string, nonce: string): string {
  return policy.replace(/style-src [^;]*/, (styles) => `${styles} 'nonce-${nonce}'`);
}
