import { calendarOf } from '../../src/calendar/working-days.js';
import { DEFAULT_POLICY, DEFAULT_SENDING } from '../../src/reminders/policy.js';
import { isOpen, nextOpening, openingOn } from '../../src/reminders/window.js';
import { addDays, todayIn, type LocalDate } from '../../src/shared/local-date.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';
import { ladderOf, openingOf, shift, worked } from '../support/oracle-days.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { FULL, tell } from '../support/storm.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

/** A year with both changes of Berlin, and Kazakhstan's own of 1 March 2024; at full size three more. */
const LAST_DAY = FULL ? '2027-12-31' : '2024-12-31';
const ALWAYS = calendarOf([]);
/** From day to day: Kazakhstan went to one zone in the night to 1 March 2024. */
const OF_ALL = FULL
  ? [
      ['2024-02-20', '2024-03-11'],
      ['2024-03-27', '2024-04-04'],
    ]
  : [['2024-02-28', '2024-03-02']];
/** Berlin went to summer on Sunday 31 March and back on Sunday 27 October: a working day before and after each. */
const OF_BERLIN = [
  ['2024-03-28', '2024-04-02'],
  ['2024-10-24', '2024-10-29'],
];
const SPANS = [
  ...OF_ALL.map(([first, end]) => ({ first: first!, end: end!, where: 'everywhere' })),
  ...OF_BERLIN.map(([first, end]) => ({ first: first!, end: end!, where: 'in Berlin' })),
];
const HOUR = 3_600_000;

// reliability A14: the zones of all bodies, with Berlin and others that change their clocks, over a year (at full size four).
describe('A14: time zones', () => {
  let api: TestApi;
  let zones: string[];
  const days: LocalDate[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    const rows = await api.sql<{ zone: string }>('SELECT DISTINCT time_zone AS zone FROM body');
    zones = [
      ...rows.map(({ zone }) => zone),
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    ];
    for (let day = '2024-01-01'; day < LAST_DAY; day = addDays(day, 1)) days.push(day);
  });
  afterAll(() => api?.stop());

  it('Node.js and PostgreSQL agree on every morning', async () => {
    const pairs = zones.flatMap((zone) => days.map((day) => ({ zone, day })));
    const theirs = await api.sql<{ at: Date }>(
      `SELECT (w.day + time '09:00') AT TIME ZONE w.zone AS at
         FROM unnest($1::date[], $2::text[]) WITH ORDINALITY AS w(day, zone, n) ORDER BY w.n`,
      [pairs.map(({ day }) => day), pairs.map(({ zone }) => zone)],
    );
    const wrong = pairs.filter(
      ({ zone, day }, n) => openingOn(day, zone, DEFAULT_SENDING).getTime() !== theirs[n]!.at.getTime(),
    );
    expect(wrong).toEqual([]);
  });

  it('a window opens once on each working day, at nine by the clocks of that day', () => {
    for (const zone of zones) {
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      let opening = openingOn('2024-01-01', zone, DEFAULT_SENDING);
      for (const day of days.filter((each) => ALWAYS.isWorkingDay(each)).slice(1)) {
        // From any moment in the window on, the next opening is that of the next working day.
        opening = nextOpening(zone, opening, ALWAYS, DEFAULT_SENDING);
        const before = new Date(opening.getTime() - 1);
        const isOpenAt = [opening, before].map((moment) => isOpen(zone, moment, ALWAYS, DEFAULT_SENDING));
        expect([zone, todayIn(zone, opening), clock.format(opening), ...isOpenAt]).toEqual([zone, day, '09:00', true, false]); // prettier-ignore
      }
    }
  });
});

// The same through the whole engine: a worker that looks every hour, day and night.
describe.each(SPANS)('A14: letters from $first to $end $where', ({ first, end, where }) => {
  const isSmall = !FULL && where === 'everywhere';
  let api: TestApi;
  let smtp: ScriptedSmtp;
  let worker: TestWorker;

  beforeAll(async () => {
    api = await startTestApi();
    smtp = await ScriptedSmtp.start();
    worker = await startTestWorker(api, { smtpUrl: smtp.url });
    await api.sql(`INSERT INTO body (code, kind, time_zone) VALUES ('EMBASSY', 'organization', 'Europe/Berlin')`);
    await api.sql(`INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, $1::timestamptz FROM body`, [
      `${first}T00:00:00Z`,
    ]);
  }, 120_000);
  afterAll(async () => {
    await worker?.stop();
    await smtp?.close();
    await api?.stop();
  });

  it(
    'each gets each step once, at nine by the own clocks, and one letter a day',
    async () => {
      const bodies = await api.sql<{ code: string; zone: string }>(
        `SELECT code, time_zone AS zone FROM body
          WHERE code = 'EMBASSY'
             OR $2 AND kind = 'region' AND $1::date BETWEEN coalesce(valid_from, $1) AND coalesce(valid_to, $1)`,
        [first, where === 'everywhere'],
      );
      for (const { code } of bodies) await makePerson(api, `${code.toLowerCase()}@gov.example`, { body: code });
      const expected: string[] = [];
      for (let day = shift(first, -9); day < shift(end, 16); day = shift(day, isSmall ? 5 : 2)) {
        let instructionId: string | undefined;
        for (const { code, zone } of bodies) {
          const since = `${first}T00:00:00Z`;
          ({ instructionId } = await makeTask(api, { body: code, effectiveDay: day, since, ...(instructionId ? { instructionId } : {}) })); // prettier-ignore
          for (const { step, on } of ladderOf(day, DEFAULT_POLICY.deadline, 'late', shift(end, -1)).filter(
            (each) => each.on >= first,
          ))
            // prettier-ignore
            expected.push(`${code} ${day} ${step} ${new Date(openingOf(zone, on, DEFAULT_SENDING)).toISOString()}`);
        }
      }
      for (let now = Date.parse(first); now < Date.parse(end); now += HOUR)
        await worker.turnAt(new Date(now).toISOString());
      const sent = await api.sql<{ code: string; day: string; step: string; at: Date }>(
        `SELECT upper(split_part(p.email, '@', 1)) AS code, t.effective_day::text AS day, r.step, r.sent_at AS at
           FROM reminder r JOIN task t ON t.id = r.task_id JOIN person p ON p.id = r.person_id`,
      );
      expect(sent.map(({ code, day, step, at }) => `${code} ${day} ${step} ${at?.toISOString()}`).sort()).toEqual(expected.sort()); // prettier-ignore
      const mornings = new Set(expected.map((line) => `${line.split(' ')[0]} ${line.split(' ')[3]}`));
      expect(smtp.journal).toHaveLength(mornings.size);
      const days = Array.from({ length: 60 }, (_, n) => shift(first, n)).filter((day) => day < end && worked(day));
      expect(mornings.size).toBe(bodies.length * days.length);
      tell(
        `A14: ${bodies.length} bodies, ${days.length} working days: ${expected.length} steps in ${mornings.size} letters`,
      );
    },
    FULL ? 900_000 : 120_000,
  );
});
