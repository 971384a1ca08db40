/**
 * Everything in one go, for a fresh machine with nothing but Node: embedded PostgreSQL, mailbox, demo data, API and
 * worker. What `npm start` runs. Production runs main.ts and worker.ts instead.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { dataSourceOptions, ownerDataSource } from './data-source.js';
import { keepAuditKey } from './demo/audit-key.js';
import { DemoClock } from './demo/demo-clock.js';
import { DEMO_PASSWORD } from './demo/demo-sign-in.contract.js';
import {
  chooseDataFolder,
  removeEmbeddedData,
  startEmbeddedDatabase,
  StartProblem,
} from './demo/embedded/embedded-database.js';
import { asListenProblem } from './demo/listen.js';
import { startMailbox } from './demo/mailbox/mailbox.js';
import { Player } from './demo/player.js';
import { progressBar } from './demo/progress-bar.js';
import { play } from './demo/replay.js';
import { DEMO_DAY, readOptions } from './demo/start-options.js';
import { demoConfig, markComplete, setStage } from './demo/stage.js';
import { machineClock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { createHttpApp } from './platform/http/http-app.js';
import { configureLog, nestLogger } from './platform/log.js';
import { PROJECT_ROOT } from './platform/project-root.js';
import { REGISTER_ZONE } from './shared/register-zone.js';
import { addDays, formatDayWithWeekday, instantOf, todayIn, type LocalDate } from './shared/local-date.js';
import { StoryModule } from './story.module.js';
import { WorkerModule } from './worker.module.js';

/** By then the working day has begun in all five zones. */
const DEMO_HOUR = '10:00';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a step of the start and says how long it took. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = machineClock.elapsed();
  const result = await work();
  say(`  ✓ ${name.padEnd(38)}${((machineClock.elapsed() - started) / 1000).toFixed(2).padStart(6)} s`);
  return result;
}

class Stack {
  private readonly closers: { name: string; close: () => Promise<unknown> }[] = [];

  push(name: string, close: () => Promise<unknown>): void {
    this.closers.push({ name, close });
  }

  /** In reverse order; one that fails does not keep the others from closing. */
  async closeAll(): Promise<void> {
    for (const { name, close } of this.closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${name} did not stop cleanly: ${(error as Error).message}\n`);
      }
    }
  }
}

async function start(stack: Stack): Promise<void> {
  const began = machineClock.elapsed();
  const options = readOptions(process.argv.slice(2));
  configureLog('warn');
  const { folder, why } = options.data ? { folder: options.data, why: undefined } : chooseDataFolder(PROJECT_ROOT);
  say(`\nDirective deadline tracker: the demo\n  data in ${folder}${why ? ` (${why})` : ''}`);
  const letters = join(folder, 'letters');
  const files = join(folder, 'files');
  if (options.fresh) {
    await step('old data removed', async () => {
      await removeEmbeddedData(folder);
      await rm(letters, { recursive: true, force: true });
      await rm(files, { recursive: true, force: true });
    });
  }

  const server = await step('PostgreSQL', () =>
    startEmbeddedDatabase({ folder, durable: true, report: (line) => say(`    ${line}`) }),
  );
  stack.push('PostgreSQL', () => server.stop());
  const mailbox = await step('mailbox', () =>
    startMailbox({
      host: '127.0.0.1',
      smtpPort: options.smtpPort,
      pagePort: options.mailboxPort,
      folder: letters,
      now: machineClock.now,
    }),
  );
  stack.push('mailbox', () => mailbox.stop());
  const urls = await step('schema, calendar, bodies', async () =>
    setStage(server, { options: dataSourceOptions, owner: ownerDataSource }, await keepAuditKey(folder), async () => {
      say('    The first start was interrupted; its data is made anew.');
      await mailbox.clear();
    }),
  );
  const config = demoConfig(urls, mailbox.smtpUrl, options.port, 'warn', files);

  // The port is taken before anything is written, so that a port in use leaves no half-made demo.
  await step('API', async () => {
    const api = await createHttpApp(ApiModule.with(config), config);
    stack.push('API', () => api.close());
    await listen(api, options.port);
  });

  const clock = await DemoClock.open(urls.ownerDatabaseUrl);
  stack.push('clock', () => clock.close());
  const now = await enterStory(clock, config, options.asOf);
  stack.push('clock', () => clock.pause());

  const worker = await step('worker', () =>
    NestFactory.createApplicationContext(WorkerModule.with(config), { logger: nestLogger, abortOnError: false }),
  );
  stack.push('worker', () => worker.close());

  const seconds = (machineClock.elapsed() - began) / 1000;
  say(welcome(`http://localhost:${options.port}`, mailbox.pageUrl.replace('127.0.0.1', 'localhost'), now, seconds));
}

/** The first start plays the story up to the day; later ones go on from where the demo stopped. */
async function enterStory(clock: DemoClock, config: Config, asOf: string | undefined): Promise<Date> {
  const stoppedAt = await clock.stoppedAt();
  const wanted = instantOf(asOf ?? DEMO_DAY, DEMO_HOUR, REGISTER_ZONE);
  if (stoppedAt && asOf !== undefined && wanted < stoppedAt) {
    const reached = todayIn(REGISTER_ZONE, stoppedAt);
    throw new StartProblem(
      'demo-is-later',
      `The demo has already reached ${reached}. To see ${asOf}, begin anew: npm start -- --fresh --as-of ${asOf}`,
    );
  }
  if (!stoppedAt) await step('the story so far', () => playStory(clock, config, addDays(asOf ?? DEMO_DAY, -1)));
  const now = stoppedAt && (asOf === undefined || stoppedAt > wanted) ? stoppedAt : wanted;
  await clock.set(now, true);
  return now;
}

async function playStory(clock: DemoClock, config: Config, until: LocalDate): Promise<void> {
  // The story can be played again, so it need not wait for the disk at each step.
  const databaseUrl = `${config.databaseUrl}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
  const app = await NestFactory.createApplicationContext(StoryModule.with({ ...config, databaseUrl }), {
    logger: nestLogger,
    abortOnError: false,
  });
  try {
    await play(new Player(app, clock), until, progressBar(process.stdout));
    await markComplete(app.get(Database));
  } finally {
    await app.close();
  }
}

async function listen(app: NestFastifyApplication, port: number): Promise<void> {
  try {
    await app.listen(port, '127.0.0.1');
  } catch (error) {
    throw asListenProblem(error, { port, option: '--port' });
  }
}

function welcome(api: string, letters: string, now: Date, seconds: number): string {
  return `
Ready in ${seconds.toFixed(1)} s. In the demo it is ${formatDayWithWeekday(todayIn(REGISTER_ZONE, now), 'en')}, and time runs on from there.

  The system   ${api}/
  API          ${api}/api/docs
  Letters      ${letters}

  Accounts (password of all: ${DEMO_PASSWORD})
    office@demo.example             writes instructions, accepts or returns reports
    akim.turkistan@demo.example     and so on for the 17 regions: akim.north-kazakhstan, akim.almaty-city, …
    mia@demo.example  mes@demo.example  mlspp@demo.example  moh@demo.example     ministries
    chancellery@demo.example        reads        admin@demo.example   administers

Ctrl-C stops everything; the next start goes on from there. More: npm start -- --help
`;
}

/**
 * npm hands a SIGTERM on to the shell it runs the script in, and the shell keeps it to itself: without this, the demo
 * would outlive `npm start`. The script asks for it by a flag, since a demo put into the background must live on.
 */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Signals stop everything in reverse order; a second signal does not wait any longer. */
async function main(): Promise<void> {
  const stack = new Stack();
  let stopping: Promise<void> | undefined;
  const stop = (why: string) => {
    if (stopping) process.exit(1);
    say(`\n${why}: stopping …`);
    stopping = started.catch(() => undefined).then(() => stack.closeAll());
    void stopping.then(() => {
      say('Stopped; the data is kept.');
      process.exit(0);
    });
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  if (process.argv.includes('--end-with-parent')) whenParentEnds(() => stop('The parent process has ended'));
  const started = start(stack);
  try {
    await started;
  } catch (error) {
    if (stopping) return;
    // First the cause: what is half started may complain in its own words while it is closed.
    const problem = error instanceof StartProblem;
    process.stderr.write(`\n${problem ? error.message : `The start failed: ${(error as Error).stack}`}\n`);
    await stack.closeAll();
    process.exit(problem && error.code === 'usage' ? 0 : 1);
  }
}

void main();
