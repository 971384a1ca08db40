import type { Config } from '../config.js';

/** `__Host-` binds the cookie to this host over https; plain http (the demo) cannot have it. */
export function sessionCookieName(config: Config): string {
  return config.publicUrl.startsWith('https:') ? '__Host-session' : 'session';
}
