// Tests look into answers of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { inServerZone } from '../support/server-zone.js';
import { jobsIn } from '../support/storm.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

const SECRET = 'The akim is to be replaced';
/** The first is a day behind in the evening, the last a day ahead in the morning. */
const SERVER_ZONES = ['America/Los_Angeles', 'UTC', 'Europe/Berlin', 'Pacific/Kiritimati'];

/** What no other test shows by itself; test/complaints.ts says which complaint each answers. */
describe('what users complained of elsewhere', () => {
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
    await api.setClock('2020-08-25T03:00:00Z');
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const post = async (as: string, path: string, body: object, ifMatch?: number, status = 200) =>
    done(await api.call('POST', `/api/v1/${path}`, { as, body, ifMatch }), status);
  const oneTask = async () => {
    await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
    return makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
  };
  /** Everything that says that something has happened. */
  const traces = async () => ({
    tasks: await api.sql('SELECT id, version, xmin::text FROM task ORDER BY id'),
    notices: await api.sql('SELECT id FROM notice ORDER BY id'),
    log: await api.sql('SELECT id FROM audit_entry ORDER BY id'),
  });

  it('nothing leaves of what was rolled back; tried again, it leaves once', async () => {
    await oneTask();
    await api.sql(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
       CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON sweep_mark FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(worker.sweeps.sweep()).rejects.toThrow('The sweep failed in Asia/');
    await worker.delivery.sendDue();
    expect(smtp.connectionCount).toBe(0);
    await api.sql('DROP TRIGGER fail ON sweep_mark');
    await worker.turn();
    await worker.turn();
    expect(smtp.journal).toHaveLength(1);
  });

  it('a reminder is no event: it changes no task, tells nobody and fills no log', async () => {
    await oneTask();
    const before = await traces();
    await worker.turn();
    expect(smtp.journal).toHaveLength(1);
    expect(await traces()).toEqual(before);
  });

  it('getting overdue is no event: nothing is written and nobody is told, but for one letter however often it is looked at', async () => {
    await oneTask();
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    const before = await traces();
    for (const day of ['2020-08-28', '2020-08-29', '2020-08-30', '2020-08-31']) {
      for (const hour of ['16', '18', '20']) await worker.turnAt(`${day}T${hour}:30:00Z`);
    }
    expect(smtp.connectionCount).toBe(0);
    // The next working day, in the window: one letter, and nothing more at any look.
    for (let look = 0; look < 18; look++)
      await worker.turnAt(new Date(Date.UTC(2020, 8, 1, 3, 30 * look)).toISOString());
    expect(smtp.journal.map(({ recipient }) => recipient)).toEqual(['akimat@kz61.example']);
    expect(await traces()).toEqual(before);
  });

  it('one person in all roles gets one letter with one line', async () => {
    const { id } = await oneTask();
    for (const rung of ['deputy_akim', 'akim']) await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61', rung });
    await makePerson(api, 'akimat@kz61.example', { body: 'DPMO' });
    await worker.turnAt('2020-09-15T03:00:00Z');
    const [letter, ...more] = await readLetters(smtp);
    expect(more).toEqual([]);
    expect(letter!.text.split(`/tasks/${id}`)).toHaveLength(2);
  });

  it('two things that happen to a task on one day are two notices', async () => {
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const region = await api.person('akim@kz61.example', { body: 'KZ-61', role: 'recipient' });
    let task = (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] }, '2020-08-20')).tasks.get(
      'KZ-61',
    );
    for (const namedDay of ['2020-09-18', '2020-10-16']) {
      const deadline = { written: 'by then', kind: 'date', boundary: 'inclusive', namedDay };
      task = await post(office, `tasks/${task.id}/deadline`, { deadline, reason: 'Boilers' }, task.version);
    }
    const { items } = done(await api.call('GET', '/api/v1/notifications', { as: region }));
    const moved = items.filter(({ kind }: any) => kind === 'deadline_moved');
    expect(moved.map(({ text }: any) => /\d+ \w+ 2020/.exec(text)?.[0]).sort()).toEqual([
      '16 October 2020',
      '18 September 2020',
    ]);
  });

  it('the office’s inner notes are in no letter', async () => {
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('akim@kz61.example', { body: 'KZ-61', role: 'recipient' });
    const { meeting, tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] }, '2020-08-20');
    await post(office, `tasks/${tasks.get('KZ-61').id}/notes`, { text: SECRET }, undefined, 201);
    await api.sql('UPDATE meeting SET note = $2 WHERE id = $1', [meeting.id, SECRET]);
    await worker.turnAt('2020-08-28T03:00:00Z');
    await worker.turnAt('2020-09-15T03:00:00Z');
    const letters = await readLetters(smtp);
    expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(['akim@kz61.example', 'office@gov.example']));
    expect(JSON.stringify(letters)).not.toContain(SECRET);
  });

  it('whatever is open is chased, in every state that is in hands, and nothing that is closed', async () => {
    await api.setClock('2020-08-20T05:00:00Z');
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const codes = ['KZ-61', 'KZ-59', 'KZ-11', 'KZ-75', 'KZ-35'];
    const regions = new Map<string, string>();
    for (const code of codes)
      regions.set(code, await api.person(`${code.toLowerCase()}@gov.example`, { body: code, role: 'recipient' }));
    const recipients = codes.map((code) => ({ code }));
    const { tasks } = await issueInstruction(api, office, { recipients }, '2020-08-20');
    const task = (code: string) => tasks.get(code);
    const ofRegion = (code: string, verb: string, body: object, status: number) =>
      post(regions.get(code)!, `tasks/${task(code).id}/${verb}`, body, task(code).version, status);
    await ofRegion('KZ-59', 'acknowledge', {}, 200);
    await ofRegion('KZ-11', 'reports', { text: 'We have begun', final: false }, 201);
    const report = await ofRegion('KZ-75', 'reports', REPORT, 201);
    await post(office, `reports/${report.id}/return`, { reason: 'No act' }, report.version ?? report.taskVersion);
    await post(office, `tasks/${task('KZ-35').id}/withdraw`, { reason: 'By mistake' }, task('KZ-35').version);
    await worker.turnAt('2020-09-01T03:00:00Z');
    const reminded = await api.sql<{ state: string; step: string }>(
      `SELECT t.state, r.step FROM reminder r JOIN task t ON t.id = r.task_id JOIN person p ON p.id = r.person_id
        WHERE r.state = 'sent' AND p.email LIKE 'kz-%' ORDER BY 1`,
    );
    expect(reminded.map(({ state, step }) => `${state} ${step}`)).toEqual(
      ['acknowledged', 'assigned', 'in_progress', 'returned'].map((state) => `${state} late1`),
    );
  });

  it('a day stays the day however often it is saved, wherever server and author are', async () => {
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    let { meeting } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    for (const zone of SERVER_ZONES) {
      await inServerZone(zone, async () => {
        const change = { as: office, ifMatch: meeting.version, body: { heldOn: meeting.heldOn, title: zone } };
        meeting = done(await api.call('PATCH', `/api/v1/meetings/${meeting.id}`, change));
        expect(meeting.heldOn).toBe('2019-11-28');
      });
    }
    expect(await api.sql('SELECT held_on::text FROM meeting')).toEqual([{ held_on: '2019-11-28' }]);
  });

  it('what is issued half an hour after midnight bears the new day, wherever the server is', async () => {
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.setClock('2020-08-25T00:30:00+06:00');
    for (const zone of SERVER_ZONES) {
      const { instruction } = await inServerZone(zone, () =>
        issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] }),
      );
      expect([zone, instruction.issuedOn]).toEqual([zone, '2020-08-25']);
    }
  });

  it('half an hour before and after midnight of its region a task is late, or not, for desk, list and board alike', async () => {
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const atyrau = await api.person('akim@kz23.example', { body: 'KZ-23', role: 'recipient' });
    const deadline = { written: 'by 28 August 2020', kind: 'date', boundary: 'inclusive', namedDay: '2020-08-28' };
    await issueInstruction(api, office, { deadline, recipients: [{ code: 'KZ-23' }] }, '2020-08-24');
    const get = async (as: string, path: string) => done(await api.call('GET', `/api/v1/${path}`, { as }));
    const late = async (as: string) => ({
      list: (await get(as, 'tasks?overdue=true')).total,
      board: (await get(as, 'dashboard/matrix')).totals.overdue,
      desk: (await get(as, 'dashboard/summary')).sections.find(({ name }: any) => name === 'overdue').count,
    });
    for (const [moment, count] of [
      ['2020-08-28T23:30:00+05:00', 0],
      ['2020-08-29T00:30:00+05:00', 1],
    ] as const) {
      await api.setClock(moment);
      for (const zone of SERVER_ZONES) {
        for (const as of [atyrau, office]) {
          const found = await inServerZone(zone, () => late(as));
          expect([moment, zone, found]).toEqual([moment, zone, { list: count, board: count, desk: count }]);
        }
      }
    }
  });

  it('“each day” is the day of the calendar: two seconds less than 24 hours later the next step goes out', async () => {
    await oneTask();
    await worker.turnAt('2020-08-27T03:00:05Z');
    await worker.turnAt('2020-08-28T03:00:03Z');
    const sent = await api.sql<{ step: string }>(`SELECT step FROM reminder WHERE state = 'sent' ORDER BY planned_on`);
    expect([sent.map(({ step }) => step), smtp.journal.length]).toEqual([['d1', 'd0'], 2]);
  });

  it('a new worker for every look, six times a day for three days, loses nothing and doubles nothing', async () => {
    await oneTask();
    for (let look = 0; look < 18; look++) {
      await worker.stop();
      worker = await startTestWorker(api, { smtpUrl: smtp.url });
      await worker.turnAt(new Date(Date.UTC(2020, 7, 25, 1 + 4 * look)).toISOString());
    }
    const days = (await readLetters(smtp)).map(({ subject }) => /\d+ August/.exec(subject)![0]);
    expect(days).toEqual(['25 August', '27 August']);
  }, 180_000);

  it('a relay that answers late fills neither outbox nor queue with copies', async () => {
    const persons = Array.from({ length: 12 }, (_, n) => `p${n}@kz61.example`);
    let answer!: () => void;
    const late = new Promise<void>((resolve) => (answer = resolve));
    for (const email of persons) {
      await makePerson(api, email, { body: 'KZ-61' });
      smtp.forRecipient(email, { dot: { after: late } });
    }
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    const sending = worker.turn();
    await smtp.reached('dot', 5);
    const other = await startTestWorker(api, { smtpUrl: smtp.url });
    const more = other.delivery.sendDue();
    await smtp.reached('dot', 10);
    for (let look = 0; look < 20; look++) await other.sweeps.sweep();
    expect(await api.sql('SELECT count(*)::int AS letters FROM letter')).toEqual([{ letters: 12 }]);
    expect(await jobsIn(api.database.queueUrl, 'notifications.send-letter')).toBe(12);
    answer();
    await Promise.all([sending, more]);
    await other.stop();
    expect(smtp.journal.map(({ recipient }) => recipient).sort()).toEqual(persons.sort());
  });

  it('a letter has the most urgent first, and the bodies of one instruction side by side', async () => {
    await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    // The office hears of the first a week after it is late, of the others two weeks after: on one day.
    const due = (number: string, body: string, effectiveDay: string, instructionId?: string) =>
      makeTask(api, { number, body, effectiveDay, ...(instructionId ? { instructionId } : {}) });
    const ten = await due('10', 'KZ-61', '2020-08-28');
    const two = await due('2', 'KZ-61', '2020-08-28');
    await due('7', 'KZ-61', '2020-08-24');
    await due('2', 'KZ-39', '2020-08-28', two.instructionId);
    await due('10', 'KZ-39', '2020-08-28', ten.instructionId);
    await api.sql(`UPDATE meeting SET protocol_number = '12-1', held_on = held_on - n::int
                     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM meeting) m WHERE m.id = meeting.id`);
    await api.sql(`UPDATE sweep_mark SET swept_to = '2020-09-07T11:59:00Z'`);
    await worker.turnAt('2020-09-08T03:00:00Z');
    const [letter] = await readLetters(smtp);
    const lines = [...letter!.text.matchAll(/^- No\. (\d+)\..*\n\s+[^·]+· (\w+)/gm)].map(
      ([, no, body]) => `${no} ${body}`,
    );
    expect(lines).toEqual(['7 Turkistan', '2 Kostanay', '2 Turkistan', '10 Kostanay', '10 Turkistan']);
  });

  it('each reads in the own language, and in Russian who has named none', async () => {
    await oneTask();
    for (const language of ['kk', 'ru', 'en'])
      await makePerson(api, `${language}@kz61.example`, { body: 'KZ-61', language });
    const unset = await makePerson(api, 'unset@kz61.example', { body: 'KZ-61' });
    await api.sql('UPDATE person SET language = DEFAULT WHERE id = $1', [unset]);
    await worker.turn();
    const greeted = (await readLetters(smtp)).map(({ to, subject }) => `${to.split('@')[0]} ${subject.split(' ').find((word) => /^\p{L}+/u.test(word))}`); // prettier-ignore
    expect(greeted.sort()).toEqual([
      'akimat Instructions',
      'en Instructions',
      'kk күнгі',
      'ru Поручения',
      'unset Поручения',
    ]);
  });
});
