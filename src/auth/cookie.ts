import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../platform/config.js';

/** `__Host-` binds the cookie to this host over https; plain http (the demo) cannot have it. */
export function cookieName(config: Config): string {
  return isHttps(config) ? '__Host-session' : 'session';
}

export function cookieOptions(config: Config): CookieSerializeOptions {
  return { httpOnly: true, secure: isHttps(config), sameSite: 'strict', path: '/' };
}

function isHttps(config: Config): boolean {
  return config.publicUrl.startsWith('https:');
}
