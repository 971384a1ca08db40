import fc from 'fast-check';
import { Database } from '../../src/platform/database.js';
import { dueInHands } from '../../src/reminders/sweep.queries.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask, moveDeadline } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { inServerZone } from '../support/server-zone.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

// In 2020 Almaty was at +06:00, Atyrau at +05:00. The deadline of the first case is Friday 28 August 2020.
describe('reminders', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    // The sweep has always run until the evening before.
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-01-01' FROM body`,
    );
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const swept = (moment: string) => api.sql('UPDATE sweep_mark SET swept_to = $1', [moment]);
  const ledger = () =>
    api.sql<{ step: string; state: string; email: string; outcome: string | null }>(
      `SELECT r.step, r.state, p.email, r.outcome FROM reminder r JOIN person p ON p.id = r.person_id
        ORDER BY r.planned_on, r.step, p.email`,
    );
  const lines = async () => (await ledger()).map(({ step, state, email }) => `${step} ${email.split('@')[0]} ${state}`);
  const receivers = () => smtp.journal.map(({ recipient }) => recipient.split('@')[0]).sort();

  it('go out once, in the morning, though the sweep runs 96 times a day', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makePerson(api, 'deputy@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept('2020-08-24T11:59:00Z');
    const seen: string[] = [];
    for (let quarter = 0; quarter < 96; quarter++) {
      const moment = new Date(Date.UTC(2020, 7, 24, 18, quarter * 15)).toISOString();
      await worker.turnAt(moment);
      while (seen.length < smtp.journal.length) seen.push(moment);
    }
    expect(receivers()).toEqual(['akimat', 'deputy']);
    expect(seen).toEqual(['2020-08-25T03:00:00.000Z', '2020-08-25T03:00:00.000Z']);
    expect(await lines()).toEqual(['d3 akimat sent', 'd3 deputy sent']);
  });

  it('go out once though two workers sweep and send at the same moment', async () => {
    for (let n = 0; n < 5; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
    for (let n = 0; n < 5; n++) await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept('2020-08-20T11:59:00Z');
    const other = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.setClock('2020-08-21T03:00:00Z');
    await Promise.all([worker.sweeps.sweep(), other.sweeps.sweep(), worker.sweeps.sweep()]);
    await Promise.all([worker.turn(), other.turn(), worker.delivery.sendDue()]);
    await other.stop();
    expect(receivers()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect((await ledger()).map(({ state }) => state)).toEqual(Array(25).fill('sent'));
  });

  it('leave at each zone’s own nine o’clock, and to the office about every region at its own', async () => {
    await makePerson(api, 'almaty@kz19.example', { body: 'KZ-19' });
    await makePerson(api, 'atyrau@kz23.example', { body: 'KZ-23' });
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    await makeTask(api, { body: 'KZ-19', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-23', effectiveDay: '2020-08-28' });
    await swept('2020-09-07T11:59:00Z');
    await worker.turnAt('2020-09-08T02:59:00Z');
    expect(receivers()).toEqual([]);
    await worker.turnAt('2020-09-08T03:59:00Z');
    expect(receivers()).toEqual(['almaty', 'office']);
    await worker.turnAt('2020-09-08T04:00:00Z');
    expect(receivers()).toEqual(['almaty', 'atyrau', 'office']);
    const office = (await readLetters(smtp)).find(({ to }) => to.startsWith('office'))!;
    expect(office.text).toMatch(/Almaty Region[^]*Atyrau|Atyrau[^]*Almaty/i);
  });

  it('stay in at night, on weekends and on holidays', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept('2020-08-28T11:59:00Z');
    for (const moment of [
      '2020-08-28T12:00:00Z', // Friday, 18:00
      '2020-08-29T05:00:00Z', // Saturday
      '2020-08-30T05:00:00Z', // Sunday, Constitution Day
      '2020-08-31T05:00:00Z', // Monday, its substitute
      '2020-09-01T02:59:59Z', // Tuesday, before nine
    ]) {
      await worker.turnAt(moment);
      expect([moment, receivers()]).toEqual([moment, []]);
    }
    await worker.turnAt('2020-09-01T03:00:00Z');
    expect(receivers()).toEqual(['akimat']);
    expect((await readLetters(smtp))[0]!.text).toContain('late by 1 working day');
  });

  it('of a letter that could not leave wait for the next working morning, in one letter', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'First' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-09-01', text: 'Second' });
    await swept('2020-08-27T11:59:00Z');
    await api.setClock('2020-08-28T11:59:59Z');
    await worker.sweeps.sweep();
    await worker.turnAt('2020-08-28T12:30:00Z');
    await worker.turnAt('2020-08-29T06:00:00Z');
    expect(receivers()).toEqual([]);
    // Sending overtakes the sweep: the letter waits for it rather than leave today's steps behind.
    await api.setClock('2020-09-01T03:00:00Z');
    await worker.delivery.sendDue();
    expect(receivers()).toEqual([]);
    await worker.turnAt('2020-09-01T03:02:00Z');
    expect(receivers()).toEqual(['akimat']);
    const [letter] = await readLetters(smtp);
    expect(letter!.text).toContain('First');
    expect(letter!.text).toContain('Second');
    expect(await lines()).toEqual([
      'd1 akimat coalesced',
      'd0 akimat coalesced',
      'd1 akimat coalesced',
      'd0 akimat sent',
      'late1 akimat sent',
    ]);
  });

  it('start anew when the deadline is moved, and the old ones are withdrawn', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    const { id } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept('2020-08-20T11:59:00Z');
    await api.setClock('2020-08-21T03:00:00Z');
    await worker.sweeps.sweep();
    await moveDeadline(api, id, '2020-09-18', '2020-08-21T03:00:10Z');
    await worker.turnAt('2020-08-21T03:00:20Z');
    expect(receivers()).toEqual([]);
    expect(await ledger()).toMatchObject([{ step: 'd7', state: 'cancelled', outcome: 'deadline_moved' }]);
    await worker.turnAt('2020-08-28T05:00:00Z');
    expect(receivers()).toEqual([]);
    await worker.turnAt('2020-09-04T05:00:00Z');
    await worker.turnAt('2020-09-11T05:00:00Z');
    expect(await lines()).toEqual(['d7 akimat cancelled', 'd14 akimat sent', 'd7 akimat sent']);
  });

  it('do not reach back before the deadline was moved', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    const { id } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-12-25' });
    await swept('2020-08-19T11:59:00Z');
    await moveDeadline(api, id, '2020-08-28', '2020-08-24T05:00:00Z');
    await worker.turnAt('2020-08-24T06:00:00Z');
    expect(await ledger()).toEqual([]);
    await worker.turnAt('2020-08-25T06:00:00Z');
    expect(await lines()).toEqual(['d3 akimat sent']);
  });

  test.each([
    ['an hour', '2020-08-25T03:00:00Z', '2020-08-25T04:00:00Z', ['d3 akimat sent']],
    ['a day', '2020-08-24T11:59:00Z', '2020-08-26T04:00:00Z', ['d3 akimat sent']],
    [
      'ten days',
      '2020-08-18T11:59:00Z',
      '2020-08-28T04:00:00Z',
      ['d7 akimat coalesced', 'd3 akimat coalesced', 'd1 akimat coalesced', 'd0 akimat sent'],
    ],
    [
      'thirty days',
      '2020-07-28T11:59:00Z',
      '2020-08-27T04:00:00Z',
      ['d14 akimat coalesced', 'd7 akimat coalesced', 'd3 akimat coalesced', 'd1 akimat sent'],
    ],
    ['ever', '2019-08-28T11:59:00Z', '2020-08-20T04:00:00Z', ['d14 akimat sent']],
  ])('after an outage of %s say the latest once', async (_, marked, back, expected) => {
    // prettier-ignore
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept(marked);
    await worker.turnAt(back);
    await worker.turn();
    expect(receivers()).toEqual(['akimat']);
    expect(await lines()).toEqual(expected);
  });

  it('missed by the office and by a region in another zone reach both', async () => {
    await makePerson(api, 'atyrau@kz23.example', { body: 'KZ-23' });
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    await makeTask(api, { body: 'KZ-23', effectiveDay: '2020-08-28' });
    await swept('2020-09-07T11:59:00Z');
    await worker.turnAt('2020-09-09T03:00:00Z');
    await worker.turnAt('2020-09-09T04:00:00Z');
    await worker.turnAt('2020-09-09T05:00:00Z');
    expect(await lines()).toEqual(['late1+1w atyrau sent', 'late1+1w office sent']);
  });

  it('of a step that comes after the day’s letter wait for the next, unless its own next step comes first', async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'First' });
    await swept('2020-08-20T11:59:00Z');
    await worker.turnAt('2020-08-21T03:00:00Z');
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Second', since: '2020-08-21T04:00:00Z' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-22', text: 'Third', since: '2020-08-21T04:00:00Z' });
    await worker.turnAt('2020-08-21T05:00:00Z');
    await worker.turnAt('2020-08-21T06:00:00Z');
    expect(receivers()).toEqual(['akimat']);
    expect((await lines()).sort()).toEqual(['d0 akimat coalesced', 'd7 akimat queued', 'd7 akimat sent']);
    await worker.turnAt('2020-08-24T03:00:00Z');
    const letters = await readLetters(smtp);
    expect(letters).toHaveLength(2);
    expect(letters[1]!.text).toContain('Second');
    expect(letters[1]!.text).toContain('Third');
    expect(letters[1]!.text).not.toContain('First');
  });

  it('go to whoever holds the post at the moment of sending', async () => {
    const old = await makePerson(api, 'old@kz61.example', { body: 'KZ-61' });
    await makePerson(api, 'new@kz61.example', { body: 'KZ-61', from: '2020-08-21' });
    await makePerson(api, 'gone@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await swept('2020-08-20T11:59:00Z');
    await api.setClock('2020-08-21T03:00:00Z');
    await worker.sweeps.sweep();
    await api.sql(`UPDATE post_holding SET to_day = '2020-08-20' WHERE person_id = $1`, [old]);
    await api.sql(`UPDATE person SET disabled_at = now() WHERE email = 'gone@kz61.example'`);
    await worker.turn();
    expect(receivers()).toEqual(['new']);
    expect(await ledger()).toMatchObject([
      { email: 'gone@kz61.example', state: 'cancelled', outcome: 'person_disabled' },
      { email: 'new@kz61.example', state: 'sent' },
      { email: 'old@kz61.example', state: 'cancelled', outcome: 'no_post' },
    ]);
    expect(await api.sql(`SELECT state, count(*)::int FROM letter GROUP BY state ORDER BY state`)).toEqual([
      { state: 'cancelled', count: 2 },
      { state: 'sent', count: 1 },
    ]);
  });

  it('never name another region, and name all to the office', async () => {
    await makePerson(api, 'turkistan@kz61.example', { body: 'KZ-61', rung: 'akim' });
    await makePerson(api, 'kostanay@kz39.example', { body: 'KZ-39', rung: 'akim' });
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    const { instructionId } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-39', effectiveDay: '2020-08-28', instructionId });
    await makeTask(api, { body: 'KZ-39', effectiveDay: '2020-08-28', text: 'Only Kostanay has this' });
    await swept('2020-09-07T11:59:00Z');
    await worker.turnAt('2020-09-08T05:00:00Z');
    const letters = new Map((await readLetters(smtp)).map((letter) => [letter.to.split('@')[0], letter]));
    const turkistan = letters.get('turkistan')!;
    expect(turkistan.text + turkistan.html + turkistan.subject).not.toMatch(/Kostanay/i);
    expect(turkistan.text).toMatch(/Turkistan/);
    expect(letters.get('kostanay')!.text).not.toMatch(/Turkistan/);
    expect(letters.get('kostanay')!.subject).toContain('2 overdue');
    expect(letters.get('office')!.subject).toContain('3 overdue');
  });

  it('of one bad row or an unknown zone stop nobody else; but then nobody has looked at everything', async () => {
    await makePerson(api, 'bad@kz61.example', { body: 'KZ-61' });
    await makePerson(api, 'good@kz61.example', { body: 'KZ-61' });
    await makePerson(api, 'lost@kz39.example', { body: 'KZ-39' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-39', effectiveDay: '2020-08-28' });
    // As if the zone were gone from PostgreSQL's own data since it was written.
    await api.sql('ALTER TABLE body DROP CONSTRAINT ck_body_time_zone');
    await api.sql(`UPDATE body SET time_zone = 'Asia/Nowhere' WHERE code = 'KZ-39'`);
    await api.sql(`
      CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.person_id = (SELECT id FROM person WHERE email = 'bad@kz61.example') THEN
          RAISE EXCEPTION 'poison' USING ERRCODE = 'foreign_key_violation'; END IF;
        RETURN NEW; END $$;
      CREATE TRIGGER poison BEFORE INSERT ON reminder FOR EACH ROW EXECUTE FUNCTION poison()`);
    await swept('2020-08-20T11:59:00Z');
    await api.setClock('2020-08-21T03:00:00Z');
    await expect(worker.sweeps.sweep()).rejects.toThrow('The sweep failed in Asia/Almaty.');
    await worker.delivery.sendDue();
    expect(receivers()).toEqual(['good', 'lost']);
    const looks = () => api.sql(`SELECT name FROM sweep_mark WHERE name = 'look'`);
    expect(await looks()).toEqual([]);
    await api.sql('DROP TRIGGER poison ON reminder');
    await worker.turn();
    expect([receivers(), (await looks()).length]).toEqual([['bad', 'good', 'lost'], 1]);
  });

  it('leave a co-executor in peace while the lead’s report waits', async () => {
    await makePerson(api, 'helper@kz39.example', { body: 'KZ-39' });
    const lead = await makeTask(api, {
      body: 'KZ-61', effectiveDay: '2020-08-28', state: 'under_review', filedOn: '2020-08-26',
    }); // prettier-ignore
    await makeTask(api, { ...lead, body: 'KZ-39', effectiveDay: '2020-08-28', role: 'co_executor' });
    await swept('2020-08-20T11:59:00Z');
    await worker.turnAt('2020-08-27T03:00:00Z');
    expect(receivers()).toEqual([]);
  });

  it('are the same whenever the sweep happens to run, and in whatever zone the server lives', async () => {
    for (const body of ['KZ-61', 'KZ-23']) {
      await makePerson(api, `responsible@${body.toLowerCase()}.example`, { body });
      await makePerson(api, `deputy@${body.toLowerCase()}.example`, { body, rung: 'deputy_akim' });
      for (const effectiveDay of ['2020-08-24', '2020-08-28', '2020-09-01'])
        await makeTask(api, { body, effectiveDay });
    }
    const workingDays = ['08-20', '08-21', '08-24', '08-25', '08-26', '08-27', '08-28', '09-01', '09-02'];
    const minutes = fc.array(fc.integer({ min: 0, max: 24 * 60 - 1 }), { minLength: 9, maxLength: 18 });
    const outcomes = new Set<string>();
    for (const [run, moments] of fc.sample(minutes, { numRuns: 3, seed: 20 }).entries()) {
      await api.sql('TRUNCATE reminder, letter, letter_attempt, letter_bounce');
      await swept('2020-08-19T11:59:00Z');
      smtp.journal.length = 0;
      const zone = ['UTC', 'America/New_York', 'Pacific/Kiritimati'][run]!;
      await worker.stop();
      await api.sql(`ALTER DATABASE ${api.database.name} SET timezone = '${zone}'`);
      worker = await startTestWorker(api, { smtpUrl: smtp.url });
      // Once in each working day's window, and at random moments of any day.
      const turns = [
        ...workingDays.map((day) => `2020-${day}T0${4 + (run % 4)}:1${run}:00Z`),
        ...moments.map((minute, n) => new Date(Date.UTC(2020, 7, 20 + (n % 14), 0, minute)).toISOString()),
      ];
      await inServerZone(zone, async () => {
        for (const moment of turns.sort()) await worker.turnAt(moment);
      });
      const sent = await api.sql<{ line: string }>(
        `SELECT concat_ws(' ', r.planned_on, r.step, r.state, p.email, r.task_id) AS line
           FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.state <> 'cancelled' ORDER BY 1`,
      );
      outcomes.add(sent.map(({ line }) => line).join('\n'));
      const odd = await api.sql(
        `SELECT r.sent_at AT TIME ZONE b.time_zone AS at FROM reminder r JOIN task t ON t.id = r.task_id JOIN body b ON b.id = t.organization_id
          WHERE r.sent_at IS NOT NULL AND (r.sent_at AT TIME ZONE b.time_zone)::time NOT BETWEEN '09:00' AND '17:59:59'`,
      );
      expect(odd).toEqual([]);
      const letters = smtp.journal.map(({ recipient, messageId }) => `${recipient} ${messageId}`);
      expect(new Set(letters).size).toBe(letters.length);
    }
    expect(outcomes.size).toBe(1);
    expect([...outcomes][0]).toContain('2020-09-01 late1+1w sent');
  });

  it('of a body without any holder reach the office, and a rung without one the next above', async () => {
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    await makePerson(api, 'akim@kz39.example', { body: 'KZ-39', rung: 'akim' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-39', effectiveDay: '2020-08-28' });
    await swept('2020-08-20T11:59:00Z');
    await worker.turnAt('2020-08-21T03:00:00Z');
    expect(receivers()).toEqual(['akim', 'office']);
  });

  it('are found through the index of open tasks, not by reading them all', async () => {
    const { instructionId } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.sql(`
      INSERT INTO instruction SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number', n))).*
        FROM instruction i, generate_series(2, 3000) n WHERE i.id = '${instructionId}'`);
    await api.sql(`
      INSERT INTO task SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'instruction_id', i.id,
                              'organization_id', (ARRAY(SELECT id FROM body WHERE kind = 'region'))[1 + (random() * 10)::int],
                              'effective_day', date '2020-01-01' + (random() * 700)::int))).*
        FROM task t, instruction i WHERE i.number <> '1'`);
    await api.sql('ANALYZE task');
    const anchors = [
      { class: 'standard', anchor: '2020-08-28', step: 'd3', upTo: 'deputy_akim' as const, on: '2020-08-25' },
    ];
    const plan: string[] = [];
    await worker.app.get(Database).read(systemActor('test'), (tx) =>
      dueInHands({ ...tx, query: async (text, params) => {
        plan.push(...(await tx.query<Record<string, string>>(`EXPLAIN ${text}`, params)).map((row) => row['QUERY PLAN']!));
        return [];
      } }, anchors, null)); // prettier-ignore
    expect(plan.join('\n')).toMatch(/ix_task_in_hands|ix_task_effective_day/);
    expect(plan.join('\n')).not.toMatch(/Seq Scan on task t/);
  });
});
