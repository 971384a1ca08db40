import fc from 'fast-check';
import { Settings } from 'luxon';
import {
  addDays,
  addMonths,
  DayOutOfRange,
  dayNumber,
  dayOfNumber,
  daysBetween,
  FIRST_DAY,
  formatDay,
  formatDayWithWeekday,
  halfYearEnd,
  instantOf,
  isLocalDate,
  LAST_DAY,
  monthEnd,
  quarterEnd,
  todayIn,
  weekday,
  yearEnd,
  yearOf,
} from '../../src/shared/local-date.js';
import { anyDay } from '../support/days.js';

describe('a local date', () => {
  test.each([
    ['1990-01-01', true],
    ['2100-12-31', true],
    ['2020-02-29', true],
    ['2000-02-29', true],
    ['2019-02-29', false],
    ['2100-02-29', false],
    ['2019-02-30', false],
    ['2019-04-31', false],
    ['2019-13-01', false],
    ['2019-00-10', false],
    ['2019-10-00', false],
    ['1989-12-31', false],
    ['2101-01-01', false],
    ['2019-1-1', false],
    ['2019-01-01T00:00', false],
    [' 2019-01-01', false],
    ['2019-01-01\n', false],
    ['01.01.2019', false],
    ['', false],
    [null, false],
    [undefined, false],
    [20190101, false],
    [new Date(0), false],
  ])('%j is one: %s', (value, expected) => expect(isLocalDate(value)).toBe(expected));

  test('every day of the accepted years is one, and its number leads back to it', () => {
    for (let number = dayNumber(FIRST_DAY); number <= dayNumber(LAST_DAY); number++) {
      const day = dayOfNumber(number);
      if (!isLocalDate(day) || dayNumber(day) !== number) throw new Error(day);
    }
  });

  test('what is no day is refused by every reckoning, not carried on', () => {
    for (const reckon of [
      () => addDays('2019-02-30', 1),
      () => addMonths('', 1),
      () => daysBetween('2019-01-01', 'tomorrow'),
      () => weekday('2019-1-1'),
      () => formatDay('2019-02-30', 'en'),
      () => instantOf('2019-02-30', '09:00', 'Asia/Almaty'),
      () => yearOf('x'),
      () => addDays('2019-02-01', 0.5),
      () => addDays('2019-02-01', NaN),
      () => addMonths('2019-02-01', 0.5),
    ]) {
      expect(reckon).toThrow(RangeError);
    }
  });

  test.each([
    () => addDays(LAST_DAY, 1),
    () => addDays(FIRST_DAY, -1),
    () => addDays(FIRST_DAY, 1e12),
    () => addMonths('2100-12-01', 1),
    () => addMonths('1990-01-15', -1),
    () => monthEnd(1989, 12),
    () => yearEnd(2101),
    () => yearEnd(2020.5),
  ])('a reckoning that leaves the accepted years says so: %s', (reckon) => expect(reckon).toThrow(DayOutOfRange));
});

describe('reckoning with days', () => {
  test.each([
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2019-11-28', 0, '2019-11-28'],
    ['2020-06-19', 7, '2020-06-26'],
    ['2000-01-01', 366, '2001-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  test.each([
    ['1990-01-01', 1],
    ['1997-12-31', 3],
    ['2019-11-28', 4],
    ['2020-08-28', 5],
    ['2020-02-29', 6],
    ['2020-03-01', 7],
    ['2100-12-31', 5],
  ])('the weekday of %s is %i', (day, expected) => expect(weekday(day)).toBe(expected));

  test('adding days and counting them are the reverse of one another', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to));
        expect(from < to).toBe(daysBetween(from, to) > 0);
      }),
    );
  });

  test('weekdays follow one another', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        if (day === LAST_DAY) return;
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      }),
    );
  });
});

describe('reckoning with months', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2019-01-29', 1, '2019-02-28'],
    ['2019-11-28', 1, '2019-12-28'],
    ['2019-12-15', 1, '2020-01-15'],
    ['2019-12-31', 2, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-10', -1, '2019-12-10'],
    ['2020-01-10', -25, '2017-12-10'],
    ['2018-07-06', 3, '2018-10-06'],
    ['2020-05-31', 0, '2020-05-31'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test('the number of the day stays, or is the last of its month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (day, months) => {
        if (yearOf(day) < 1993 || yearOf(day) > 2097) return;
        const moved = addMonths(day, months);
        expect(isLocalDate(moved)).toBe(true);
        const isLast = moved === monthEnd(yearOf(moved), Number(moved.slice(5, 7)));
        if (moved.slice(8) !== day.slice(8)) expect([isLast, moved.slice(8) < day.slice(8)]).toEqual([true, true]);
        const monthIndex = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(monthIndex(moved) - monthIndex(day)).toBe(months);
      }),
    );
  });

  test.each([
    [monthEnd(2020, 2), '2020-02-29'],
    [monthEnd(2100, 2), '2100-02-28'],
    [monthEnd(2020, 8), '2020-08-31'],
    [monthEnd(2019, 12), '2019-12-31'],
    [quarterEnd(2020, 1), '2020-03-31'],
    [quarterEnd(2020, 2), '2020-06-30'],
    [quarterEnd(2020, 3), '2020-09-30'],
    [quarterEnd(2020, 4), '2020-12-31'],
    [halfYearEnd(2020, 1), '2020-06-30'],
    [halfYearEnd(2020, 2), '2020-12-31'],
    [yearEnd(2020), '2020-12-31'],
  ])('an end of a month, quarter, half-year or year: %s', (end, expected) => expect(end).toBe(expected));

  test.each([
    () => monthEnd(2020, 0),
    () => monthEnd(2020, 13),
    () => monthEnd(2020, 1.5),
    () => quarterEnd(2020, 5),
    () => halfYearEnd(2020, 3),
    () => halfYearEnd(2020, NaN),
  ])('there is no such month, quarter or half-year: %s', (reckon) => expect(reckon).toThrow(RangeError));
});

describe('days in the zones of Kazakhstan', () => {
  // Hours ahead of UTC on a day, by the tz database. Qyzylorda left +06 on 21.12.2018; the rest of the country on 01.03.2024.
  test.each([
    ['Asia/Almaty', { '2018-12-20': 6, '2019-11-28': 6, '2024-02-29': 6, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Qostanay', { '2018-12-20': 6, '2019-11-28': 6, '2024-02-29': 6, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Qyzylorda', { '2018-12-20': 6, '2019-11-28': 5, '2024-02-29': 5, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Aqtobe', { '2018-12-20': 5, '2019-11-28': 5, '2024-02-29': 5, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Oral', { '2018-12-20': 5, '2019-11-28': 5, '2024-02-29': 5, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Atyrau', { '2018-12-20': 5, '2019-11-28': 5, '2024-02-29': 5, '2024-03-01': 5, '2026-11-22': 5 }],
    ['Asia/Aqtau', { '2018-12-20': 5, '2019-11-28': 5, '2024-02-29': 5, '2024-03-01': 5, '2026-11-22': 5 }],
  ])('%s: nine in the morning, and midnight, by the offset of that day', (zone, offsets) => {
    for (const [day, hours] of Object.entries(offsets)) {
      expect([zone, day, instantOf(day, '09:00', zone).toISOString()]).toEqual([
        zone,
        day,
        `${day}T0${9 - hours}:00:00.000Z`,
      ]);
      const midnight = instantOf(day, '00:00', zone);
      expect(todayIn(zone, midnight)).toBe(day);
      expect(todayIn(zone, new Date(midnight.getTime() - 1))).toBe(addDays(day, -1));
    }
  });

  test.each([
    ['Asia/Almaty', 25],
    ['Asia/Qostanay', 25],
    ['Asia/Qyzylorda', 24],
    ['Asia/Oral', 24],
    ['Asia/Aqtau', 24],
  ])('29 February 2024 in %s has %i hours', (zone, hours) => {
    const length = instantOf('2024-03-01', '00:00', zone).getTime() - instantOf('2024-02-29', '00:00', zone).getTime();
    expect(length / 3_600_000).toBe(hours);
  });

  test('one moment is two days: in Almaty it is already tomorrow', () => {
    const moment = new Date('2020-08-28T18:30:00Z');
    expect(todayIn('Asia/Almaty', moment)).toBe('2020-08-29');
    expect(todayIn('Asia/Oral', moment)).toBe('2020-08-28');
  });

  test('a doubled hour is its first one, whatever the day on which one asks', () => {
    const now = Settings.now;
    try {
      for (const asked of ['2023-06-01T00:00:00Z', '2025-06-01T00:00:00Z']) {
        Settings.now = () => Date.parse(asked);
        expect(instantOf('2024-02-29', '23:30', 'Asia/Almaty').toISOString()).toBe('2024-02-29T17:30:00.000Z');
      }
    } finally {
      Settings.now = now;
    }
  });

  test('a skipped hour is as much later as was skipped', () => {
    expect(instantOf('2004-03-28', '02:30', 'Asia/Almaty').toISOString()).toBe('2004-03-27T20:30:00.000Z');
  });

  test('an instant lies on its own day', () => {
    const zone = fc.constantFrom('Asia/Almaty', 'Asia/Qyzylorda', 'Asia/Oral', 'Asia/Aqtau', 'UTC');
    fc.assert(
      fc.property(anyDay, zone, fc.nat(23), (day, place, hour) => {
        expect(todayIn(place, instantOf(day, `${String(hour).padStart(2, '0')}:15`, place))).toBe(day);
      }),
    );
  });

  test.each(['9:00', '24:00', '09:60', '09:00:00', '', 'noon'])("'%s' is no time of the day", (time) =>
    expect(() => instantOf('2020-01-01', time, 'Asia/Almaty')).toThrow(RangeError),
  );

  test('an unknown zone and a broken moment are refused, not read as UTC', () => {
    expect(() => instantOf('2020-01-01', '09:00', 'Asia/Nur-Sultan')).toThrow(RangeError);
    expect(() => todayIn('', new Date(0))).toThrow(RangeError);
    expect(() => todayIn('Asia/Almaty', new Date(NaN))).toThrow(RangeError);
  });
});

describe('a day as people read it', () => {
  test.each([
    ['kk', '2020-08-28', '28.08.2020', 'жұма, 28.08.2020'],
    ['ru', '2020-08-28', '28.08.2020', 'пятница, 28.08.2020'],
    ['en', '2020-08-28', '28 August 2020', 'Friday 28 August 2020'],
    ['kk', '2020-03-01', '01.03.2020', 'жексенбі, 01.03.2020'],
    ['ru', '2020-03-01', '01.03.2020', 'воскресенье, 01.03.2020'],
    ['en', '2020-03-01', '1 March 2020', 'Sunday 1 March 2020'],
    ['kk', '2019-12-02', '02.12.2019', 'дүйсенбі, 02.12.2019'],
    ['ru', '2019-12-02', '02.12.2019', 'понедельник, 02.12.2019'],
    ['en', '2019-12-02', '2 December 2019', 'Monday 2 December 2019'],
  ] as const)('%s: %s is %s and %s', (language, day, plain, withWeekday) => {
    expect(formatDay(day, language)).toBe(plain);
    expect(formatDayWithWeekday(day, language)).toBe(withWeekday);
  });

  test('each language has its seven weekdays, each its own', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const week = ['20', '21', '22', '23', '24', '25', '26'].map((d) =>
        formatDayWithWeekday(`2020-01-${d}`, language),
      );
      expect(new Set(week.map((text) => text.split(/[ ,]/)[0])).size).toBe(7);
    }
  });
});
