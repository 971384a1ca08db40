import type { LocalDate } from '../shared/local-date.js';

/** The borders on file: fourteen regions and three cities, and seventeen and three since 8 June 2022 (rule 14). */
export const BORDER_EDITIONS = ['2018', '2024'] as const;
export type BorderEdition = (typeof BORDER_EDITIONS)[number];

const DIVIDED_ON: LocalDate = '2022-06-08';

export function bordersOn(day: LocalDate): BorderEdition {
  return day < DIVIDED_ON ? '2018' : '2024';
}
