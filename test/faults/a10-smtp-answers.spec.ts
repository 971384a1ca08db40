import { SmtpSender } from '../../src/mail/smtp.js';
import type { SendKind } from '../../src/mail/smtp-outcome.js';
import { JOBS_AT_ONCE } from '../../src/platform/queues/workers.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { fin, reset, say, ScriptedSmtp, silence, type Script } from '../support/scripted-smtp.js';
import { endWaits, fillRegister, FULL, MORNING, seeded, tell } from '../support/storm.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

/** What the relay does to one recipient's letter, what the engine calls it, and whether the letter may go again. */
interface Row {
  behaviour: string;
  script: Script;
  kind: SendKind;
  /** The letter's state after one look, and whether the relay has a copy. */
  state: 'pending' | 'unknown' | 'dead';
  taken?: true;
}

// Each waits out the sender's patience of 30 s: only at full size.
const SILENCES: Row[] = [
  { behaviour: 'silence at RCPT', script: { rcpt: silence() }, kind: 'temporary', state: 'pending' },
  { behaviour: 'silence after the dot', script: { dot: silence() }, kind: 'unknown', state: 'unknown', taken: true },
];

const ROWS: Row[] = [
  { behaviour: '450 at RCPT', script: { rcpt: say('450 4.2.0 later') }, kind: 'temporary', state: 'pending' },
  { behaviour: '451 at RCPT', script: { rcpt: say('451 4.3.0 later') }, kind: 'temporary', state: 'pending' },
  { behaviour: '452 at RCPT', script: { rcpt: say('452 4.3.1 full') }, kind: 'temporary', state: 'pending' },
  { behaviour: '421 at RCPT', script: { rcpt: say('421 4.3.2 closing') }, kind: 'temporary', state: 'pending' },
  { behaviour: '550 at RCPT', script: { rcpt: say('550 5.1.1 nobody') }, kind: 'permanent_recipient', state: 'dead' },
  { behaviour: 'reset at RCPT', script: { rcpt: reset() }, kind: 'temporary', state: 'pending' },
  { behaviour: 'FIN at RCPT', script: { rcpt: fin() }, kind: 'temporary', state: 'pending' },
  { behaviour: 'reset at DATA', script: { data: reset() }, kind: 'temporary', state: 'pending' },
  { behaviour: 'FIN at DATA', script: { data: fin() }, kind: 'temporary', state: 'pending' },
  { behaviour: '451 after the dot', script: { dot: say('451 4.3.0 later') }, kind: 'temporary', state: 'pending' },
  { behaviour: '554 after the dot', script: { dot: say('554 5.6.0 bad') }, kind: 'permanent_content', state: 'dead' },
  { behaviour: '421 after the dot', script: { dot: say('421 4.3.2 bye') }, kind: 'unknown', state: 'unknown' },
  { behaviour: 'reset after the dot', script: { dot: reset() }, kind: 'unknown', state: 'unknown', taken: true },
  { behaviour: 'FIN after the dot', script: { dot: fin() }, kind: 'unknown', state: 'unknown', taken: true },
  ...(FULL ? SILENCES : []),
];

/** Each row meets the first, a middle and the last letter of a day; the others must not suffer. */
const POSITIONS = FULL ? 3 : 1;
const BYSTANDERS = FULL ? 200 : 10;

// reliability A10, through the whole engine; the class of each answer by itself, on every kind of pool, is in
// jobs/smtp-outcomes.spec.ts.
describe.each([
  ['with the pool as it is', 100],
  ['with a connection for each letter', 1],
])('A10: what becomes of letters by what the relay answers, %s', (_name, lettersPerConnection) => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    const sender = new SmtpSender({
      url: smtp.url,
      from: { name: 'Control', address: api.config.mailFrom },
      lettersPerConnection,
    });
    Object.assign(worker.delivery, { sender });
  });
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it('each is of the right class; what is temporary goes again, what is permanent never', async () => {
    const chance = seeded(
      `A10, ${ROWS.length} answers, ${POSITIONS} letters each, ${lettersPerConnection} a connection`,
    );
    const letters = Array.from({ length: POSITIONS }, () => ROWS).flat();
    const persons = letters.length + BYSTANDERS;
    await fillRegister(api, { persons, tasksEach: 1 });
    const people = await api.sql<{ email: string }>(`SELECT email FROM person WHERE email LIKE '%@storm.example'`);
    const places = [...people.keys()];
    const rowOf = new Map<string, Row>();
    for (const row of letters) {
      const { email } = people[places.splice(chance.below(places.length), 1)[0]!]!;
      rowOf.set(email, row);
      smtp.forRecipient(email, row.script);
    }
    await api.setClock(MORNING);
    await worker.sweeps.sweep();
    await lookAtEach();
    await check(rowOf, people, 1);
    // Once more, the same answers: all that may go again does, and nothing else.
    await endWaits(api);
    await lookAtEach();
    await check(rowOf, people, 2);
    tell(`A10: ${rowOf.size} letters of ${persons}: the right class in 100 %`);
  }, 900_000);

  /** Each letter once, as its bell does: silences last so long that the first waits would be over meanwhile. */
  async function lookAtEach(): Promise<void> {
    const letters = await api.sql<{ id: string }>('SELECT id FROM letter ORDER BY id');
    const lane = async () => {
      for (let letter = letters.pop(); letter; letter = letters.pop()) await worker.delivery.send(letter.id);
    };
    await Promise.all(Array.from({ length: JOBS_AT_ONCE }, lane));
  }

  async function check(rowOf: Map<string, Row>, people: { email: string }[], looks: number): Promise<void> {
    const found = await api.sql<{ email: string; state: string; kinds: string[] }>(
      `SELECT p.email, l.state, array_agg(a.outcome ORDER BY a.fence) AS kinds
         FROM letter l JOIN person p ON p.id = l.person_id JOIN letter_attempt a ON a.letter_id = l.id
        WHERE p.email LIKE '%@storm.example' GROUP BY 1, 2`,
    );
    const seen = found.map((letter) => ({
      ...letter,
      attempts: smtp.attemptsTo(letter.email),
      copies: smtp.journal.filter(({ recipient }) => recipient === letter.email).length,
    }));
    const expected = people.map(({ email }) => {
      const row = rowOf.get(email);
      if (!row) return { email, state: 'sent', kinds: ['accepted'], attempts: 1, copies: 1 };
      const attempts = row.state === 'dead' ? 1 : looks;
      const kinds = Array<string>(attempts).fill(row.kind);
      return { email, state: row.state, kinds, attempts, copies: row.taken ? attempts : 0 };
    });
    const byEmail = (a: { email: string }, b: { email: string }) => (a.email < b.email ? -1 : 1);
    expect(seen.sort(byEmail)).toEqual(expected.sort(byEmail));
  }
});
