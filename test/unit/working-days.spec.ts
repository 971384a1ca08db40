import fc from 'fast-check';
import { calendarOf, type CalendarEntry, type WorkingCalendar } from '../../src/calendar/working-days.js';
import { addDays, DayOutOfRange, daysBetween, weekday, type LocalDate } from '../../src/shared/local-date.js';
import { dayWithin } from '../support/days.js';
import { kzCalendar as kz } from '../support/kz-calendar.js';

describe('a working day of Kazakhstan', () => {
  test.each([
    ['2019-11-28', true, 'an ordinary Thursday'],
    ['2019-11-30', false, 'an ordinary Saturday'],
    ['2020-03-01', false, 'an ordinary Sunday'],
    ['2020-08-31', false, 'a Monday instead of the Constitution Day that fell on a Sunday'],
    ['2020-05-07', false, 'Defender of the Fatherland Day, a Thursday'],
    ['2020-01-05', true, 'a Sunday worked for Friday the 3rd'],
    ['2020-01-03', false, 'the Friday moved from that Sunday'],
    ['2020-12-20', true, 'a Sunday worked for Friday the 18th'],
    ['2020-12-18', false, 'the Friday moved from that Sunday'],
    ['2019-05-04', true, 'a Saturday worked for Friday the 10th'],
    ['2020-05-11', true, 'a Monday whose day off was moved to Friday the 8th'],
    ['2026-08-31', true, 'no substitute: Constitution Day left August'],
    ['2027-03-15', false, 'Constitution Day in March'],
  ])('%s is one: %s (%s)', (day, expected) => expect(kz.isWorkingDay(day)).toBe(expected));

  test.each([
    ['2020-08-31', '2020-08-28', '2020-09-01'],
    ['2020-03-01', '2020-02-28', '2020-03-02'],
    ['2020-01-05', '2020-01-05', '2020-01-05'],
    ['2020-01-04', '2019-12-31', '2020-01-05'],
    ['2020-12-19', '2020-12-15', '2020-12-20'],
    ['2020-03-22', '2020-03-20', '2020-03-26'],
    ['2019-12-31', '2019-12-31', '2019-12-31'],
    ['2020-01-01', '2019-12-31', '2020-01-05'],
  ])('on or before %s is %s, on or after it %s', (day, before, after) => {
    expect(kz.onOrBefore(day)).toBe(before);
    expect(kz.onOrAfter(day)).toBe(after);
  });

  test.each([
    ['2020-08-28', '2020-09-01', '2020-08-27'],
    ['2020-08-30', '2020-09-01', '2020-08-28'],
    ['2019-12-31', '2020-01-05', '2019-12-30'],
    ['2020-01-06', '2020-01-08', '2020-01-05'],
  ])('after %s comes %s, before it %s', (day, next, previous) => {
    expect(kz.next(day)).toBe(next);
    expect(kz.previous(day)).toBe(previous);
  });

  test.each([
    ['2019-11-28', 0, '2019-11-28'],
    ['2019-11-30', 0, '2019-11-30'],
    ['2019-11-28', 1, '2019-11-29'],
    ['2019-11-28', 2, '2019-12-03'],
    ['2019-11-30', 1, '2019-12-03'],
    ['2019-12-30', 2, '2020-01-05'],
    ['2020-01-06', -1, '2020-01-05'],
    ['2020-01-06', -2, '2019-12-31'],
    ['2020-01-04', -1, '2019-12-31'],
    ['2019-12-03', -5, '2019-11-25'],
  ])('%s and %i working days is %s', (day, count, expected) => expect(kz.add(day, count)).toBe(expected));

  test.each([
    ['2019-11-28', '2019-11-28', 0],
    ['2019-11-28', '2019-11-29', 1],
    ['2019-11-28', '2019-12-02', 1],
    ['2019-11-28', '2019-12-03', 2],
    ['2019-11-30', '2019-12-01', 0],
    ['2020-08-27', '2020-09-01', 2],
    ['2020-09-01', '2020-08-27', -2],
    ['2019-12-31', '2020-01-06', 2],
  ])('from %s to %s there are %i', (from, to, expected) => expect(kz.countBetween(from, to)).toBe(expected));

  test.each([
    ['2018-12-31', false],
    ['2019-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('the year of %s is entered: %s', (day, expected) => expect(kz.covers(day)).toBe(expected));
});

describe('any calendar', () => {
  const within = dayWithin('2019-06-01', '2020-12-31');
  const entry = fc.record({ day: within, kind: fc.constantFrom('off' as const, 'working' as const) });
  const entries = fc.array(entry, { maxLength: 120 });

  /** The rule once more, in the plainest words: what the fast tables are held against. */
  const works = (list: readonly CalendarEntry[], day: LocalDate) => {
    const kinds = list.filter((e) => e.day === day).map((e) => e.kind);
    return !kinds.includes('off') && (weekday(day) <= 5 || kinds.includes('working'));
  };
  const days = (from: LocalDate, to: LocalDate) =>
    Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i + 1));

  const holds = (property: (calendar: WorkingCalendar, day: LocalDate, list: CalendarEntry[]) => void) =>
    fc.assert(fc.property(entries, within, (list, day) => property(calendarOf(list), day, list)));

  test('takes Saturday and Sunday off unless an entry says working, and "off" wins', () => {
    holds((calendar, day, list) => {
      expect(calendar.isWorkingDay(day)).toBe(works(list, day));
      for (const { day: entered } of list) expect(calendar.isWorkingDay(entered)).toBe(works(list, entered));
    });
    const both: CalendarEntry[] = [
      { day: '2020-08-31', kind: 'off' },
      { day: '2020-08-31', kind: 'working' },
    ];
    expect(calendarOf(both).isWorkingDay('2020-08-31')).toBe(false);
    expect(calendarOf(both.reverse()).isWorkingDay('2020-08-31')).toBe(false);
  });

  test('finds the nearest working day: nothing worked lies between', () => {
    holds((calendar, day, list) => {
      const [before, after] = [calendar.onOrBefore(day), calendar.onOrAfter(day)];
      expect([works(list, before), works(list, after)]).toEqual([true, true]);
      expect(before <= day && day <= after).toBe(true);
      expect(days(before, day).some((d) => works(list, d))).toBe(false);
      expect(days(day, after).some((d) => works(list, d) && d !== after)).toBe(false);
      if (works(list, day)) expect([before, after]).toEqual([day, day]);
    });
  });

  test('steps to the next and the previous working day, never staying', () => {
    holds((calendar, day) => {
      expect(calendar.next(day)).toBe(calendar.onOrAfter(addDays(day, 1)));
      expect(calendar.previous(day)).toBe(calendar.onOrBefore(addDays(day, -1)));
      expect(calendar.add(day, 1)).toBe(calendar.next(day));
      expect(calendar.add(day, -1)).toBe(calendar.previous(day));
    });
  });

  test('adds as many as it counts', () => {
    fc.assert(
      fc.property(entries, within, fc.integer({ min: 1, max: 300 }), (list, day, count) => {
        const calendar = calendarOf(list);
        const later = calendar.add(day, count);
        expect(calendar.countBetween(day, later)).toBe(count);
        expect(works(list, later)).toBe(true);
        expect(calendar.add(later, -count)).toBe(calendar.onOrBefore(day));
      }),
    );
  });

  test('counts the day of arrival, not the day of departure', () => {
    fc.assert(
      fc.property(entries, within, within, (list, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const calendar = calendarOf(list);
        const counted = days(from, to).filter((d) => works(list, d)).length;
        expect(calendar.countBetween(from, to)).toBe(counted);
        expect(calendar.countBetween(to, from)).toBe(0 - counted);
      }),
      { numRuns: 50 },
    );
  });

  test('without entries knows weekends, and that it knows no more', () => {
    const calendar = calendarOf([]);
    expect(calendar.isWorkingDay('2020-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2020-01-04')).toBe(false);
    expect(calendar.covers('2020-01-01')).toBe(false);
  });

  test('refuses rather than run for ever or leave the accepted years', () => {
    const endlessHoliday = calendarOf(days('2019-12-31', '2100-12-31').map((day) => ({ day, kind: 'off' })));
    expect(endlessHoliday.onOrBefore('2050-01-01')).toBe('2019-12-31');
    expect(() => endlessHoliday.onOrAfter('2020-01-01')).toThrow(DayOutOfRange);
    expect(() => endlessHoliday.next('2019-12-31')).toThrow(DayOutOfRange);
    expect(() => kz.previous('1990-01-01')).toThrow(DayOutOfRange);
    expect(() => kz.next('2100-12-31')).toThrow(DayOutOfRange);
    expect(() => kz.add('2020-01-01', 1e9)).toThrow(DayOutOfRange);
    expect(() => kz.add('2020-01-01', -1e9)).toThrow(DayOutOfRange);
  });

  test('refuses what is no day and no whole number', () => {
    expect(() => calendarOf([{ day: '2019-02-30', kind: 'off' }])).toThrow(RangeError);
    expect(() => kz.isWorkingDay('2019-02-30')).toThrow(RangeError);
    expect(() => kz.add('2019-02-30', 0)).toThrow(RangeError);
    expect(() => kz.add('2019-02-01', 1.5)).toThrow(RangeError);
    expect(() => kz.covers('soon')).toThrow(RangeError);
  });
});
