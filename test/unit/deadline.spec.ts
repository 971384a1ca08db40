import fc from 'fast-check';
import { calendarOf } from '../../src/calendar/working-days.js';
import {
  DeadlineProblem,
  type Boundary,
  type DeadlineTerms,
  type PeriodUnit,
} from '../../src/instructions/deadline-terms.js';
import {
  computeDeadline,
  daysLeft,
  isOverdue,
  proposedDayForNoTerm,
  workingDaysLeft,
  type DeadlineContext,
} from '../../src/instructions/deadline.js';
import { addDays, addMonths, isLocalDate, monthEnd } from '../../src/shared/local-date.js';
import { dayWithin } from '../support/days.js';
import { kzCalendar as calendar } from '../support/kz-calendar.js';

const meeting = '2019-11-28';
const context: DeadlineContext = { issuedOn: meeting, calendar, nonWorkingDay: 'preceding' };
const date = (namedDay: string, boundary: Boundary): DeadlineTerms => ({
  kind: 'date',
  written: 'w',
  namedDay,
  boundary,
});
const period = (length: number, unit: PeriodUnit): DeadlineTerms => ({ kind: 'period', written: 'w', length, unit });
const event = (
  eventDay: string | null,
  length?: number,
  unit: PeriodUnit = 'day',
  boundary?: Boundary,
): DeadlineTerms => ({
  kind: 'event',
  written: 'w',
  event: 'the next meeting',
  eventDay,
  ...(length !== undefined && { offset: { length, unit } }),
  ...(boundary && { boundary }),
});
const days = (terms: DeadlineTerms, other: Partial<DeadlineContext> = {}) => {
  const { lastDay, effectiveDay } = computeDeadline(terms, { ...context, ...other });
  return [lastDay, effectiveDay];
};

describe('a deadline by a date', () => {
  test.each<[string, Boundary, string, string, string]>([
    ['2020-09-01', 'exclusive', '2020-08-31', '2020-08-28', 'before Sep. 1, 2020: a Monday off for Constitution Day'],
    ['2020-03-01', 'inclusive', '2020-03-01', '2020-02-28', 'by March 1, 2020: a Sunday'],
    ['2020-01-05', 'inclusive', '2020-01-05', '2020-01-05', 'a Sunday that is worked'],
    ['2020-12-20', 'inclusive', '2020-12-20', '2020-12-20', 'a Sunday that is worked'],
    ['2020-12-21', 'exclusive', '2020-12-20', '2020-12-20', 'before the Monday after it'],
    ['2020-12-19', 'inclusive', '2020-12-19', '2020-12-15', 'a Saturday after three days off'],
    ['2020-01-01', 'exclusive', '2019-12-31', '2019-12-31', 'before the year'],
    ['2020-03-01', 'exclusive', '2020-02-29', '2020-02-28', 'before March of a leap year'],
  ])('%s %s: last day %s, effective day %s (%s)', (named, boundary, lastDay, effectiveDay) => {
    const deadline = computeDeadline(date(named, boundary), context);
    expect(deadline).toMatchObject({ kind: 'date', namedDay: named, boundary, lastDay, effectiveDay, needs: [] });
  });

  test.each([
    ['preceding', '2020-08-28'],
    ['following', '2020-09-01'],
    ['as_written', '2020-08-31'],
  ] as const)('a last day off goes by the rule of the register: %s is %s', (nonWorkingDay, effectiveDay) => {
    const deadline = computeDeadline(date('2020-09-01', 'exclusive'), { ...context, nonWorkingDay });
    expect(deadline).toMatchObject({ lastDay: '2020-08-31', lastDayIsOff: true, effectiveDay, nonWorkingDay });
  });

  test('keeps the words and the terms as they were given', () => {
    const terms: DeadlineTerms = {
      kind: 'date',
      written: ' before  Sep. 1, 2020',
      namedDay: '2020-09-01',
      boundary: 'exclusive',
    };
    expect(computeDeadline(terms, context)).toMatchObject({
      written: ' before  Sep. 1, 2020',
      terms,
      issuedOn: meeting,
    });
  });

  test('an effective day is worked, on the proper side of the last day, and nothing worked lies between', () => {
    const boundary = fc.constantFrom('inclusive' as const, 'exclusive' as const);
    fc.assert(
      fc.property(dayWithin('2019-01-10', '2027-12-20'), boundary, (named, bound) => {
        const [lastDay, preceding] = days(date(named, bound));
        const [, following] = days(date(named, bound), { nonWorkingDay: 'following' });
        expect(lastDay).toBe(bound === 'exclusive' ? addDays(named, -1) : named);
        expect(preceding! <= lastDay! && lastDay! <= following!).toBe(true);
        expect([preceding, following].every((day) => calendar.isWorkingDay(day!))).toBe(true);
        expect(calendar.countBetween(preceding!, following!)).toBe(preceding === following ? 0 : 1);
        expect(days(date(named, bound), { nonWorkingDay: 'as_written' })).toEqual([lastDay, lastDay]);
      }),
    );
  });
});

describe('a deadline by a month, quarter, half-year or year', () => {
  test.each<[Partial<DeadlineTerms>, string, string]>([
    [{ kind: 'month', year: 2020, month: 8 }, '2020-08-31', '2020-07-31'],
    [{ kind: 'month', year: 2020, month: 9 }, '2020-09-30', '2020-08-31'],
    [{ kind: 'month', year: 2020, month: 2 }, '2020-02-29', '2020-01-31'],
    [{ kind: 'month', year: 2020, month: 3 }, '2020-03-31', '2020-02-29'],
    [{ kind: 'month', year: 2020, month: 1 }, '2020-01-31', '2019-12-31'],
    [{ kind: 'quarter', year: 2020, quarter: 1 }, '2020-03-31', '2019-12-31'],
    [{ kind: 'quarter', year: 2020, quarter: 3 }, '2020-09-30', '2020-06-30'],
    [{ kind: 'quarter', year: 2020, quarter: 4 }, '2020-12-31', '2020-09-30'],
    [{ kind: 'half_year', year: 2020, half: 1 }, '2020-06-30', '2019-12-31'],
    [{ kind: 'half_year', year: 2020, half: 2 }, '2020-12-31', '2020-06-30'],
    [{ kind: 'year', year: 2020 }, '2020-12-31', '2019-12-31'],
  ])('%j: in it until %s, before it until %s', (part, inclusive, exclusive) => {
    const terms = { written: 'w', ...part } as DeadlineTerms;
    expect(computeDeadline(terms, context)).toMatchObject({
      boundary: 'inclusive',
      lastDay: inclusive,
      namedDay: null,
    });
    expect(days({ ...terms, boundary: 'inclusive' } as DeadlineTerms)[0]).toBe(inclusive);
    const before = computeDeadline({ ...terms, boundary: 'exclusive' } as DeadlineTerms, context);
    expect(before).toMatchObject({ boundary: 'exclusive', lastDay: exclusive });
  });

  test('"before September" and "before September 1" are the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const terms: DeadlineTerms = { kind: 'month', written: 'w', year, month, boundary: 'exclusive' };
        expect(days(terms)).toEqual(days(date(`${monthEnd(year, month).slice(0, 8)}01`, 'exclusive')));
      }),
    );
  });
});

describe('a deadline by a period from the issue day', () => {
  test.each<[string, number, PeriodUnit, string, string]>([
    ['2020-01-31', 1, 'month', '2020-02-29', '2020-02-28'],
    ['2019-01-31', 1, 'month', '2019-02-28', '2019-02-28'],
    ['2018-07-06', 3, 'month', '2018-10-06', '2018-10-05'],
    ['2019-09-02', 3, 'month', '2019-12-02', '2019-11-29'],
    ['2020-02-29', 1, 'year', '2021-02-28', '2021-02-26'],
    ['2020-06-19', 1, 'week', '2020-06-26', '2020-06-26'],
    ['2019-11-28', 10, 'day', '2019-12-08', '2019-12-06'],
    ['2019-11-28', 1, 'day', '2019-11-29', '2019-11-29'],
    ['2019-11-28', 5, 'working_day', '2019-12-06', '2019-12-06'],
    ['2019-12-30', 2, 'working_day', '2020-01-05', '2020-01-05'],
    ['2019-11-30', 1, 'working_day', '2019-12-03', '2019-12-03'],
  ])('issued %s, %i %s: last day %s, effective day %s', (issuedOn, length, unit, lastDay, effectiveDay) => {
    expect(computeDeadline(period(length, unit), { ...context, issuedOn })).toMatchObject({
      boundary: 'inclusive',
      namedDay: null,
      lastDay,
      effectiveDay,
    });
  });

  test('one month from 31.01.2020 ends on Saturday 29.02.2020, and the following working day is 02.03.2020', () => {
    expect(days(period(1, 'month'), { issuedOn: '2020-01-31', nonWorkingDay: 'following' })[1]).toBe('2020-03-02');
  });

  test('of a draft has no days yet and says what it needs', () => {
    for (const unit of ['day', 'working_day', 'week', 'month', 'year'] as const) {
      const deadline = computeDeadline(period(1, unit), { ...context, issuedOn: null });
      expect(deadline).toMatchObject({
        lastDay: null,
        lastDayIsOff: null,
        effectiveDay: null,
        needs: ['signing_day'],
        doubts: [],
      });
    }
  });

  test('a longer period never ends earlier, and working days last at least as long as calendar days', () => {
    const unit = fc.constantFrom<PeriodUnit>('day', 'working_day', 'week', 'month', 'year');
    const length = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(dayWithin('2019-01-01', '2027-12-31'), unit, length, (issuedOn, u, n) => {
        const [shorter] = days(period(n, u), { issuedOn });
        const [longer] = days(period(n + 1, u), { issuedOn });
        expect(longer! > shorter! && shorter! > issuedOn).toBe(true);
        expect(days(period(n, 'working_day'), { issuedOn })[0]! >= days(period(n, 'day'), { issuedOn })[0]!).toBe(true);
      }),
    );
  });
});

describe('a deadline by an event', () => {
  test.each<[DeadlineTerms, string, string]>([
    [event('2019-12-10'), '2019-12-10', '2019-12-10'],
    [event('2019-12-10', undefined, 'day', 'exclusive'), '2019-12-09', '2019-12-09'],
    [event('2019-12-10', -5, 'working_day'), '2019-12-03', '2019-12-03'],
    [event('2019-12-10', 5, 'working_day'), '2019-12-19', '2019-12-19'],
    [event('2019-12-10', -5, 'working_day', 'exclusive'), '2019-12-02', '2019-11-29'],
    [event('2019-12-10', 10, 'day'), '2019-12-20', '2019-12-20'],
    [event('2019-12-10', -1, 'week'), '2019-12-03', '2019-12-03'],
    [event('2020-03-31', -1, 'month'), '2020-02-29', '2020-02-28'],
    [event('2019-12-10', 1, 'year'), '2020-12-10', '2020-12-10'],
  ])('%j: last day %s, effective day %s', (terms, lastDay, effectiveDay) =>
    expect(computeDeadline(terms, context)).toMatchObject({ lastDay, effectiveDay, namedDay: null, needs: [] }),
  );

  test('without its day has no days yet and says what it needs', () => {
    for (const terms of [event(null), event(null, -5, 'working_day')]) {
      expect(computeDeadline(terms, context)).toMatchObject({
        boundary: 'inclusive',
        lastDay: null,
        effectiveDay: null,
        needs: ['event_day'],
        doubts: [],
      });
    }
  });
});

describe('a continuing duty and no term', () => {
  test.each(['continuing', 'none'] as const)('%s has no day, needs none and raises no doubt', (kind) => {
    const deadline = computeDeadline({ kind, written: 'постоянно' }, context);
    expect(deadline).toMatchObject({ kind, boundary: null, lastDay: null, effectiveDay: null, needs: [], doubts: [] });
  });

  test.each([
    ['2019-11-28', '2019-12-28'],
    ['2020-01-31', '2020-02-29'],
  ])('no term, issued %s: the office is offered %s', (issuedOn, expected) =>
    expect(proposedDayForNoTerm(issuedOn)).toBe(expected),
  );
});

describe('a doubt', () => {
  const doubts = (terms: DeadlineTerms, other: Partial<DeadlineContext> = {}) =>
    computeDeadline(terms, { ...context, ...other }).doubts;

  test('is absent from the plain cases of the meeting', () => {
    expect(doubts(date('2020-09-01', 'exclusive'))).toEqual([]);
    expect(doubts(date('2020-03-01', 'inclusive'), { today: meeting })).toEqual([]);
    expect(doubts(date('2020-12-31', 'inclusive'))).toEqual([]);
  });

  test('"before 31 December": people mean that it is included', () => {
    const params = { namedDay: '2020-12-31', lastDay: '2020-12-30' };
    expect(doubts(date('2020-12-31', 'exclusive'))).toEqual([{ code: 'exclusive_31_december', params }]);
  });

  test('an effective day before the issue day, even where the last day is not', () => {
    const params = { effectiveDay: '2020-08-28', issuedOn: '2020-08-29' };
    const expected = [{ code: 'effective_before_issue', params }];
    expect(doubts(date('2020-08-31', 'inclusive'), { issuedOn: '2020-08-29' })).toEqual(expected);
    expect(doubts(date('2020-08-31', 'inclusive'), { issuedOn: '2020-08-29', nonWorkingDay: 'following' })).toEqual([
      { code: 'little_time', params: { workingDays: 1, from: '2020-08-29', effectiveDay: '2020-09-01' } },
    ]);
  });

  test('a day in the past, known only to whom gives the day of today', () => {
    const terms = date('2020-03-01', 'inclusive');
    expect(doubts(terms)).toEqual([]);
    expect(doubts(terms, { today: '2020-02-28' }).map((d) => d.code)).toEqual(['little_time']);
    expect(doubts(terms, { today: '2020-02-29' })).toEqual([
      { code: 'in_the_past', params: { effectiveDay: '2020-02-28', today: '2020-02-29' } },
    ]);
  });

  test.each([
    ['2019-11-28', 0],
    ['2019-11-29', 1],
    ['2019-12-02', 1],
    ['2019-12-03', null],
  ])('less than two working days, due %s: %j', (due, workingDays) => {
    const little = doubts(date(due, 'inclusive')).find((d) => d.code === 'little_time');
    expect(little?.params.workingDays ?? null).toBe(workingDays);
  });

  test('little time is counted from today when the issue day has gone by', () => {
    const terms = date('2020-02-28', 'inclusive');
    expect(doubts(terms, { today: '2020-02-27' }).map((d) => d.params.from)).toEqual(['2020-02-27']);
    expect(doubts(terms, { issuedOn: '2020-02-27', today: '2020-01-01' }).map((d) => d.params.from)).toEqual([
      '2020-02-27',
    ]);
    expect(doubts(terms, { issuedOn: null })).toEqual([]);
  });

  test('a year whose days off nobody entered', () => {
    const unknown = (terms: DeadlineTerms, other: Partial<DeadlineContext> = {}) =>
      doubts(terms, { issuedOn: '2027-06-01', ...other })
        .filter((d) => d.code === 'calendar_unknown')
        .map((d) => d.params.year);
    expect(unknown(date('2027-12-31', 'inclusive'))).toEqual([]);
    expect(unknown(date('2028-01-10', 'inclusive'))).toEqual([2028]);
    expect(unknown(date('2028-01-10', 'inclusive'), { nonWorkingDay: 'as_written' })).toEqual([]);
    expect(unknown(period(700, 'working_day'))).toEqual([2028, 2029, 2030]);
    expect(unknown(period(700, 'working_day'), { nonWorkingDay: 'as_written' })).toEqual([2028, 2029, 2030]);
    // The last day is of a known year, the working day before it of an unknown one.
    const only2020 = calendarOf([{ day: '2020-01-01', kind: 'off' }]);
    expect(unknown(date('2020-01-01', 'inclusive'), { issuedOn: meeting, calendar: only2020 })).toEqual([2019]);
  });

  test.each([
    ['2024-11-28', false],
    ['2024-11-29', true],
    ['2030-12-31', true],
  ])('more than five years away, due %s: %s', (due, far) => {
    const codes = doubts(date(due, 'inclusive')).map((d) => d.code);
    expect(codes.includes('far_away')).toBe(far);
    expect(doubts(date(due, 'inclusive'), { issuedOn: null }).map((d) => d.code)).not.toContain('far_away');
  });
});

describe('terms that no day can be reckoned from', () => {
  const refusal = (terms: unknown, other: Partial<DeadlineContext> = {}) => {
    try {
      return computeDeadline(terms as DeadlineTerms, { ...context, ...other });
    } catch (error) {
      if (error instanceof DeadlineProblem) return [error.code, error.field];
      throw error;
    }
  };

  test.each<[object, string, string]>([
    [{ kind: 'date', namedDay: '2019-02-30', boundary: 'inclusive' }, 'day_does_not_exist', 'namedDay'],
    [{ kind: 'date', namedDay: '01.09.2020', boundary: 'inclusive' }, 'day_does_not_exist', 'namedDay'],
    [{ kind: 'date', namedDay: undefined, boundary: 'inclusive' }, 'day_does_not_exist', 'namedDay'],
    [{ kind: 'date', namedDay: '0020-09-01', boundary: 'inclusive' }, 'year_out_of_range', 'namedDay'],
    [{ kind: 'date', namedDay: '2101-01-01', boundary: 'exclusive' }, 'year_out_of_range', 'namedDay'],
    [{ kind: 'date', namedDay: '1990-01-01', boundary: 'exclusive' }, 'year_out_of_range', 'namedDay'],
    [{ kind: 'date', namedDay: '2020-09-01' }, 'value_unknown', 'boundary'],
    [{ kind: 'month', year: 2020, month: 13 }, 'month_out_of_range', 'month'],
    [{ kind: 'month', year: 2020, month: 0 }, 'month_out_of_range', 'month'],
    [{ kind: 'month', year: 2020, month: '9' }, 'month_out_of_range', 'month'],
    [{ kind: 'month', year: 20, month: 9 }, 'year_out_of_range', 'year'],
    [{ kind: 'month', year: 2020, month: 9, boundary: 'until' }, 'value_unknown', 'boundary'],
    [{ kind: 'quarter', year: 2020, quarter: 5 }, 'quarter_out_of_range', 'quarter'],
    [{ kind: 'half_year', year: 2020, half: 3 }, 'half_year_out_of_range', 'half'],
    [{ kind: 'half_year', year: 2020, half: 1.5 }, 'half_year_out_of_range', 'half'],
    [{ kind: 'year', year: 2101 }, 'year_out_of_range', 'year'],
    [{ kind: 'year', year: NaN }, 'year_out_of_range', 'year'],
    [{ kind: 'year', year: 1990, boundary: 'exclusive' }, 'year_out_of_range', 'year'],
    [{ kind: 'period', length: 0, unit: 'day' }, 'length_out_of_range', 'length'],
    [{ kind: 'period', length: -1, unit: 'day' }, 'length_out_of_range', 'length'],
    [{ kind: 'period', length: 1001, unit: 'day' }, 'length_out_of_range', 'length'],
    [{ kind: 'period', length: 1.5, unit: 'month' }, 'length_out_of_range', 'length'],
    [{ kind: 'period', length: 1, unit: 'fortnight' }, 'value_unknown', 'unit'],
    [{ kind: 'period', length: 1000, unit: 'year' }, 'year_out_of_range', 'length'],
    [{ kind: 'event', event: '  ', eventDay: null }, 'event_missing', 'event'],
    [{ kind: 'event', event: 'e', eventDay: '2019-02-30' }, 'day_does_not_exist', 'eventDay'],
    [{ kind: 'event', event: 'e', eventDay: null, boundary: 'x' }, 'value_unknown', 'boundary'],
    [
      { kind: 'event', event: 'e', eventDay: null, offset: { length: 0, unit: 'day' } },
      'offset_out_of_range',
      'offset.length',
    ],
    [
      { kind: 'event', event: 'e', eventDay: null, offset: { length: -1001, unit: 'day' } },
      'offset_out_of_range',
      'offset.length',
    ],
    [{ kind: 'event', event: 'e', eventDay: null, offset: { length: 1, unit: '' } }, 'value_unknown', 'offset.unit'],
    [
      { kind: 'event', event: 'e', eventDay: '2020-01-01', offset: { length: -900, unit: 'year' } },
      'year_out_of_range',
      'offset.length',
    ],
    [{ kind: 'event', event: 'e', eventDay: '1990-01-01', boundary: 'exclusive' }, 'year_out_of_range', 'eventDay'],
    [{ kind: 'some day' }, 'value_unknown', 'kind'],
  ])('%j: %s in %s', (terms, code, field) => expect(refusal({ written: 'w', ...terms })).toEqual([code, field]));

  test('are told even while the issue day is unknown', () => {
    expect(refusal(period(0, 'day'), { issuedOn: null })).toEqual(['length_out_of_range', 'length']);
  });

  test('an issue day or a today that does not exist is refused as well', () => {
    expect(refusal({ kind: 'none', written: '' }, { issuedOn: '2019-02-30' })).toEqual([
      'day_does_not_exist',
      'issuedOn',
    ]);
    expect(refusal({ kind: 'none', written: '' }, { today: '2019-02-30' })).toEqual(['day_does_not_exist', 'today']);
  });

  test('whatever comes in, either days come out that exist or a DeadlineProblem', () => {
    const number = fc.oneof(fc.integer({ min: -1100, max: 2200 }), fc.double(), fc.constant(undefined));
    const unit = fc.constantFrom('day', 'working_day', 'week', 'month', 'year', 'eon');
    const day = fc.oneof(dayWithin('1990-01-01', '2100-12-31'), fc.string(), fc.constant(null));
    const anything = fc.record({
      kind: fc.constantFrom(
        'date',
        'month',
        'quarter',
        'half_year',
        'year',
        'period',
        'event',
        'continuing',
        'none',
        'x',
      ),
      written: fc.string(),
      namedDay: day,
      boundary: fc.constantFrom('inclusive', 'exclusive', undefined, 'x'),
      year: fc.oneof(fc.integer({ min: 1989, max: 2101 }), number),
      month: fc.oneof(fc.integer({ min: 0, max: 13 }), number),
      quarter: fc.integer({ min: 0, max: 5 }),
      half: fc.integer({ min: 0, max: 3 }),
      length: number,
      unit,
      event: fc.string(),
      eventDay: day,
      offset: fc.oneof(fc.constant(undefined), fc.record({ length: number, unit })),
    });
    const rule = fc.constantFrom('preceding' as const, 'following' as const, 'as_written' as const);
    fc.assert(
      fc.property(anything, dayWithin('1990-01-01', '2100-12-31'), rule, (terms, issuedOn, nonWorkingDay) => {
        const outcome = refusal(terms, { issuedOn, nonWorkingDay });
        if (Array.isArray(outcome)) return;
        expect(outcome.written).toBe(terms.written);
        expect(outcome.lastDay === null).toBe(outcome.effectiveDay === null);
        for (const d of [outcome.lastDay, outcome.effectiveDay]) expect(d === null || isLocalDate(d)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the time left', () => {
  test.each([
    ['2020-08-28', '2020-08-27', false, 1, 1],
    ['2020-08-28', '2020-08-28', false, 0, 0],
    ['2020-08-28', '2020-08-29', true, -1, 0],
    ['2020-08-28', '2020-08-31', true, -3, 0],
    ['2020-08-28', '2020-09-01', true, -4, -1],
    ['2020-01-08', '2019-12-31', false, 8, 3],
  ])('due %s, on %s: overdue %s, %i days, %i working days', (due, today, overdue, left, workingLeft) => {
    expect(isOverdue(due, today)).toBe(overdue);
    expect(daysLeft(due, today)).toBe(left);
    expect(workingDaysLeft(due, today, calendar)).toBe(workingLeft);
  });

  test('without a day nothing is overdue and nothing is left to count', () => {
    expect([
      isOverdue(null, '2099-01-01'),
      daysLeft(null, '2020-01-01'),
      workingDaysLeft(null, '2020-01-01', calendar),
    ]).toEqual([false, null, null]);
  });

  test('is overdue exactly when days are owed', () => {
    const day = dayWithin('2019-01-01', '2027-12-31');
    fc.assert(fc.property(day, day, (due, today) => expect(isOverdue(due, today)).toBe(daysLeft(due, today)! < 0)));
    fc.assert(fc.property(day, (day) => expect(proposedDayForNoTerm(day)).toBe(addMonths(day, 1))));
  });
});
