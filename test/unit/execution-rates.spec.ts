import { partOf, ratesOf, undatedOf, type Period, type RatedTasks } from '../../src/dashboard/execution-rates.js';
import fc from 'fast-check';
import { STATES } from '../../src/tasks/task-lifecycle.js';
import { dayWithin } from '../support/days.js';

const YEAR: Period = { from: '2020-01-01', to: '2020-12-31' };
const DUE = '2020-08-28';
const TODAY = '2020-09-15';

const task = (changes: Partial<RatedTasks> = {}): RatedTasks => ({
  role: 'lead',
  state: 'in_progress',
  kind: 'date',
  days: { current: DUE, original: DUE },
  filedOn: null,
  today: TODAY,
  count: 1,
  ...changes,
});
const both = (one: RatedTasks, period = YEAR) => [partOf(one, 'current', period), partOf(one, 'original', period)];
const moved = (original: string, current: string) => ({ days: { original, current } });

describe('a task that was filed', () => {
  it('on the day itself is on time, the day after it late', () => {
    expect(both(task({ state: 'executed', filedOn: DUE }))).toEqual(['closedOnTime', 'closedOnTime']);
    expect(both(task({ state: 'executed', filedOn: '2020-08-29' }))).toEqual(['closedLate', 'closedLate']);
  });

  it('in time and accepted three weeks after the day is on time: the delay is the office’s', () => {
    const waiting = task({ state: 'under_review', filedOn: DUE });
    expect(both(waiting)).toEqual(['underReviewOnTime', 'underReviewOnTime']);
    expect(both({ ...waiting, state: 'executed', today: '2020-09-20' })).toEqual(['closedOnTime', 'closedOnTime']);
  });

  it('late, returned, and filed again is late by the second filing, and overdue in between', () => {
    expect(both(task({ state: 'under_review', filedOn: '2020-09-01' }))).toEqual([
      'underReviewLate',
      'underReviewLate',
    ]);
    expect(both(task({ state: 'returned', filedOn: null }))).toEqual(['overdue', 'overdue']);
    expect(both(task({ state: 'executed', filedOn: '2020-09-10' }))).toEqual(['closedLate', 'closedLate']);
  });

  it('in time, but returned and filed again after the day, is late: the finally accepted report counts', () => {
    expect(both(task({ state: 'returned' }))).toEqual(['overdue', 'overdue']);
    expect(both(task({ state: 'executed', filedOn: '2020-09-02' }))).toEqual(['closedLate', 'closedLate']);
  });
});

describe('a task whose deadline was moved', () => {
  it('later by an extension is on time by the new day and late by the original one', () => {
    const extended = task({ state: 'executed', filedOn: '2020-09-10', ...moved(DUE, '2020-09-14') });
    expect(both(extended)).toEqual(['closedOnTime', 'closedLate']);
  });

  it('later, and still open, is overdue by the original day alone', () => {
    expect(both(task(moved(DUE, '2020-10-01')))).toEqual([undefined, 'overdue']);
  });

  it('out of the period counts in it by the original day alone', () => {
    const pushed = task({
      state: 'executed',
      filedOn: '2020-09-30',
      today: '2021-03-01',
      ...moved('2020-09-30', '2021-02-01'),
    });
    expect(both(pushed)).toEqual([undefined, 'closedOnTime']);
    expect(both(pushed, { from: '2021-01-01', to: '2021-12-31' })).toEqual(['closedOnTime', undefined]);
  });

  it('earlier is overdue by the new day before the original one has come', () => {
    expect(both(task(moved('2020-12-31', '2020-09-01')))).toEqual(['overdue', undefined]);
  });

  it('given a day only later has no original one', () => {
    const given = task({ days: { current: DUE, original: null }, state: 'executed', filedOn: DUE });
    expect(both(given)).toEqual(['closedOnTime', undefined]);
  });
});

describe('a task that left the usual way', () => {
  it('reopened is overdue again, whatever it was before', () => {
    expect(both(task({ state: 'in_progress', filedOn: null }))).toEqual(['overdue', 'overdue']);
  });

  it('withdrawn is in no share', () => {
    const withdrawn = task({ state: 'withdrawn' });
    expect(both(withdrawn)).toEqual(['withdrawn', 'withdrawn']);
    expect(ratesOf([withdrawn], 'current', YEAR).onTime).toEqual({ numerator: 0, denominator: 0 });
  });

  it('closed as not executed fell due all the same', () => {
    const rates = ratesOf([task({ state: 'not_executed' })], 'current', YEAR);
    expect(rates).toMatchObject({ execution: { numerator: 0, denominator: 1 }, parts: { notExecuted: 1 } });
  });

  it('executed without a report of its own is closed, and neither on time nor late', () => {
    const rates = ratesOf([task({ state: 'executed', filedOn: null })], 'current', YEAR);
    expect(rates).toMatchObject({
      onTime: { numerator: 0, denominator: 1 },
      execution: { numerator: 1, denominator: 1 },
    });
  });

  it.each(STATES)('of a co-executor stands apart: only the lead files (%s)', (state) => {
    expect(both(task({ role: 'co_executor', state }))).toEqual(['coExecutors', 'coExecutors']);
  });
});

describe('a task that has not fallen due', () => {
  it('is not counted on its day, and is from the day after on', () => {
    expect(both(task({ today: DUE }))).toEqual([undefined, undefined]);
    expect(both(task({ today: '2020-08-29' }))).toEqual(['overdue', 'overdue']);
  });

  it('is not counted when it was closed early either: else early ones alone would make 100 %', () => {
    expect(both(task({ state: 'executed', filedOn: '2020-07-01', today: '2020-07-10' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['before', '2020-08-29', '2020-12-31'],
    ['after', '2020-01-01', '2020-08-27'],
  ])('is not counted with its day %s the period', (_, from, to) => {
    expect(both(task({}), { from, to })).toEqual([undefined, undefined]);
  });

  it.each([
    [DUE, '2020-12-31'],
    ['2020-01-01', DUE],
  ])('but is on either end of it (%s to %s)', (from, to) => {
    expect(both(task({}), { from, to })).toEqual(['overdue', 'overdue']);
  });

  it('without a term, or continuing, is counted apart while it is open', () => {
    const undated = { days: { current: null, original: null } };
    const tasks = [
      task({ ...undated, kind: 'none', count: 3 }),
      task({ ...undated, kind: 'none', state: 'executed', filedOn: DUE }),
      task({ ...undated, kind: 'continuing', state: 'under_review' }),
      task(),
    ];
    expect(undatedOf(tasks)).toEqual({ noTerm: 3, continuing: 1 });
    expect(ratesOf(tasks, 'current', YEAR).parts.fallenDue).toBe(1);
  });
});

describe('the shares', () => {
  it('carry their denominator: 2 of 5 on time, 3 of 5 closed, 1 under review, 1 overdue', () => {
    const tasks = [
      task({ state: 'executed', filedOn: DUE, count: 2 }),
      task({ state: 'executed', filedOn: '2020-08-31' }),
      task({ state: 'under_review', filedOn: DUE }),
      task(),
      task({ state: 'withdrawn' }),
      task({ role: 'co_executor' }),
    ];
    expect(ratesOf(tasks, 'current', YEAR)).toEqual({
      onTime: { numerator: 2, denominator: 5 },
      execution: { numerator: 3, denominator: 5 },
      parts: {
        fallenDue: 5,
        closedOnTime: 2,
        closedLate: 1,
        closedUnmarked: 0,
        notExecuted: 0,
        overdue: 1,
        underReview: 1,
        underReviewOnTime: 1,
        underReviewLate: 0,
        withdrawn: 1,
        coExecutors: 1,
      },
    });
  });

  it('are made of parts that add up to all that fell due, and never exceed it', () => {
    const day = fc.option(dayWithin('2019-12-01', '2021-01-31'), { nil: null });
    const any = fc.record({
      role: fc.constantFrom('lead' as const, 'co_executor' as const),
      state: fc.constantFrom(...STATES),
      kind: fc.constantFrom('date', 'none', 'continuing'),
      days: fc.record({ current: day, original: day }),
      filedOn: day,
      today: dayWithin('2020-01-01', '2021-01-31'),
      count: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('current' as const, 'original' as const), (tasks, by) => {
        const { onTime, execution, parts } = ratesOf(tasks, by, YEAR);
        const { closedOnTime, closedLate, closedUnmarked, notExecuted, overdue, underReview } = parts;
        const sum = closedOnTime + closedLate + closedUnmarked + notExecuted + overdue + underReview;
        expect(parts.fallenDue).toBe(sum);
        expect(onTime.numerator).toBeLessThanOrEqual(execution.numerator);
        expect(execution.numerator).toBeLessThanOrEqual(execution.denominator);
        expect(onTime.denominator).toBe(execution.denominator);
      }),
    );
  });
});
