import type { WorkingCalendar } from '../calendar/working-days.js';
import { invalidField } from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Tx } from '../platform/database.js';
import { reviewDays } from '../platform/settings.js';
import { TERM_KINDS } from '../instructions/deadline-input.js';
import { reviewOverdueBefore } from './review-clock.js';
import { STATES } from './task-lifecycle.js';
import type { TaskFilterQuery } from './tasks.dto.js';
import type { TaskFilter } from './tasks.queries.js';

/**
 * What a reader asked for, as the conditions of a statement: one reading for lists and counts, so that they agree.
 * @throws DomainError invalid_request
 */
export async function taskFilter(tx: Tx, query: TaskFilterQuery, calendar: WorkingCalendar): Promise<TaskFilter> {
  const states = listed(query.state);
  if (states?.some((name) => !(STATES as readonly string[]).includes(name))) {
    throw invalidField('state', 'must_be_one_of', { values: STATES.join(', ') });
  }
  const kinds = listed(query.kind);
  if (kinds?.some((name) => !(TERM_KINDS as readonly string[]).includes(name))) {
    throw invalidField('kind', 'must_be_one_of', { values: TERM_KINDS.join(', ') });
  }
  const { overdue, atRisk, noTerm, meeting, instruction, dueFrom, dueTo, q, reviewOver } = query;
  const { role, dueBy, fallenDue, filed, stale, awaiting } = query;
  return {
    overdue,
    atRisk,
    noTerm,
    meeting,
    instruction,
    dueFrom,
    dueTo,
    q,
    role,
    dueBy,
    fallenDue,
    filed,
    stale,
    awaiting,
    states,
    kinds,
    organizations: listed(query.organization),
    leads: listed(query.lead),
    reviewSince: reviewOver === undefined ? undefined : { is: reviewOver, before: await reviewBefore(tx, calendar) },
  };
}

/** Reports filed before this day have waited too long (rule 4). */
export async function reviewBefore(tx: Tx, calendar: WorkingCalendar): Promise<LocalDate> {
  return reviewOverdueBefore(todayIn(REGISTER_ZONE, tx.now), await reviewDays(tx), calendar);
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}
