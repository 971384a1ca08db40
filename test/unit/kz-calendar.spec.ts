import { addDays, isLocalDate, weekday } from '../../src/shared/local-date.js';
import { kzCalendar, kzCalendarLines as lines } from '../support/kz-calendar.js';

describe('the calendar of Kazakhstan that comes with the system', () => {
  test('names real days in order, each once', () => {
    expect(lines.filter((line) => !isLocalDate(line.date))).toEqual([]);
    expect(lines.map((line) => line.date)).toEqual([...new Set(lines.map((line) => line.date))].sort());
    expect(new Set(lines.map((line) => line.kind))).toEqual(new Set(['off', 'working']));
  });

  test('names every day in three languages, one name always by the same two others', () => {
    expect(lines.filter((line) => !line.name_en || !line.name_ru || !line.name_kk)).toEqual([]);
    const named = new Map(lines.map((line) => [line.name_en, [line.name_ru, line.name_kk]]));
    for (const line of lines) expect([line.name_ru, line.name_kk]).toEqual(named.get(line.name_en));
    expect(lines.filter((line) => /[a-z]/i.test(line.name_ru + line.name_kk))).toEqual([]);
    expect(lines.filter((line) => /(\(.*\)).*\1/.test(line.name_en))).toEqual([]);
  });

  test('keeps the day of a moved day off in all three names', () => {
    const moved = lines.filter((line) => line.name_en.startsWith('day off moved'));
    expect(moved).toHaveLength(11);
    for (const line of moved) {
      const from = /\d\d\.\d\d\.\d{4}/.exec(line.name_en)![0];
      expect([line.name_ru, line.name_kk].every((name) => name.includes(from))).toBe(true);
    }
  });

  test('works every day whose day off was moved away, and moves one for every weekend worked', () => {
    const iso = (dotted: string) => dotted.split('.').reverse().join('-');
    const from = lines.flatMap((line) => /moved from (.*)$/.exec(line.name_en)?.[1] ?? []).map(iso);
    expect(from.filter((day) => !kzCalendar.isWorkingDay(day))).toEqual([]);
    expect(lines.filter((line) => line.kind === 'working' && !from.includes(line.date))).toEqual([]);
    expect(lines.filter((line) => line.kind === 'working' && weekday(line.date) < 6)).toEqual([]);
  });

  test('gives a day off for each holiday on a weekend (Labour Code, article 85); not for Christmas and Kurban Ait', () => {
    const derived = /\(substitute|moved/;
    const holidays = lines.filter((line) => line.kind === 'off' && !derived.test(line.name_en));
    const taken = new Set(holidays.map((line) => line.date));
    const expected: string[] = [];
    for (const { date, name_en } of holidays) {
      if (weekday(date) < 6 || /Christmas|Kurban/.test(name_en)) continue;
      let day = addDays(date, 1);
      while (weekday(day) > 5 || taken.has(day)) day = addDays(day, 1);
      taken.add(day);
      expected.push(day);
    }
    const given = lines.filter((line) => line.name_en.includes('(substitute')).map((line) => line.date);
    // The one of 11.05.2020 was moved on to 08.05.2020, to join the holidays.
    expect([...given, '2020-05-11'].sort()).toEqual(expected.sort());
  });
});
