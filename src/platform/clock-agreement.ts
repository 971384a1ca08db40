import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { machineClock } from './clock.js';
import { Database } from './database.js';
import { log } from './log.js';
import { clockSkewSeconds, MOST_SKEW_SECONDS } from './start-checks.js';

const LOOK_MILLISECONDS = 5_000;

/**
 * Whether this machine's clock still agrees with PostgreSQL's; the start asked once (start-checks.ts), and clocks jump.
 * It decides nothing about time and puts nothing right: who sends letters asks it first.
 */
@Injectable()
export class ClockAgreement {
  private lookedAt = -Infinity;
  private holds = true;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Asked as often as one likes; looks every five seconds. */
  async stillHolds(): Promise<boolean> {
    const now = machineClock.elapsed();
    if (now - this.lookedAt < LOOK_MILLISECONDS) return this.holds;
    this.lookedAt = now;
    const skew = await this.database.read(systemActor('clock'), (tx) => clockSkewSeconds((sql) => tx.query(sql)));
    const holds = Math.abs(skew) <= MOST_SKEW_SECONDS;
    if (!holds) log.error({ seconds: skew }, "this machine's clock disagrees with PostgreSQL's: no letter is sent");
    else if (!this.holds) log.warn('the clocks agree again');
    return (this.holds = holds);
  }
}
