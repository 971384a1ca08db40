const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * English texts. The master of the three: `Words` is its type, so a text missing in kk.ts or ru.ts does not compile.
 * `{name}` is filled in by `fill` (fill.ts); texts that need plurals are functions.
 */
export const en = {
  language: 'English',

  calendar: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    date: (year: number, month: number, day: number) => `${day} ${MONTHS[month - 1]} ${year}`,
    dateWithWeekday: (weekday: string, date: string) => `${weekday} ${date}`,
  },

  deadline: {},

  mailbox: {},
};

export type Words = typeof en;
