import type { IncomingHttpHeaders } from 'node:http';
import { parse, serialize } from 'cookie';
import type { Config } from '../platform/config.js';
import { sessionCookieName } from '../platform/http/session-cookie-name.js';

function isHttps(config: Config): boolean {
  return config.publicUrl.startsWith('https:');
}

/** The session's token in a request's Cookie header, if there is one. */
export function tokenInCookie(config: Config, header: string | undefined): string | undefined {
  return header ? parse(header)[sessionCookieName(config)] : undefined;
}

/** The Set-Cookie header that keeps this token; without a token, the one that removes it. */
export function sessionCookie(config: Config, token?: string): string {
  return serialize(sessionCookieName(config), token ?? '', {
    httpOnly: true,
    secure: isHttps(config),
    sameSite: 'strict',
    path: '/',
    ...(token === undefined ? { maxAge: 0 } : {}),
  });
}

/** The token of a program; any other kind of Authorization (a proxy's Basic, say) is none of ours. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '')?.[1];
}

/** The token that a request proves itself by: a program's, else the cookie's. */
export function tokenOf(config: Config, headers: IncomingHttpHeaders): string | undefined {
  return bearerToken(headers.authorization) ?? tokenInCookie(config, headers.cookie);
}
