import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';

export const kk: Words = {
  language: 'Қазақша',

  calendar: {
    weekdays: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
    date: (year, month, day) => dottedDate(year, month, day),
    dateWithWeekday: (weekday, date) => `${weekday}, ${date}`,
  },

  deadline: {},

  mailbox: {},
};
