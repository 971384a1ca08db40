import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';

export const ru: Words = {
  language: 'Русский',

  calendar: {
    weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    date: (year, month, day) => dottedDate(year, month, day),
    dateWithWeekday: (weekday, date) => `${weekday}, ${date}`,
  },

  deadline: {},

  mailbox: {},
};
