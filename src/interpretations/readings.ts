import type { LocalDate } from '../shared/local-date.js';
import type { DeadlineTerms } from '../instructions/deadline-terms.js';

/** What the author must still give. */
export type ReadingNeed = 'year' | 'signing_day' | 'publication_day' | 'event_day' | 'period' | 'other_document';

export type ReadingDoubtCode =
  | 'year_assumed'
  | 'day_month_order'
  | 'typo_read'
  | 'words_unread'
  | 'several_terms'
  | 'time_dropped'
  | 'by_period'
  | 'reporting_day_assumed'
  | 'month_assumed'
  | 'once_or_monthly'
  | 'calendar_days'
  | 'no_day_named'
  | 'week_end'
  | 'year_or_period'
  | 'vague_part'
  | 'start_only'
  | 'working_days_in_rule'
  | 'no_such_day'
  | 'not_understood';

export interface ReadingDoubt {
  readonly code: ReadingDoubtCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Reading {
  /** As DeadlineTerms, or `unclear`. */
  readonly kind: DeadlineTerms['kind'] | 'unclear';
  /** null: something is missing, or it was not understood. */
  readonly terms: DeadlineTerms | null;
  readonly boundary: 'inclusive' | 'exclusive' | null;
  readonly needs: readonly ReadingNeed[];
  readonly doubts: readonly ReadingDoubt[];
}

/** What a row of the grammar gives; the rest of a reading is the same for all. */
type Part<Terms> = Terms extends DeadlineTerms ? Omit<Terms, 'written'> : never;
export type Read = Partial<Omit<Reading, 'terms'>> & { kind: Reading['kind']; terms?: Part<DeadlineTerms> };

/** The phrase does not say the year, and there is no day of issue to tell it by. */
export class YearMissing extends Error {
  override name = 'YearMissing';
}

export interface ReadingContext {
  readonly issuedOn: LocalDate | null;
  /** The words of the phrase from one place to another. */
  readonly slice: (from: number, to: number) => string;
}

export const doubt = (code: ReadingDoubtCode, params: ReadingDoubt['params'] = {}): ReadingDoubt => ({ code, params });
