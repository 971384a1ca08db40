import type { SlottedTerms } from '../instructions/deadline-terms.js';
import { slotLabel } from '../instructions/slot-label.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import { punctualityBy } from './deadline-rules.js';
import type { SlotMoveRow } from './slot-deadlines.queries.js';
import type { SlotRow } from './slots.queries.js';
import type { SlotView } from './tasks.dto.js';

/** What leaves the system of a slot, field by field. */
export function slotView(
  row: SlotRow,
  moves: readonly SlotMoveRow[],
  terms: SlottedTerms | null,
  language: Language,
): SlotView {
  const state = row.missed && row.state === 'open' ? 'missed' : row.state;
  return {
    id: row.id,
    day: row.day,
    label: slotLabel(terms, row.day, language),
    kind: row.kind,
    lastDay: row.lastDay,
    effectiveDay: row.effectiveDay,
    originalEffectiveDay: row.originalEffectiveDay,
    opensOn: row.opensOn,
    state,
    stateText: wordsIn(language).slots.states[state],
    filedOn: row.filedOn,
    punctuality: row.punctuality,
    originalPunctuality: punctualityBy(row.originalEffectiveDay, row),
    reportId: row.reportId,
    extensionPending: row.extensionPending,
    moves: moves.map((move) => ({
      revision: move.revision,
      previousEffectiveDay: move.previousEffectiveDay,
      lastDay: move.lastDay,
      effectiveDay: move.effectiveDay,
      reason: move.reason,
      document: move.document,
      decidedBy: move.decidedBy,
      decidedAt: move.decidedAt.toISOString(),
    })),
  };
}
