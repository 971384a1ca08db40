import { JOBS_AT_ONCE } from '../../src/platform/queues/workers.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeReport, makeTask, moveDeadline } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { FULL, seeded, tell } from '../support/storm.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const CHANGES = FULL ? 5000 : 40;
const MORNING = '2020-08-25T04:00:00Z';
/** The figure: so long after the change a letter that was under way may still arrive. */
const ARRIVES_WITHIN = 1000;

/** Letters and changes keep step: the relay takes its n-th letter when n changes have been made. */
function pace(): { letter: () => Promise<void>; change: (made?: number) => void } {
  let letters = 0;
  let changes = 0;
  let waiting: { letter: number; take: () => void }[] = [];
  return {
    letter: () => {
      const letter = ++letters;
      return new Promise((take) => (letter <= changes ? take() : void waiting.push({ letter, take })));
    },
    change: (made = changes + 1) => {
      changes = made;
      for (const { letter, take } of waiting) if (letter <= changes) take();
      waiting = waiting.filter(({ letter }) => letter > changes);
    },
  };
}

// reliability A8: the relay answers slowly, and meanwhile deadlines are moved, tasks withdrawn, reports filed and accepted.
describe('A8: changes while letters are being sent', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  const step = pace();

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start({ otherwise: (at) => (at === 'dot' ? { after: step.letter() } : undefined) });
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const close = (id: string, state: 'withdrawn' | 'executed') =>
    api.sql(
      `UPDATE task SET state = $2, with_recipient_since = NULL, closed_on = '2020-08-25',
                       punctuality = CASE WHEN $2 = 'executed' THEN 'on_time' END WHERE id = $1`,
      [id, state],
    );
  const CHANGE: Record<string, (id: string) => Promise<unknown>> = {
    moved: (id) => moveDeadline(api, id, '2020-12-25', MORNING),
    withdrawn: (id) => close(id, 'withdrawn'),
    filed: async (id) => {
      await api.sql(
        `UPDATE task SET state = 'under_review', with_recipient_since = NULL, filed_on = '2020-08-25' WHERE id = $1`,
        [id],
      );
      await makeReport(api, id, 1, '2020-08-25');
    },
    accepted: (id) => close(id, 'executed'),
  };

  /** As the queue does it: letters by name, a few at a time, beside the timer. */
  async function bells(): Promise<void> {
    const letters = await api.sql<{ id: string }>('SELECT id FROM letter ORDER BY id');
    const lane = async () => {
      for (let letter = letters.pop(); letter; letter = letters.pop()) await worker.delivery.send(letter.id);
    };
    await Promise.all(Array.from({ length: JOBS_AT_ONCE }, lane));
  }

  it('no attempt that begins after a change speaks of what was so before it', async () => {
    const chance = seeded(`A8, ${CHANGES} changes`);
    const tasks = [];
    for (let n = 0; n < CHANGES; n++) {
      const body = `t${n}`;
      await api.sql(`INSERT INTO body (code, kind, time_zone) VALUES ($1, 'organization', 'Asia/Almaty')`, [body]);
      await makePerson(api, `${body}@gov.example`, { body });
      const { id } = await makeTask(api, { body, effectiveDay: '2020-08-28', text: `Duty ${body}.` });
      tasks.push({ id, email: `${body}@gov.example` });
    }
    await api.setClock(MORNING);
    await worker.sweeps.sweep();
    const sending = Promise.all([worker.delivery.sendDue(), bells()]);
    const changed: { id: string; email: string; how: string; at: Date }[] = [];
    while (tasks.length > 0) {
      const [{ id, email }] = tasks.splice(chance.below(tasks.length), 1) as [(typeof tasks)[number]];
      const how = chance.oneOf(Object.keys(CHANGE));
      await CHANGE[how]!(id);
      const [row] = await api.sql<{ at: Date }>('SELECT clock_timestamp() AS at');
      changed.push({ id, email, how, at: row!.at });
      step.change();
    }
    step.change(CHANGES);
    await sending;
    await worker.delivery.sendDue();
    const begun = await api.sql(
      `SELECT r.task_id FROM reminder r JOIN letter_attempt a ON a.letter_id = r.letter_id
         JOIN unnest($1::uuid[], $2::timestamptz[]) AS c(task_id, at) ON c.task_id = r.task_id
        WHERE r.state = 'sent' AND a.started_at > c.at`,
      [changed.map(({ id }) => id), changed.map(({ at }) => at.toISOString())],
    );
    expect(begun).toEqual([]);
    const changeOf = new Map(changed.map(({ email, at }) => [email, at]));
    const late = smtp.journal.filter(({ recipient, at }) => at.getTime() - changeOf.get(recipient)!.getTime() > ARRIVES_WITHIN); // prettier-ignore
    expect(late.map(({ recipient }) => recipient)).toEqual([]);
    const states = await api.sql<{ state: string; outcome: string; count: number }>(
      `SELECT state, CASE state WHEN 'cancelled' THEN outcome ELSE '' END AS outcome, count(*)::int FROM reminder WHERE state <> 'coalesced' GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    tell(`A8: ${JSON.stringify(states.map(({ state, outcome, count }) => `${state} ${outcome} ${count}`))}`);
    // All happened: some letters were quicker than the change, and the others were not sent at all.
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['cancelled', 'sent']));
    expect(new Set(states.map(({ outcome }) => outcome))).toEqual(new Set(['', 'deadline_moved', 'off_control', 'report_filed'])); // prettier-ignore
    expect(smtp.journal).toHaveLength(states.find(({ state }) => state === 'sent')!.count);
  }, 600_000);
});
