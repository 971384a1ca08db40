import fc from 'fast-check';
import { calendarOf } from '../../src/calendar/working-days.js';
import { anchorsDueOn, nextStepAfter, planOf } from '../../src/reminders/plan.js';
import { addresseesOf } from '../../src/reminders/addressees.js';
import {
  deadlineLadder,
  DEFAULT_POLICY,
  filingOf,
  reviewLadder,
  rungsOf,
  stepOfFiling,
  type DayUnit,
  type Ladder,
  type Repetition,
} from '../../src/reminders/policy.js';
import { addDays, dayOfNumber, dayNumber } from '../../src/shared/local-date.js';
import { dayWithin } from '../support/days.js';
import { kzCalendar } from '../support/kz-calendar.js';

const deadline = deadlineLadder(DEFAULT_POLICY);
const review = reviewLadder(DEFAULT_POLICY);
const plan = (day: string, until: string) =>
  planOf(day, deadline, kzCalendar, until).map(({ step, on }) => `${step} ${on}`);

describe('the plan of a deadline', () => {
  it('of Friday 28 August 2020: Constitution Day and its substitute put off the first step after it', () => {
    expect(plan('2020-08-28', '2020-10-01')).toEqual([
      'd30 2020-07-29',
      'd14 2020-08-14',
      'd7 2020-08-21',
      'd3 2020-08-25',
      'd1 2020-08-27',
      'd0 2020-08-28',
      'late1 2020-09-01',
      'late1+1w 2020-09-08',
      'late1+2w 2020-09-15',
      'late1+3w 2020-09-22',
      'late1+4w 2020-09-29',
    ]);
  });

  it('of Friday 28 February 2020: 9 March is off, Nauryz lasts to the 25th, the May holidays are stepped over', () => {
    expect(plan('2020-02-28', '2020-05-15')).toEqual([
      'd30 2020-01-29',
      'd14 2020-02-14',
      'd7 2020-02-21',
      'd3 2020-02-25',
      'd1 2020-02-27',
      'd0 2020-02-28',
      'late1 2020-03-02',
      'late1+1w 2020-03-10',
      'late1+2w 2020-03-16',
      'late1+3w 2020-03-26',
      'late1+4w 2020-03-30',
      'late1+5w 2020-04-06',
      'late1+6w 2020-04-13',
      'late1+7w 2020-04-20',
      'late1+8w 2020-04-27',
      'late1+9w 2020-05-04',
      'late1+10w 2020-05-11',
    ]);
  });

  it('before 12 May 2020: days off move each step to the preceding working day, one step a day', () => {
    // d3 is Saturday 9 May, d1 is Monday 11 May (worked for Friday the 8th), d7 is Tuesday 5 May.
    expect(plan('2020-05-12', '2020-05-13')).toEqual([
      'd30 2020-04-10',
      'd14 2020-04-28',
      'd7 2020-05-05',
      'd3 2020-05-06',
      'd1 2020-05-11',
      'd0 2020-05-12',
      'late1 2020-05-13',
    ]);
  });

  it('after 24 April 2020: a week that ends on Friday 8 May, a day off, is reminded on Monday the 11th', () => {
    expect(plan('2020-04-30', '2020-05-20').slice(-3)).toEqual([
      'late1 2020-05-04',
      'late1+1w 2020-05-11',
      'late1+2w 2020-05-18',
    ]);
  });

  it('of a Monday: the step of the day before falls on Friday, where d3 gives way to it', () => {
    expect(plan('2020-06-15', '2020-06-15')).toEqual([
      'd30 2020-05-15',
      'd14 2020-06-01',
      'd7 2020-06-08',
      'd1 2020-06-12',
      'd0 2020-06-15',
    ]);
  });

  it('of a day off that stays as written: the day’s own step comes on the working day before', () => {
    expect(plan('2020-08-31', '2020-09-08')).toEqual([
      'd30 2020-07-30',
      'd14 2020-08-17',
      'd7 2020-08-24',
      'd0 2020-08-28',
      'late1 2020-09-01',
      'late1+1w 2020-09-08',
    ]);
  });

  it('at the end of the accepted years ends instead of failing', () => {
    expect(plan('2100-12-31', '2100-12-31').at(-1)).toBe('d0 2100-12-31');
  });
});

describe('the plan of a review', () => {
  it('counts working days from the filing, then weeks', () => {
    expect(planOf('2020-08-27', review, kzCalendar, '2020-09-20').map(({ step, on }) => `${step} ${on}`)).toEqual([
      'review1 2020-08-28',
      'review3 2020-09-02',
      'review5 2020-09-04',
      'review5+1w 2020-09-11',
      'review5+2w 2020-09-18',
    ]);
  });

  it('bears the number of the filing, so that a second one starts anew', () => {
    expect(stepOfFiling('review3', 2)).toBe('review3#2');
    expect([filingOf('review5+1w#12'), filingOf('late1+1w')]).toEqual([12, undefined]);
  });
});

/** A ladder as some office might write it. */
function ladderOf(
  before: { unit: DayUnit; days: number[] },
  after: number[],
  repeat: Pick<Repetition, 'every' | 'unit' | 'atMost'> | null,
): Ladder {
  return {
    name: 'late',
    lowest: 'responsible',
    before: { unit: before.unit, steps: before.days.map((days) => ({ days, upTo: 'responsible' })) },
    after: after.map((days) => ({ days, upTo: 'akim' })),
    repeat: repeat && { ...repeat, upTo: 'akim', thenUpTo: 'office' },
  };
}

describe('both directions', () => {
  // Whole weeks off and worked Sundays, far beyond any real calendar.
  const calendars = fc
    .array(
      fc.record({
        day: dayWithin('2019-11-01', '2020-07-01'),
        length: fc.integer({ min: 1, max: 16 }),
        kind: fc.constantFrom('off' as const, 'working' as const),
      }),
      { maxLength: 12 },
    )
    .map((runs) =>
      calendarOf(
        runs.flatMap(({ day, length, kind }) =>
          Array.from({ length }, (_, index) => ({ day: addDays(day, index), kind })),
        ),
      ),
    );

  test.each([
    deadline,
    review,
    ladderOf({ unit: 'working_days', days: [10, 5, 2, 0] }, [1, 3], { every: 3, unit: 'working_days', atMost: 4 }),
    ladderOf({ unit: 'calendar_days', days: [5, 4, 3, 2, 1] }, [2], { every: 1, unit: 'calendar_days', atMost: 9 }),
    ladderOf({ unit: 'working_days', days: [3, 2, 1] }, [1, 2], { every: 10, unit: 'calendar_days', atMost: null }),
    ladderOf({ unit: 'calendar_days', days: [0] }, [4], null),
  ])('of the ladder $name $before.unit $repeat.every agree on any calendar', (ladder) => {
    fc.assert(
      fc.property(calendars, dayWithin('2020-01-01', '2020-05-01'), (calendar, day) => {
        const earliest = addDays(day, -70);
        const backwards = anchorsDueOn(day, ladder, calendar, earliest);
        for (let number = dayNumber(earliest); number <= dayNumber(addDays(day, 60)); number++) {
          const anchor = dayOfNumber(number);
          const forwards = planOf(anchor, ladder, calendar, day).find(({ on }) => on === day)?.step;
          expect([anchor, backwards.get(anchor)?.step]).toEqual([anchor, forwards]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold on every day of 2020 by the calendar of Kazakhstan', () => {
    for (let day = '2020-01-01'; day <= '2020-12-31'; day = addDays(day, 1)) {
      const earliest = addDays(day, -40);
      const backwards = anchorsDueOn(day, deadline, kzCalendar, earliest);
      for (let anchor = earliest; anchor <= addDays(day, 31); anchor = addDays(anchor, 1)) {
        const forwards = planOf(anchor, deadline, kzCalendar, day).find(({ on }) => on === day)?.step;
        if (backwards.get(anchor)?.step !== forwards) throw new Error(`${anchor} on ${day}`);
      }
    }
  });

  it('never put a step on a day off, nor two on one day', () => {
    fc.assert(
      fc.property(calendars, dayWithin('2020-01-01', '2020-05-01'), (calendar, anchor) => {
        const days = planOf(anchor, deadline, calendar, addDays(anchor, 60)).map(({ on }) => on);
        expect(days.filter((day) => !calendar.isWorkingDay(day))).toEqual([]);
        expect(new Set(days).size).toBe(days.length);
        expect([...days].sort()).toEqual(days);
      }),
    );
  });
});

test.each([
  ['2020-08-21', '2020-08-25'],
  ['2020-08-28', '2020-09-01'],
  ['2020-09-01', '2020-09-08'],
  ['2020-12-29', '2021-01-05'],
])('after %s the next step of 28 August is due on %s', (day, next) => {
  expect(nextStepAfter(day, '2020-08-28', deadline, kzCalendar)).toBe(next);
});

describe('the ladder of persons', () => {
  /** Friday 28 August 2020 has each step of the default policy on a day of its own. */
  const reachedBy = (step: string) => {
    const ladder = step.startsWith('review') ? review : deadline;
    const named = planOf('2020-08-28', ladder, kzCalendar, '2021-09-01').find(
      (each) => each.step === step.split('#')[0],
    );
    return rungsOf(step, named!.upTo);
  };

  test.each([
    ['d30', 'responsible'],
    ['d7', 'responsible'],
    ['d3', 'responsible deputy_akim'],
    ['d0', 'responsible deputy_akim'],
    ['late1', 'responsible deputy_akim akim'],
    ['late1+1w', 'responsible deputy_akim akim office'],
    ['late1+2w', 'responsible deputy_akim akim office deputy_pm'],
    ['late1+40w', 'responsible deputy_akim akim office deputy_pm'],
    ['review1#1', 'office'],
    ['review5+2w#3', 'office'],
  ])('%s reaches %s', (step, rungs) => expect(reachedBy(step).join(' ')).toBe(rungs));

  const holders = (text: string) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => {
        const [personId, rung] = pair.split('=') as [string, 'akim'];
        return { personId, rung };
      });

  test.each([
    ['one holder', 'd30', 'a=responsible k=akim', 'a'],
    ['two holders', 'd30', 'a=responsible b=responsible', 'a b'],
    ['no holder: the next filled rung', 'd30', 'k=akim o=office', 'k'],
    ['nobody in the body at all: the office', 'd30', 'o=office p=deputy_pm', 'o'],
    ['nobody at all', 'd30', '', ''],
    ['a gap in the middle', 'd3', 'a=responsible k=akim', 'a k'],
    ['one person on two rungs', 'd3', 'a=responsible a=deputy_akim', 'a'],
    ['a review without an office', 'review1#1', 'a=responsible p=deputy_pm', 'p'],
    ['nobody above', 'late1+2w', 'a=responsible b=deputy_akim k=akim o=office', 'a b k o'],
  ])('%s', (_, step, text, expected) => {
    expect(
      addresseesOf(reachedBy(step), holders(text))
        .map(({ personId }) => personId)
        .join(' '),
    ).toBe(expected);
  });
});
