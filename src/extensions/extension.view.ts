import type { DeadlineTerms, SlottedTerms } from '../instructions/deadline-terms.js';
import { slotLabel } from '../instructions/slot-label.js';
import { isSlotted } from '../instructions/slots.js';
import type { Language } from '../shared/words/language.js';
import type { ExtensionView } from './extensions.dto.js';
import type { ExtensionRow } from './extensions.queries.js';

/** What leaves the system of a request, field by field. */
export function extensionView(row: ExtensionRow, language: Language): ExtensionView {
  return {
    id: row.id,
    taskId: row.taskId,
    version: row.version,
    ordinal: row.ordinal,
    number: row.number,
    text: row.text,
    organization: { code: row.code, name: row.name[language] },
    slot:
      row.slotId === null
        ? null
        : { id: row.slotId, day: row.slotDay!, label: slotLabel(slottedOf(row.terms), row.slotDay!, language) },
    state: row.state,
    proposedDay: row.proposedDay,
    reason: row.reason,
    late: row.late,
    effectiveDayThen: row.effectiveDayThen,
    effectiveDayNow: row.effectiveDayNow,
    askedBy: row.askedBy,
    askedOn: row.askedOn,
    askedAt: row.askedAt.toISOString(),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    document: row.document,
    grantedDay: row.grantedDay,
    deadlineRevision: row.deadlineRevision,
  };
}

const slottedOf = (terms: DeadlineTerms): SlottedTerms | null => (isSlotted(terms) ? terms : null);
