import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { cancelLetter, lettersLeftBehind, openLetters } from './letters.queries.js';

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

  /** Letters of days before that never left, locked; those of which a copy may have arrived are not among them. */
  leftBehind(tx: Tx, before: LocalDate): Promise<{ id: string; personId: string }[]> {
    return lettersLeftBehind(tx, before);
  }

  async cancel(tx: Tx, letterId: string, reason: string): Promise<void> {
    await cancelLetter(tx, letterId, reason);
  }
}
