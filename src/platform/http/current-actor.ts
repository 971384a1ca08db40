import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared/actor.js';
import { languageOf } from './request.js';

/** Who acts; their language is the one this request asked for. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.actor) throw new Error('a route that names its actor must not be open to anybody');
  return { ...request.actor, language: languageOf(request) };
});
