import { startTestApi, type TestApi } from '../support/api.js';
import { BlackHole } from '../support/black-hole.js';
import { until } from '../support/process.js';
import { RedisServer } from '../support/redis-server.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import {
  endLeases,
  endWaits,
  fillRegister,
  FULL,
  lettersIn,
  MORNING,
  readLedger,
  rung,
  seeded,
  tell,
} from '../support/storm.js';
import { buildWorkers, type WorkerProgram } from '../support/worker-process.js';

const HOLES = FULL ? 50 : 1;
/** Some leave while only Redis is away: there must be some left for the last hole. */
const EACH = FULL ? 250 : 100;
/** At most so many letters are under way in one worker: five by its timer, five by the queue. */
const UNDER_WAY = 10;
const RECOVERED_WITHIN = 40_000;
const MINUTES = 60_000;

// reliability A5. The lines to Redis and PostgreSQL go dead without a word, as behind a firewall that forgot them.
describe('A5: half-open connections', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let redis: RedisServer;
  let workers: WorkerProgram;
  let lines: { redis: BlackHole & { url: string }; postgres: BlackHole & { url: string } };

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    redis = await RedisServer.start();
    lines = { redis: await BlackHole.before(redis.url), postgres: await BlackHole.before(api.database.url) };
    workers = await buildWorkers();
    await fillRegister(api, { persons: (HOLES + 1) * EACH, tasksEach: 1 });
    await api.setClock(MORNING);
  }, 2 * MINUTES);
  afterAll(async () => {
    await workers?.remove();
    await lines?.redis.close();
    await lines?.postgres.close();
    await redis?.remove();
    await smtp?.close();
    await api?.stop();
  });

  it(
    'are given up; the worker goes on by itself, and nothing is missed or doubled',
    async () => {
      const chance = seeded(`A5, ${HOLES} times`);
      const config = { ...api.config, smtpUrl: smtp.url };
      const worker = workers.start({ ...config, queueUrl: lines.redis.url, databaseUrl: lines.postgres.url });
      await workers.bring(worker.running);
      await workers.bring(
        until('the sweep', async () => (await lettersIn(api, 'pending', 'sending', 'sent')) > 0, MINUTES),
      );
      for (let hole = 0; hole < HOLES; hole++) {
        const goal = smtp.journal.length + 1 + chance.below(EACH / 2);
        await workers.bring(until('the moment', () => smtp.journal.length >= goal, MINUTES));
        const which = FULL ? chance.oneOf(['redis', 'postgres', 'both'] as const) : 'both';
        if (which !== 'postgres') lines.redis.swallow();
        if (which !== 'redis') lines.postgres.swallow();
        const begun = performance.now();
        const before = smtp.journal.length;
        lines.redis.heal();
        lines.postgres.heal();
        await workers.bring(rung(redis.url, 'notifications.send-letter', RECOVERED_WITHIN));
        await workers.bring(
          until('letters leave again', () => smtp.journal.length > before + UNDER_WAY, RECOVERED_WITHIN),
        );
        tell(`A5: ${which}, recovered after ${Math.round((performance.now() - begun) / 1000)} s`);
      }
      worker.signal('SIGKILL');
      await endLeases(api);
      workers.start({ ...config, queueUrl: redis.url });
      await workers.bring(
        until('all is sent', async () => (await lettersIn(api, 'pending', 'sending')) === 0, 15 * MINUTES),
      );
      const ledger = await readLedger(api, smtp);
      tell(`A5: ${JSON.stringify(ledger)}`);
      // What was past "data" when the line died is in doubt, and waits out its grace; all else has arrived.
      expect(ledger).toMatchObject({ doubled: 0, hasty: 0, stale: 0 });
      expect(ledger.missed).toBeLessThanOrEqual(ledger.reminders.unknown ?? 0);
      await endWaits(api);
      await workers.bring(
        until(
          'what was in doubt is sent',
          async () => (await lettersIn(api, 'sent')) === (HOLES + 1) * EACH,
          5 * MINUTES,
        ),
      );
      expect(await readLedger(api, smtp)).toMatchObject({ missed: 0, doubled: 0, unmarked: 0, stale: 0 });
    },
    60 * MINUTES,
  );
});
