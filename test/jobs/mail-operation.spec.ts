// Tests look into answers of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { ProofService } from '../../src/reminders/proof.service.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask, moveDeadline } from '../support/factory.js';
import { reset, say, ScriptedSmtp } from '../support/scripted-smtp.js';
import { done } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

const MORNING = '2020-08-25T03:00:00Z';

describe('the operation of mail', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let administrator: string;
  let task: { id: string };

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    task = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.setClock(MORNING);
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const post = (path: string, body: object, as = office, ifMatch?: number) =>
    api.call('POST', `/api/v1/${path}`, { as, body, ifMatch });
  const log = async () => (await api.sql<any>(`SELECT action, reason FROM audit_entry WHERE reason IS NOT NULL ORDER BY id`)).map(({ action, reason }) => `${action}: ${reason}`); // prettier-ignore
  const delivered = async () =>
    (await get('deliveries')).items.map(({ step, person, state, reason }: any) => [step, person.split('@')[0], state, reason].filter(Boolean).join(' ')); // prettier-ignore

  const reconcile = (messageIds: string[]) =>
    post('mail/reconciliations', { from: '2020-08-24', to: '2020-08-25', messageIds, reason: 'Journal of the relay' });

  it('stops all mail and lets it go again; what was due waits, each with its reason in the log', async () => {
    done(await post('mail/stops', { kind: 'pause', reason: 'The relay is moved' }, administrator), 201);
    expect((await post('mail/stops', { kind: 'pause', reason: 'Again' })).body.code).toBe('mail_stopped_already');
    await worker.turn();
    expect(smtp.connectionCount).toBe(0);
    expect(await get('mail')).toMatchObject({
      leaves: false,
      stops: [{ kind: 'pause', startedBy: 'admin@gov.example' }],
    });
    done(await post('mail/resumptions', { kind: 'pause', reason: 'It is back' }), 201);
    expect((await post('mail/resumptions', { kind: 'pause', reason: 'x' })).body.code).toBe('mail_not_stopped');
    await worker.turn();
    expect(smtp.journal).toHaveLength(1);
    expect(await log()).toEqual(['mail_stopped: The relay is moved', 'mail_resumed: It is back']);
  });

  it('stops a letter that was claimed a moment ago, before anything is said to the relay', async () => {
    await worker.sweeps.sweep();
    const stopping = api.sql(
      `CREATE FUNCTION stop_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO mail_stop (kind, reason) VALUES ('pause', 'now') ON CONFLICT DO NOTHING; RETURN NULL; END $$;
       CREATE TRIGGER stop_now AFTER UPDATE ON letter FOR EACH ROW WHEN (NEW.state = 'sending' AND OLD.state = 'pending')
         EXECUTE FUNCTION stop_now()`,
    );
    await stopping;
    await worker.delivery.sendDue();
    expect(smtp.connectionCount).toBe(0);
    expect(await api.sql('SELECT state, outcome, attempts FROM letter')).toEqual([
      { state: 'pending', outcome: 'mail_stopped', attempts: 0 },
    ]);
  });

  it('stops a letter that the relay lets wait, up to the last moment before its text leaves', async () => {
    let goOn = () => {};
    smtp.forRecipient('akimat@kz61.example', { rcpt: { after: new Promise<void>((done) => (goOn = done)) } });
    await worker.sweeps.sweep();
    const sending = worker.delivery.sendDue();
    await smtp.reached('rcpt', 1);
    done(await post('mail/stops', { kind: 'pause', reason: 'Wrong texts' }, administrator), 201);
    goOn();
    await sending;
    expect(smtp.bodyBytes).toBe(0);
    expect(await api.sql('SELECT state, outcome, attempts FROM letter')).toEqual([
      { state: 'pending', outcome: 'mail_stopped', attempts: 0 },
    ]);
    done(await post('mail/resumptions', { kind: 'pause', reason: 'Texts are right' }), 201);
    await worker.delivery.sendDue();
    expect(smtp.journal).toHaveLength(1);
    expect(await api.sql('SELECT outcome FROM letter_attempt ORDER BY fence')).toEqual([
      { outcome: 'not_sent' },
      { outcome: 'accepted' },
    ]);
  });

  it('never writes to an address of the quiet list, and says so in the log of the task', async () => {
    await makePerson(api, 'deputy@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
    done(await post('mail/quiet-addresses', { email: 'Akimat@kz61.example', reason: 'Asked by telephone' }), 201);
    expect((await post('mail/quiet-addresses', { email: 'not an address', reason: 'x' })).status).toBe(400);
    await worker.turn();
    expect(smtp.journal.map(({ recipient }) => recipient)).toEqual(['deputy@kz61.example']);
    expect((await delivered()).sort()).toEqual(['d3 akimat cancelled quiet_address', 'd3 deputy sent']);
    done(
      await post('mail/quiet-addresses/removals', { email: 'akimat@kz61.example', reason: 'Wants them again' }),
      201,
    );
    await worker.turnAt('2020-08-27T03:00:00Z');
    expect(smtp.attemptsTo('akimat@kz61.example')).toBe(1);
    expect(await log()).toEqual(['quiet_address_added: Asked by telephone', 'quiet_address_removed: Wants them again']);
  });

  it('tells the office the same day of a letter that reached nobody, and sends it once more by hand', async () => {
    smtp.forRecipient('akimat@kz61.example', { dot: say('554 5.7.1 refused', { keep: false }) });
    await worker.turn();
    expect((await get('notifications')).items).toMatchObject([
      { kind: 'letter_dead', taskId: null, text: 'A letter reached nobody: akimat@kz61.example (permanent_content)' },
    ]);
    const [letter] = (await get('letters?state=dead')).items;
    expect(letter).toMatchObject({ email: 'akimat@kz61.example', outcome: 'permanent_content', day: '2020-08-25' });
    expect(await get(`letters/${letter.id}`)).toMatchObject({
      id: letter.id,
      text: expect.stringContaining('Equip schools'),
      tries: [{ outcome: 'permanent_content', smtpCode: 554, response: expect.stringContaining('5.7.1 refused') }],
    });
    expect((await get('letters?q=AKIMAT%40KZ61&from=2020-08-25&to=2020-08-25')).total).toBe(1);
    expect((await get('letters?q=_kimat')).total).toBe(0);
    expect((await get('letters?to=2020-08-24')).total).toBe(0);
    expect((await get('deliveries?q=kz61')).items).toMatchObject([{ person: 'akimat@kz61.example', state: 'dead' }]);
    expect((await get('deliveries?q=nobody')).total).toBe(0);
    smtp.forRecipient('akimat@kz61.example', {});
    const resend = (version: number) =>
      post(`letters/${letter.id}/resend`, { reason: 'Mailbox made' }, office, version);
    expect((await resend(letter.version + 1)).status).toBe(412);
    expect(done(await resend(letter.version))).toMatchObject({ state: 'unknown', resendReason: 'Mailbox made' });
    await worker.turnAt('2020-08-26T04:00:00Z');
    const [mail] = await readLetters(smtp);
    // No copy of it has arrived: to its reader it is the first.
    expect(mail!.text).not.toContain('This is a repeat');
    expect(mail!.messageId).toBe(`<letter-${letter.id}@gov.example>`);
    expect(await delivered()).toEqual(['d3 akimat sent']);
    expect(await log()).toContain('letter_resent: Mailbox made');
  });

  it('names to the office whose letter was refused all day, once a person and day; not whom a stop kept waiting', async () => {
    const refusals = async () =>
      (await get('notifications')).items.filter(({ kind }: any) => kind === 'letter_refused').map(({ text }: any) => text); // prettier-ignore
    done(await post('mail/stops', { kind: 'pause', reason: 'The relay is moved' }), 201);
    await worker.turn();
    done(await post('mail/resumptions', { kind: 'pause', reason: 'It is back' }), 201);
    smtp.forRecipient('akimat@kz61.example', { rcpt: say('452 4.2.2 mailbox full') });
    await worker.turnAt('2020-08-26T04:00:00Z');
    expect(await refusals()).toEqual([]);
    for (const minute of ['00', '01']) await worker.turnAt(`2020-08-27T04:${minute}:00Z`);
    const told = (day: string) =>
      `The letter of ${day} August 2020 was not delivered on its day (452 4.2.2 mailbox full); what still stands goes with the next one; to akimat@kz61.example <akimat@kz61.example>`;
    expect(await refusals()).toEqual([told('26')]);
    smtp.forRecipient('akimat@kz61.example', {});
    for (const minute of ['00', '01']) await worker.turnAt(`2020-08-28T04:${minute}:00Z`);
    expect(await refusals()).toEqual([told('27'), told('26')]);
    expect(smtp.journal).toHaveLength(1);
  });

  it('does not send once more what is not so any longer', async () => {
    await worker.turn();
    await moveDeadline(api, task.id, '2020-12-25', '2020-08-25T05:00:00Z');
    const [letter] = (await get('letters')).items;
    const answer = await post(`letters/${letter.id}/resend`, { reason: 'x' }, office, letter.version);
    expect([answer.status, answer.body.code]).toEqual([422, 'nothing_left_to_say']);
    expect(await delivered()).toEqual(['d3 akimat sent']);
  });

  it('shows what waits with its reason, and what became of it afterwards', async () => {
    smtp.forRecipient('akimat@kz61.example', { rcpt: say('451 4.3.0 busy') });
    await worker.sweeps.sweep();
    expect(await delivered()).toEqual(['d3 akimat planned']);
    await worker.delivery.sendDue();
    expect(await delivered()).toEqual(['d3 akimat deferred temporary']);
    expect((await get('deliveries?state=deferred&from=2020-08-25&to=2020-08-25')).total).toBe(1);
    expect((await get('deliveries?state=sent')).total).toBe(0);
    expect((await get(`deliveries?task=${task.id}`)).total).toBe(1);
    const foreign = await api.person('akimat@kz39.example', { body: 'KZ-39', role: 'recipient' });
    expect((await get('deliveries', foreign)).items).toEqual([]);
  });

  it('knows beforehand what a day will send: the dry run is what the day then does', async () => {
    await makePerson(api, 'deputy@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
    await makePerson(api, 'akim@kz39.example', { body: 'KZ-39', rung: 'akim' });
    await makeTask(api, { body: 'KZ-39', effectiveDay: '2020-08-26' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-09-10' });
    const dry = await get('reminder-forecast?on=2020-08-27');
    const foretold = dry.persons.flatMap(({ name, lines }: any) =>
      lines.map(({ step, taskId, rung }: any) => `${name} ${step} ${taskId} ${rung}`),
    );
    expect(dry).toMatchObject({ letters: 3, reminders: foretold.length });
    await worker.turnAt('2020-08-26T03:00:00Z');
    for (const minute of ['03:00', '04:00']) await worker.turnAt(`2020-08-27T${minute}:00Z`);
    const done = await api.sql<any>(
      `SELECT concat_ws(' ', p.name, r.step, r.task_id, r.rung) AS line FROM reminder r JOIN person p ON p.id = r.person_id
        WHERE r.planned_on = '2020-08-27' AND r.state = 'sent'`,
    );
    expect(foretold.sort()).toEqual(done.map(({ line }) => line).sort());
    expect((await api.call('GET', '/api/v1/reminder-forecast?on=2020-08-01', { as: office })).status).toBe(400);
  });

  it('tells a person’s coming reminders to the office and to that person, and to nobody else', async () => {
    const [person] = await api.sql<any>(`SELECT id FROM person WHERE email = 'akimat@kz61.example'`);
    const other = await api.person('akimat@kz39.example', { body: 'KZ-39', role: 'recipient' });
    const own = await api.person('akimat@kz61.example', { body: 'KZ-61', role: 'recipient' });
    for (const as of [office, own]) {
      const { planned, total } = await get(`people/${person.id}/reminders?from=2020-08-25&to=2020-09-08`, as);
      expect(total).toBe(5);
      expect(planned.map(({ on, step, why }: any) => `${on} ${step}: ${why}`)).toEqual([
        '2020-08-25 d3: 3 days before the deadline',
        '2020-08-27 d1: 1 day before the deadline',
        '2020-08-28 d0: on the day of the deadline',
        '2020-09-01 late1: working day 1 after the deadline',
        '2020-09-08 late1+1w: working day 1 after the deadline, again after 1 week',
      ]);
    }
    expect((await api.call('GET', `/api/v1/people/${person.id}/reminders`, { as: other })).status).toBe(404);
    const long = await api.call('GET', `/api/v1/people/${person.id}/reminders?from=2020-01-01&to=2020-12-31`, {
      as: office,
    });
    expect(long.body.errors[0].code).toBe('span_too_long');
  });

  it('after a restore sends nothing that the journal of the relay has', async () => {
    await makePerson(api, 'second@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
    await worker.turn();
    const left = smtp.journal.map(({ messageId }) => messageId);
    expect(left).toHaveLength(2);
    // The database of the evening before: it knows nothing of this morning.
    await api.sql('TRUNCATE reminder, letter, letter_attempt, letter_bounce');
    await api.sql(`UPDATE sweep_mark SET swept_to = '2020-08-24T11:59:00Z'`);
    done(await post('mail/stops', { kind: 'restore', reason: 'Restored from the night’s backup' }, administrator), 201);
    await worker.turnAt('2020-08-25T05:00:00Z');
    expect((await post('mail/resumptions', { kind: 'restore', reason: 'In a hurry' })).body.code).toBe(
      'mail_not_reconciled',
    );
    expect(done(await reconcile([left[0]!, '<other@x.example>']), 201)).toEqual({ letters: 1, reminders: 1 });
    done(await post('mail/resumptions', { kind: 'restore', reason: 'Reconciled' }), 201);
    await worker.turn();
    expect(smtp.journal.map(({ messageId }) => messageId)).toEqual([...left, left[1]]);
  });

  it.each([
    ['sent', {}, { letters: 0, reminders: 0 }],
    ['of unknown end', { dot: reset() }, { letters: 1, reminders: 1 }],
  ])(
    'takes a letter that was %s at its word: what came up after it left goes with the next',
    async (_, script, told) => {
      smtp.forRecipient('akimat@kz61.example', script);
      await worker.turn();
      smtp.forRecipient('akimat@kz61.example', {});
      await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Came up at noon' });
      await worker.turnAt('2020-08-25T06:00:00Z');
      expect((await delivered()).sort()).toEqual(['d3 akimat planned', expect.stringMatching(/sent|unknown/)]);
      expect(done(await reconcile(smtp.journal.map(({ messageId }) => messageId)), 201)).toEqual(told);
      await worker.turnAt('2020-08-26T04:00:00Z');
      const letters = await readLetters(smtp);
      expect(letters.map(({ text }) => text.includes('Came up at noon'))).toEqual([false, true]);
      expect(await delivered()).toEqual(['d3 akimat sent', 'd3 akimat sent']);
    },
  );

  it('after a restore takes a letter for left that was still refused when the copy was made', async () => {
    smtp.forRecipient('akimat@kz61.example', { rcpt: say('451 4.3.0 busy') });
    await worker.turn();
    smtp.forRecipient('akimat@kz61.example', {});
    // It left at noon; the database that is there next day does not know, and has carried over what it said.
    const [letter] = await api.sql<any>('SELECT id FROM letter');
    await api.setClock('2020-08-26T03:00:00Z');
    await worker.sweeps.sweep();
    expect(done(await reconcile([`<letter-${letter.id}@gov.example>`]), 201)).toEqual({ letters: 1, reminders: 1 });
    await worker.turn();
    expect(smtp.journal).toEqual([]);
  });

  it('says why mail was held by itself; a person lets it go with a reason, and not before it is told what had left', async () => {
    await api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('restore', 'database_restored')`);
    const { leaves, stops } = await get('mail');
    expect([leaves, stops[0].reason]).toEqual([false, expect.stringMatching(/^The database was restored, copied or/)]);
    const resume = (more: object) =>
      post('mail/resumptions', { kind: 'restore', reason: 'The copy is of now', ...more });
    expect((await resume({})).body.code).toBe('mail_not_reconciled');
    expect((await resume({ nothingHadLeft: false })).body.code).toBe('mail_not_reconciled');
    expect(done(await resume({ nothingHadLeft: true }), 201).leaves).toBe(true);
  });

  describe('proves each day', () => {
    const prove = async (moment: string) => {
      for (const hour of ['03', '04']) await worker.turnAt(`${moment}T${hour}:00:00Z`);
      await worker.app.get(ProofService).prove();
    };

    it('to the office: planned is sent, cancelled, superseded, unknown and dead', async () => {
      await makePerson(api, 'bad@kz61.example', { body: 'KZ-61', rung: 'deputy_akim' });
      smtp.forRecipient('bad@kz61.example', { rcpt: say('550 5.1.1 no such person') });
      await worker.turn();
      await prove('2020-08-26');
      await prove('2020-08-26');
      const { items, overdue } = await get('delivery-proofs');
      expect(overdue).toBe(false);
      expect(items).toEqual([
        { day: '2020-08-25', planned: 2, sent: 1, cancelled: 0, superseded: 0, unknown: 0, dead: 1, waiting: 0, missing: 0, complete: true, producedAt: expect.any(String) },
      ]); // prettier-ignore
      const { items: notices } = await get('notifications');
      expect(notices.map(({ text }: any) => text)).toContain(
        'Reminders of 25 August 2020: planned 2 = sent 1 + cancelled 0 + superseded 0 + unknown 0 + not delivered 1; nothing is missing',
      );
      await api.setClock('2020-09-02T05:00:00Z');
      expect((await get('delivery-proofs')).overdue).toBe(true);
    });

    it('once the letters that carry the rest of it have had their time to leave', async () => {
      await worker.turn();
      await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Came up at noon' });
      await worker.turnAt('2020-08-25T06:00:00Z');
      await api.setClock('2020-08-26T03:30:00Z');
      await worker.sweeps.sweep();
      const proofs = async () => {
        await worker.app.get(ProofService).prove();
        return (await get('delivery-proofs')).items;
      };
      expect(await proofs()).toEqual([]);
      await worker.delivery.sendDue();
      expect(await proofs()).toMatchObject([{ day: '2020-08-25', planned: 2, sent: 2, waiting: 0, complete: true }]);
    });

    it('also while they do not leave: then it says so', async () => {
      await worker.turn();
      await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Came up at noon' });
      await worker.turnAt('2020-08-25T06:00:00Z');
      await api.setClock('2020-08-26T08:00:00Z');
      await worker.sweeps.sweep();
      await worker.app.get(ProofService).prove();
      expect((await get('delivery-proofs')).items).toMatchObject([
        { planned: 2, sent: 1, waiting: 1, complete: false },
      ]);
    });

    it('and raises the alarm when the ledger lacks a step that the plan has', async () => {
      await worker.turn();
      await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Forgotten' });
      // As if a bug had kept the sweep from looking at the 25th again.
      await api.sql(`UPDATE sweep_mark SET swept_to = '2020-08-26T03:00:00Z'`);
      await prove('2020-08-26');
      expect((await get('delivery-proofs')).items[0]).toMatchObject({ day: '2020-08-25', missing: 1, complete: false });
      expect((await get('notifications')).items[0]).toMatchObject({ kind: 'delivery_incomplete' });
    });
  });
});
