import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigProblem, readConfig, SETTINGS } from '../../src/platform/config.js';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';

const RIGHT: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://app:secret@db:5432/tracker',
  QUEUE_URL: 'redis://:secret@redis:6379',
  SMTP_URL: 'smtp://user:secret@relay:587',
  MAIL_FROM: 'control@gov.example',
  PUBLIC_URL: 'https://tracker.example',
  AUDIT_KEY: 'only-for-tests-only-for-tests-only',
};

/** Wrong for every setting, whatever its rule. */
const CANARY = 'c4n4ry\u0000 value';

function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
}

describe('the settings', () => {
  it('are read with their defaults', () => {
    expect(readConfig(RIGHT)).toEqual({
      databaseUrl: RIGHT.DATABASE_URL,
      ownerDatabaseUrl: null,
      databasePool: 10,
      queueUrl: RIGHT.QUEUE_URL,
      smtpUrl: RIGHT.SMTP_URL,
      mailFrom: RIGHT.MAIL_FROM,
      mailFromName: 'Directive deadline tracker',
      mailReplyTo: null,
      mailBounces: null,
      bounceToken: null,
      dkimKey: null,
      dkimSelector: 'tracker',
      webhookTargets: null,
      publicUrl: 'https://tracker.example',
      host: '127.0.0.1',
      port: 3000,
      trustProxy: null,
      logLevel: 'info',
      demo: false,
      docs: null,
      filesFolder: '/var/lib/tracker/files',
      filesBucket: null,
      clamd: null,
      auditKey: RIGHT.AUDIT_KEY,
      secretsKey: null,
      metricsToken: null,
      workerPort: null,
      progressLimit: 300,
    });
  });

  it.each(Object.values(SETTINGS).filter(({ byDefault }) => byDefault === undefined))(
    'miss $variable by its name and rule',
    ({ variable, rule }) => {
      expect(problemsOf({ ...RIGHT, [variable]: undefined })).toEqual([`${variable} is missing: it must be ${rule}.`]);
      expect(problemsOf({ ...RIGHT, [variable]: '' })).toEqual([`${variable} is wrong: it must be ${rule}.`]);
    },
  );

  it.each(Object.values(SETTINGS))('refuse a wrong $variable by its name and rule, never its value', (setting) => {
    const problems = problemsOf({ ...RIGHT, [setting.variable]: CANARY });
    expect(problems).toEqual([`${setting.variable} is wrong: it must be ${setting.rule}.`]);
  });

  it('name every problem at once', () => {
    expect(problemsOf({})).toHaveLength(6);
    expect(() => readConfig({})).toThrow(
      /DATABASE_URL[^]*QUEUE_URL[^]*SMTP_URL[^]*MAIL_FROM[^]*PUBLIC_URL[^]*AUDIT_KEY/,
    );
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/tracker'],
    ['DATABASE_URL', 'db:5432'],
    ['QUEUE_URL', 'http://redis'],
    ['SMTP_URL', 'relay:587'],
    ['MAIL_FROM', 'control@gov.example, other@gov.example'],
    ['MAIL_FROM', 'Control <control@gov.example>'],
    ['MAIL_FROM_NAME', 'a\r\nBcc: x@y.example'],
    ['PUBLIC_URL', 'https://tracker.example/path'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['DATABASE_POOL', '0'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '*'],
    ['LOG_LEVEL', 'verbose'],
    ['DEMO', 'TRUE'],
    ['DEMO', '1'],
    ['FILES_FOLDER', 'files'],
    ['FILES_FOLDER', '/'],
    ['FILES_BUCKET', 's3.example/bucket'],
    ['FILES_BUCKET', 'https://s3.example/bucket'],
    ['FILES_BUCKET', 'https://key:secret@s3.example/'],
    ['CLAMD', 'localhost:3310'],
    ['CLAMD', 'http://clamd:3310'],
    ['CLAMD', 'tcp://clamd'],
    ['AUDIT_KEY', 'short'],
    ['SECRETS_KEY', 'short'],
    ['METRICS_TOKEN', 'short'],
    ['WORKER_PORT', '65536'],
    ['PROGRESS_LIMIT', '0'],
    ['AUDIT_KEY', 'with spaces, which get lost on the way'],
  ])('refuse %s=%s', (variable, value) => {
    expect(problemsOf({ ...RIGHT, [variable]: value })).toHaveLength(1);
  });

  it.each([
    ['PORT', '0'],
    ['HOST', '::1'],
    ['HOST', '0.0.0.0'],
    ['TRUST_PROXY', '10.0.0.0/8'],
    ['TRUST_PROXY', 'fd00::/8'],
    ['QUEUE_URL', 'postgres://app@db/queue'],
    ['SMTP_URL', 'smtps://relay:465'],
    ['PUBLIC_URL', 'http://localhost:3000/'],
    ['FILES_FOLDER', '/srv/files'],
    ['CLAMD', 'tcp://clamd:3310'],
    ['CLAMD', 'unix:///run/clamav/clamd.ctl'],
  ])('take %s=%s', (variable, value) => {
    expect(problemsOf({ ...RIGHT, [variable]: value })).toEqual([]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(PROJECT_ROOT, '.env.example'), 'utf8').split('\n');
  /** `NAME=value`, or `# NAME=value` for what may be left out. */
  const entries = new Map(
    lines.flatMap((line) => {
      const match = /^(?:# )?([A-Z_]+)=(.*)$/.exec(line);
      return match ? [[match[1]!, match[2]!] as const] : [];
    }),
  );
  /** What docker-compose.yml itself needs beside the settings of the program. */
  const OF_COMPOSE = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'PUBLISH'];

  it('names every setting, and nothing that is none', () => {
    const settings = Object.values(SETTINGS).map(({ variable }) => variable);
    expect([...entries.keys()].sort()).toEqual([...settings, ...OF_COMPOSE].sort());
  });

  it('would start the program as it is', () => {
    expect(problemsOf(Object.fromEntries(entries))).toEqual([]);
  });

  it('says of every setting what it is for', () => {
    for (const { variable, meaning } of Object.values(SETTINGS)) {
      const at = lines.findIndex((line) => new RegExp(`^(# )?${variable}=`).test(line));
      const comment = lines.slice(0, at).findLastIndex((line) => !line.startsWith('# ') || /^# [A-Z_]+=/.test(line));
      expect(lines.slice(comment + 1, at)).toContain(`# ${meaning}`);
    }
  });
});
