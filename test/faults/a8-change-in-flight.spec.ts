import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask, moveDeadline } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const CHANGES = process.env.LOAD === 'full' ? 5000 : 40;
const MORNING = '2020-08-25T04:00:00Z';

// reliability A8: the relay answers slowly, and meanwhile deadlines are moved and tasks withdrawn.
describe('A8: changes while letters are being sent', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start({ otherwise: (step) => (step === 'dot' ? { after: 20 } : undefined) });
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it('no attempt that begins after a change speaks of what was so before it', async () => {
    const tasks = [];
    for (let n = 0; n < CHANGES; n++) {
      const body = `t${n}`;
      await api.sql(`INSERT INTO body (code, kind, time_zone) VALUES ($1, 'organization', 'Asia/Almaty')`, [body]);
      await makePerson(api, `${body}@gov.example`, { body });
      tasks.push(await makeTask(api, { body, effectiveDay: '2020-08-28', text: `Duty ${body}.` }));
    }
    await api.setClock(MORNING);
    await worker.sweeps.sweep();
    const sending = worker.delivery.sendDue();
    const changed: { id: string; at: Date }[] = [];
    for (const [n, { id }] of [...tasks.entries()].reverse()) {
      if (n % 2 === 0) await moveDeadline(api, id, '2020-12-25', MORNING);
      else
        await api.sql(
          `UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = '2020-08-25' WHERE id = $1`,
          [id],
        );
      const [row] = await api.sql<{ at: Date }>('SELECT clock_timestamp() AS at');
      changed.push({ id, at: row!.at });
    }
    await sending;
    await worker.delivery.sendDue();
    const late = await api.sql(
      `SELECT r.task_id FROM reminder r JOIN letter_attempt a ON a.letter_id = r.letter_id
         JOIN unnest($1::uuid[], $2::timestamptz[]) AS c(task_id, at) ON c.task_id = r.task_id
        WHERE r.state = 'sent' AND a.started_at > c.at`,
      [changed.map(({ id }) => id), changed.map(({ at }) => at.toISOString())],
    );
    expect(late).toEqual([]);
    const states = await api.sql<{ state: string; outcome: string; count: number }>(
      `SELECT state, count(*)::int FROM reminder WHERE state <> 'coalesced' GROUP BY state ORDER BY state`,
    );
    // Both happened: some letters were quicker than the change, and the others were not sent at all.
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'sent']);
    expect(smtp.journal).toHaveLength(states.find(({ state }) => state === 'sent')!.count);
  }, 600_000);
});
