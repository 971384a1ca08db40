import { startTestApi, type TestApi } from '../support/api.js';
import { fin, reset, ScriptedSmtp, silence, type Action } from '../support/scripted-smtp.js';
import {
  endWaits,
  enterJournal,
  fillRegister,
  FULL,
  lettersIn,
  MORNING,
  readLedger,
  seeded,
  tell,
} from '../support/storm.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

const LETTERS = FULL ? 2_000 : 100;
/** Of a hundred answers to the final dot; each silence costs the sender's whole patience (30 s). */
const LOST = { reset: 15, fin: 14, silence: FULL ? 1 : 0 };
const LANES = 5;

// reliability A11. The relay's answer never arrives. Without its journal nobody can tell whether it has taken the letter.
describe.each([
  ['without the journal of the relay', false],
  ['with the journal of the relay', true],
])('A11: the answer to the final dot is lost, %s', (_name, hasJournal) => {
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;
  let lost = 0;
  let notTaken = 0;
  let relayIsWell = false;

  beforeAll(async () => {
    const chance = seeded(`A11, ${LETTERS} letters`);
    const someFault = (): Action | undefined => {
      const roll = chance.below(100);
      // Where the journal tells, some letters have not been taken at all.
      const keep = !hasJournal || chance.below(2) === 0;
      if (roll < LOST.reset + LOST.fin && !keep) notTaken++;
      if (roll < LOST.reset) return reset({ keep });
      if (roll < LOST.reset + LOST.fin) return fin({ keep });
      return roll < LOST.reset + LOST.fin + LOST.silence ? silence() : undefined;
    };
    api = await startTestApi();
    smtp = await ScriptedSmtp.start({
      otherwise: (step) => {
        const fault = step === 'dot' && !relayIsWell ? someFault() : undefined;
        if (fault) lost++;
        return fault;
      },
    });
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await fillRegister(api, { persons: LETTERS, tasksEach: 1 });
    await api.setClock(MORNING);
  }, 120_000);
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it('each such letter is in doubt, none goes again within the grace, and after it each that nobody can vouch for, saying so', async () => {
    await worker.turn();
    // Looked for again and again within the grace: what is in doubt stays where it is.
    for (let look = 0; look < LANES; look++) await worker.turn();
    expect(await lettersIn(api, 'unknown')).toBe(lost);
    expect(smtp.journal).toHaveLength(LETTERS - notTaken);
    expect(await readLedger(api, smtp)).toMatchObject({
      reminders: { sent: LETTERS - lost, unknown: lost },
      missed: notTaken,
      doubled: 0,
      repeated: 0,
    });
    relayIsWell = true;
    if (hasJournal) await enterJournal(api, smtp);
    await endWaits(api);
    await worker.turn();
    const after = await readLedger(api, smtp);
    tell(`A11: ${lost} answers lost; ${JSON.stringify(after)}`);
    expect(after).toMatchObject({
      reminders: { sent: LETTERS },
      missed: 0,
      doubled: 0,
      repeated: hasJournal ? 0 : lost,
      unmarked: 0,
      stale: 0,
    });
  }, 900_000);
});
