import fc from 'fast-check';
import { addDays } from '../../src/shared/local-date.js';
import { isAskedLate, isExtension } from '../../src/extensions/extension-rules.js';
import { moveProblem, punctualityBy } from '../../src/tasks/deadline-rules.js';
import { historySentence } from '../../src/audit/history-sentence.js';
import { reviewOverdueBefore, waitingWorkingDays } from '../../src/tasks/review-clock.js';
import { dayWithin } from '../support/days.js';
import { kzCalendar } from '../support/kz-calendar.js';

const days = (effectiveDay: string | null, written = 'x') => ({
  kind: effectiveDay ? 'date' : 'none',
  written,
  lastDay: effectiveDay,
  effectiveDay,
});

describe('moving a deadline', () => {
  const IN_HANDS = { today: '2020-03-10', filedOn: null };
  it.each([
    ['later', '2020-08-28', '2020-09-30', IN_HANDS, undefined],
    ['earlier, to a day to come', '2020-08-28', '2020-07-31', IN_HANDS, undefined],
    ['earlier, to today', '2020-08-28', '2020-03-10', IN_HANDS, undefined],
    ['earlier, to a day that has passed', '2020-08-28', '2020-03-09', IN_HANDS, 'deadline_in_past'],
    ['later, but still in the past (granted afterwards)', '2020-02-28', '2020-03-05', IN_HANDS, undefined],
    ['to the same day', '2020-08-28', '2020-08-28', IN_HANDS, 'deadline_unchanged'],
    ['away altogether', '2020-08-28', null, IN_HANDS, undefined],
    ['to the day of an event that was yesterday', null, '2020-03-09', IN_HANDS, undefined],
    ['under a report filed in time, to before its filing', '2020-08-28', '2020-03-02', { today: '2020-03-10', filedOn: '2020-03-05' }, 'deadline_before_filing'],
    ['under a report filed in time, to its filing', '2020-08-28', '2020-03-05', { today: '2020-03-10', filedOn: '2020-03-05' }, undefined],
    ['under a report that was late already', '2020-03-01', '2020-02-20', { today: '2020-03-10', filedOn: '2020-03-05' }, undefined],
  ])('%s', (_, from, to, at, problem) => {
    expect(moveProblem(days(from), days(to), at)).toBe(problem);
  }); // prettier-ignore

  it('to the same day in other words is a move', () => {
    expect(moveProblem(days('2020-08-28', 'a'), days('2020-08-28', 'b'), IN_HANDS)).toBeUndefined();
  });

  it('leaves the original day its own figure', () => {
    expect(punctualityBy('2020-08-28', { filedOn: '2020-09-10', punctuality: 'on_time' })).toBe('late');
    expect(punctualityBy('2020-08-28', { filedOn: '2020-08-28', punctuality: 'on_time' })).toBe('on_time');
    expect(punctualityBy(null, { filedOn: '2020-08-28', punctuality: 'on_time' })).toBeNull();
    expect(punctualityBy('2020-08-28', { filedOn: '2020-08-28', punctuality: null })).toBeNull();
  });
});

describe('asking for more time', () => {
  // Friday 28 August 2020; Monday 31 was a day off.
  it.each([
    ['2020-08-21', 5, false],
    ['2020-08-22', 5, false],
    ['2020-08-24', 5, true],
    ['2020-08-28', 5, true],
    ['2020-09-02', 5, true],
    ['2020-08-28', 0, false],
  ])('on %s with a notice of %d working days is late: %s', (askedOn, notice, late) => {
    expect(isAskedLate(askedOn, '2020-08-28', notice, kzCalendar)).toBe(late);
  });

  it('means a later effective day', () => {
    expect(isExtension('2020-08-28', '2020-08-31')).toBe(true);
    expect(isExtension('2020-08-28', '2020-08-28')).toBe(false);
    expect(isExtension('2020-08-28', '2020-08-27')).toBe(false);
    expect(isExtension('2020-08-28', null)).toBe(false);
  });
});

describe('the office’s own clock', () => {
  it('says of a report what the list says: waiting for more than so many working days', () => {
    const calendar = kzCalendar;
    fc.assert(
      fc.property(dayWithin('2020-01-01', '2020-12-31'), fc.nat(40), fc.nat(10), (filedOn, later, limit) => {
        const today = addDays(filedOn, later);
        const waits = waitingWorkingDays(filedOn, today, calendar) > limit;
        expect(filedOn < reviewOverdueBefore(today, limit, calendar)).toBe(waits);
      }),
    );
  });

  it('does not run on days off', () => {
    // Filed on Friday; Saturday, Sunday and Monday 31 August were off.
    expect(waitingWorkingDays('2020-08-28', '2020-08-31', kzCalendar)).toBe(0);
    expect(waitingWorkingDays('2020-08-28', '2020-09-01', kzCalendar)).toBe(1);
  });
});

describe('a moved deadline in the log', () => {
  const event = {
    action: 'deadline_moved',
    actorName: 'Office',
    reason: 'School begins.',
    before: { effectiveDay: '2020-08-28' },
    after: { effectiveDay: null },
  };
  it.each([
    ['en', 'Office moved the deadline from 28 August 2020 to no day: “School begins”.'],
    ['ru', 'Office: срок перенесён (был: 28.08.2020, стал: без даты): «School begins».'],
    ['kk', 'Office: мерзім ауыстырылды (бұрынғысы: 28.08.2020, жаңасы: күні жоқ): «School begins».'],
  ] as const)('is told in %s with both days', (language, sentence) => {
    expect(historySentence(event, language)).toBe(sentence);
  });

  it('does not fill in places that somebody wrote into a text', () => {
    const after = { scope: '{by} {reason}' };
    const told = historySentence({ ...event, action: 'scope_changed', before: { scope: 'all' }, after }, 'en');
    expect(told).toBe('Office changed the scope from “all” to “{by} {reason}”: “School begins”.');
  });
});
