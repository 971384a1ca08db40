import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import type { LetterKind } from './letters.queries.js';

export interface LetterToCompose {
  readonly id: string;
  readonly kind: LetterKind;
  readonly personId: string;
  readonly localDay: LocalDate;
  /** A copy may be with the person already. The text must say so. */
  readonly repeat: boolean;
  /** It is sent for itself, not as the day's letter: once more by hand, or because nobody knows its end. */
  readonly again: boolean;
}

export interface ComposedLetter {
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the outbox keeps instead, where the letter holds a secret. */
  readonly kept?: { readonly subject: string; readonly text: string; readonly html: string };
  /** The tasks that it speaks of. */
  readonly about: readonly string[];
  /** Only of a letter that the person may do without. */
  readonly unsubscribeUrl: string | undefined;
}

export type LetterToSettle = Pick<LetterToCompose, 'id' | 'personId'>;
/** Where an attempt left a letter; `pending`: it is tried again. */
export type LetterEnd = 'sent' | 'pending' | 'unknown' | 'dead';

/** What became of a letter at the moment of sending: its text, nothing to say any more, or not at this hour. */
export type Composition = ComposedLetter | { readonly cancel: string } | { readonly deferUntil: Date };

/**
 * Who knows what a letter says. The outbox lies to the left of reminders and knows only this; the worker wires the two
 * (delivery.module.ts); it is a service there, so here only its shape. Both methods work inside the outbox's transaction.
 */
export interface LetterContent {
  /** Re-checks everything the letter speaks of and writes it from what is still true. */
  compose(tx: Tx, letter: LetterToCompose): Promise<Composition>;
  /** The ledger mirrors what became of the letter. */
  settle(tx: Tx, letter: LetterToSettle, state: LetterEnd, outcome: string): Promise<void>;
}

export const LETTER_CONTENT = Symbol('letter content');
