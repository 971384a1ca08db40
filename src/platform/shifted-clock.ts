import type { Config } from './config.js';
import type { Database } from './database.js';
import { systemActor } from '../shared/actor.js';

/** The clock may be shifted in the demo only: anywhere else it would remind of the wrong days. */
export async function refuseShiftedClock(database: Database, config: Pick<Config, 'demo'>): Promise<void> {
  if (config.demo) return;
  const rows = await database.read(systemActor('start'), (tx) => tx.query('SELECT FROM demo_clock'));
  if (rows.length > 0) {
    throw new Error('The clock in this database is shifted, which only the demo may do (DEMO=true). Empty demo_clock.');
  }
}
