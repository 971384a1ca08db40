import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '../shared/actor.js';
import { DomainError } from '../shared/errors.js';
import type { Config } from './config.js';
import { CONFIG } from './platform.module.js';
import { Database } from './database.js';
import { expectedMigrations, missingMigrations } from './schema-version.js';

/** How long a balancer in front gets to see /readyz turn red before the port closes. */
const NOTICE_MILLISECONDS = 5_000;
const ANSWER_MILLISECONDS = 3_000;

/**
 * Whether this process takes requests: PostgreSQL answers and has the schema this build was written for. Neither Redis
 * nor SMTP is asked: reports must be taken in without them. The first thing to turn red when the process is stopped.
 */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError stopping · database_unreachable · schema_not_ready */
  async check(): Promise<void> {
    if (this.stopping) throw unavailable('stopping');
    const missing = await Promise.race([
      this.missing().catch(() => undefined),
      wait(ANSWER_MILLISECONDS, undefined, { ref: false }),
    ]);
    if (!missing) throw unavailable('database_unreachable');
    if (missing.length > 0) throw unavailable('schema_not_ready');
  }

  async beforeApplicationShutdown(signal?: string): Promise<void> {
    this.stopping = true;
    // Without a signal nobody outside is stopping us, and the demo has no balancer.
    if (signal && !this.config.demo) await wait(NOTICE_MILLISECONDS);
  }

  private missing(): Promise<string[]> {
    return this.database.read(systemActor('readiness'), (tx) =>
      missingMigrations((sql) => tx.query(sql), expectedMigrations(this.dataSource)),
    );
  }
}

const unavailable = (code: 'stopping' | 'database_unreachable' | 'schema_not_ready') =>
  new DomainError('unavailable', code, {}, [], 5);
