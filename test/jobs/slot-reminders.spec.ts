import { Client } from 'pg';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { makePerson } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

type Body = Answer['body'];

// 28 February 2020 was a Friday; 29 February, the last day, a Saturday; 31 March a Tuesday.
describe('reminders of periods', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let akim: string;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.setClock('2020-01-31T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akimat@kz61.example', { body: 'KZ-61', role: 'recipient' });
    await makePerson(api, 'deputy@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const get = async (path: string) => done(await api.call('GET', `/api/v1/${path}`, { as: office }));
  const issued = async (deadline: object, interim?: object): Promise<Body> =>
    (
      await issueInstruction(api, office, {
        deadline,
        recipients: [{ code: 'KZ-61' }],
        ...(interim ? { interim } : {}),
      })
    ).tasks.get('KZ-61');
  const file = async (task: Body, body: object = REPORT) => {
    const ifMatch = (await get(`tasks/${task.id}`)).version;
    return done(await api.call('POST', `/api/v1/tasks/${task.id}/reports`, { as: akim, ifMatch, body }), 201);
  };
  const days = async (from: string, to: string) => {
    for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
      await worker.turnAt(`${new Date(day).toISOString().slice(0, 10)}T05:00:00Z`);
    }
  };
  const ledger = async () =>
    (
      await api.sql<{ step: string; state: string; email: string; on: string }>(
        `SELECT r.step, r.state, p.email, r.planned_on::text AS on FROM reminder r JOIN person p ON p.id = r.person_id
          ORDER BY r.planned_on, r.step, p.email`,
      )
    ).map(({ step, state, email, on }) => `${on} ${step} ${email.split('@')[0]} ${state}`);
  const MONTHLY = { written: 'monthly', kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=31' };

  it('go by each period’s own days, from the day on which it begins; what is filed is left in peace', async () => {
    const task = await issued(MONTHLY);
    await days('2020-02-03', '2020-02-27');
    expect((await ledger()).filter((line) => line.includes('akimat'))).toEqual([
      '2020-02-14 d14@2020-02-29 akimat sent',
      '2020-02-21 d7@2020-02-29 akimat sent',
      '2020-02-25 d3@2020-02-29 akimat sent',
      '2020-02-27 d1@2020-02-29 akimat sent',
    ]);
    await file(task);
    await days('2020-02-28', '2020-03-17');
    expect((await ledger()).slice(6)).toEqual([
      '2020-02-28 review1#1 office sent',
      '2020-03-03 review3#1 office sent',
      '2020-03-05 review5#1 office sent',
      '2020-03-12 review5+1w#1 office sent',
      '2020-03-17 d14@2020-03-31 akimat sent',
    ]);
    const { planned, sent } = await get(`tasks/${task.id}/reminders`);
    expect(planned.map(({ step }: Body) => step)).toEqual(
      expect.arrayContaining(['review5+2w#1', 'd7@2020-03-31', 'd0@2020-03-31', 'late1@2020-03-31']),
    );
    expect(sent.at(-1)).toMatchObject({ step: 'd14@2020-03-31', why: '14 days before the deadline' });
    expect((await readLetters(smtp)).at(-1)!.text).toContain('31 March 2020');
  });

  it('come again for a period whose report was returned, beside those of the next', async () => {
    const task = await issued(MONTHLY);
    await days('2020-02-28', '2020-02-28');
    const report = await file(task);
    await days('2020-03-02', '2020-03-02');
    const returned = await api.call('POST', `/api/v1/reports/${report.id}/return`, {
      as: office,
      ifMatch: (await get(`reports/${report.id}`)).version,
      body: { reason: 'The act is not signed.' },
    });
    expect(returned.status).toBe(200);
    await days('2020-03-03', '2020-03-17');
    const told = (await ledger()).filter((line) => line.includes('akimat') && line >= '2020-03-03');
    expect(told).toEqual([
      '2020-03-10 late1+1w@2020-02-29 akimat sent',
      '2020-03-16 late1+2w@2020-02-29 akimat sent',
      '2020-03-17 d14@2020-03-31 akimat sent',
    ]);
  });

  it('are withdrawn when the report comes between the sweep and the letter', async () => {
    const task = await issued(MONTHLY);
    await days('2020-02-20', '2020-02-20');
    await api.setClock('2020-02-21T05:00:00Z');
    await worker.sweeps.sweep();
    await file(task);
    await worker.delivery.sendDue();
    const [row] = await api.sql(`SELECT state, outcome FROM reminder WHERE step = 'd7@2020-02-29'`);
    expect(row).toEqual({ state: 'cancelled', outcome: 'report_filed' });
  });

  it('go by its new day when one is moved: no letter says the old day, and the other periods keep theirs', async () => {
    const task = await issued({ kind: 'dates', days: ['2020-02-28', '2020-03-31'] });
    await days('2020-02-03', '2020-02-20');
    const slot = async (day: string) =>
      (await get(`tasks/${task.id}/slots`)).items.find((each: Body) => each.day === day).id;
    const version = async () => (await get(`tasks/${task.id}`)).version;
    const post = async (path: string, as: string, body: object, status = 200) =>
      done(await api.call('POST', `/api/v1/${path}`, { as, ifMatch: await version(), body }), status);
    // Between the sweep and the letter of d7: the office grants more time.
    await api.setClock('2020-02-21T05:00:00Z');
    await worker.sweeps.sweep();
    expect((await ledger()).at(-1)).toBe('2020-02-21 d7@2020-02-28 akimat queued');
    const body = { slot: await slot('2020-02-28'), proposedDay: '2020-03-13', reason: 'The census ends later.' };
    const request = await post(`tasks/${task.id}/extensions`, akim, body, 201);
    const letters = (await readLetters(smtp)).length;
    await post(`extensions/${request.id}/grant`, office, {});
    await worker.delivery.sendDue();
    const [row] = await api.sql(`SELECT state, outcome FROM reminder WHERE step = 'd7@2020-02-28'`);
    expect(row).toEqual({ state: 'cancelled', outcome: 'deadline_moved' });
    expect(await readLetters(smtp)).toHaveLength(letters);
    const { planned } = await get(`tasks/${task.id}/reminders`);
    expect(planned.map(({ step, on }: Body) => `${on} ${step}`)).toEqual([
      '2020-02-28 d14@2020-02-28~2',
      '2020-03-06 d7@2020-02-28~2',
      '2020-03-10 d3@2020-02-28~2',
      '2020-03-12 d1@2020-02-28~2',
      '2020-03-13 d0@2020-02-28~2',
      '2020-03-16 late1@2020-02-28~2',
      '2020-03-17 d14@2020-03-31',
      '2020-03-20 d7@2020-03-31',
      '2020-03-26 late1+1w@2020-02-28~2',
      '2020-03-27 d3@2020-03-31',
      '2020-03-30 d1@2020-03-31',
      '2020-03-31 d0@2020-03-31',
      '2020-04-01 late1@2020-03-31',
      '2020-04-08 late1+1w@2020-03-31',
      '2020-04-15 late1+2w@2020-03-31',
    ]);
    await days('2020-02-24', '2020-03-06');
    const told = () =>
      ledger().then((lines) => lines.filter((line) => line.endsWith('akimat sent') && line > '2020-02-21 e'));
    expect(await told()).toEqual(['2020-02-28 d14@2020-02-28~2 akimat sent', '2020-03-06 d7@2020-02-28~2 akimat sent']);
    // Then earlier again, by the office itself: the steps of the day given first are never sent.
    const deadline = { kind: 'date', boundary: 'inclusive', namedDay: '2020-03-10' };
    await post(`tasks/${task.id}/deadline`, office, { slot: body.slot, deadline, reason: 'The session is earlier.' });
    await days('2020-03-10', '2020-03-17');
    expect(await told()).toEqual([
      '2020-02-28 d14@2020-02-28~2 akimat sent',
      '2020-03-06 d7@2020-02-28~2 akimat sent',
      '2020-03-10 d0@2020-02-28~3 akimat sent',
      '2020-03-11 late1@2020-02-28~3 akimat sent',
      '2020-03-17 d14@2020-03-31 akimat sent',
    ]);
    const texts = (await readLetters(smtp)).slice(letters).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('due Friday 28 February 2020'))).toEqual([]);
  });

  it('of a period that somebody else is just deriving after an outage wait for it, and are not passed over', async () => {
    const task = await issued(MONTHLY);
    await api.sql('DELETE FROM task_slot');
    await api.sql(`UPDATE task SET slots_due_on = '2020-01-31'`);
    // d14 of Saturday 29 February was due on Friday the 14th.
    await api.setClock('2020-02-17T05:00:00Z');
    const other = new Client({ connectionString: api.database.ownerUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [task.id]);
    let over = false;
    const sweep = worker.sweeps.sweep().finally(() => (over = true));
    const isWaiting = async () =>
      (await api.sql<{ waits: boolean }>('SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS waits'))[0]!.waits;
    while (!over && !(await isWaiting())) continue;
    await other.query('COMMIT');
    await other.end();
    await sweep;
    await worker.turn();
    expect(await ledger()).toEqual(['2020-02-14 d14@2020-02-29 akimat sent']);
  });

  it('of interim days come shortly before and once after, to those who write; the last day keeps its own', async () => {
    await issued({ kind: 'date', boundary: 'inclusive', namedDay: '2020-03-31' }, { days: ['2020-02-26'] });
    await days('2020-02-03', '2020-03-13');
    expect(await ledger()).toEqual([
      '2020-02-21 d3@2020-02-26 akimat sent',
      '2020-02-26 d0@2020-02-26 akimat sent',
      '2020-02-27 late1@2020-02-26 akimat sent',
      '2020-02-28 d30 akimat sent',
    ]);
  });

  it('arm when the day that was waited for is given', async () => {
    const task = await issued({ kind: 'event', event: 'approval of the roadmap' });
    await days('2020-02-17', '2020-02-17');
    expect(await ledger()).toEqual([]);
    const body = { day: '2020-02-24' };
    done(await api.call('POST', `/api/v1/tasks/${task.id}/awaited-day`, { as: office, ifMatch: task.version, body }));
    await days('2020-02-18', '2020-02-24');
    expect((await ledger()).filter((line) => line.includes('akimat'))).toEqual([
      '2020-02-17 d7 akimat sent',
      '2020-02-21 d1 akimat sent',
      '2020-02-24 d0 akimat sent',
    ]);
  });

  it('of the register’s own rhythm are none: a task without a term is reminded once a month', async () => {
    await issued({ kind: 'none' });
    await days('2020-02-24', '2020-03-06');
    expect((await ledger()).filter((line) => line.includes('@'))).toEqual([]);
  });
});
