import { basename, dirname } from 'node:path';
import { nodesOf, placeOf, sourcesUnder, ts, type Source } from '../support/sources.js';

/** A file's name tells its role; these may touch the world, each in its own way. */
const ROLES = [
  'module', 'controller', 'dto', 'service', 'queries', 'entity', 'columns', 'processor', 'reader', 'writer',
  'reference', 'view', 'guard', 'filter', 'interceptor', 'pipe',
]; // prettier-ignore
const PURE_ROLES = ['mail', 'contract'];

/** Folders that are machinery through and through; of platform/ the files named below are rules all the same. */
const MACHINERY = ['src/platform/', 'src/demo/', 'src/web/'];
const RULES_WITHIN_MACHINERY = [
  'src/platform/queues/jobs.ts',
  'src/platform/sort.ts',
  'src/platform/http/field-problems.ts',
  'src/platform/http/session-cookie-name.ts',
];

/** Shells without a suffix: what each touches, and why it is not a rule. */
const SHELLS: Readonly<Record<string, string>> = {
  'src/auth/secret-box.ts': 'AES-GCM: random nonce',
  'src/auth/passwords.ts': 'argon2: random salt',
  'src/audit/seal.ts': 'a hash under the key of the settings',
  'src/notifications/channels/target.ts': 'the address arithmetic of node:net; touches nothing',
  'src/mail/smtp.ts': 'hands one letter to SMTP',
  'src/files/folder-store.ts': 'contents in a folder',
  'src/files/s3-store.ts': 'contents in a bucket',
};

/** What a rule of the trade may lean on: computing, no world. */
const PURE_PACKAGES = ['luxon', 'negotiator', 'cookie', 'otpauth', 'rrule-temporal', 'temporal-polyfill'];

const sources = sourcesUnder('src').filter(({ path }) => dirname(path) !== 'src');
const byPath = new Map(sources.map((source) => [source.path, source]));

function isPure({ path }: Source): boolean {
  if (path in SHELLS) return false;
  if (RULES_WITHIN_MACHINERY.includes(path)) return true;
  if (MACHINERY.some((folder) => path.startsWith(folder))) return false;
  const role = /^[^.]+\.([a-z]+)\.ts$/.exec(basename(path))?.[1];
  return role === undefined || PURE_ROLES.includes(role);
}

const pure = sources.filter(isPure);

describe('a rule of the trade (a file without a role in its name)', () => {
  it('is what most of the thinking lies in', () => {
    expect(pure.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'src/shared/local-date.ts',
        'src/instructions/deadline.ts',
        'src/instructions/recipients.ts',
        'src/tasks/task-lifecycle.ts',
        'src/tasks/task-access.ts',
        'src/reports/report-rules.ts',
        'src/calendar/working-days.ts',
      ]),
    );
  });

  it('imports at run time only other rules, and packages that only compute', () => {
    const offences = pure.flatMap(({ path, imports }) =>
      imports
        .filter(({ typeOnly }) => !typeOnly)
        .filter(({ from, file }) => {
          const other = file === undefined ? undefined : byPath.get(file);
          return other ? !isPure(other) && !from.endsWith('.contract.js') : !PURE_PACKAGES.includes(from);
        })
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(offences).toEqual([]);
  });

  it('does not even know the types of the database or the framework', () => {
    const forbidden = /^(@nestjs\/|typeorm$|pg$|bullmq$|ioredis$|fastify$|nodemailer$)|\/platform\/database\.js$/;
    const offences = pure.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => forbidden.test(from)).map(({ from }) => `${path} imports ${from}`),
    );
    expect(offences).toEqual([]);
  });

  it('reads no clock, no chance and no environment: time is an argument', () => {
    const offences = pure.flatMap((source) =>
      [...nodesOf(source.tree)].filter(readsTheWorld).map((node) => placeOf(source, node)),
    );
    expect(offences).toEqual([]);
  });

  it('lists no shell that is gone', () => {
    expect([...Object.keys(SHELLS), ...RULES_WITHIN_MACHINERY].filter((path) => !byPath.has(path))).toEqual([]);
  });

  it('uses only roles that the house knows', () => {
    const unknown = sources.filter(({ path }) => {
      const role = /^[^.]+\.([a-z-]+)\.ts$/.exec(basename(path))?.[1];
      return role !== undefined && ![...ROLES, ...PURE_ROLES].includes(role);
    });
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });
});

function readsTheWorld(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isPropertyAccessExpression(node)) {
    return ['Date.now', 'Math.random', 'performance.now', 'DateTime.now', 'DateTime.local', 'DateTime.utc'].includes(
      node.getText(),
    );
  }
  return ts.isIdentifier(node) && node.text === 'process' && !ts.isPropertyAccessExpression(node.parent);
}
