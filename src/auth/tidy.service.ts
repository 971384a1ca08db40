import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { Database } from '../platform/database.js';

/**
 * Removes what has served its time by the real clock: tries to sign in after a day, answers kept for a repeated request
 * after their 48 hours, ended sessions after a month. Nothing of the register, no row of its log.
 */
@Injectable()
export class TidyService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async tidy(): Promise<void> {
    await this.database.write(systemActor('tidy'), async (tx) => {
      // Uses ix_login_throttle_last_failure_at. A subject of today, or one that waits, is left.
      await tx.query(
        `DELETE FROM login_throttle WHERE last_failure_at < now() - interval '1 day' AND blocked_until < now()`,
      );
      await tx.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '48 hours'`);
      await tx.query(
        `DELETE FROM session WHERE expires_at < now() - interval '30 days' OR revoked_at < now() - interval '30 days'`,
      );
    });
  }
}
