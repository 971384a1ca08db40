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
import { tasksOrder, type TaskFilter } from './tasks.queries.js';

/** What the fields alone cannot tell. @throws DomainError invalid_request (state, kind, sort) */
export function requireListable({ state, kind, sort }: TaskFilterQuery & { sort?: string }): void {
  requireOneOf('state', listed(state), STATES);
  requireOneOf('kind', listed(kind), TERM_KINDS);
  tasksOrder(sort);
}

/**
 * What a reader asked for, as the conditions of a statement: one reading for lists and counts, so that they agree.
 * @throws DomainError invalid_request
 */
export async function taskFilter(tx: Tx, query: TaskFilterQuery, calendar: WorkingCalendar): Promise<TaskFilter> {
  requireListable(query);
  const { overdue, atRisk, noTerm, meeting, instruction, dueFrom, dueTo, q, reviewOver } = query;
  const { role, dueBy, fallenDue, filed, stale, awaiting, waiting } = query;
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
    waiting,
    states: listed(query.state),
    kinds: listed(query.kind),
    organizations: listed(query.organization),
    leads: listed(query.lead),
    reviewSince: reviewOver === undefined ? undefined : { is: reviewOver, before: await reviewBefore(tx, calendar) },
  };
}

/** Reports filed before this day have waited too long (rule 4). */
export async function reviewBefore(tx: Tx, calendar: WorkingCalendar): Promise<LocalDate> {
  return reviewOverdueBefore(todayIn(REGISTER_ZONE, tx.now), await reviewDays(tx), calendar);
}

function requireOneOf(field: string, names: readonly string[] | undefined, known: readonly string[]): void {
  if (names?.some((name) => !known.includes(name))) {
    throw invalidField(field, 'must_be_one_of', { values: known.join(', ') });
  }
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}
