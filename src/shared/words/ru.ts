import type { Words } from './en.js';

export const ru: Words = {
  language: 'Русский',

  deadline: {},

  mailbox: {},
};
