import { randomInt } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api.js';
import { SeededChance } from '../support/chance.js';
import { Oracle, type Answered, type OracleLetter } from '../support/oracle.js';
import { shift } from '../support/oracle-days.js';
import { reset, say, ScriptedSmtp } from '../support/scripted-smtp.js';
import { SimulatedYear } from '../support/simulated-year.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const FULL = process.env.LOAD === 'full';
/** SEED=… repeats a run, SEEDS=… makes so many; a seed that failed becomes a line here. */
const SEEDS = process.env.SEED
  ? [Number(process.env.SEED)]
  : [20, ...Array.from({ length: Number(process.env.SEEDS ?? (FULL ? 0 : 1)) }, () => randomInt(1e9))];
const SIZE = FULL ? { tasks: 2000, days: 366, verbs: 12 } : { tasks: 60, days: 20, verbs: 4 };
const DAY = 86_400_000;

// reliability A16. Verbs, vacancies, new policies, outages, crashes and sweeps at random moments on two workers; a second,
// simpler engine says what ought to have been sent. One run prints its seed: SEED=… npx jest test/faults/a16
describe('A16: a simulated year', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let workers: TestWorker[];
  let relay: (to: string) => Answered = () => 'taken';

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start({
      otherwise: (step, { recipients: [to] }) => {
        const answered = to === undefined ? 'taken' : relay(to);
        if (step === 'rcpt' && answered === 'busy') return say('451 4.3.2 busy');
        return step === 'dot' && answered.endsWith('silence')
          ? reset({ keep: answered.startsWith('kept') })
          : undefined;
      },
    });
    workers = [await startTestWorker(api, { smtpUrl: smtp.url }), await startTestWorker(api, { smtpUrl: smtp.url })];
  });
  afterEach(async () => {
    await Promise.all((workers ?? []).map((worker) => worker.stop()));
    await smtp?.close();
    await api?.stop();
  });

  it.each(SEEDS)('of seed %i: what was planned is what was sent, each once, whatever happened between', async (seed) => {
    process.stdout.write(`A16 seed ${seed}, ${SIZE.tasks} tasks, ${SIZE.days} days\n`);
    const chance = new SeededChance(seed);
    const oracle = new Oracle({ windowFrom: '09:00', windowTo: '18:00', lookBack: 10 }, shift('2020-01-06', SIZE.days + 60)); // prettier-ignore
    const year = new SimulatedYear(api, oracle, chance, SIZE.days + 30);
    await year.populate(SIZE.tasks);
    let day = '2020-01-06';
    for (let count = 0; count < SIZE.days; count++, day = shift(day, 1)) {
      const outage = chance.below(100) < 15;
      relay = someWeather(chance);
      const moments = Array.from({ length: chance.below(4) + 2 }, () => Date.parse(day) + chance.below(DAY));
      for (const now of moments.sort((a, b) => a - b)) {
        await api.setClock(new Date(now).toISOString());
        for (let verbs = chance.below(SIZE.verbs); verbs >= 0; verbs--) await year.someVerb(now);
        if (!outage) await someTurn(oracle, chance, now);
      }
      if (FULL && day.endsWith('-01')) process.stdout.write(`A16 ${day}: ${oracle.copies} letters, ${Math.round(performance.now() / 1000)} s\n`); // prettier-ignore
    }
    // What the relay was not told to say would be the machine's doing, not the engine's.
    expect(await api.sql(`SELECT DISTINCT outcome FROM letter_attempt WHERE outcome NOT IN ('accepted', 'temporary', 'unknown', 'not_sent')`)).toEqual([]); // prettier-ignore
    expect(await ledger()).toEqual(oracle.ledger());
    expect(smtp.journal).toHaveLength(oracle.copies);
    expect(await api.sql(`SELECT FROM reminder WHERE state IN ('cancelled', 'coalesced') AND outcome IS NULL`)).toEqual([]);
    const states = new Set(oracle.ledger().map((line) => line.split(' ').at(-1)));
    process.stdout.write(`A16 seed ${seed}: ${oracle.ledger().length} rows (${[...states].join(', ')}), ${oracle.copies} letters\n`); // prettier-ignore
    expect(states).toContain('sent');
  }, FULL ? 3_600_000 : 240_000); // prettier-ignore

  /** Sweeping and sending, or one of the two alone, on either worker; sometimes both workers at once. */
  async function someTurn(oracle: Oracle, chance: SeededChance, now: number): Promise<void> {
    const what = chance.oneOf(['both', 'both', 'sweep', 'send', 'race', 'crash', 'crash in data']);
    const crew = what === 'race' ? workers : [chance.oneOf(workers)];
    if (what !== 'send') {
      await sweepEverywhere(crew, oracle, now);
      oracle.sweep(now);
    }
    if (what === 'sweep') return;
    const waiting = oracle.due(now).filter(({ state }) => state === 'pending');
    const victim = what.startsWith('crash') && waiting.length > 0 ? chance.oneOf(waiting) : undefined;
    if (victim) await loseItsWorker(victim, what === 'crash' ? 'connect' : 'data');
    // The pauses between attempts run by the machine's clock, which a simulated year does not wait for.
    await api.sql(`UPDATE letter SET next_attempt_at = now() WHERE state IN ('pending', 'unknown')`);
    await Promise.all(crew.map(({ delivery }) => delivery.sendDue()));
    oracle.send(now, relay, what === 'crash in data' ? victim : undefined);
  }

  /** Where a zone could not be swept (a machine so slow that PostgreSQL's time limits strike), the timer looks again. */
  async function sweepEverywhere(crew: TestWorker[], oracle: Oracle, now: number): Promise<void> {
    const missed = async () => {
      const swept = await api.sql<{ name: string }>('SELECT name FROM sweep_mark WHERE swept_to = $1', [new Date(now)]);
      return oracle.openZones(now).filter((zone) => !swept.some(({ name }) => name === `reminders ${zone}`));
    };
    for (let look = 1; look === 1 || (await missed()).length > 0; look++) {
      if (look > 1) process.stdout.write(`A16 ${new Date(now).toISOString()}: look ${look} at ${(await missed()).join(', ')}\n`); // prettier-ignore
      expect(look).toBeLessThan(10);
      await Promise.all(crew.map(({ sweeps }) => sweeps.sweep()));
    }
  }

  /** A worker that claimed a letter and was never heard of again. */
  async function loseItsWorker({ person, day }: OracleLetter, phase: 'connect' | 'data'): Promise<void> {
    const lost = await api.sql(
      `WITH lost AS (
         UPDATE letter SET state = 'sending', phase = $3, owner = gen_random_uuid(), fence = fence + 1, lease_until = now() - interval '1 second'
          WHERE person_id = (SELECT id FROM person WHERE email = $1) AND local_day = $2 AND state = 'pending' RETURNING id, fence)
       INSERT INTO letter_attempt (letter_id, fence, phase) SELECT id, fence, $3 FROM lost RETURNING letter_id`,
      [person.email, day, phase],
    );
    expect(lost).toHaveLength(1);
  }

  async function ledger(): Promise<string[]> {
    const rows = await api.sql<{ line: string }>(
      `SELECT concat_ws(' ', r.planned_on, p.email, r.task_id, r.deadline_revision, r.step,
                        CASE WHEN r.state IN ('cancelled', 'coalesced') THEN 'over' ELSE r.state END) AS line
         FROM reminder r JOIN person p ON p.id = r.person_id`,
    );
    return rows.map(({ line }) => line).sort();
  }
});

/** On most days the relay takes everything; on some it is busy, or is not heard of after the final dot to a third of all. */
function someWeather(chance: SeededChance): (to: string) => Answered {
  const what = chance.oneOf(['fine', 'fine', 'fine', 'fine', 'busy', 'kept in silence', 'lost in silence'] as const);
  const unlucky = chance.below(3);
  if (what === 'fine') return () => 'taken';
  return (to) => (what === 'busy' || Number(/\d+/.exec(to)![0]) % 3 === unlucky ? what : 'taken');
}
