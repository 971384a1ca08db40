import type { Schema } from '../api/client.js';
import type { Words } from '../words/en.js';

/** "14 of 17 off control · 2 under review · 1 overdue": counts that hide nobody (rule 1), zeros left out. */
export function vectorWords({ board }: Words, vector: Schema<'StateVectorView'>): string {
  const { states, total, overdue, atRisk } = vector;
  const { parts } = board;
  const others = [
    [states.under_review, parts.underReview],
    [states.returned, parts.returned],
    [overdue, parts.overdue],
    [atRisk, parts.atRisk],
  ] as const;
  const off = states.executed + states.not_executed + states.withdrawn;
  const told = others.filter(([count]) => count > 0).map(([count, words]) => together(words(count)));
  return [board.off(off, total), ...told].join(' · ');
}

/** A number is not left behind by its word at the end of a line. */
const together = (part: string) => part.replaceAll(' ', '\u00a0');
