export interface VerbInput {
  /** What is written down besides the reason: a scope, a contribution. */
  text: string;
  reason: string;
  document: string;
  day: string | null;
  code: string | null;
  /** One of what the verb's own place offers: a period, a body, an instruction. */
  choice: string | null;
}

export type VerbField =
  'text' | 'reason' | 'optionalReason' | 'document' | 'day' | 'code' | 'choice' | 'optionalChoice';

export const NO_INPUT: VerbInput = { text: '', reason: '', document: '', day: null, code: null, choice: null };
