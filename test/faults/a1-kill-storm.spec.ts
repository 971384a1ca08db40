import { until } from '../support/process.js';
import type { Step } from '../support/scripted-smtp.js';
import { endLeases, endWaits, enterJournal, FULL, lettersIn, readLedger, seeded, tell } from '../support/storm.js';
import { MINUTES, startStorm, type StormPlace } from '../support/storm-place.js';
import { BACK_END } from '../support/test-queue.js';

const SIZE = FULL ? { persons: 20_000, tasksEach: 5, kills: 200 } : { persons: 90, tasksEach: 3, kills: 3 };
const STEPS: Step[] = ['mail', 'rcpt', 'data', 'dot'];

// reliability A1. Real worker processes on real servers are killed with SIGKILL in the middle of their letters. What was in
// their hands past "data" is in doubt until the office enters the relay's journal; A2 and A11 show what happens without one.
describe(`A1: a storm of kills, the queue on ${BACK_END}`, () => {
  let storm: StormPlace;
  beforeAll(async () => void (storm = await startStorm(SIZE)), 2 * MINUTES);
  afterAll(() => storm?.stop());

  it(
    'loses no reminder and doubles none: of what is in doubt the journal of the relay tells',
    async () => {
      const { api, smtp, workers } = storm;
      const chance = seeded(`A1, ${SIZE.persons * SIZE.tasksEach} reminders, ${SIZE.kills} kills, ${BACK_END}`);
      const begun = performance.now();
      const arrive = (what: string, ask: () => Promise<boolean>) => workers.bring(until(what, ask, 20 * MINUTES));
      const waiting = (...more: string[]) => lettersIn(api, 'pending', ...more);
      const finish = (...more: string[]) => arrive('all is sent', async () => (await waiting(...more)) === 0);
      // Two at any time, so that somebody works while another begins.
      const pair = [storm.start(), storm.start()];
      await arrive('the sweep', async () => (await waiting('sent')) > 0);
      for (let kill = 0; kill < SIZE.kills; kill++) {
        const step = chance.oneOf(STEPS);
        const goal = smtp.count(step) + 1 + chance.below(Math.floor((1.4 * SIZE.persons) / SIZE.kills));
        await arrive('the moment of a kill', async () => smtp.count(step) >= goal || (await waiting()) === 0);
        const [victim] = pair.splice(chance.below(2), 1);
        victim!.signal('SIGKILL');
        expect(await victim!.ended).toBe('SIGKILL');
        pair.push(storm.start());
      }
      await finish();
      pair.forEach(({ signal }) => signal('SIGKILL'));
      await Promise.all(pair.map(({ ended }) => ended));
      // What the dead held: their leases have run out.
      await endLeases(api);
      const last = storm.start();
      await finish('sending');
      const unknown = await lettersIn(api, 'unknown');
      const within = await readLedger(api, smtp);
      expect(within).toMatchObject({ doubled: 0, hasty: 0, stale: 0 });
      tell(`A1: ${unknown} letters in doubt, ${Math.round((performance.now() - begun) / 1000)} s`);
      last.signal('SIGKILL');
      await enterJournal(api, smtp);
      const lost = await lettersIn(api, 'unknown');
      // The grace is over: what never arrived goes again.
      await endWaits(api);
      storm.start();
      await finish('sending', 'unknown');
      const after = await readLedger(api, smtp);
      tell(
        `A1: ${lost} of them had not left; ${JSON.stringify(after)}, ${Math.round((performance.now() - begun) / 1000)} s`,
      );
      expect(after).toEqual({
        reminders: { sent: SIZE.persons * SIZE.tasksEach },
        missed: 0,
        doubled: 0,
        // Those whose grace ended during the storm.
        repeated: within.repeated,
        hasty: 0,
        unmarked: 0,
        stale: 0,
      });
    },
    25 * MINUTES,
  );
});
