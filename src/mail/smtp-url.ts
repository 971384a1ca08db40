// Owns the reading of the SMTP URL: smtp[s]://user:password@host:port?name=…
// Only the named settings pass: nodemailer's own reader turns any query key into an option, `logger` and `proxy` too.
// Never repeats the URL in an error: the password stands in it.

export interface SmtpEndpoint {
  host: string;
  port: number;
  secure: boolean;
  auth?: { user: string; pass: string };
  /** The name said in EHLO. */
  name?: string;
  requireTLS: boolean;
  ignoreTLS: boolean;
  tls: { rejectUnauthorized: boolean };
}

const QUERY_KEYS = ['name', 'requireTLS', 'ignoreTLS', 'rejectUnauthorized'];

export function readSmtpUrl(text: string): SmtpEndpoint {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new Error('The SMTP URL must read smtp://host:port or smtps://host:port');
  }
  for (const key of url.searchParams.keys()) {
    if (!QUERY_KEYS.includes(key)) throw new Error(`The SMTP URL knows only the settings ${QUERY_KEYS.join(', ')}`);
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const ignoreTLS = url.searchParams.get('ignoreTLS') === 'true';
  const auth = url.username ? { user: decode(url.username), pass: decode(url.password) } : undefined;
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 25),
    secure,
    auth,
    name: url.searchParams.get('name') ?? undefined,
    // A password never crosses a bare wire, unless the operator says so in as many words.
    requireTLS: url.searchParams.get('requireTLS') === 'true' || (!!auth && !secure && !ignoreTLS && !isLoopback(host)),
    ignoreTLS,
    tls: { rejectUnauthorized: url.searchParams.get('rejectUnauthorized') !== 'false' },
  };
}

/** Every form in which the password could come back in a reply or an error. */
export function secretsOf(url: string, { auth }: SmtpEndpoint): string[] {
  if (!auth?.pass) return [];
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
  const plain = base64(`\0${auth.user}\0${auth.pass}`);
  return [url, plain, base64(auth.pass), encodeURIComponent(auth.pass), new URL(url).password, auth.pass];
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
