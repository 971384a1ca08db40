import {
  addDays,
  DayOutOfRange,
  dayNumber,
  dayOfNumber,
  FIRST_DAY,
  LAST_DAY,
  yearOf,
  type LocalDate,
} from '../shared/local-date.js';

/** One line of the calendar that the administrator keeps (product.md, rule 8). */
export interface CalendarEntry {
  day: LocalDate;
  kind: 'off' | 'working';
}

/** Every method throws DayOutOfRange when the answer would lie outside the accepted years; none can run for ever. */
export interface WorkingCalendar {
  isWorkingDay(day: LocalDate): boolean;
  /** The day itself when it is a working day, else the preceding one. */
  onOrBefore(day: LocalDate): LocalDate;
  /** The day itself when it is a working day, else the following one. */
  onOrAfter(day: LocalDate): LocalDate;
  /** The first working day after the day. */
  next(day: LocalDate): LocalDate;
  /** The last working day before the day. */
  previous(day: LocalDate): LocalDate;
  /** The `count`-th working day after the day, before it when negative; the day itself, working or not, for 0. */
  add(day: LocalDate, count: number): LocalDate;
  /** Working days after `from` up to and including `to`; the negative of the reverse when `to` is earlier. */
  countBetween(from: LocalDate, to: LocalDate): number;
  /** Has anybody entered days of that year? If not, only weekends are known and the reader must be told. */
  covers(day: LocalDate): boolean;
}

const SATURDAY = 5;
const FIRST_NUMBER = dayNumber(FIRST_DAY);
const NUMBER_OF_DAYS = dayNumber(LAST_DAY) - FIRST_NUMBER + 1;

/**
 * Saturday and Sunday are off unless an entry makes them working; of two entries for one day, "off" wins.
 * Building counts all 40,542 days once (some two milliseconds), after which every question is one or two look-ups: build it
 * when the entries change, not for each task.
 */
export function calendarOf(entries: readonly CalendarEntry[]): WorkingCalendar {
  const { upTo, workingDays } = tablesOf(entries);
  const years = new Set(entries.map((entry) => yearOf(entry.day)));

  const index = (day: LocalDate) => dayNumber(day) - FIRST_NUMBER;
  const countUpTo = (day: LocalDate) => upTo[index(day) + 1]!;
  const countBefore = (day: LocalDate) => upTo[index(day)]!;
  /** The n-th working day since the first accepted day; the first is 1. */
  const nth = (n: number) => {
    const found = workingDays[n - 1];
    if (found === undefined) throw new DayOutOfRange('no such working day within the accepted years');
    return dayOfNumber(found + FIRST_NUMBER);
  };

  return {
    isWorkingDay: (day) => countUpTo(day) > countBefore(day),
    onOrBefore: (day) => nth(countUpTo(day)),
    onOrAfter: (day) => nth(countBefore(day) + 1),
    next: (day) => nth(countUpTo(day) + 1),
    previous: (day) => nth(countBefore(day)),
    add(day, count) {
      if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of working days`);
      if (count === 0) return addDays(day, 0);
      return count > 0 ? nth(countUpTo(day) + count) : nth(countBefore(day) + count + 1);
    },
    countBetween: (from, to) => countUpTo(to) - countUpTo(from),
    covers: (day) => years.has(yearOf(day)),
  };
}

/** `upTo[i]`: working days among the first i accepted days. `workingDays`: the indexes of the working days, in order. */
function tablesOf(entries: readonly CalendarEntry[]): { upTo: Int32Array; workingDays: number[] } {
  const off = indexesOf(entries, 'off');
  const working = indexesOf(entries, 'working');
  const upTo = new Int32Array(NUMBER_OF_DAYS + 1);
  const workingDays: number[] = [];
  for (let index = 0; index < NUMBER_OF_DAYS; index++) {
    const weekend = index % 7 >= SATURDAY; // the first accepted day, 1990-01-01, was a Monday
    if (!off.has(index) && (!weekend || working.has(index))) workingDays.push(index);
    upTo[index + 1] = workingDays.length;
  }
  return { upTo, workingDays };
}

function indexesOf(entries: readonly CalendarEntry[], kind: CalendarEntry['kind']): Set<number> {
  return new Set(entries.filter((entry) => entry.kind === kind).map((entry) => dayNumber(entry.day) - FIRST_NUMBER));
}
