import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { LocalDate } from '../shared/local-date.js';
import { machineClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { newAuditKey } from './audit-key.js';
import { DemoClock } from './demo-clock.js';
import { startEmbeddedDatabase } from './embedded/embedded-database.js';
import { startMailbox } from './mailbox/mailbox.js';
import { daysFrom, Player, type DayLog } from './player.js';
import { summarize, type Summary } from './replay-summary.js';
import { demoConfig, setStage, type Connect } from './stage.js';
import { STORY_BEGINS, STORY_ENDS } from './story.js';

export interface ReplayOptions {
  connect: Connect;
  /** Features and the worker's services, but no running worker: the player calls them at the story's own times. */
  open: (config: Config) => Promise<INestApplicationContext>;
  /** Told after each day; `part` is how much of the story is over, 0 to 1. */
  onDay: (day: LocalDate, log: DayLog, part: number) => void;
  until?: LocalDate;
}

export interface Replay extends Summary {
  /** Letters that the mailbox received by SMTP: as many as the register says it sent. */
  received: number;
}

/**
 * The whole story on a stage of its own (temporary database, mailbox, clock), removed at the end. It depends on nothing
 * but the story and the calendar, so two replays give the same summary.
 */
export async function replay(options: ReplayOptions): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  await chmod(folder, 0o711); // as root the server runs as another user, who must be able to enter
  const server = await startEmbeddedDatabase({ folder, durable: false, report: () => undefined });
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => server.stop()];
  try {
    const urls = await setStage(server, options.connect, newAuditKey());
    const mailbox = await startMailbox({ host: '127.0.0.1', smtpPort: 0, pagePort: 0, now: machineClock.now });
    closing.push(() => mailbox.stop());
    const clock = await DemoClock.open(urls.ownerDatabaseUrl);
    closing.push(() => clock.close());
    const app = await options.open(demoConfig(urls, mailbox.smtpUrl, 0, 'warn', join(folder, 'files')));
    closing.push(() => app.close());
    const until = options.until ?? STORY_ENDS;
    await play(new Player(app, clock), until, options.onDay);
    const summary = await summarize(app.get(Database), STORY_BEGINS, until);
    return { ...summary, received: mailbox.letters().length };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** From the meeting to the end of `until`. */
export async function play(player: Player, until: LocalDate, onDay: ReplayOptions['onDay']): Promise<void> {
  const seeded = await player.seed();
  const days = daysFrom(STORY_BEGINS, until);
  for (const [index, day] of days.entries()) {
    const log = await player.day(day);
    onDay(day, index === 0 ? { ...seeded, ...log } : log, (index + 1) / days.length);
  }
}
