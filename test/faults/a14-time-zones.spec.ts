import { calendarOf } from '../../src/calendar/working-days.js';
import { DEFAULT_SENDING } from '../../src/reminders/policy.js';
import { isOpen, nextOpening, openingOn } from '../../src/reminders/window.js';
import { addDays, todayIn, type LocalDate } from '../../src/shared/local-date.js';
import { startTestApi, type TestApi } from '../support/api.js';

/** A year with both changes of Berlin, and Kazakhstan's own of 1 March 2024; at full size three more. */
const LAST_DAY = process.env.LOAD === 'full' ? '2027-12-31' : '2024-12-31';
const ALWAYS = calendarOf([]);

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
      let opening = openingOn('2024-01-01', zone, DEFAULT_SENDING);
      for (const day of days.filter((each) => ALWAYS.isWorkingDay(each)).slice(1)) {
        // From any moment in the window on, the next opening is that of the next working day.
        opening = nextOpening(zone, opening, ALWAYS, DEFAULT_SENDING);
        const local = opening.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
        expect([zone, todayIn(zone, opening), local]).toEqual([zone, day, '09:00']);
        expect(isOpen(zone, opening, ALWAYS, DEFAULT_SENDING)).toBe(true);
        expect(isOpen(zone, new Date(opening.getTime() - 1), ALWAYS, DEFAULT_SENDING)).toBe(false);
      }
    }
  });
});
