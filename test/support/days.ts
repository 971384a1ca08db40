import fc from 'fast-check';
import { dayNumber, dayOfNumber, FIRST_DAY, LAST_DAY, type LocalDate } from '../../src/shared/local-date.js';

/** Days for fast-check; they shrink towards `from`. */
export function dayWithin(from: LocalDate, to: LocalDate): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayOfNumber);
}

export const anyDay = dayWithin(FIRST_DAY, LAST_DAY);
