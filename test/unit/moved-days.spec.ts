import { movedBy, withChanges, type CalendarChange, type DatedTask } from '../../src/calendar/moved-days.js';

// 31 August 2020 was a Monday.
const task = (lastDay: string, effectiveDay: string, nonWorkingDay: DatedTask['nonWorkingDay']) => ({
  lastDay,
  effectiveDay,
  nonWorkingDay,
});
const off = (day: string): CalendarChange => ({ day, kind: 'off' });

describe('a change of the calendar', () => {
  it.each<[string, DatedTask, CalendarChange[], string | undefined]>([
    ['a new day off, preceding', task('2020-08-31', '2020-08-31', 'preceding'), [off('2020-08-31')], '2020-08-28'],
    ['a new day off, following', task('2020-08-31', '2020-08-31', 'following'), [off('2020-08-31')], '2020-09-01'],
    ['a new day off, as written', task('2020-08-31', '2020-08-31', 'as_written'), [off('2020-08-31')], undefined],
    ['another day', task('2020-08-31', '2020-08-31', 'preceding'), [off('2020-08-28')], undefined],
    ['the day it falls back upon', task('2020-08-30', '2020-08-28', 'preceding'), [off('2020-08-28')], '2020-08-27'],
    [
      'a working Saturday',
      task('2020-08-30', '2020-08-28', 'preceding'),
      [{ day: '2020-08-29', kind: 'working' }],
      '2020-08-29',
    ],
    // Moved by the office meanwhile: it already lies where the change would put it.
    ['a day that is right already', task('2020-08-31', '2020-08-28', 'preceding'), [off('2020-08-31')], undefined],
  ])('%s', (_, dated, changes, would) => {
    expect(movedBy([dated], [], changes).map((moved) => moved.would)).toEqual(would ? [would] : []);
  });

  it('that removes an entry leaves the day as its weekday has it', () => {
    const entries = [{ day: '2020-08-31', kind: 'off' as const }];
    expect(withChanges(entries, [{ day: '2020-08-31', kind: null }])).toEqual([]);
    const held = task('2020-08-31', '2020-08-28', 'preceding');
    expect(movedBy([held], entries, [{ day: '2020-08-31', kind: null }])).toEqual([{ ...held, would: '2020-08-31' }]);
  });
});
