/**
 * English texts. The master of the three: `Words` is its type, so a text missing in kk.ts or ru.ts does not compile.
 * `{name}` is filled in by `fill` (fill.ts); texts that need plurals are functions.
 */
export const en = {
  language: 'English',

  deadline: {},

  mailbox: {},
};

export type Words = typeof en;
