import type { Actor } from '../shared/actor.js';
import type { NamedCalendar } from '../calendar/calendar.service.js';
import { awaitedNeed } from '../instructions/awaited-day.js';
import { workingDaysLeft } from '../instructions/deadline.js';
import { deadlineView } from '../instructions/deadline.view.js';
import { relativeView } from '../instructions/relative.view.js';
import { isSlotted } from '../instructions/slots.js';
import { punctualityBy } from './deadline-rules.js';
import { waitingWorkingDays } from './review-clock.js';
import { isClosed } from './task-lifecycle.js';
import { openVerbs } from './task-verbs.js';
import type { TaskRow } from './tasks.queries.js';
import type { TaskView } from './tasks.dto.js';

/** What leaves the system of a task, field by field, in the reader's language. */
export function taskView(row: TaskRow, actor: Actor, calendar: NamedCalendar): TaskView {
  const waitingSince = row.state === 'under_review' ? row.filedOn : row.slots.waitingSince;
  return {
    id: row.id,
    version: row.version,
    instruction: {
      id: row.instructionId,
      number: row.number,
      text: row.text,
      completionForm: row.completionForm,
      meetingId: row.meetingId,
      issuedOn: row.issuedOn,
    },
    organization: { code: row.code, name: row.name[actor.language] },
    issuedTo: row.issuedToCode,
    role: row.role,
    state: row.state,
    overdue: row.overdue,
    atRisk: row.atRisk,
    atRiskReason: row.atRiskReason,
    scopeNote: row.scopeNote,
    deadline: deadlineView(row, row.issuedOn, calendar, actor.language),
    awaits: isClosed(row.state) ? null : awaitedNeed(row.terms),
    originalEffectiveDay: row.originalEffectiveDay,
    deadlineMoves: row.deadlineRevision - 1,
    workingDaysLeft: isClosed(row.state) ? null : workingDaysLeft(row.effectiveDay, row.today, calendar),
    waitingWorkingDays: waitingSince === null ? null : waitingWorkingDays(waitingSince, row.officeToday, calendar),
    heldBy: isClosed(row.state) ? null : row.state === 'under_review' ? 'office' : 'recipient',
    waitingForApproval: row.approval?.verb ?? null,
    approvalId: row.approval?.id ?? null,
    missedSlots: row.slots.missed,
    waitingSlots: row.slots.waiting,
    stale: row.stale,
    lastHeardAt: row.lastHeardAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    filedOn: row.filedOn,
    closedOn: row.closedOn,
    punctuality: row.punctuality,
    originalPunctuality: originalPunctuality(row),
    notExecutedCode: row.notExecutedCode,
    reopenedFor: row.reopenedFor && relativeView(row.reopenedFor),
    partOf: row.parent && {
      taskId: row.parent.taskId,
      organization: { code: row.parent.code, name: row.parent.name[actor.language] },
    },
    parts: { numerator: row.parts.numerator, denominator: row.parts.denominator },
    readyOn: row.readyOn,
    readyNote: row.readyNote,
    verbs: openVerbs(row, actor),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

/** Of several periods: on time, if each was by its own original day, as the mark itself is by their current ones. */
function originalPunctuality(row: TaskRow): 'on_time' | 'late' | null {
  if (row.punctuality === null || !isSlotted(row.terms)) return punctualityBy(row.originalEffectiveDay, row);
  return row.slots.originallyLate === 0 ? 'on_time' : 'late';
}
