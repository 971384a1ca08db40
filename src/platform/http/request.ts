import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared/actor.js';
import type { Language } from '../../shared/words/language.js';
import { languageAskedFor } from './language.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const DEFAULT_LANGUAGE: Language = 'ru';

/** The reader's language: Accept-Language, else the person's own, else Russian. */
export function languageOf(request: FastifyRequest): Language {
  return languageAskedFor(request.headers['accept-language']) ?? request.actor?.language ?? DEFAULT_LANGUAGE;
}
