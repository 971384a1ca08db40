import fc from 'fast-check';
import { DeadlineProblem, type SlottedTerms } from '../../src/instructions/deadline-terms.js';
import { occurrencesOf, parseRule, requireRule } from '../../src/instructions/recurrence.js';
import { slotLabel } from '../../src/instructions/slot-label.js';
import { nextDays, SLOTS_AHEAD, slotsDue } from '../../src/instructions/slots.js';
import { addDays, addMonths, monthEnd, weekday, yearOf, type LocalDate } from '../../src/shared/local-date.js';
import { dayWithin } from '../support/days.js';

const first = (count: number) => {
  let taken = 0;
  return () => taken++ < count;
};
const until = (last: LocalDate) => (day: LocalDate) => day <= last;
const recurring = (rule: string, startsOn?: string): SlottedTerms => ({
  kind: 'recurring',
  written: '',
  rule,
  ...(startsOn ? { startsOn } : {}),
});
const NOTHING_DONE = () => false;

describe('the days of a rule', () => {
  test.each<[string, string, string[]]>([
    [
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2019-12-01',
      ['2019-12-31', '2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30'],
    ],
    ['FREQ=MONTHLY', '2019-01-31', ['2019-01-31', '2019-02-28', '2019-03-31', '2019-04-30', '2019-05-31']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=30',
      '2021-01-15',
      ['2021-01-30', '2021-02-28', '2021-03-30', '2021-04-30', '2021-05-30'],
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2020-02-01', ['2020-02-29', '2020-03-31', '2020-04-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=5,20', '2020-01-06', ['2020-01-20', '2020-02-05', '2020-02-20']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31', '2020-03-01', ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31']],
    [
      'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=31',
      '2020-01-01',
      ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'],
    ],
    ['FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10', '2020-02-01', ['2020-07-10', '2021-01-10', '2021-07-10']],
    ['FREQ=YEARLY', '2020-02-29', ['2020-02-29', '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29']],
    ['FREQ=YEARLY;INTERVAL=2', '2020-02-29', ['2020-02-29', '2022-02-28', '2024-02-29']],
    ['FREQ=WEEKLY;BYDAY=FR', '2020-02-17', ['2020-02-21', '2020-02-28', '2020-03-06']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2019-12-23', ['2019-12-23', '2020-01-06', '2020-01-20']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2020-01-01', ['2020-01-31', '2020-02-28', '2020-03-27']],
    ['RRULE:freq=daily;interval=10', '2020-02-25', ['2020-02-25', '2020-03-06', '2020-03-16']],
  ])('%s from %s', (rule, startsOn, expected) => {
    expect(occurrencesOf(rule, startsOn, first(expected.length))).toEqual(expected);
  });

  it('ends with its COUNT or UNTIL, clamped or not', () => {
    expect(occurrencesOf('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2020-01-01', () => true)).toHaveLength(3);
    expect(occurrencesOf('FREQ=WEEKLY;UNTIL=20200201', '2020-01-11', () => true)).toEqual([
      '2020-01-11',
      '2020-01-18',
      '2020-01-25',
      '2020-02-01',
    ]);
  });

  test.each<[string, string]>([
    ['INTERVAL=2', 'rule_without_frequency'],
    ['FREQ=HOURLY', 'rule_part_wrong'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule_part_wrong'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule_part_wrong'],
    ['FREQ=MONTHLY;BYMONTHDAY=-31', 'rule_part_wrong'],
    ['FREQ=DAILY;INTERVAL=0', 'rule_part_wrong'],
    ['FREQ=DAILY;INTERVAL=1e9', 'rule_part_wrong'],
    ['FREQ=DAILY;COUNT=0', 'rule_part_wrong'],
    ['FREQ=DAILY;UNTIL=20200230', 'rule_part_wrong'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'rule_part_wrong'],
    ['FREQ=DAILY;BYHOUR=9', 'rule_part_wrong'],
    ['FREQ=DAILY;constructor=1', 'rule_part_wrong'],
    ['every month', 'rule_part_wrong'],
    ['', 'rule_part_wrong'],
    ['FREQ=MONTHLY;BYMONTHDAY=5,31', 'rule_day_alone'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'rule_never'],
    ['FREQ=DAILY;UNTIL=20191231', 'rule_never'],
  ])('%s is refused: %s', (rule, code) => {
    let problem: unknown;
    try {
      requireRule(rule, '2020-01-01');
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(DeadlineProblem);
    expect(problem).toMatchObject({ code, field: 'rule' });
  });

  test('monthly by a number: one a month, that number or the month’s last day, and back to it again', () => {
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(dayWithin('2019-01-01', '2029-12-31'), number, (startsOn, n) => {
        const days = occurrencesOf(`FREQ=MONTHLY;BYMONTHDAY=${n}`, startsOn, until(addMonths(startsOn, 13)));
        const inMonthOf = (day: LocalDate) => {
          const end = monthEnd(yearOf(day), Number(day.slice(5, 7)));
          return n > Number(end.slice(8)) ? end : `${day.slice(0, 8)}${String(n).padStart(2, '0')}`;
        };
        const months = Array.from({ length: 15 }, (_, index) => addMonths(`${startsOn.slice(0, 8)}01`, index));
        const expected = months.map(inMonthOf).filter((day) => day >= startsOn && day <= addMonths(startsOn, 13));
        expect(days).toEqual(expected);
      }),
    );
  });

  test('half-yearly, quarterly and yearly by the last of the month: the ends of the halves, quarters and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2030 }), fc.constantFrom(1, 3, 6, 12), (year, months) => {
        const start = `${year}-01-01`;
        const byMonth = Array.from({ length: 12 / months }, (_, index) => (index + 1) * months);
        const rule = `FREQ=YEARLY;BYMONTH=${byMonth.join(',')};BYMONTHDAY=31`;
        const expected = byMonth.map((month) => monthEnd(year, month));
        expect(occurrencesOf(rule, start, until(`${year}-12-31`))).toEqual(expected);
        expect(
          occurrencesOf(`FREQ=YEARLY;BYMONTH=${byMonth.join(',')};BYMONTHDAY=-1`, start, until(`${year}-12-31`)),
        ).toEqual(expected);
      }),
    );
  });

  test('weekly: seven days apart, on its weekday', () => {
    fc.assert(
      fc.property(dayWithin('2019-01-01', '2029-12-31'), (startsOn) => {
        const days = occurrencesOf('FREQ=WEEKLY;BYDAY=WE', startsOn, first(5));
        expect(days.map(weekday)).toEqual([3, 3, 3, 3, 3]);
        expect(days.slice(1).every((day, index) => day === addDays(days[index]!, 7))).toBe(true);
        expect(days[0]! >= startsOn && days[0]! < addDays(startsOn, 7)).toBe(true);
      }),
    );
  });

  test('of no text whatever does a rule break anything but itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        try {
          parseRule(text);
        } catch (error) {
          expect(error).toBeInstanceOf(DeadlineProblem);
        }
      }),
    );
  });
});

describe('the slots that exist', () => {
  const monthly = recurring('FREQ=MONTHLY;BYMONTHDAY=31');

  it('are all that have passed and the next two', () => {
    const { slots, lookOn } = slotsDue(monthly, {
      issuedOn: '2019-11-28',
      today: '2020-02-17',
      isFinished: NOTHING_DONE,
    });
    expect(slots).toEqual([
      { day: '2019-11-30', opensOn: '2019-11-28' },
      { day: '2019-12-31', opensOn: '2019-12-01' },
      { day: '2020-01-31', opensOn: '2020-01-01' },
      { day: '2020-02-29', opensOn: '2020-02-01' },
      { day: '2020-03-31', opensOn: '2020-03-01' },
    ]);
    expect(lookOn).toBe('2020-02-29');
  });

  it('reach further where one is finished ahead of its day', () => {
    const { slots } = slotsDue(monthly, {
      issuedOn: '2019-11-28',
      today: '2020-02-17',
      isFinished: (day) => day === '2020-02-29',
    });
    expect(slots.at(-1)).toEqual({ day: '2020-04-30', opensOn: '2020-04-01' });
  });

  it('end with the rule, and nobody looks for more', () => {
    const { slots, lookOn } = slotsDue(recurring('FREQ=MONTHLY;COUNT=2', '2020-01-31'), {
      issuedOn: '2019-11-28',
      today: '2019-12-01',
      isFinished: NOTHING_DONE,
    });
    expect([slots.map(({ day }) => day), lookOn]).toEqual([['2020-01-31', '2020-02-29'], null]);
  });

  it('of named days are those days, at once', () => {
    const terms: SlottedTerms = { kind: 'dates', written: '', days: ['2020-03-01', '2020-06-01', '2020-09-01'] };
    const due = slotsDue(terms, { issuedOn: '2019-11-28', today: '2019-11-28', isFinished: NOTHING_DONE });
    expect(due.slots.map(({ opensOn }) => opensOn)).toEqual(['2019-11-28', '2020-03-02', '2020-06-02']);
    expect(due.lookOn).toBeNull();
  });

  it('never fall on the day of issue, unless its author names it as the first', () => {
    expect(nextDays(recurring('FREQ=MONTHLY'), '2019-11-28', '2019-11-01', 1)).toEqual(['2019-12-28']);
    expect(nextDays(recurring('FREQ=MONTHLY', '2019-11-28'), '2019-11-28', '2019-11-01', 1)).toEqual(['2019-11-28']);
  });

  test('whenever one looks: the same days in the same order, only further, and always two ahead', () => {
    const rule = fc.constantFrom(
      'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=MONTHLY', 'FREQ=WEEKLY;BYDAY=FR', 'FREQ=YEARLY', 'FREQ=MONTHLY;INTERVAL=6',
      'FREQ=DAILY;INTERVAL=10',
    ); // prettier-ignore
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dayWithin('2019-01-01', '2029-01-01'), rule, days, (issuedOn, text, offsets) => {
        let before: LocalDate[] = [];
        for (const offset of [...offsets].sort((a, b) => a - b)) {
          const today = addDays(issuedOn, offset);
          const { slots, lookOn } = slotsDue(recurring(text), { issuedOn, today, isFinished: NOTHING_DONE });
          const found = slots.map(({ day }) => day);
          expect(found.slice(0, before.length)).toEqual(before);
          expect(found.filter((day) => day > today)).toHaveLength(SLOTS_AHEAD);
          expect(lookOn).toBe(found.find((day) => day > today));
          slots.forEach(({ day, opensOn }, index) => {
            expect(opensOn <= day).toBe(true);
            if (index > 0) expect(opensOn).toBe(addDays(found[index - 1]!, 1));
          });
          before = found;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the name of a period', () => {
  test.each<[string, string, string, string, string]>([
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2020-02-29', 'February 2020', 'февраль 2020 года', '2020 жылғы ақпан'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', '2020-03-05', '5 March 2020', '05.03.2020', '05.03.2020'],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31',
      '2020-09-30',
      'Q3 2020',
      'III квартал 2020 года',
      '2020 жылғы III тоқсан',
    ],
    [
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=31',
      '2020-06-30',
      'H1 2020',
      'I полугодие 2020 года',
      '2020 жылғы I жартыжылдық',
    ],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31', '2020-12-31', '2020', '2020 год', '2020 жыл'],
    ['FREQ=WEEKLY;BYDAY=FR', '2020-01-31', '31 January 2020', '31.01.2020', '31.01.2020'],
  ])('%s on %s', (rule, day, en, ru, kk) => {
    const terms = recurring(rule);
    expect([slotLabel(terms, day, 'en'), slotLabel(terms, day, 'ru'), slotLabel(terms, day, 'kk')]).toEqual([
      en,
      ru,
      kk,
    ]);
  });
});
