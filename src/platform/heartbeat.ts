import { machineClock } from './clock.js';
import type { JobName } from './queues/jobs.js';

/** Process-wide, as the log is: a worker is one process. */
const beats = new Map<JobName, number>();

/** A job has got somewhere: it ended well, or a long one took its next step. */
export function beat(job: JobName): void {
  beats.set(job, machineClock.elapsed());
}

/** How long nothing was heard of a job; undefined where it is not run by this process. */
export function silentSeconds(job: JobName): number | undefined {
  const last = beats.get(job);
  return last === undefined ? undefined : (machineClock.elapsed() - last) / 1000;
}
