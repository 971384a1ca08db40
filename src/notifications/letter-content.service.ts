import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';

export interface LetterToCompose {
  readonly id: string;
  readonly personId: string;
  readonly localDay: LocalDate;
  /** An earlier attempt may have been delivered; nobody can tell. The text must say so. */
  readonly repeat: boolean;
}

export interface ComposedLetter {
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The tasks that it speaks of. */
  readonly about: readonly string[];
  /** Only of a letter that the person may do without. */
  readonly unsubscribeUrl: string | undefined;
}

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
  settle(tx: Tx, letterId: string, state: 'sent' | 'unknown' | 'dead', outcome: string): Promise<void>;
}

export const LETTER_CONTENT = Symbol('letter content');
