export interface VerbInput {
  /** What is written down besides the reason: a scope, a contribution. */
  text: string;
  reason: string;
  document: string;
  day: string | null;
  code: string | null;
}

export type VerbField = 'text' | 'reason' | 'optionalReason' | 'document' | 'day' | 'code';

export const NO_INPUT: VerbInput = { text: '', reason: '', document: '', day: null, code: null };
