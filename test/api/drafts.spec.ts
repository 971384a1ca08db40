import { startTestApi, type TestApi } from '../support/api.js';
import { done, MEETING } from '../support/stories.js';

const RECIPIENTS = [
  { code: 'KZ-61', role: 'lead' },
  { code: 'MES', role: 'co_executor' },
];

describe('a draft before it is issued', () => {
  let api: TestApi;
  let office: string;
  let meeting: string;
  let count = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T09:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office', language: 'en' });
    await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient', rung: 'akim' });
    await api.person('responsible@gov.example', { body: 'KZ-61', role: 'recipient', rung: 'responsible' });
    meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body: MEETING }), 201).id;
  });
  afterAll(() => api?.stop());

  const draft = async (deadline: object, more: object = {}) =>
    done(await api.call('POST', `/api/v1/meetings/${meeting}/instructions`, { as: office, body: { number: String(++count), text: 'x', deadline, recipients: RECIPIENTS, ...more } }), 201); // prettier-ignore
  const preview = async (id: string, query = '') => done(await api.call('GET', `/api/v1/instructions/${id}/preview${query}`, { as: office })); // prettier-ignore
  const discard = (id: string, ifMatch: number) =>
    api.call('DELETE', `/api/v1/instructions/${id}`, { as: office, ifMatch });
  const issue = async ({ id, version }: { id: string; version: number }) =>
    done(await api.call('POST', `/api/v1/instructions/${id}/issue`, { as: office, ifMatch: version, body: {} }));
  const days = ({ reminders }: { reminders: { on: string }[] }) => reminders.map(({ on }) => on);

  it('shows its tasks with the days counted from the issue, and the first reminders with whom they reach', async () => {
    const { id } = await draft({ kind: 'date', namedDay: '2020-09-01', boundary: 'exclusive' });
    const { issuedOn, deadline, tasks } = await preview(id);
    expect([issuedOn, deadline.effectiveDay]).toEqual(['2019-11-28', '2020-08-28']);
    expect(tasks.map(({ code, role }: { code: string; role: string }) => [code, role])).toEqual([['KZ-61', 'lead'], ['MES', 'co_executor']]); // prettier-ignore
    expect(tasks[0].reminders[0]).toMatchObject({ on: '2020-07-29', why: '30 days before the deadline' });
    expect(tasks[0].reminders[0].to.length).toBeGreaterThan(0);
  });

  it('shows the very days on which its task will be reminded of once it is issued', async () => {
    const kinds = [
      { kind: 'date', namedDay: '2020-03-01', boundary: 'inclusive' },
      { kind: 'period', length: 2, unit: 'month' },
      { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=10', boundary: 'exclusive' },
      { kind: 'dates', days: ['2020-02-03', '2020-05-04'] },
      { kind: 'none' },
      { kind: 'event', event: 'approval' },
    ];
    for (const terms of kinds) {
      const written = await draft(terms, terms.kind === 'date' ? { interim: { days: ['2020-01-15'] } } : {});
      const seen = (await preview(written.id)).tasks;
      await issue(written);
      const { items } = done(await api.call('GET', `/api/v1/tasks?instruction=${written.id}`, { as: office }));
      for (const task of items) {
        const { planned } = done(await api.call('GET', `/api/v1/tasks/${task.id}/reminders`, { as: office }));
        const foreseen = seen.find(({ code }: { code: string }) => code === task.organization.code);
        expect([terms.kind, ...days(foreseen)]).toEqual([terms.kind, ...days({ reminders: planned.slice(0, 3) })]);
      }
    }
  });

  it('counts from another day of issue when asked', async () => {
    const { id } = await draft({ kind: 'period', length: 1, unit: 'month' });
    expect((await preview(id, '?issuedOn=2020-01-31')).deadline.lastDay).toBe('2020-02-29');
  });

  it('is thrown away with its recipients, once, and the log keeps what it said', async () => {
    const { id, version } = await draft({ kind: 'none' });
    expect((await discard(id, version + 1)).status).toBe(412);
    expect((await discard(id, version)).status).toBe(204);
    expect((await discard(id, version)).status).toBe(404);
    expect(await api.sql(`SELECT before->>'text' AS text FROM audit_entry WHERE object_id = '${id}' AND action = 'instruction_discarded'`)).toEqual([{ text: 'x' }]); // prettier-ignore
    expect(await api.sql(`SELECT FROM instruction_recipient WHERE instruction_id = '${id}'`)).toEqual([]);
  });

  it('once issued is there to stay, and is previewed no more', async () => {
    const { id, version } = await issue(await draft({ kind: 'none' }));
    expect((await discard(id, version)).body.code).toBe('already_issued');
    expect((await api.call('GET', `/api/v1/instructions/${id}/preview`, { as: office })).body.code).toBe(
      'already_issued',
    );
  });
});
