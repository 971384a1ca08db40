import type { BodyHistoryView } from './body-edits.dto.js';
import type { DatedNames, StoredBody } from './body-edits.queries.js';

export function bodyHistoryView(
  body: StoredBody,
  names: readonly DatedNames[],
  predecessors: BodyHistoryView['predecessors'],
  successors: BodyHistoryView['successors'],
): BodyHistoryView {
  return {
    code: body.code,
    version: body.version,
    kind: body.kind,
    timeZone: body.timeZone,
    validFrom: body.validFrom,
    validTo: body.validTo,
    contactEmail: body.contactEmail,
    contactPhone: body.contactPhone,
    note: body.note,
    names: names.map(({ kk, ru, en, abbreviationKk, abbreviationRu, abbreviationEn, from, to }) => ({
      kk,
      ru,
      en,
      abbreviationKk,
      abbreviationRu,
      abbreviationEn,
      from,
      to,
    })),
    predecessors: predecessors.map(({ code, onDay }) => ({ code, onDay })),
    successors: successors.map(({ code, onDay }) => ({ code, onDay })),
  };
}
