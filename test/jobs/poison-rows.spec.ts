import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask, type MadeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const ILL = 'KZ-59';
const WELL = 'KZ-61';
const BEFORE = '2020-08-24T12:00:00Z';
/** Three days before the deadline of the first case, nine o'clock in Turkistan. */
const MORNING = '2020-08-25T03:00:00Z';

/** What may lie in the tables of a system that has run for years. Each comes on top of those before it. */
const POISON: readonly (readonly [what: string, sql: string])[] = [
  ['whose only person is disabled', `UPDATE person SET disabled_at = now() WHERE email = 'ill@gov.example'`],
  ['whose post nobody holds any more', `DELETE FROM post_holding h USING person p WHERE p.id = h.person_id AND p.email = 'ill@gov.example'`],
  ['whose person is deleted', `DELETE FROM person_password s USING person p WHERE p.id = s.person_id AND p.email = 'ill@gov.example'; DELETE FROM person WHERE email = 'gone@gov.example'`],
  ['of a body without a name', `DELETE FROM body_name n USING body b WHERE b.id = n.body_id AND b.code = '${ILL}'`],
  ['of a body that is no more', `UPDATE body SET valid_to = '2019-12-31' WHERE code = '${ILL}'`],
  ['with a deadline of no kind', `UPDATE task SET deadline_terms = '{}' WHERE id = $1`],
  ['with a deadline of an unknown kind', `UPDATE task SET deadline_terms = '{"kind": "lunar"}' WHERE id = $1`],
  ['with a period of no length', `UPDATE task SET deadline_terms = '{"kind": "period"}', deadline_kind = 'period' WHERE id = $1`],
  ['with dates that are none', `UPDATE task SET deadline_terms = '{"kind": "dates", "days": null}', deadline_kind = 'dates' WHERE id = $1`],
  ['with a rule that is no rule', `UPDATE task SET deadline_terms = '{"kind": "recurring", "rule": "FREQ=NEVER"}', deadline_kind = 'recurring', slots_due_on = '2020-01-01' WHERE id = $1`],
  ['told of by a notice of a kind of long ago', `INSERT INTO notice (person_id, kind, task_id, params) SELECT p.id, 'pigeon_sent', $1, '{}' FROM person p`],
  ['reminded of by a step of long ago', `INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, planned_on)
    SELECT t.id, t.organization_id, 1, 'full-moon', p.id, '2020-01-01' FROM task t, person p WHERE t.id = $1`],
  ['with an event of the log that nobody knows', `INSERT INTO audit_entry (actor_name, actor_role, action, object_type, object_id, task_id, organization_id)
    SELECT 'x', 'x', 'pigeon_sent', 'task', id, id, organization_id FROM task WHERE id = $1`],
]; // prettier-ignore

/** What people open in the morning. */
const PAGES = {
  office: [
    'tasks', 'tasks?dueTo=2020-12-31&sort=-changedAt', 'tasks?stale=true', 'dashboard/matrix', 'dashboard/rates?from=2020-01-01&to=2020-12-31', 'dashboard/summary',
    'dashboard/map', 'me/changes', 'me/filters', 'search?q=toilets', 'deliveries', 'extensions', 'approvals', 'meetings',
    'notifications', 'reminder-forecast?on=2020-08-28', 'bodies', 'audit',
  ],
  well: ['tasks', 'dashboard/matrix', 'dashboard/summary', 'dashboard/map', 'me/changes', 'notifications', 'deliveries', 'calendar-feed'],
}; // prettier-ignore

describe('a row that is ill', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let people: Record<keyof typeof PAGES, string>;
  let ill: MadeTask;
  let well: MadeTask;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.setClock(BEFORE);
    people = {
      office: await api.person('office@gov.example', { body: 'DPMO', role: 'office' }),
      well: await api.person('well@gov.example', { body: WELL, role: 'recipient' }),
    };
    await makePerson(api, 'ill@gov.example', { body: ILL });
    await api.sql(`INSERT INTO person (email, name) VALUES ('gone@gov.example', 'Gone')`);
    // The ill one stands before the other in every list.
    ill = await makeTask(api, { body: ILL, effectiveDay: '2020-08-28' });
    well = await makeTask(api, { body: WELL, effectiveDay: '2020-08-28' });
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it.each(POISON)('%s spoils no page: neither the office’s nor another region’s', async (_, sql) => {
    for (const one of sql.split('; ')) await api.sql(one, one.includes('$1') ? [ill.id] : []);
    const spoiled: string[] = [];
    for (const [who, pages] of Object.entries(PAGES) as [keyof typeof PAGES, string[]][]) {
      for (const page of pages) {
        const { status, body } = await api.call('GET', `/api/v1/${page}`, { as: people[who] });
        const isThere = !page.startsWith('tasks') || body.items?.some(({ id }: MadeTask) => id === well.id);
        if (status !== 200 || !isThere) spoiled.push(`${who} ${page}: ${status}`);
      }
    }
    expect(spoiled).toEqual([]);
  });

  it('is shown itself, as far as it can be', async () => {
    const { status, body } = await api.call('GET', `/api/v1/tasks/${ill.id}`, { as: people.office });
    expect({ status, effectiveDay: body.deadline.effectiveDay }).toEqual({ status: 200, effectiveDay: '2020-08-28' });
    const { body: history } = await api.call('GET', `/api/v1/tasks/${ill.id}/history`, { as: people.office });
    expect(history.items.map(({ text }: { text: string }) => text)).toEqual(['pigeon_sent.']);
  });

  it('keeps nobody else from being reminded', async () => {
    await worker.turnAt(MORNING);
    expect(smtp.journal.map(({ recipient }) => recipient)).toEqual(['well@gov.example']);
  });

  it('of a time zone that there is none cannot be written', async () => {
    const write = api.sql(`UPDATE body SET time_zone = 'Asia/Atlantis' WHERE code = $1`, [ILL]);
    await expect(write).rejects.toThrow(/time zone "Asia\/Atlantis" not recognized/);
  });
});
