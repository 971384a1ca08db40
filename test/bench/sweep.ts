import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { dataSourceOptions } from '../../src/data-source.js';
import type { Config } from '../../src/platform/config.js';
import { configureLog } from '../../src/platform/log.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { SweepModule } from '../../src/reminders/sweep.module.js';
import { SweepService } from '../../src/reminders/sweep.service.js';
import { median, type Place } from './place.js';
import { fillOpenTasks } from './reminders.js';

const DUE = 1000;
const FEW = 10_000;
const AT_MOST = 1.5;

/**
 * The cost of a sweep follows what is due, not what is open: 1,000 due among a million open tasks, against 1,000 among ten
 * thousand, in turns. `again`: the sweep half a minute later, which finds everything written already.
 */
export async function benchSweep(
  { makeDatabase, say }: Place,
  { tasks, rounds }: { tasks: number; rounds: number },
): Promise<boolean> {
  configureLog('silent');
  const sides = [];
  for (const open of [FEW, tasks]) {
    const config = await makeDatabase(`sweep_${open}`);
    await fillOpenTasks(config.ownerDatabaseUrl!, open, DUE);
    sides.push({ open, ...(await startSweeps(config)), first: [] as number[], again: [] as number[] });
  }
  try {
    for (let round = -1; round < rounds; round++) {
      for (const { sweeps, forget, first, again } of sides) {
        const times = [await timeOf(() => sweeps.sweep()), await timeOf(() => sweeps.sweep())];
        if (round >= 0) first.push(times[0]!);
        if (round >= 0) again.push(times[1]!);
        await forget();
      }
    }
  } finally {
    for (const { end } of sides) await end();
  }
  const [few, many] = sides;
  const ratios = [...few!.first.keys()].map((round) => many!.first[round]! / few!.first[round]!);
  for (const { open, first, again } of sides)
    say(`${String(open).padStart(8)} open, ${DUE} due | sweep ${median(first).toFixed(0)} ms | again ${median(again).toFixed(0)} ms`); // prettier-ignore
  const ratio = median(ratios);
  say(`ratio ${ratio.toFixed(2)} (at most ${AT_MOST}), again ${(median(many!.again) / median(few!.again)).toFixed(2)}`);
  return ratio <= AT_MOST;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function startSweeps(config: Config) {
  const parts = {
    module: class BenchModule {},
    imports: [PlatformModule.with(config, dataSourceOptions(config.databaseUrl, config.databasePool)), SweepModule],
  };
  const app = await NestFactory.createApplicationContext(parts, { logger: false, abortOnError: false });
  const owner = new Client({ connectionString: config.ownerDatabaseUrl! });
  await owner.connect();
  const marks = (await owner.query<{ swept_to: Date }>('SELECT swept_to FROM sweep_mark LIMIT 1')).rows[0]!;
  return {
    sweeps: app.get(SweepService),
    /** As before the first sweep; all thousand reminders must have been written. */
    forget: async () => {
      const { rowCount } = await owner.query('DELETE FROM reminder');
      if (rowCount! < DUE) throw new Error(`${rowCount} reminders were written`);
      await owner.query('DELETE FROM letter');
      await owner.query('UPDATE sweep_mark SET swept_to = $1', [marks.swept_to]);
      await owner.query('VACUUM (ANALYZE) reminder, letter, sweep_mark');
    },
    end: async () => {
      await app.close();
      await owner.end();
    },
  };
}
