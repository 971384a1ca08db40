import { isAbsolute } from 'node:path';

/**
 * The settings of a process: the only reader of process.env. Every variable is a row of SETTINGS; the README's table is
 * compared with it by a test. A wrong value stops the start with the variable's name and the rule, never the value.
 */
export interface Config {
  databaseUrl: string;
  ownerDatabaseUrl: string | null;
  databasePool: number;
  queueUrl: string;
  smtpUrl: string;
  mailFrom: string;
  mailFromName: string;
  mailReplyTo: string | null;
  mailBounces: string | null;
  bounceToken: string | null;
  dkimKey: string | null;
  dkimSelector: string;
  webhookTargets: string[] | null;
  publicUrl: string;
  host: string;
  port: number;
  trustProxy: string | null;
  logLevel: string;
  demo: boolean;
  docs: boolean | null;
  filesFolder: string;
  filesBucket: string | null;
  clamd: string | null;
  auditKey: string;
  secretsKey: string | null;
  metricsToken: string | null;
  workerPort: number | null;
  progressLimit: number;
}

interface Setting<T> {
  readonly variable: string;
  readonly meaning: string;
  /** In words: what a right value is. */
  readonly rule: string;
  readonly byDefault?: string;
  readonly read: (text: string) => T | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9.-]{1,255}$/i;

const url =
  (...schemes: string[]) =>
  (text: string) =>
    URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(':', '')) ? text : undefined;
const whole = (min: number, max: number) => (text: string) =>
  /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;
const email = (text: string) => (EMAIL.test(text) ? text : undefined);
const path = (text: string) => (isAbsolute(text) && /^[^\p{Cc}]{2,500}$/u.test(text) ? text : undefined);
const isOrigin = (text: string) =>
  /^https?:\/\/[^/]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
const origins = (text: string) => {
  const list = text.split(',').map((each) => each.trim());
  return list.every((each) => each === '*' || isOrigin(each)) ? list : undefined;
};
const trueOrFalse = (text: string) => (text === 'true' ? true : text === 'false' ? false : undefined);
const token = (text: string) => (/^[\w-]{32,100}$/.test(text) ? text : undefined);
const key = (text: string) => (/^[\x21-\x7e]{32,256}$/.test(text) ? text : undefined);
const oneOf = (values: readonly string[]) => (text: string) => (values.includes(text) ? text : undefined);

export const SETTINGS: { readonly [K in keyof Config]: Setting<NonNullable<Config[K]>> } = {
  databaseUrl: {
    variable: 'DATABASE_URL',
    meaning: 'PostgreSQL as the application role (not the owner)',
    rule: 'an address postgres://user:password@host:port/database',
    read: url('postgres', 'postgresql'),
  },
  ownerDatabaseUrl: {
    variable: 'OWNER_DATABASE_URL',
    meaning: 'PostgreSQL as the owner of the tables; needed by `migrate` and by nothing else',
    rule: 'an address postgres://user:password@host:port/database',
    byDefault: '',
    read: url('postgres', 'postgresql'),
  },
  databasePool: {
    variable: 'DATABASE_POOL',
    meaning: 'connections a process may hold',
    rule: 'a whole number from 1 to 100',
    byDefault: '10',
    read: whole(1, 100),
  },
  queueUrl: {
    variable: 'QUEUE_URL',
    meaning: 'the wake-up bell: Redis, or PostgreSQL (a database of its own)',
    rule: 'an address redis://… , rediss://… or postgres://…',
    read: url('redis', 'rediss', 'postgres', 'postgresql'),
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    meaning: 'the mail relay',
    rule: 'an address smtp://… or smtps://…',
    read: url('smtp', 'smtps'),
  },
  mailFrom: {
    variable: 'MAIL_FROM',
    meaning: 'address that letters come from',
    rule: 'one e-mail address',
    read: email,
  },
  mailFromName: {
    variable: 'MAIL_FROM_NAME',
    meaning: 'name that letters come from',
    rule: '1 to 80 characters without control characters',
    byDefault: 'Directive deadline tracker',
    read: (text) => (/^[^\p{Cc}]{1,80}$/u.test(text) ? text : undefined),
  },
  mailReplyTo: {
    variable: 'MAIL_REPLY_TO',
    meaning: 'address of the office for answers',
    rule: 'one e-mail address',
    byDefault: '',
    read: email,
  },
  mailBounces: {
    variable: 'MAIL_BOUNCES',
    meaning: 'mailbox that takes name+anything@domain, for letters that come back; without it they come to MAIL_FROM',
    rule: 'one e-mail address with at most 11 characters before the @',
    byDefault: '',
    read: (text) => (/^[a-z0-9_-]{1,11}@[a-z0-9.-]{1,200}$/i.test(text) ? text.toLowerCase() : undefined),
  },
  bounceToken: {
    variable: 'BOUNCE_TOKEN',
    meaning: 'secret with which a mail server hands letters that come back to POST /api/v1/bounces',
    rule: '32 to 100 letters, digits, - and _',
    byDefault: '',
    read: token,
  },
  dkimKey: {
    variable: 'DKIM_KEY',
    meaning: 'file with the private key (PEM) that signs letters for the domain of MAIL_FROM',
    rule: 'an absolute path',
    byDefault: '',
    read: path,
  },
  dkimSelector: {
    variable: 'DKIM_SELECTOR',
    meaning: 'name under which the DNS has the public key',
    rule: 'letters, digits and hyphens',
    byDefault: 'tracker',
    read: (text) => (/^[a-z0-9-]{1,63}$/i.test(text) ? text : undefined),
  },
  webhookTargets: {
    variable: 'WEBHOOK_TARGETS',
    meaning: 'where notices may be posted to for other channels; without it, nowhere',
    rule: 'origins by commas, also ones inside the network; `*` is any public https address',
    byDefault: '',
    read: origins,
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    meaning: 'address under which people reach the system; links in letters and the check of the origin use it',
    rule: 'an address http://… or https://… without a path',
    read: (text) => {
      const read = url('http', 'https')(text);
      return read && new URL(read).pathname === '/' ? new URL(read).origin : undefined;
    },
  },
  host: {
    variable: 'HOST',
    meaning: 'network address the API listens on',
    rule: 'an address or host name',
    byDefault: '127.0.0.1',
    read: (text) => (/^[\w.:-]{1,255}$/.test(text) ? text : undefined),
  },
  port: {
    variable: 'PORT',
    meaning: 'port the API listens on (0: any free one)',
    rule: 'a whole number from 0 to 65535',
    byDefault: '3000',
    read: whole(0, 65535),
  },
  trustProxy: {
    variable: 'TRUST_PROXY',
    meaning: 'address or network of the proxy in front, whose X-Forwarded-For is believed',
    rule: 'an IP address or network such as 10.0.0.0/8',
    byDefault: '',
    read: (text) => (/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(text) ? text : undefined),
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    meaning: 'least severe line that is logged',
    rule: `one of ${LOG_LEVELS.join(', ')}`,
    byDefault: 'info',
    read: oneOf(LOG_LEVELS),
  },
  demo: {
    variable: 'DEMO',
    meaning: 'demo data and a shifted clock are allowed',
    rule: 'true or false',
    byDefault: 'false',
    read: trueOrFalse,
  },
  docs: {
    variable: 'DOCS',
    meaning: 'whether /api/docs, the page on the API for people, is served; without it, in the demo only',
    rule: 'true or false',
    byDefault: '',
    read: trueOrFalse,
  },
  filesFolder: {
    variable: 'FILES_FOLDER',
    meaning: 'folder of the evidence files, shared by all processes',
    rule: 'an absolute path',
    byDefault: '/var/lib/tracker/files',
    read: path,
  },
  filesBucket: {
    variable: 'FILES_BUCKET',
    meaning: 'bucket of an S3-compatible store for the evidence files; without it they lie in the folder',
    rule: 'an address https://key:secret@host/bucket, with ?region=… where the store asks for one',
    byDefault: '',
    read: (text) => {
      const read = url('https', 'http')(text);
      const { username, password, pathname } = new URL(read ?? 'http://x');
      return username && password && /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(pathname) ? read : undefined;
    },
  },
  clamd: {
    variable: 'CLAMD',
    meaning: 'the virus scanner clamd; without it files are taken unscanned',
    rule: 'an address tcp://host:port or unix:///path',
    byDefault: '',
    read: (text) =>
      /^tcp:\/\/([\w.-]+|\[[0-9a-f:]+\]):\d{1,5}$|^unix:\/\/\/[^\p{Cc}]{1,100}$/u.test(text)
        ? url('tcp', 'unix')(text)
        : undefined,
  },
  auditKey: {
    variable: 'AUDIT_KEY',
    meaning:
      'key that seals the log of what happened; kept outside the database, the same in every process, never changed',
    rule: '32 to 256 visible Latin characters without spaces (openssl rand -hex 32)',
    read: key,
  },
  secretsKey: {
    variable: 'SECRETS_KEY',
    meaning:
      'key that encrypts the secrets of one-time codes; outside the database, the same in every process; without it nobody can set up such codes',
    rule: '32 to 256 visible Latin characters without spaces (openssl rand -hex 32)',
    byDefault: '',
    read: key,
  },
  metricsToken: {
    variable: 'METRICS_TOKEN',
    meaning: 'secret with which Prometheus reads GET /metrics; without it, only the demo answers there',
    rule: '32 to 100 letters, digits, - and _',
    byDefault: '',
    read: token,
  },
  workerPort: {
    variable: 'WORKER_PORT',
    meaning: 'port at HOST on which the worker answers /healthz, /readyz and /metrics; without it, on none',
    rule: 'a whole number from 0 to 65535',
    byDefault: '',
    read: whole(0, 65535),
  },
  progressLimit: {
    variable: 'PROGRESS_LIMIT',
    meaning:
      'seconds without a sweep after which a worker ends itself, and after which the office is told that none runs',
    rule: 'a whole number from 1 to 3600',
    byDefault: '300',
    read: whole(1, 3600),
  },
};

export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigProblem';
  }
}

/** Reads and checks all settings at once. @throws ConfigProblem naming every wrong variable and its rule. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const text = environment[setting.variable] ?? setting.byDefault;
    const value = text === '' && setting.byDefault === '' ? null : text === undefined ? undefined : setting.read(text);
    if (value === undefined) {
      problems.push(
        `${setting.variable} ${text === undefined ? 'is missing' : 'is wrong'}: it must be ${setting.rule}.`,
      );
    }
    config[name] = value;
  }
  if (problems.length > 0) throw new ConfigProblem(problems);
  return config as unknown as Config;
}
