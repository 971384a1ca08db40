// Tests look into answers and rows of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

describe('the reminders of a task', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let turkistan: string;
  let kostanay: string;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.setClock('2020-07-01T04:00:00Z');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akimat@kz61.example', { body: 'KZ-61', role: 'recipient', language: 'ru' });
    kostanay = await api.person('akimat@kz39.example', { body: 'KZ-39', role: 'recipient' });
    await makePerson(api, 'akim@kz61.example', { body: 'KZ-61', rung: 'akim' });
    await makePerson(api, 'deputy-pm@gov.example', { body: 'DPMO', rung: 'deputy_pm' });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const remindersOf = async (id: string, as: string) =>
    done(await api.call('GET', `/api/v1/tasks/${id}/reminders`, { as }));
  const short = (entries: any[]) =>
    entries.map(({ step, on, to, outcome }) =>
      [step, on, ...to.map(({ name }: { name: string }) => name.split('@')[0]), outcome].filter(Boolean).join(' '),
    );

  it('are told before they are sent, by the very plan of the sweep', async () => {
    await api.setClock('2020-07-01T04:00:00Z');
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61', role: 'lead' }] });
    const { planned, sent } = await remindersOf(tasks.get('KZ-61').id, turkistan);
    expect(sent).toEqual([]);
    expect(short(planned)).toEqual([
      'd30 2020-07-29 akimat',
      'd14 2020-08-14 akimat',
      'd7 2020-08-21 akimat',
      'd3 2020-08-25 akimat akim', // no deputy akim: the next filled rung up
      'd1 2020-08-27 akimat akim',
      'd0 2020-08-28 akimat akim',
      'late1 2020-09-01 akimat akim',
      'late1+1w 2020-09-08 akimat akim office',
    ]);
    expect(planned[7].to).toEqual([
      { name: 'akimat@kz61.example', rung: 'responsible' },
      { name: 'akim@kz61.example', rung: 'akim' },
      { name: 'office@gov.example', rung: 'office' },
    ]);
  });

  it('do not exist for another region', async () => {
    const { id } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2021-08-27' });
    const foreign = await api.call('GET', `/api/v1/tasks/${id}/reminders`, { as: kostanay });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
    expect((await api.call('GET', '/api/v1/tasks/nonsense/reminders', { as: office })).status).toBe(400);
    expect((await api.call('GET', `/api/v1/tasks/${id}/reminders`)).status).toBe(401);
  });

  it('stop when a report is filed, turn to the office, and start again when it is returned', async () => {
    await api.sql(`UPDATE task SET state = 'withdrawn', with_recipient_since = NULL, closed_on = '2020-07-01'`);
    await api.setClock('2020-08-17T04:00:00Z');
    await worker.turn();
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61', role: 'lead' }] });
    const task = tasks.get('KZ-61');
    const version = async () => done(await api.call('GET', `/api/v1/tasks/${task.id}`, { as: office })).version;
    const file = async () =>
      done(
        await api.call('POST', `/api/v1/tasks/${task.id}/reports`, {
          as: turkistan,
          ifMatch: await version(),
          body: REPORT,
        }),
        201,
      );
    smtp.journal.length = 0;

    for (const day of [18, 19, 20, 21]) await worker.turnAt(`2020-08-${day}T04:00:00Z`);
    await api.setClock('2020-08-24T05:00:00Z');
    const report = await file();
    expect(short((await remindersOf(task.id, office)).planned)).toEqual([
      'review1#1 2020-08-25 office',
      'review3#1 2020-08-27 office',
      'review5#1 2020-09-01 office',
      'review5+1w#1 2020-09-08 office',
    ]);
    await worker.turnAt('2020-08-24T06:00:00Z');
    await worker.turnAt('2020-08-25T04:00:00Z');
    await api.setClock('2020-08-26T05:00:00Z');
    done(await api.call('POST', `/api/v1/reports/${report.id}/return`, {
      as: office, ifMatch: await version(), body: { reason: 'The act is missing' },
    })); // prettier-ignore
    for (const day of [26, 27]) await worker.turnAt(`2020-08-${day}T06:00:00Z`);
    await api.setClock('2020-08-27T07:00:00Z');
    await file();
    for (const moment of ['2020-08-27T08:00:00Z', '2020-08-28T04:00:00Z']) await worker.turnAt(moment);

    const { sent } = await remindersOf(task.id, office);
    expect(short(sent)).toEqual([
      'd7 2020-08-21 akimat sent',
      'review1#1 2020-08-25 office sent',
      'd1 2020-08-27 akim akimat sent',
      'review1#2 2020-08-28 office sent',
    ]);
    expect(sent[0].sentAt).toBe('2020-08-21T04:00:00.000Z');
    const letters = await readLetters(smtp);
    expect(letters.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`)).toEqual([
      'akimat: Поручения на 21.08.2020: приближается срок — 1',
      'office: Instructions on 25 August 2020: 1 to review',
      expect.stringMatching(/^akim/),
      expect.stringMatching(/^akim/),
      'office: Instructions on 28 August 2020: 1 to review',
    ]);
    expect(letters[0]!.text).toContain('Туркестанская область');
  });

  it('show nothing planned once the task is off control', async () => {
    const { id } = await makeTask(api, { body: 'KZ-61', effectiveDay: '2021-08-27', state: 'executed' });
    expect(await remindersOf(id, office)).toEqual({ planned: [], sent: [] });
  });
});

describe('my notices', () => {
  let api: TestApi;
  let turkistan: string;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-07-01T04:00:00Z');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akimat@kz61.example', { body: 'KZ-61', role: 'recipient' });
    await api.person('akimat@kz39.example', { body: 'KZ-39', role: 'recipient' });
    await issueInstruction(api, office, { recipients: [{ code: 'KZ-61', role: 'lead' }] });
    await api.setClock('2020-07-02T04:00:00Z');
    await issueInstruction(api, office, { number: '7', recipients: [{ code: 'KZ-61', role: 'lead' }] });
  });
  afterAll(() => api?.stop());

  const list = (language: string, query = '') =>
    api.call('GET', `/api/v1/notifications${query}`, { as: turkistan, language });

  it('come newest first, in the language asked for', async () => {
    const { body } = await list('en');
    expect(body).toMatchObject({ total: 2, page: 1, size: 50 });
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      kind: 'assigned',
      taskId: expect.any(String),
      text: 'New task: No. 7 “Equip schools with warm toilets” (Turkistan)',
      createdAt: '2020-07-02T04:00:00.000Z',
      openedAt: null,
    });
    expect((await list('ru')).body.items[1].text).toBe(
      'Новая задача: № 1 «Equip schools with warm toilets» (Туркестанская область)',
    );
    expect((await list('kk')).body.items[1].text).toBe(
      'Жаңа тапсырма: № 1 «Equip schools with warm toilets» (Түркістан облысы)',
    );
    expect((await list('en', '?size=1&page=2')).body.items).toHaveLength(1);
  });

  it('are opened once, and only by the person told', async () => {
    const [{ id }] = (await list('en')).body.items;
    const read = (as: string) => api.call('POST', `/api/v1/notifications/${id}/read`, { as });
    expect((await read(office)).status).toBe(404);
    await api.setClock('2020-07-03T04:00:00Z');
    expect((await read(turkistan)).body.openedAt).toBe('2020-07-03T04:00:00.000Z');
    await api.setClock('2020-07-04T04:00:00Z');
    expect((await read(turkistan)).body).toMatchObject({ id, openedAt: '2020-07-03T04:00:00.000Z' });
    expect((await api.call('GET', '/api/v1/notifications', { as: office })).body.items).toEqual([]);
  });
});
