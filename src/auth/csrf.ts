import type { IncomingHttpHeaders } from 'node:http';

/**
 * Was this state-changing request made by another site in the name of our reader? Every browser of today sends
 * Sec-Fetch-Site; older ones send Origin. Where a cookie is carried and neither is there, nothing proves the origin,
 * so it is refused: programs use a bearer token.
 */
export function isForged(headers: IncomingHttpHeaders, publicUrl: string, carriesCookie: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin !== undefined) return origin !== publicUrl;
  return carriesCookie;
}
