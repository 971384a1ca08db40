import { AlarmsService } from '../../src/reminders/alarms.service.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { fin, say, ScriptedSmtp, type ScriptedSmtpOptions } from '../support/scripted-smtp.js';
import { done } from '../support/stories.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

describe('the alarm that the worker is not at work', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi({ progressLimit: 300 });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    await makePerson(api, 'akimat@kz27.example', { body: 'KZ-27' });
  });
  beforeEach(async () => {
    await api.sql('TRUNCATE alarm, notice, delivery_proof CASCADE; DELETE FROM sweep_mark');
    await api.setClock('2020-09-04T05:00:00Z');
    await api.sql(`UPDATE reference_load SET loaded_at = '2020-09-02T05:00:00Z'`);
  });
  afterAll(() => api?.stop());

  const look = () => api.app.get(AlarmsService, { strict: false }).look();
  const told = async () =>
    done(await api.call('GET', '/api/v1/notifications', { as: office })).items.map(
      ({ text }: { text: string }) => text,
    );
  const swept = (age: string) => api.sql(`INSERT INTO sweep_mark VALUES ('look', now() - $1::interval)`, [age]);
  const proven = (day: string) =>
    api.sql(`INSERT INTO delivery_proof (day, planned, sent, cancelled, superseded, unknown, dead, waiting, missing) VALUES ($1, 0, 0, 0, 0, 0, 0, 0, 0)`, [day]); // prettier-ignore

  it('is not raised in a quiet hour, nor before the first worker and the first day', async () => {
    await look();
    await swept('290 seconds');
    await proven('2020-09-02');
    await look();
    expect(await told()).toEqual([]);
  });

  it('tells the office that no worker sweeps: once a day, whoever and however many look', async () => {
    await swept('12 minutes');
    await Promise.all([look(), look(), look()]);
    await look();
    expect(await told()).toEqual([
      'For 12 minutes nobody has looked everywhere what is due: reminders do not leave until a worker does',
    ]);
    await api.setClock('2020-09-05T05:00:00Z');
    await proven('2020-09-03');
    await look();
    expect(await told()).toHaveLength(2);
  });

  it('tells the office that the proof of a day is not there', async () => {
    await proven('2020-09-01');
    await look();
    expect(await told()).toEqual(['The proof of the reminders of 2 September 2020 is not there: look at the worker']);
    expect(done(await api.call('GET', '/api/v1/delivery-proofs', { as: office })).overdue).toBe(true);
  });

  it('also where there never was a proof, since the register was filled', async () => {
    await api.sql(`UPDATE reference_load SET loaded_at = '2020-08-27T05:00:00Z'`);
    await look();
    expect(await told()).toHaveLength(1);
  });

  /** A worker on a morning on which both regions have a reminder to come, in their own zones. */
  async function onMorning<T>(
    smtpOptions: ScriptedSmtpOptions,
    work: (worker: TestWorker, smtp: ScriptedSmtp) => Promise<T>,
  ): Promise<T> {
    await api.sql('TRUNCATE letter, task CASCADE');
    await api.setClock('2020-08-25T05:30:00Z');
    await proven('2020-08-24');
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
    for (const body of ['KZ-61', 'KZ-27']) await makeTask(api, { body, effectiveDay: '2020-08-28' });
    const smtp = await ScriptedSmtp.start(smtpOptions);
    const worker = await startTestWorker(api, { smtpUrl: smtp.url });
    try {
      return await work(worker, smtp);
    } finally {
      await worker.stop();
      await smtp.close();
    }
  }

  it('tells the office at once that the relay does not let us in', async () => {
    const refuse: ScriptedSmtpOptions = {
      otherwise: (step) => (step === 'mail' ? say('550 5.7.1 you may not send from here') : undefined),
    };
    await onMorning(refuse, async (worker, smtp) => {
      await worker.turn();
      await look();
      await look();
      expect(smtp.journal).toEqual([]);
    });
    expect(await told()).toEqual([expect.stringMatching(/^Letters do not leave: \d+ wait/)]);
  });

  it('tells the office that letters have waited for a relay that is away, and is silent while mail is stopped', async () => {
    const away: ScriptedSmtpOptions = { otherwise: (step) => (step === 'greeting' ? fin() : undefined) };
    await onMorning(away, async (worker) => {
      await worker.turn();
      await look();
      expect(await told()).toEqual([]);
      await api.setClock('2020-08-25T07:00:00Z');
      await api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('pause', 'The relay is being moved.')`);
      await look();
      expect(await told()).toEqual([]);
      await api.sql('DELETE FROM mail_stop');
      await look();
    });
    expect(await told()).toEqual([
      expect.stringMatching(/^Letters do not leave: \d+ wait, the oldest for \d\d+ minutes/),
    ]);
  });

  it('counts on no zone that went well while another fails, and the others are served', async () => {
    await swept('12 minutes');
    await api.sql(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
       CREATE TRIGGER fail BEFORE UPDATE ON sweep_mark FOR EACH ROW
         WHEN (NEW.name = 'reminders Asia/Almaty') EXECUTE FUNCTION fail()`,
    );
    await onMorning({}, async (worker, smtp) => {
      await expect(worker.sweeps.sweep()).rejects.toThrow('The sweep failed in Asia/Almaty.');
      await worker.delivery.sendDue();
      expect(smtp.journal.map(({ recipient }) => recipient)).toEqual(['akimat@kz27.example']);
    }).finally(() => api.sql('DROP TRIGGER fail ON sweep_mark; DROP FUNCTION fail'));
    await look();
    expect(await told()).toEqual([expect.stringMatching(/^For 12 minutes nobody has looked everywhere/)]);
  });

  it('is over as soon as a worker has swept, day or night', async () => {
    await swept('12 minutes');
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-09-08' });
    const smtp = await ScriptedSmtp.start();
    const worker = await startTestWorker(api, { smtpUrl: smtp.url });
    try {
      await api.setClock('2020-09-04T22:00:00Z');
      await proven('2020-09-03');
      await worker.turn();
      await look();
      expect([await told(), smtp.connectionCount]).toEqual([[], 0]);
    } finally {
      await worker.stop();
      await smtp.close();
    }
  });
});
