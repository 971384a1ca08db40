import { scopeOf, type Actor } from '../shared/actor.js';
import type { LocalDate } from '../shared/local-date.js';
import type { NamedCalendar } from '../calendar/calendar.service.js';
import type { SlottedTerms } from './deadline-terms.js';
import { inputOf } from './deadline-input.js';
import { effectiveDayOf, type Deadline } from './deadline.js';
import { deadlineView } from './deadline.view.js';
import { explainDoubt } from './explain-deadline.js';
import type { InstructionView, InterimView, OccurrenceView } from './instructions.dto.js';
import type { InstructionRow } from './instructions.queries.js';
import type { Warning } from './draft-warnings.js';
import type { RelativeRow } from './predecessors.queries.js';
import { relativeView, warningView } from './relative.view.js';
import { slotLabel } from './slot-label.js';
import { isSlotted, nextDays } from './slots.js';

const SHOWN_AHEAD = 5;

interface Seen {
  /** Of a draft: what its terms come to today. */
  open: Deadline | undefined;
  calendar: NamedCalendar;
  today: LocalDate;
  relatives: { predecessor: RelativeRow | null; successors: readonly RelativeRow[] };
  /** Of a draft: what its author should look at. */
  warnings: readonly Warning[];
}

/** What leaves the system of an instruction, field by field, in the reader's language. */
export function instructionView(row: InstructionRow, actor: Actor, seen: Seen): InstructionView {
  const { language } = actor;
  const { open, calendar, relatives, warnings } = seen;
  const ahead = (terms: SlottedTerms): OccurrenceView[] =>
    nextDays(terms, row.issuedOn ?? seen.today, seen.today, SHOWN_AHEAD).map((day) => ({
      label: slotLabel(terms, day, language),
      lastDay: day,
      effectiveDay: effectiveDayOf(day, row.nonWorkingDay, calendar),
    }));
  return {
    id: row.id,
    version: row.version,
    meetingId: row.meetingId,
    number: row.number,
    text: row.text,
    completionForm: row.completionForm,
    class: row.class,
    state: row.state,
    issuedOn: row.issuedOn,
    deadline: {
      ...deadlineView(row, row.issuedOn, calendar, language),
      needs: open?.needs ?? [],
      doubts: (open?.doubts ?? []).map((doubt) => ({ code: doubt.code, message: explainDoubt(doubt, language) })),
      terms: inputOf(row.terms),
      occurrences: isSlotted(row.terms) ? ahead(row.terms) : [],
    },
    interim: row.interim && interimView(row.interim, ahead(row.interim)),
    recipients: row.recipients.map(({ code, name, role }) => ({ code, name: name[language] ?? code, role })),
    complete: scopeOf(actor) !== 'own',
    predecessor: relatives.predecessor && relativeView(relatives.predecessor),
    successors: relatives.successors.map(relativeView),
    warnings: warnings.map((warning) => warningView(warning, language)),
  };
}

function interimView(terms: SlottedTerms, occurrences: OccurrenceView[]): InterimView {
  return terms.kind === 'dates'
    ? { days: terms.days, rule: null, startsOn: null, occurrences }
    : { days: null, rule: terms.rule, startsOn: terms.startsOn ?? null, occurrences };
}
