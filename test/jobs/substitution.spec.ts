import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

/** Rule 12: reminders follow the post. The deadline is Friday 28 August 2020; three days before are 25 August. */
describe('reminders while somebody is away', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeEach(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const receivers = () => smtp.journal.map(({ recipient }) => recipient.split('@')[0]).sort();
  const away = (person: string, substitute: string, from: string, to: string) =>
    api.sql(
      `INSERT INTO substitution (person_id, substitute_id, from_day, to_day, created_by) VALUES ($1, $2, $3, $4, $1)`,
      [person, substitute, from, to],
    );

  it('go to the substitute instead, and to the holder again when it is back', async () => {
    const holder = await makePerson(api, 'holder@kz61.example', { body: 'KZ-61' });
    const substitute = await makePerson(api, 'substitute@kz61.example', {
      body: 'KZ-61',
      role: 'reader',
      rung: 'none',
    });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await away(holder, substitute, '2020-08-25', '2020-08-26');
    await worker.turnAt('2020-08-25T03:00:00Z');
    expect(receivers()).toEqual(['substitute']);
    await worker.turnAt('2020-08-27T03:00:00Z');
    expect(receivers()).toEqual(['holder', 'substitute']);
  });

  it('about a district’s part go to the district’s contact, and up to its region', async () => {
    const contact = 'akimat@saryagash.example';
    await makePerson(api, 'region@kz61.example', { body: 'KZ-61' });
    const whole = await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-11-27' });
    await api.sql(
      `WITH d AS (INSERT INTO body (code, kind, parent_id, time_zone)
         SELECT 'KZ-61-01', 'district', id, time_zone FROM body WHERE code = 'KZ-61' RETURNING id)
       INSERT INTO body_name (body_id, name_kk, name_ru, name_en) SELECT id, 'Сарыағаш', 'Сарыагаш', 'Saryagash' FROM d`,
    );
    await makePerson(api, contact, { body: 'KZ-61-01' });
    await api.sql(
      `INSERT INTO task (instruction_id, organization_id, role, parent_task_id, answerable_id, deadline_terms, deadline_kind,
                         non_working_day, last_day, effective_day, original_effective_day, with_recipient_since)
       SELECT t.instruction_id, b.id, 'lead', t.id, t.organization_id, '{}', 'date', 'preceding', '2020-08-28', '2020-08-28',
              '2020-08-28', '2019-11-28T06:00:00Z' FROM task t, body b WHERE t.id = $1 AND b.code = 'KZ-61-01'`,
      [whole.id],
    );
    await worker.turnAt('2020-08-25T03:00:00Z');
    expect(receivers()).toEqual(['akimat']);
    // A week late: what goes up goes to the region, which answers for it, and not to the office.
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    await worker.turnAt('2020-09-08T03:00:00Z');
    expect(receivers()).toEqual(['akimat', 'akimat', 'region']);
    const sent = await api.sql(`SELECT count(*)::int AS letters FROM letter WHERE state = 'sent'`);
    expect(sent).toEqual([{ letters: 3 }]);
  });
});
