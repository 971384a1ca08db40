import { createHash } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError, forbidden, invalidField } from '../shared/errors.js';
import type { RequestInfo } from '../shared/actor.js';
import { CONFIG } from '../platform/platform.module.js';
import type { Config } from '../platform/config.js';
import { ACCESS, NEEDS_VERSION, WITHOUT_CODES, type Access } from '../platform/http/route.js';
import { bearerToken, tokenInCookie } from './cookie.js';
import { isForged } from './csrf.js';
import { SessionsService } from './sessions.service.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every route: a route without a rule is refused, a forged request too. Finds out who acts and whether
 * the route is for them. Which *objects* they may touch is task-access's and row-level security's business.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw forbidden();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const cookie = tokenInCookie(this.config, request.headers.cookie);
    const bearer = bearerToken(request.headers.authorization);
    // A bearer token proves the caller by itself, but not where it is not even looked at.
    const provesItself = bearer !== undefined && access !== 'anybody';
    if (
      !SAFE.has(request.method) &&
      !provesItself &&
      isForged(request.headers, this.config.publicUrl, cookie !== undefined)
    ) {
      throw new DomainError('forbidden', 'cross_site_request');
    }
    if (access === 'anybody') return true;
    const token = bearer ?? cookie;
    const actor = token && (await this.sessions.actorOf(token, requestInfo(request)));
    if (!actor) throw new DomainError('unauthenticated', 'not_signed_in');
    request.actor = actor;
    if (actor.lacksCodes && !this.reflector.get<boolean>(WITHOUT_CODES, context.getHandler())) {
      throw new DomainError('forbidden', 'second_factor_demanded');
    }
    if (access !== 'signed_in' && !access.some((role) => actor.roles.has(role))) throw forbidden();
    const needsVersion = this.reflector.get<boolean>(NEEDS_VERSION, context.getHandler());
    if (needsVersion && request.headers['if-match'] === undefined) {
      throw new DomainError('precondition_required', 'if_match_missing');
    }
    return true;
  }
}

/** The request's id, and its Idempotency-Key with a fingerprint of what was asked. */
export function requestInfo(request: FastifyRequest): RequestInfo {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return { id: request.id };
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key))
    throw invalidField('Idempotency-Key', 'must_be_key');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest();
  return { id: request.id, idempotency: { key, fingerprint } };
}
