import type { SeededChance } from '../support/chance.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { FULL, seeded, tell } from '../support/storm.js';
import { BACK_END, startTestQueue, type TestQueue } from '../support/test-queue.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const SIZE = FULL ? { tasks: 200, persons: 20, rounds: 50 } : { tasks: 12, persons: 4, rounds: 3 };
const WORKERS = 4;

// reliability A7: four sweep and four send at the same moment, again and again, in an order by chance.
describe(`A7: many workers at once, their queue on ${BACK_END}`, () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let queue: TestQueue;
  let workers: TestWorker[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    queue = await startTestQueue(api);
    const changes = { queueUrl: queue.url, smtpUrl: smtp.url };
    workers = await Promise.all(Array.from({ length: WORKERS }, () => startTestWorker(api, changes)));
    for (let n = 0; n < SIZE.persons; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
    for (let n = 0; n < SIZE.tasks; n++) await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-02-03' });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await queue?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it('write no reminder twice and send no letter twice', async () => {
    const chance = seeded(`A7, ${SIZE.rounds} rounds of ${WORKERS} sweeps and ${WORKERS} senders, ${BACK_END}`);
    // Every Monday from the first working day after on: a step of its own for all tasks.
    for (let round = 0; round < SIZE.rounds; round++) {
      await api.setClock(new Date(Date.UTC(2020, 1, 4 + round * 7, 4)).toISOString());
      const sweeps = workers.map((worker) => () => worker.sweeps.sweep());
      const senders = workers.map((worker) => () => worker.delivery.sendDue());
      await Promise.all(inSomeOrder([...sweeps, ...senders], chance).map((begin) => begin()));
      // Who came before the sweep had found nothing.
      await Promise.all(senders.map((begin) => begin()));
    }
    const copies = smtp.journal.map(({ recipient, messageId }) => `${recipient} ${messageId}`);
    expect(new Set(copies).size).toBe(copies.length);
    const [told] = await api.sql<{ rows: number; keys: number; unsent: number }>(
      `SELECT count(*)::int AS rows, count(DISTINCT (task_id, deadline_revision, step, person_id))::int AS keys,
              count(*) FILTER (WHERE state NOT IN ('sent', 'coalesced'))::int AS unsent FROM reminder`,
    );
    expect(told).toEqual({ rows: told!.keys, keys: told!.keys, unsent: 0 });
    expect(copies.length).toBeGreaterThanOrEqual(SIZE.persons);
    tell(`A7: ${told!.rows} reminders in ${copies.length} letters, none twice`);
  }, FULL ? 900_000 : 90_000); // prettier-ignore
});

function inSomeOrder<T>(items: readonly T[], chance: SeededChance): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(chance.below(rest.length), 1)[0]!);
}
