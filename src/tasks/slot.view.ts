import type { SlottedTerms } from '../instructions/deadline-terms.js';
import { slotLabel } from '../instructions/slot-label.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { SlotRow } from './slots.queries.js';
import type { SlotView } from './tasks.dto.js';

/** What leaves the system of a slot, field by field. */
export function slotView(row: SlotRow, terms: SlottedTerms | null, language: Language): SlotView {
  const state = row.missed && row.state === 'open' ? 'missed' : row.state;
  return {
    day: row.day,
    label: slotLabel(terms, row.day, language),
    kind: row.kind,
    effectiveDay: row.effectiveDay,
    opensOn: row.opensOn,
    state,
    stateText: wordsIn(language).slots.states[state],
    filedOn: row.filedOn,
    punctuality: row.punctuality,
    reportId: row.reportId,
  };
}
