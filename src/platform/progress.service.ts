import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { Database } from './database.js';
import { log } from './log.js';
import { gauges, registry } from './metrics.js';
import { readProgress, type Progress } from './progress.queries.js';

const ACTOR = systemActor('progress');

/** Tells how far the work has come: it is health, where an answered PING is none. It judges nothing and mends nothing. */
@Injectable()
export class ProgressService {
  constructor(@Inject(Database) private readonly database: Database) {}

  read(): Promise<Progress> {
    return this.database.read(ACTOR, readProgress);
  }

  /** In Prometheus's text form. Without PostgreSQL the process still tells of itself. */
  async metrics(): Promise<string> {
    const progress = await this.read().catch((error: unknown) => {
      log.warn({ err: error }, 'the progress could not be read');
      return undefined;
    });
    gauges.databaseUp.set(progress ? 1 : 0);
    if (progress) {
      gauges.lastSweepAge.set(progress.sweepAge ?? -1);
      gauges.oldestOverdue.set(progress.overdueAge);
      gauges.waiting.set(progress.waiting);
      gauges.unknown.set(progress.unknown);
      gauges.stopped.set(progress.mailStopped ? 1 : 0);
    }
    return registry.metrics();
  }
}
