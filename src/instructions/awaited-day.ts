import type { LocalDate } from '../shared/local-date.js';
import type { DeadlineTerms } from './deadline-terms.js';

/** Days that only the office can tell, perhaps long after the issue (product.md, rule 6): a task waits for them. */
export const AWAITED_NEEDS = ['event_day', 'publication_day', 'other_document'] as const;
export type AwaitedNeed = (typeof AWAITED_NEEDS)[number];

/** Which day the terms wait for; null: none, or it was given. */
export function awaitedNeed(terms: DeadlineTerms): AwaitedNeed | null {
  if (terms.kind === 'event') return terms.eventDay === null ? 'event_day' : null;
  if (terms.kind === 'reference') return terms.documentDay === null ? 'other_document' : null;
  if (terms.kind === 'period' && terms.since === 'publication') {
    return terms.publicationDay ? null : 'publication_day';
  }
  return null;
}

/** The terms with their day given. Terms that wait for none are left as they are. */
export function withAwaitedDay(terms: DeadlineTerms, day: LocalDate): DeadlineTerms {
  switch (terms.kind) {
    case 'event':
      return { ...terms, eventDay: day };
    case 'reference':
      return { ...terms, documentDay: day };
    case 'period':
      return terms.since === 'publication' ? { ...terms, publicationDay: day } : terms;
    default:
      return terms;
  }
}
