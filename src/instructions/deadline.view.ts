import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { NamedCalendar } from '../calendar/calendar.service.js';
import { log } from '../platform/log.js';
import type { Deadline } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import type { DeadlineView } from './instructions.dto.js';
import type { StoredDeadline } from './instructions.queries.js';

/** The stored days with their explanation: what was computed then is shown, never computed anew. */
export function deadlineView(
  stored: StoredDeadline,
  issuedOn: LocalDate | null,
  calendar: NamedCalendar,
  language: Language,
): DeadlineView {
  return {
    written: stored.written,
    kind: stored.kind,
    boundary: stored.boundary,
    namedDay: stored.namedDay,
    lastDay: stored.lastDay,
    effectiveDay: stored.effectiveDay,
    explanation: explanationOf(stored, issuedOn, calendar, language),
  };
}

/** Terms that nobody can read any more leave the author's words; they must not take a whole list down with them. */
function explanationOf(
  stored: StoredDeadline,
  issuedOn: LocalDate | null,
  calendar: NamedCalendar,
  language: Language,
): string {
  try {
    return explainDeadline(asDeadline(stored, issuedOn, calendar), language, (day, inLanguage) =>
      calendar.dayName(day, inLanguage),
    );
  } catch (error) {
    log.error({ err: error, kind: stored.kind, lastDay: stored.lastDay }, 'a deadline could not be told in words');
    return stored.written ?? '';
  }
}

/** Of days that have just been computed and are not stored. */
export function viewOfDeadline(deadline: Deadline, calendar: NamedCalendar, language: Language): DeadlineView {
  const { written, ...days } = deadline;
  return deadlineView({ ...days, written: written || null }, deadline.issuedOn, calendar, language);
}

function asDeadline(stored: StoredDeadline, issuedOn: LocalDate | null, calendar: NamedCalendar): Deadline {
  return {
    written: stored.written ?? '',
    kind: stored.terms.kind,
    terms: stored.terms,
    issuedOn,
    boundary: stored.boundary,
    namedDay: stored.namedDay,
    lastDay: stored.lastDay,
    lastDayIsOff: stored.lastDay === null ? null : !calendar.isWorkingDay(stored.lastDay),
    effectiveDay: stored.effectiveDay,
    nonWorkingDay: stored.nonWorkingDay,
    needs: [],
    doubts: [],
  };
}
