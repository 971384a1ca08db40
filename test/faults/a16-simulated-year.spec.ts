import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask, moveDeadline } from '../support/factory.js';
import { localDay, Oracle, shift, type OracleTask } from '../support/oracle.js';
import { say, ScriptedSmtp } from '../support/scripted-smtp.js';
import { REGIONS_2019 } from '../support/stories.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const FULL = process.env.LOAD === 'full';
/** SEED=… repeats a run; a seed that failed becomes a line here. */
const SEEDS = process.env.SEED ? [Number(process.env.SEED)] : FULL ? [1, 2, randomInt(1e9)] : [20, randomInt(1e9)];
const SIZE = FULL ? { tasks: 2000, days: 366 } : { tasks: 60, days: 20 };
const HOUR = 3_600_000;

// reliability A16. Verbs, outages, crashes and sweeps at random moments on two workers; a second, simpler engine says what
// ought to have been sent. One run prints its seed: SEED=… npx jest test/faults/a16
describe('A16: a simulated year', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let workers: TestWorker[];
  let relayIsBusy = false;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start({
      otherwise: (step) => (step === 'rcpt' && relayIsBusy ? say('451 4.3.2 busy') : undefined),
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
    const dice = diceOf(seed);
    const oracle = new Oracle();
    await populate(oracle, dice);
    let day = '2020-01-06';
    for (let count = 0; count < SIZE.days; count++, day = shift(day, 1)) {
      const outage = dice.chance(0.15);
      relayIsBusy = dice.chance(0.1);
      const moments = Array.from({ length: dice.upTo(5) + 4 }, () => Date.parse(`${day}T00:00:00Z`) + dice.upTo(24 * HOUR));
      for (const [index, now] of moments.sort((a, b) => a - b).entries()) {
        await api.setClock(new Date(now).toISOString());
        if (index % 2 === 0) await someVerb(oracle, dice, now);
        else if (!outage) await someTurn(oracle, dice, now);
      }
    }
    relayIsBusy = false;
    expect(await sent()).toEqual(oracle.sent());
    expect(smtp.journal).toHaveLength(oracle.letterCount());
    const copies = smtp.journal.map(({ recipient, messageId }) => `${recipient} ${messageId}`);
    expect(new Set(copies).size).toBe(copies.length);
    expect(await api.sql(`SELECT FROM reminder WHERE state IN ('cancelled', 'coalesced') AND outcome IS NULL`)).toEqual([]);
    expect(oracle.sent().length).toBeGreaterThan(SIZE.tasks);
  }, FULL ? 3_600_000 : 240_000); // prettier-ignore

  async function populate(oracle: Oracle, dice: Dice): Promise<void> {
    for (const { code, zone } of await api.sql<{ code: string; zone: string }>(
      `SELECT code, time_zone AS zone FROM body WHERE code = ANY ($1)`,
      [[...REGIONS_2019, 'DPMO']],
    )) {
      oracle.zones.set(code, zone);
      const rungs = code === 'DPMO' ? ['office', 'deputy_pm'] : ['responsible', 'deputy_akim', 'akim'];
      for (const rung of rungs) await addPerson(oracle, code, rung, '1990-01-01');
    }
    for (let n = 0; n < SIZE.tasks; n++) await addTask(oracle, dice, Date.parse('2019-12-02T05:00:00Z'));
  }

  async function addPerson(oracle: Oracle, body: string, rung: string, from: string): Promise<void> {
    const email = `p${oracle.persons.length}.${rung}@${body.toLowerCase()}.example`;
    await makePerson(api, email, { body, rung, from });
    oracle.persons.push({ email, body, rung, from, to: '2100-12-31', zone: oracle.zones.get(body)! });
  }

  async function addTask(oracle: Oracle, dice: Dice, now: number): Promise<void> {
    const body = dice.of(REGIONS_2019);
    const effectiveDay = shift('2020-01-06', dice.upTo(SIZE.days + 30) - 20);
    const { id } = await makeTask(api, { body, effectiveDay, since: new Date(now).toISOString() });
    oracle.tasks.push({ id, body, effectiveDay, state: 'in_hands', revision: 1, armed: now, filedOn: '', ordinal: 0 });
  }

  /** Sweeping and sending, or one of the two alone, on either worker; sometimes both workers at once. */
  async function someTurn(oracle: Oracle, dice: Dice, now: number): Promise<void> {
    const what = dice.of(['both', 'both', 'sweep', 'send', 'race', 'crash']);
    const worker = dice.of(workers);
    if (what !== 'send') {
      await Promise.all((what === 'race' ? workers : [worker]).map(({ sweeps }) => sweeps.sweep()));
      oracle.sweep(now);
    }
    if (what === 'sweep') return;
    if (what === 'crash') await loseAWorker();
    // The pauses between attempts run by the machine's clock, which a simulated year does not wait for.
    await api.sql(`UPDATE letter SET next_attempt_at = now() WHERE state = 'pending'`);
    await Promise.all((what === 'race' ? workers : [worker]).map(({ delivery }) => delivery.sendDue()));
    oracle.send(now, !relayIsBusy);
  }

  /** A worker that claimed a letter and was never heard of again. */
  async function loseAWorker(): Promise<void> {
    await api.sql(
      `UPDATE letter SET state = 'sending', phase = 'connect', owner = gen_random_uuid(), fence = fence + 1, lease_until = now() - interval '1 second'
        WHERE id = (SELECT id FROM letter WHERE state = 'pending' AND not_before <= app_now() ORDER BY id LIMIT 1)`,
    );
  }

  async function someVerb(oracle: Oracle, dice: Dice, now: number): Promise<void> {
    const at = new Date(now).toISOString();
    const task = dice.of(oracle.tasks);
    const verb = dice.of(['move', 'file', 'file', 'decide', 'decide', 'withdraw', 'assign', 'replace']);
    if (verb === 'assign') return addTask(oracle, dice, now);
    if (verb === 'replace') return replace(oracle, dice, now);
    if (verb === 'decide') return decide(oracle, dice, now);
    if (task.state !== 'in_hands') return;
    if (verb === 'move') {
      task.effectiveDay = shift(localDay('Asia/Almaty', now), dice.upTo(60) - 5);
      task.revision++;
      task.armed = now;
      await moveDeadline(api, task.id, task.effectiveDay, at);
    } else if (verb === 'file') {
      Object.assign(task, { state: 'under_review', filedOn: localDay(oracle.zones.get(task.body)!, now), ordinal: task.ordinal + 1, armed: now }); // prettier-ignore
      await api.sql(
        `UPDATE task SET state = 'under_review', with_recipient_since = NULL, filed_on = $2 WHERE id = $1`,
        [task.id, task.filedOn],
      );
      await api.sql(
        `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
         SELECT t.id, t.organization_id, $2, true, 'Done', $3, $4, p.id FROM task t, person p
          WHERE t.id = $1 AND p.email = 'author@gov.example'`,
        [task.id, task.ordinal, at, task.filedOn],
      );
    } else {
      task.state = 'closed';
      await api.sql(`UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = $2 WHERE id = $1`, [task.id, '2020-12-31']); // prettier-ignore
    }
  }

  async function decide(oracle: Oracle, dice: Dice, now: number): Promise<void> {
    const waiting = oracle.tasks.filter(({ state }) => state === 'under_review');
    if (waiting.length === 0) return;
    const task: OracleTask = dice.of(waiting);
    const returned = dice.chance(0.5);
    const at = new Date(now).toISOString();
    await api.sql(
      `UPDATE report SET decision = $2, decision_reason = 'x', decided_at = $3 WHERE task_id = $1 AND decision IS NULL`,
      [task.id, returned ? 'returned' : 'accepted', at],
    );
    if (returned) {
      Object.assign(task, { state: 'in_hands', armed: now });
      await api.sql(`UPDATE task SET state = 'returned', with_recipient_since = $2 WHERE id = $1`, [task.id, at]);
    } else {
      task.state = 'closed';
      await api.sql(`UPDATE task SET state = 'executed', closed_on = '2020-12-31' WHERE id = $1`, [task.id]);
    }
  }

  /** From today another person holds the post. */
  async function replace(oracle: Oracle, dice: Dice, now: number): Promise<void> {
    const old = dice.of(oracle.persons.filter(({ to }) => to === '2100-12-31'));
    const today = localDay(old.zone, now);
    if (old.from >= today) return;
    old.to = shift(today, -1);
    await api.sql(`UPDATE post_holding SET to_day = $2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`, [
      old.email,
      old.to,
    ]);
    await addPerson(oracle, old.body, old.rung, today);
  }

  async function sent(): Promise<string[]> {
    const rows = await api.sql<{ line: string }>(
      `SELECT concat_ws(' ', r.planned_on, p.email, r.task_id, r.deadline_revision, r.step) AS line
         FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.state = 'sent'`,
    );
    return rows.map(({ line }) => line).sort();
  }
});

interface Dice {
  upTo(limit: number): number;
  chance(part: number): boolean;
  of<T>(list: readonly T[]): T;
}

/** The same throws for the same seed. */
function diceOf(seed: number): Dice {
  const values = fc.sample(fc.nat(2 ** 30 - 1), { numRuns: 60_000, seed });
  let at = 0;
  const roll = () => values[at++ % values.length]! / 2 ** 30;
  return {
    upTo: (limit) => Math.floor(roll() * limit),
    chance: (part) => roll() < part,
    of: (list) => list[Math.floor(roll() * list.length)]!,
  };
}
