import { until } from '../support/process.js';
import { FULL, isScheduled, lettersIn, readLedger, seeded, tell } from '../support/storm.js';
import { MINUTES, startStorm, type StormPlace } from '../support/storm-place.js';
import { BACK_END } from '../support/test-queue.js';

const SIZE = FULL ? { persons: 20_000, tasksEach: 5, wipes: 20 } : { persons: 100, tasksEach: 3, wipes: 3 };
/** Looks all the time; at its end: how long the sweep's scheduler was away each time, in milliseconds. */
function watchScheduler(queueUrl: string): { end: () => Promise<number[]> } {
  const absences: number[] = [];
  let since: number | undefined;
  let over = false;
  const watching = (async () => {
    while (!over) {
      const there = await isScheduled(queueUrl);
      if (!there) since ??= performance.now();
      else if (since !== undefined) {
        absences.push(performance.now() - since);
        since = undefined;
      }
    }
  })();
  return {
    end: async () => {
      over = true;
      await watching;
      return absences;
    },
  };
}

/** The figure: so long at the most there is nothing in the queue, whenever it is wiped. */
const REBUILT_WITHIN = 45_000;

// reliability A3. FLUSHALL, or all tables truncated, in the middle of the letters and when all is quiet.
describe(`A3: the queue on ${BACK_END} is wiped`, () => {
  let storm: StormPlace;
  beforeAll(async () => void (storm = await startStorm(SIZE)), 2 * MINUTES);
  afterAll(() => storm?.stop());

  it(
    'again and again: nothing is missed or doubled, and it is built anew',
    async () => {
      const { api, smtp, queue, workers } = storm;
      const chance = seeded(`A3, ${SIZE.persons * SIZE.tasksEach} reminders, ${SIZE.wipes} wipes, ${BACK_END}`);
      const worker = storm.start();
      const arrive = (what: string, ask: () => Promise<boolean> | boolean) =>
        workers.bring(until(what, ask, 10 * MINUTES));
      await workers.bring(worker.running);
      await arrive('the sweep', async () => (await lettersIn(api, 'pending', 'sending', 'sent')) > 0);
      const absences = watchScheduler(queue.url);
      for (let wipe = 0; wipe < SIZE.wipes; wipe++) {
        const goal = smtp.journal.length + 1 + chance.below(Math.floor(SIZE.persons / SIZE.wipes));
        await arrive('the moment of a wipe', () => smtp.journal.length >= Math.min(goal, SIZE.persons));
        await queue.wipe();
      }
      await arrive('all is sent', async () => (await lettersIn(api, 'pending', 'sending')) === 0);
      expect(await readLedger(api, smtp)).toMatchObject({
        reminders: { sent: SIZE.persons * SIZE.tasksEach },
        missed: 0,
        doubled: 0,
        repeated: 0,
      });
      await queue.wipe();
      await workers.bring(until('the queue is built anew', () => isScheduled(queue.url), REBUILT_WITHIN));
      const longest = Math.round(Math.max(...(await absences.end())));
      tell(`A3: nothing missed or doubled; ${SIZE.wipes + 1} wipes, built anew within ${Math.round(longest / 1000)} s`);
      expect(longest).toBeLessThanOrEqual(REBUILT_WITHIN);
    },
    25 * MINUTES,
  );
});
