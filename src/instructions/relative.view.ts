import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { Warning } from './draft-warnings.js';
import type { DraftWarningView, RelativeView } from './instructions.dto.js';
import type { RelativeRow } from './predecessors.queries.js';

export function relativeView({ id, number, text, protocol, meetingId, issuedOn }: RelativeRow): RelativeView {
  return { id, number, text, protocolNumber: protocol, meetingId, issuedOn };
}

export function warningView({ code, instruction }: Warning, language: Language): DraftWarningView {
  const message = fill(wordsIn(language).drafting[code], {
    number: instruction?.number ?? '',
    protocol: instruction?.protocol ?? '',
  });
  return { code, message, instructionId: instruction?.id ?? null };
}
