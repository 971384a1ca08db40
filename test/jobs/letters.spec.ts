// Tests look into answers and rows of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { SMTP_CONNECTIONS } from '../../src/mail/smtp.js';
import {
  claimLetter,
  enterData,
  releaseLetter,
  renewClaim,
  startAttempt,
} from '../../src/notifications/letters.queries.js';
import { Database } from '../../src/platform/database.js';
import { JOBS_AT_ONCE } from '../../src/platform/queues/workers.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { reset, say, ScriptedSmtp, type Script } from '../support/scripted-smtp.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

const MORNING = '2020-08-25T03:00:00Z';
const ACTOR = systemActor('test');

describe('a letter', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.setClock(MORNING);
    await api.sql(`INSERT INTO sweep_mark VALUES ('reminders Asia/Almaty', '2020-08-24T11:59:00Z')`);
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const letters = () =>
    api.sql<any>(
      `SELECT l.id, l.state, l.attempts, l.fence, l.outcome, l.phase, l.message_id, p.email,
              round(extract(epoch FROM l.next_attempt_at - now()) / 60)::int AS wait
         FROM letter l JOIN person p ON p.id = l.person_id ORDER BY p.email`,
    );
  const ledger = async () => (await api.sql<any>('SELECT DISTINCT state FROM reminder')).map(({ state }) => state);
  /** The wait is over. */
  const wait = () => api.sql(`UPDATE letter SET next_attempt_at = now() - interval '1 second'`);
  const leaseEnds = () =>
    api.sql(`UPDATE letter SET lease_until = now() - interval '1 second' WHERE state = 'sending'`);

  it('carries one text and one HTML part, its own id, and asks for no automatic answer', async () => {
    await worker.turn();
    const [letter] = await readLetters(smtp);
    const [row] = await letters();
    expect(letter).toMatchObject({ to: 'akimat@kz61.example', messageId: `<letter-${row.id}@gov.example>` });
    expect(letter!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter!.headers.get('x-auto-response-suppress')).toBe('All');
    expect(letter!.text).toContain('in 3 working days');
    expect(letter!.html).toContain('in 3 working days');
    expect(row).toMatchObject({ state: 'sent', attempts: 1, phase: null });
    expect(await api.sql('SELECT sent_at FROM letter')).toEqual([{ sent_at: new Date(MORNING) }]);
    expect(await api.sql('SELECT phase, outcome, smtp_code FROM letter_attempt')).toEqual([
      { phase: 'data', outcome: 'accepted', smtp_code: 250 },
    ]);
  });

  const busy: Script = { rcpt: say('451 4.3.0 busy') };
  it('refused for a while is tried again after 1, 5, 15, 30 minutes, then hourly', async () => {
    smtp.forRecipient('akimat@kz61.example', busy);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt++) {
      await worker.turn();
      const [row] = await letters();
      expect(row).toMatchObject({ state: 'pending', attempts: attempt, outcome: 'temporary' });
      waits.push(row.wait);
      await wait();
    }
    expect(waits).toEqual([1, 5, 15, 30, 60, 60]);
    expect(await ledger()).toEqual(['queued']);
    smtp.forRecipient('akimat@kz61.example', {});
    await worker.turn();
    expect(smtp.journal).toHaveLength(1);
    expect(await ledger()).toEqual(['sent']);
  });

  it('to a bad address is dead and seen, and stops no other', async () => {
    for (let n = 0; n < 8; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
    await api.sql(`UPDATE person SET email = 'not an address' WHERE email = 'p3@kz61.example'`);
    smtp.forRecipient('akimat@kz61.example', { rcpt: say('550 5.1.1 no such person') });
    await worker.turn();
    expect(smtp.journal).toHaveLength(7);
    const dead = (await letters()).filter(({ state }) => state !== 'sent');
    expect(dead.map(({ email, state, outcome }) => [email, state, outcome])).toEqual([
      ['akimat@kz61.example', 'dead', 'permanent_recipient'],
      ['not an address', 'dead', 'permanent_recipient'],
    ]);
    const [task] = await api.sql<{ id: string }>('SELECT id FROM task');
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const { body } = await api.call('GET', `/api/v1/tasks/${task!.id}/reminders`, { as: office });
    expect(body.sent.find(({ outcome }: any) => outcome === 'dead')).toMatchObject({
      step: 'd3',
      to: [{ name: 'akimat@kz61.example' }, { name: 'p3@kz61.example' }],
      reason: 'permanent_recipient',
      sentAt: null,
    });
  });

  it('costs no attempt when the relay is away, and holds all others back', async () => {
    for (let n = 0; n < 20; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
    await worker.stop();
    await smtp.close();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await worker.turn();
    const rows = await letters();
    expect(new Set(rows.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['pending 0']));
    expect(rows.filter(({ outcome }) => outcome === 'temporary_host').length).toBeLessThanOrEqual(5);
    smtp = await ScriptedSmtp.start({ port: smtp.port });
    await worker.turn();
    expect(smtp.journal).toHaveLength(0); // still held
    // A worker that has just started holds nothing back.
    await worker.stop();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await wait();
    await worker.turn();
    expect(smtp.journal).toHaveLength(21);
  });

  it('finds its connection free, though the timer and the queue send as many as they can', async () => {
    for (let n = 1; n < SMTP_CONNECTIONS; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
    await worker.sweeps.sweep();
    let goOn = () => {};
    const held = new Promise<void>((done) => (goOn = done));
    smtp.options.otherwise = (step) => (step === 'dot' ? { after: held } : undefined);
    const rung = (await letters()).slice(0, JOBS_AT_ONCE).map(({ id }) => worker.delivery.send(id));
    await smtp.reached('dot', JOBS_AT_ONCE);
    const looking = worker.delivery.sendDue();
    await smtp.reached('dot', SMTP_CONNECTIONS);
    // All at once: none of them had to wait until another was given up.
    expect(new Set((await letters()).map(({ state, phase }) => `${state} ${phase}`))).toEqual(
      new Set(['sending data']),
    );
    goOn();
    await Promise.all([looking, ...rung]);
    expect(smtp.journal).toHaveLength(SMTP_CONNECTIONS);
  });

  it('whose end nobody knows waits out the grace and is repeated under the same id, saying so', async () => {
    smtp.forConnection(1, { dot: reset() });
    await worker.turn();
    expect((await letters())[0]).toMatchObject({ state: 'unknown', outcome: 'unknown', wait: 15 });
    expect(await ledger()).toEqual(['unknown']);
    await worker.turn();
    expect(smtp.journal).toHaveLength(1);
    await wait();
    await worker.turn();
    const [first, second] = await readLetters(smtp);
    expect(second!.messageId).toBe(first!.messageId);
    expect(first!.text).not.toContain('repeat');
    expect(second!.text).toContain('This is a repeat');
    expect(second!.html).toContain('This is a repeat');
    expect(await ledger()).toEqual(['sent']);
  });

  it('whose end is never known is given up after two repeats', async () => {
    smtp = Object.assign(smtp, { options: { otherwise: (step: string) => (step === 'dot' ? reset() : undefined) } });
    for (let turn = 0; turn < 6; turn++) {
      await worker.turn();
      await wait();
    }
    expect(smtp.journal).toHaveLength(3);
    expect(await ledger()).toEqual(['dead']);
  });

  it('of which nothing is true any more is cancelled: no empty digest', async () => {
    await worker.sweeps.sweep();
    await api.sql(
      `UPDATE task SET state = 'executed', with_recipient_since = NULL, closed_on = '2020-08-25', punctuality = 'on_time'`,
    );
    await worker.turn();
    expect(smtp.connectionCount).toBe(0);
    expect(await letters()).toMatchObject([{ state: 'cancelled', outcome: 'nothing left to say' }]);
    expect(await api.sql('SELECT state, outcome FROM reminder')).toEqual([
      { state: 'cancelled', outcome: 'off_control' },
    ]);
  });

  it('names only what is still true', async () => {
    const { id } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Done meanwhile' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28', text: 'Still open' });
    await worker.sweeps.sweep();
    await api.sql(
      `UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = '2020-08-25' WHERE id = $1`,
      [id],
    );
    await worker.turn();
    const [letter] = await readLetters(smtp);
    expect(letter!.subject).toBe('Instructions on 25 August 2020: 2 coming up');
    expect(letter!.text).not.toContain('Done meanwhile');
  });

  it('that cannot be written leaves the others alone and is tried later', async () => {
    await makePerson(api, 'other@kz61.example', { body: 'KZ-61' });
    await worker.sweeps.sweep();
    await api.sql(`CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.text IS NOT NULL AND NEW.person_id = (SELECT id FROM person WHERE email = 'akimat@kz61.example') THEN
          RAISE EXCEPTION 'poison'; END IF;
        RETURN NEW; END $$;
      CREATE TRIGGER poison BEFORE UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION poison()`);
    await worker.turn();
    expect(await letters()).toMatchObject([
      { email: 'akimat@kz61.example', state: 'pending', attempts: 1, outcome: 'failed', wait: 1 },
      { email: 'other@kz61.example', state: 'sent' },
    ]);
  });

  describe('whose worker was lost', () => {
    const database = () => worker.app.get(Database);
    const claim = async () => {
      await worker.sweeps.sweep();
      const taken = await database().write(ACTOR, (tx) => claimLetter(tx, randomUUID(), 60));
      await database().write(ACTOR, (tx) =>
        startAttempt(tx, taken!, { messageId: '<x@gov.example>', language: 'en', subject: 's', text: 't', html: 'h' }),
      );
      return taken!;
    };

    it('before "data" is sent at once, and the stale worker cannot say "data" nor finish', async () => {
      const stale = await claim();
      await worker.turn();
      expect(smtp.journal).toHaveLength(0); // the lease still runs
      await leaseEnds();
      await worker.turn();
      expect(smtp.journal).toHaveLength(1);
      const late = await database().write(ACTOR, async (tx) => [
        await renewClaim(tx, stale, 60),
        await enterData(tx, stale, 60),
        await releaseLetter(tx, stale, { state: 'pending', retryAfter: 0, attempted: true, outcome: 'stale' }),
      ]);
      expect(late).toEqual([false, false, false]);
      expect(await letters()).toMatchObject([{ state: 'sent', fence: 2, attempts: 1 }]);
      expect(await api.sql('SELECT fence, outcome FROM letter_attempt ORDER BY fence')).toEqual([
        { fence: 1, outcome: 'not_sent' },
        { fence: 2, outcome: 'accepted' },
      ]);
    });

    it('is taken over in the midst of a long look, not after it', async () => {
      for (let n = 0; n < 12; n++) await makePerson(api, `p${n}@kz61.example`, { body: 'KZ-61' });
      const lost = await claim();
      for (let n = 0; n < 12; n++) smtp.forRecipient(`p${n}@kz61.example`, { dot: { after: 3000 } });
      const look = worker.delivery.sendDue();
      await smtp.reached('mail', 1);
      await api.sql(`UPDATE letter SET lease_until = now() - interval '1 second' WHERE id = $1`, [lost.id]);
      await look;
      expect(await api.sql('SELECT state, count(*)::int FROM letter GROUP BY state')).toEqual([
        { state: 'sent', count: 13 },
      ]);
    });

    it('after "data" is unknown, and not doubled within the grace', async () => {
      const lost = await claim();
      await database().write(ACTOR, (tx) => enterData(tx, lost, 60));
      await leaseEnds();
      await worker.turn();
      await worker.turn();
      expect(smtp.journal).toHaveLength(0);
      expect(await letters()).toMatchObject([{ state: 'unknown', wait: 15 }]);
      await wait();
      await worker.turn();
      expect((await readLetters(smtp))[0]!.text).toContain('This is a repeat');
    });
  });
});
