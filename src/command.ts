/** One-shot work at the command line: `node dist/src/command.js <command>`. */
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { NestFactory } from '@nestjs/core';
import { AuditLogService } from './audit/audit-log.service.js';
import { sealEarlierEntries } from './audit/earlier-entries.queries.js';
import { dataSourceOptions, ownerDataSource } from './data-source.js';
import { dayLine, progressBar } from './demo/progress-bar.js';
import { printSummary } from './demo/replay-summary.js';
import { replay } from './demo/replay.js';
import { REFERENCES } from './demo/stage.js';
import { BouncesService } from './notifications/bounces/bounces.service.js';
import { readMessage } from './notifications/bounces/message.reader.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { readConfig, type Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { configureLog, nestLogger } from './platform/log.js';
import { createDatabase, migrate } from './platform/migrate.js';
import { PlatformModule } from './platform/platform.module.js';
import { loadReferences } from './platform/reference.js';
import { refuse, sentences } from './platform/run-process.js';
import { StartRefused } from './platform/start-checks.js';
import { systemActor } from './shared/actor.js';
import { DomainError } from './shared/errors.js';
import { StoryModule } from './story.module.js';

/** EX_TEMPFAIL of sysexits.h. */
const TRY_LATER = 75;

interface Command {
  /** What stands after the name. */
  readonly usage: string;
  readonly about: string;
  /** Its result is printed for the person at the terminal. */
  readonly run: (args: readonly string[]) => Promise<string>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    usage: '',
    about: 'bring the schema up to date, make the application role, load bodies and calendar',
    run: bringUpToDate,
  },
  'verify-audit': {
    usage: '[FILE]',
    about: 'prove that nobody has touched the log; FILE holds heads that were kept elsewhere (GET /api/v1/audit/heads)',
    run: verifyAudit,
  },
  replay: {
    usage: '[--json]',
    about: 'play the seed meeting from 28.11.2019 to 02.09.2020 on a database of its own; needs no settings',
    run: replayStory,
  },
  bounce: {
    usage: '',
    about: 'take a message that came back from standard input (a pipe of the mail server, a mailbox script)',
    run: takeBounce,
  },
};

async function bringUpToDate(): Promise<string> {
  const config = readConfig();
  configureLog(config.logLevel);
  const ownerUrl = config.ownerDatabaseUrl;
  if (!ownerUrl) throw new StartRefused(['OWNER_DATABASE_URL is missing: `migrate` works as the owner of the tables.']);
  const migrations = await migrate(config, ownerDataSource(ownerUrl));
  const sealed = await sealEarlierEntries(ownerUrl, config.auditKey);
  await makeQueueDatabase(config, ownerUrl);
  const source = await new DataSource(dataSourceOptions(config.databaseUrl, 1)).initialize();
  try {
    const facts = await loadReferences(new Database(source), REFERENCES);
    return [
      `Migrations run now: ${migrations.join(', ') || 'none'}.`,
      `Facts loaded now: ${facts.join(', ') || 'none'}.`,
      ...(sealed > 0 ? [`Entries of the log sealed now: ${sealed}.`] : []),
    ].join('\n');
  } finally {
    await source.destroy();
  }
}

/**
 * Exit code 0 whatever it was: a mail server that is told of a failure would bounce the bounce. Only where it could not be
 * kept (PostgreSQL is away) the mail server is asked to come again.
 */
async function takeBounce(): Promise<string> {
  try {
    return await keepBounce();
  } catch (error) {
    if (error instanceof DomainError) return 'ignored';
    process.stderr.write(`${sentences(error).join('\n')}\n`);
    process.exit(TRY_LATER);
  }
}

async function keepBounce(): Promise<string> {
  const message = await readMessage(process.stdin);
  const config = readConfig();
  configureLog(config.logLevel);
  const app = await NestFactory.createApplicationContext(
    {
      module: class TakeBounce {},
      imports: [PlatformModule.with(config, dataSourceOptions(config.databaseUrl, 1)), NotificationsModule],
    },
    { logger: nestLogger, abortOnError: false },
  );
  try {
    return await app.get(BouncesService).take(message);
  } finally {
    await app.close();
  }
}

/** A line for each chain that is broken; the exit code is 1 then. */
async function verifyAudit([file]: readonly string[]): Promise<string> {
  const config = readConfig();
  const anchor = file === undefined ? undefined : anchorOf(await readFile(file, 'utf8'));
  const source = await new DataSource(dataSourceOptions(config.databaseUrl, 1)).initialize();
  try {
    const log = new AuditLogService(new Database(source), config);
    const { ok, entries, unsealed, chains } = await log.verify(
      { ...systemActor('verify-audit'), language: 'en' },
      anchor,
    );
    process.exitCode = ok ? 0 : 1;
    const broken = chains.filter((chain) => !chain.ok);
    return [
      ...broken.map(({ chain, brokenAt, text }) => `${chain}: broken at ${brokenAt}. ${text}`),
      ...(unsealed > 0 ? [`Entries in no chain: ${unsealed}.`] : []),
      `${ok ? 'The log is whole' : 'The log is BROKEN'}: ${entries} entries proved in ${chains.length} chains${anchor === undefined ? ', without an anchor' : ''}.`,
    ].join('\n');
  } finally {
    await source.destroy();
  }
}

/** The answer of the API as it was saved, or the bare line of a letter. */
function anchorOf(text: string): string {
  return text.trimStart().startsWith('{') ? (JSON.parse(text) as { anchor: string }).anchor : text;
}

/** Only where the queue lives on this very PostgreSQL; elsewhere it is its own administrator's. */
async function makeQueueDatabase({ queueUrl, databaseUrl }: Config, ownerUrl: string): Promise<void> {
  const [queue, database] = [new URL(queueUrl), new URL(databaseUrl)];
  if (!/^postgres/.test(queue.protocol) || queue.host !== database.host) return;
  await createDatabase(ownerUrl, decodeURIComponent(queue.pathname.slice(1)), decodeURIComponent(queue.username));
}

/** A line a day on which something happened (a bar on a terminal asked for JSON), then the summary. */
async function replayStory(args: readonly string[]): Promise<string> {
  const asJson = args.includes('--json');
  configureLog('warn');
  const bar = progressBar(process.stderr);
  const result = await replay({
    connect: { options: dataSourceOptions, owner: ownerDataSource },
    open: (config) =>
      NestFactory.createApplicationContext(StoryModule.with(config), { logger: nestLogger, abortOnError: false }),
    onDay: (day, log, part) => {
      const line = dayLine(day, log);
      if (!asJson && line) process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[2K' : ''}${line}\n`);
      bar(day, log, part);
    },
  });
  return asJson ? JSON.stringify(result, null, 2) : `\n${printSummary(result)}`;
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
  process.stdout.write(`${await command.run(args)}\n`);
}

await main(process.argv.slice(2)).catch(refuse);
