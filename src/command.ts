/** One-shot work at the command line: `node dist/src/command.js <command>`. */
import { DataSource } from 'typeorm';
import { calendarReferences } from './calendar/calendar.reference.js';
import { dataSourceOptions, ownerDataSource } from './data-source.js';
import { readConfig, type Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { configureLog } from './platform/log.js';
import { createDatabase, migrate } from './platform/migrate.js';
import { loadReferences } from './platform/reference.js';
import { refuse } from './platform/run-process.js';
import { StartRefused } from './platform/start-checks.js';
import { loadBodies } from './regions/bodies.reference.js';

interface Command {
  /** What stands after the name. */
  readonly usage: string;
  readonly about: string;
  /** @returns lines for the person at the terminal */
  readonly run: (config: Config, args: readonly string[]) => Promise<string[]>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    usage: '',
    about: 'bring the schema up to date, make the application role, load bodies and calendar',
    run: bringUpToDate,
  },
};

async function bringUpToDate(config: Config): Promise<string[]> {
  const ownerUrl = config.ownerDatabaseUrl;
  if (!ownerUrl) throw new StartRefused(['OWNER_DATABASE_URL is missing: `migrate` works as the owner of the tables.']);
  const migrations = await migrate(config, ownerDataSource(ownerUrl));
  await makeQueueDatabase(config, ownerUrl);
  const source = await new DataSource(dataSourceOptions(config.databaseUrl, 1)).initialize();
  try {
    const facts = await loadReferences(new Database(source), [
      { name: 'bodies', load: loadBodies },
      ...calendarReferences(),
    ]);
    return [
      `Migrations run now: ${migrations.join(', ') || 'none'}.`,
      `Facts loaded now: ${facts.join(', ') || 'none'}.`,
    ];
  } finally {
    await source.destroy();
  }
}

/** Only where the queue lives on this very PostgreSQL; elsewhere it is its own administrator's. */
async function makeQueueDatabase({ queueUrl, databaseUrl }: Config, ownerUrl: string): Promise<void> {
  const [queue, database] = [new URL(queueUrl), new URL(databaseUrl)];
  if (!/^postgres/.test(queue.protocol) || queue.host !== database.host) return;
  await createDatabase(ownerUrl, decodeURIComponent(queue.pathname.slice(1)), decodeURIComponent(queue.username));
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage: rest, about }]) => `  ${`${name} ${rest}`.padEnd(24)}${about}`,
  );
  return ['usage: node dist/src/command.js <command>', '', ...lines].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<void> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const asked = name === undefined || name === 'help' || name === '--help';
    process.stderr.write(`${asked ? '' : `There is no command “${name}”.\n\n`}${usage()}\n`);
    process.exitCode = asked && name !== undefined ? 0 : 2;
    return;
  }
  const config = readConfig();
  configureLog(config.logLevel);
  process.stdout.write(`${(await command.run(config, args)).join('\n')}\n`);
}

await main(process.argv.slice(2)).catch(refuse);
