import { beat, silentSeconds } from './heartbeat.js';
import type { JobName } from './queues/jobs.js';
import { log } from './log.js';

/** What a worker is there for: finding what is due, and handing it over. */
const WATCHED: readonly JobName[] = ['reminders.sweep', 'notifications.send-letter'];
const LOOK_MILLISECONDS = 1_000;

/**
 * A worker may live and hear nothing: a lock, a connection that died half. It measures itself by what it has got done,
 * not by whether anybody answers, and ends when that is nothing for the limit: its supervisor starts a new one.
 */
export function watchProgress(limitSeconds: number, end: () => void): void {
  WATCHED.forEach(beat);
  const look = setInterval(() => {
    const silent = silentJob(limitSeconds);
    if (!silent) return;
    clearInterval(look);
    log.fatal({ job: silent, limitSeconds }, 'no progress: the process ends');
    end();
  }, LOOK_MILLISECONDS).unref();
}

/** The first job of which nothing was heard for longer than the limit. */
export function silentJob(limitSeconds: number): JobName | undefined {
  return WATCHED.find((job) => (silentSeconds(job) ?? 0) > limitSeconds);
}
