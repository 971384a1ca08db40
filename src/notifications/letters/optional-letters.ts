import { SECTIONS, type Digest, type Section } from './digest.mail.js';

/**
 * What a person may do without. A reminder of a deadline is mandatory (rule 13): nobody switches off what they answer
 * for. That a report waits is said on the board and as a notice as well, so the office may do without the letter.
 */
export const OPTIONAL_SECTIONS = ['review'] as const satisfies readonly Section[];
export type OptionalSection = (typeof OPTIONAL_SECTIONS)[number];

/** May the whole letter be switched off? Only then does it offer it. */
export function mayBeSwitchedOff(sections: Digest['sections']): boolean {
  const optional: readonly Section[] = OPTIONAL_SECTIONS;
  return SECTIONS.every((section) => sections[section].length === 0 || optional.includes(section));
}
