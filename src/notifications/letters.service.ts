import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { cancelLetters, holdLetters, lettersLeftBehind, openLetters, type WaitingLetter } from './letters.queries.js';

/**
 * Opens letters in the transaction of whoever has something to say: one digest a person a local day.
 * It writes no text and sends nothing; delivery.service.ts does.
 */
@Injectable()
export class LettersService {
  /**
   * The persons' letters of that day into which something may still be written; a person whose letter has left already
   * is missing. `notBefore` is a moment of the application's clock.
   */
  async open(tx: Tx, personIds: readonly string[], day: LocalDate, notBefore: Date): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const letters = await openLetters(tx, [...new Set(personIds)], day, notBefore);
    return new Map(letters.filter(({ open }) => open).map(({ personId, id }) => [personId, id]));
  }

  /** Letters of days before that never left; those of which a copy may have arrived are not among them. */
  leftBehind(tx: Tx, before: LocalDate): Promise<WaitingLetter[]> {
    return lettersLeftBehind(tx, before);
  }

  /** Those that still wait, locked until the transaction ends. What a worker has in hand it will let go of by itself. */
  async hold(tx: Tx, letters: readonly WaitingLetter[]): Promise<WaitingLetter[]> {
    if (letters.length === 0) return [];
    const held = new Set(
      await holdLetters(
        tx,
        letters.map(({ id }) => id),
      ),
    );
    return letters.filter(({ id }) => held.has(id));
  }

  async cancel(tx: Tx, letters: readonly WaitingLetter[], reason: string): Promise<void> {
    if (letters.length > 0) await cancelLetters(tx, letters.map(({ id }) => id), reason); // prettier-ignore
  }
}
