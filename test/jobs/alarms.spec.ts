import { AlarmsService } from '../../src/reminders/alarms.service.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done } from '../support/stories.js';
import { startTestWorker } from '../support/worker.js';

describe('the alarm that the worker is not at work', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi({ progressLimit: 300 });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
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
      'No worker has looked for 12 minutes what is due: no reminder leaves until one does',
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
