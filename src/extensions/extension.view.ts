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
