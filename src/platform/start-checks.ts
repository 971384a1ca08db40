import { DateTime } from 'luxon';
import { Client } from 'pg';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { machineClock } from './clock.js';
import type { Config } from './config.js';
import { missingMigrations } from './schema-version.js';

/** What keeps a process from starting: a sentence each, saying what is wrong and what to do. Never holds a secret. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** Further off than this, delays of jobs and ages of leases lie. */
export const MOST_SKEW_SECONDS = 2;

type Check = (client: Client, config: Config, expected: readonly string[]) => Promise<string[]>;

/**
 * What PostgreSQL must be like before a process works on it: the API, the worker and `npm start` ask the same, but only
 * who sends letters by the clock is stopped by a clock that is off. It only looks; nothing is repaired here.
 * @param expected names of the migrations of this build
 * @throws StartRefused with every sentence at once
 */
export async function checkDatabase(config: Config, expected: readonly string[], by: 'api' | 'worker'): Promise<void> {
  const client = new Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartRefused([noConnection(error, new URL(config.databaseUrl))]);
  }
  try {
    // One after the other: without its tables there is no demo clock to look at.
    const schema = await schemaIsThere(client, config, expected);
    const checks: Check[] = [roleIsHarmless, isDurable, zonesAgree];
    if (schema.length === 0) checks.push(clockIsTrue);
    if (by === 'worker') checks.push(clocksAgree);
    const sentences = [...schema];
    for (const check of checks) sentences.push(...(await check(client, config, expected)));
    if (sentences.length > 0) throw new StartRefused(sentences);
  } finally {
    await client.end();
  }
}

const schemaIsThere: Check = async (client, _config, expected) => {
  const missing = await missingMigrations(
    async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    expected,
  );
  if (missing.length === 0) return [];
  return [`The database lacks ${missing.length} of ${expected.length} migrations: run \`npm run migrate\` first.`];
};

/** A superuser, an owner or a member of an owner reads past row-level security, or may switch it off. */
const roleIsHarmless: Check = async (client) => {
  const { rows } = await client.query<{ role: string; mighty: boolean; owns: boolean }>(
    `SELECT current_user AS role, r.rolsuper OR r.rolbypassrls AS mighty,
            EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'MEMBER')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const { role, mighty, owns } = rows[0]!;
  if (!mighty && !owns) return [];
  const why = mighty ? 'is a superuser or may bypass row-level security' : 'owns the tables';
  return [
    `The role “${role}” of DATABASE_URL ${why}, so regions would not be kept apart: name the application's own role ` +
      'there (`npm run migrate` makes it) and the owner in OWNER_DATABASE_URL alone.',
  ];
};

const clockIsTrue: Check = async (client, config) => {
  const { rowCount } = await client.query('SELECT FROM demo_clock');
  if (config.demo || rowCount === 0) return [];
  return [
    'The clock of this database is shifted for a demo, and DEMO is not true: deadlines would be reckoned from a wrong ' +
      'day. Use another database, or empty the table demo_clock as its owner.',
  ];
};

const isDurable: Check = async (client, config) => {
  if (config.demo) return [];
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'`,
  );
  return rows.map(({ name }) => `PostgreSQL runs with ${name} = off, so a power cut loses reports: switch it on.`);
};

/** Node and PostgreSQL carry two copies of the zone table; Kazakhstan's whole territory is at UTC+5 since March 2024. */
const zonesAgree: Check = async (client) => {
  const node = DateTime.fromISO('2026-01-15T12:00:00Z', { zone: REGISTER_ZONE }).toFormat('HH:mm');
  const { rows } = await client.query<{ time: string }>(
    `SELECT to_char('2026-01-15 12:00+00'::timestamptz AT TIME ZONE $1, 'HH24:MI') AS time`,
    [REGISTER_ZONE],
  );
  return wrongZones({ 'Node.js': node, PostgreSQL: rows[0]!.time });
};

/** A sentence for each that has not heard of it; `noon` says what time each takes noon UTC for in the register's zone. */
export function wrongZones(noon: Readonly<Record<string, string>>): string[] {
  return Object.entries(noon)
    .filter(([, time]) => time !== '17:00')
    .map(
      ([who, time]) =>
        `${who} believes that noon UTC of 15 January 2026 is ${time} in ${REGISTER_ZONE}; it is 17:00. Update its time ` +
        'zone data (tzdata of 2024 or later).',
    );
}

const clocksAgree: Check = async (client) => {
  const skew = await clockSkewSeconds(async (sql) => (await client.query(sql)).rows as { epoch: string }[]);
  if (Math.abs(skew) <= MOST_SKEW_SECONDS) return [];
  return [
    `The clock of this machine is ${Math.abs(skew).toFixed(1)} s ${skew > 0 ? 'ahead of' : 'behind'} PostgreSQL's: ` +
      `set both by NTP (at most ${MOST_SKEW_SECONDS} s is borne).`,
  ];
};

/** How far this machine's clock is ahead of PostgreSQL's, in seconds; the time on the way is given to neither. */
export async function clockSkewSeconds(query: (sql: string) => Promise<{ epoch: string }[]>): Promise<number> {
  const before = machineClock.now().getTime();
  const [row] = await query('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS epoch');
  const after = machineClock.now().getTime();
  const theirs = Number(row!.epoch);
  if (theirs < before) return (before - theirs) / 1000;
  return theirs > after ? (after - theirs) / 1000 : 0;
}

/** Never the address itself: it holds the password. */
function noConnection(error: unknown, url: URL): string {
  const { code, message } = error as { code?: string; message: string };
  const at = `PostgreSQL at ${url.hostname}:${url.port || '5432'}`;
  switch (code) {
    case '28P01':
    case '28000':
      return `${at} refuses the role or password of DATABASE_URL: correct them, or run \`npm run migrate\`, which makes the role.`;
    case '3D000':
      return `${at} has no database of the name that DATABASE_URL gives: create it, or correct the name.`;
    case '57P03':
      return `${at} is just starting or stopping: try again in a moment.`;
    default:
      return `${at} cannot be reached (${code ?? message}): start it, or correct DATABASE_URL.`;
  }
}
