import type { Tx } from './database.js';

/** How far the work of all workers has come. Ages are by PostgreSQL's real clock, and in seconds. */
export interface Progress {
  lastSweepAt: Date | null;
  sweepAge: number | null;
  /** How late the letter is that waits longest; 0: none is. */
  overdueAge: number;
  waiting: number;
  unknown: number;
  /** Letters that wait because the relay does not let us in. */
  refused: number;
  mailStopped: boolean;
}

/**
 * Tables of reminders and notifications are only read here, as any query may. A letter that a worker holds is late from
 * the end of its lease on; one that the relay as a whole puts off, from its first hour on, for it waits for no time of its
 * own. Uses ix_letter_waiting: its cost follows what waits.
 */
export async function readProgress(tx: Tx): Promise<Progress> {
  const [row] = await tx.query<Progress>(
    `SELECT s.swept_to AS "lastSweepAt", extract(epoch FROM clock_timestamp() - s.swept_to)::float8 AS "sweepAge", l.*,
            EXISTS (SELECT FROM mail_stop WHERE ended_at IS NULL) AS "mailStopped"
       FROM (SELECT coalesce(max(late) FILTER (WHERE late > 0), 0)::float8 AS "overdueAge",
                    (count(*) FILTER (WHERE late > 0))::int AS waiting,
                    (count(*) FILTER (WHERE state = 'unknown'))::int AS unknown,
                    (count(*) FILTER (WHERE state = 'pending' AND outcome = 'configuration'))::int AS refused
               FROM (SELECT state, outcome, extract(epoch FROM CASE WHEN state = 'sending' THEN now() - lease_until
                              WHEN outcome IN ('configuration', 'temporary_host') THEN app_now() - greatest(not_before, created_at)
                              ELSE least(now() - next_attempt_at, app_now() - not_before) END) AS late
                       FROM letter WHERE state IN ('pending', 'sending', 'unknown')) w) l
       LEFT JOIN sweep_mark s ON s.name = 'look'`,
  );
  return row!;
}
