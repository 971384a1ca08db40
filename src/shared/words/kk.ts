import type { Words } from './en.js';

export const kk: Words = {
  language: 'Қазақша',

  deadline: {},

  mailbox: {},
};
