// Tests look into answers and rows of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { startTestApi, type TestApi } from '../support/api.js';
import { automaticAnswer, exchange, gmail, postfix } from '../support/delivery-reports.js';
import { makePerson, makeTask } from '../support/factory.js';
import { say, ScriptedSmtp } from '../support/scripted-smtp.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

const MORNING = '2020-08-25T03:00:00Z';
const RECIPIENT = 'akimat@kz61.example';
const TOKEN = 'a-secret-of-the-mail-server-only-32';

describe('a letter that comes back', () => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let office: string;
  let returnAddress: string;

  beforeEach(async () => {
    api = await startTestApi({ mailBounces: 'bounces@gov.example', bounceToken: TOKEN });
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await makePerson(api, RECIPIENT, { body: 'KZ-61' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.setClock(MORNING);
    await api.sql(`INSERT INTO sweep_mark VALUES ('reminders Asia/Almaty', '2020-08-24T11:59:00Z')`);
    await worker.turn();
    returnAddress = smtp.journal.find(({ recipient }) => recipient === RECIPIENT)?.sender ?? '';
  });
  afterEach(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  const handIn = (content: string, token = TOKEN) =>
    api.call('POST', '/api/v1/bounces', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      file: { name: 'x', content },
    });
  const bounces = async () => (await api.call('GET', '/api/v1/bounces', { as: office })).body;
  const noticesOfOffice = async (of = 'letter_bounced') =>
    (await api.call('GET', '/api/v1/notifications', { as: office })).body.items.filter(({ kind }: any) => kind === of);
  /** What is shown of the reminder: on the task, and in the delivery log. */
  const shown = async (as = office) => {
    const [task] = await api.sql<{ id: string }>('SELECT id FROM task');
    const { sent } = (await api.call('GET', `/api/v1/tasks/${task!.id}/reminders`, { as })).body;
    const { items } = (await api.call('GET', '/api/v1/deliveries', { as })).body;
    return [...sent.map((row: any) => [row.outcome, row.reason]), ...items.map((row: any) => [row.state, row.reason])];
  };

  const resend = async (at: string) => {
    const [letter] = (await api.call('GET', '/api/v1/letters', { as: office })).body.items;
    const again = { as: office, ifMatch: letter.version, body: { reason: 'The mailbox was made' } };
    expect((await api.call('POST', `/api/v1/letters/${letter.id}/resend`, again)).status).toBe(200);
    await worker.turnAt(at);
  };

  it('left with a return address of its own, which a mailbox of the house takes', () => {
    expect(returnAddress).toMatch(/^bounces\+[0-9a-f]{52}@gov\.example$/);
  });

  it.each([
    ['Postfix', postfix],
    ['Exchange', exchange],
    ['Gmail', gmail],
  ])('for good (%s) is seen on the task, marks the address and is told to the office at once', async (_, shape) => {
    const answer = await handIn(shape({ to: returnAddress, recipient: RECIPIENT }));
    expect(answer).toMatchObject({ status: 200, body: { taken: 'noted' } });
    const [task] = await api.sql<{ id: string }>('SELECT id FROM task');
    expect(await bounces()).toMatchObject({
      total: 1,
      items: [{ kind: 'hard', address: RECIPIENT, inUse: true, taskIds: [task!.id] }],
    });
    const history = (await api.call('GET', `/api/v1/tasks/${task!.id}/history`, { as: office })).body;
    expect(JSON.stringify(history)).toContain(`A letter to ${RECIPIENT} came back undelivered (5.1.1`);
    const [notice, ...more] = await noticesOfOffice();
    expect(more).toEqual([]);
    expect(notice.text).toMatch(/^Letter came back: the address does not work; to akimat@kz61\.example <akimat@kz61/);
  });

  it('is told once, however often and by how many at once it is said', async () => {
    const raw = postfix({ to: returnAddress, recipient: RECIPIENT });
    const taken = (await Promise.all(Array.from({ length: 8 }, () => handIn(raw)))).map(({ body }) => body.taken);
    expect(taken.sort()).toEqual([...Array<string>(7).fill('known'), 'noted']);
    expect(await noticesOfOffice()).toHaveLength(1);
  });

  it('for the time being is told as such; what is only late is noted and disturbs nobody', async () => {
    const soft = { to: returnAddress, recipient: RECIPIENT, status: '4.2.2', diagnostic: '452 4.2.2 full' };
    const late = postfix({ ...soft, action: 'delayed' });
    expect((await handIn(late)).body).toEqual({ taken: 'noted' });
    expect(await noticesOfOffice('letter_soft_bounced')).toEqual([]);
    expect(await shown()).toEqual(Array(2).fill(['sent', '4.2.2 452 4.2.2 full']));
    expect((await handIn(postfix(soft))).body).toEqual({ taken: 'noted' });
    expect((await handIn(postfix(soft))).body).toEqual({ taken: 'known' });
    expect((await bounces()).items.map(({ kind }: any) => kind).sort()).toEqual(['delayed', 'soft']);
    expect((await noticesOfOffice('letter_soft_bounced')).map(({ text }: any) => text)).toEqual([
      `Letter not delivered for the time being (4.2.2): whoever it was for has not been reached by it; to ${RECIPIENT} <${RECIPIENT}>`,
    ]);
    expect(await noticesOfOffice()).toEqual([]);
    expect(await shown()).toEqual(Array(2).fill(['bounced', '4.2.2 452 4.2.2 full']));
  });

  it('stands on the task’s own list and in the delivery log, until it has been sent once more', async () => {
    await handIn(postfix({ to: returnAddress, recipient: RECIPIENT, diagnostic: '550 5.1.1 no such user' }));
    expect(await shown()).toEqual(Array(2).fill(['bounced', '5.1.1 550 5.1.1 no such user']));
    const log = async (state: string) =>
      (await api.call('GET', `/api/v1/deliveries?state=${state}`, { as: office })).body.total;
    expect([await log('bounced'), await log('sent')]).toEqual([1, 0]);
    await resend('2020-08-25T05:00:00Z');
    expect(await shown()).toEqual(Array(2).fill(['sent', null]));
    await resend('2020-08-25T06:00:00Z');
    // The first copy came back, so only the third letter repeats one that may have arrived.
    const letters = await readLetters(smtp);
    expect(letters.map(({ text }) => text.includes('This is a repeat'))).toEqual([false, false, true]);
  });

  it('once more after it was sent once more is shown and told once more', async () => {
    const raw = postfix({ to: returnAddress, recipient: RECIPIENT, diagnostic: '550 5.1.1 no such user' });
    await handIn(raw);
    await resend('2020-08-25T05:00:00Z');
    expect(await noticesOfOffice()).toHaveLength(1);
    expect([(await handIn(raw)).body.taken, (await handIn(raw)).body.taken]).toEqual(['noted', 'known']);
    expect(await shown()).toEqual(Array(2).fill(['bounced', '5.1.1 550 5.1.1 no such user']));
    expect(await noticesOfOffice()).toHaveLength(2);
    smtp.forRecipient(RECIPIENT, { rcpt: say('550 5.1.1 no such user') });
    await resend('2020-08-25T06:00:00Z');
    expect(await noticesOfOffice()).toHaveLength(3);
  });

  it('is the office’s business: the recipient does not see it', async () => {
    await handIn(postfix({ to: returnAddress, recipient: RECIPIENT }));
    const region = await api.person(RECIPIENT, { body: 'KZ-61', role: 'recipient' });
    expect(await shown(region)).toEqual(Array(2).fill(['sent', null]));
  });

  it('marks an address only for as long as it is the person’s', async () => {
    await handIn(postfix({ to: returnAddress, recipient: RECIPIENT }));
    await api.sql(`UPDATE person SET email = 'new@kz61.example' WHERE email = $1`, [RECIPIENT]);
    expect((await bounces()).items).toMatchObject([{ address: RECIPIENT, inUse: false }]);
  });

  it('is not believed without our seal: a forged report changes nothing', async () => {
    const [mailbox, domain] = returnAddress.split('@') as [string, string];
    const [letter] = await api.sql<{ id: string }>('SELECT id FROM letter');
    const forged = [
      `bounces@${domain}`,
      `${mailbox.slice(0, -1)}${mailbox.endsWith('0') ? '1' : '0'}@${domain}`,
      `bounces+${letter!.id.replaceAll('-', '')}${'0'.repeat(20)}@${domain}`,
      `bounces+${'f'.repeat(52)}@${domain}`,
      RECIPIENT,
    ];
    for (const to of forged) {
      expect((await handIn(postfix({ to, recipient: RECIPIENT }))).body).toEqual({ taken: 'ignored' });
    }
    expect((await handIn(automaticAnswer(returnAddress))).body).toEqual({ taken: 'ignored' });
    expect((await bounces()).total).toBe(0);
  });

  it('is taken from mail servers that know the secret only, and never by the megabyte', async () => {
    const raw = postfix({ to: returnAddress, recipient: RECIPIENT });
    for (const token of ['', 'x', TOKEN.slice(1), `${TOKEN}1`, office]) {
      expect((await handIn(raw, token)).status).toBe(401);
    }
    expect(await handIn(raw + 'x'.repeat(1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'request_too_large' },
    });
    expect((await bounces()).total).toBe(0);
  });

  it('whose address the relay itself refused is told the same way', async () => {
    await makePerson(api, 'gone@kz59.example', { body: 'KZ-59' });
    await makeTask(api, { body: 'KZ-59', effectiveDay: '2020-08-28' });
    smtp.forRecipient('gone@kz59.example', { rcpt: say('550 5.1.1 no such person') });
    await worker.turnAt('2020-08-27T03:00:00Z');
    expect((await bounces()).items).toMatchObject([{ kind: 'hard', status: '5.1.1', address: 'gone@kz59.example' }]);
    expect(await noticesOfOffice()).toHaveLength(1);
  });
});
