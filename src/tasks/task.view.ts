import type { Actor } from '../shared/actor.js';
import type { NamedCalendar } from '../calendar/calendar.service.js';
import { workingDaysLeft } from '../instructions/deadline.js';
import { deadlineView } from '../instructions/deadline.view.js';
import { punctualityBy } from './deadline-rules.js';
import { waitingWorkingDays } from './review-clock.js';
import { mayAct } from './task-access.js';
import { isClosed, openVerbs } from './task-lifecycle.js';
import type { TaskRow } from './tasks.queries.js';
import type { TaskView } from './tasks.dto.js';

/** What leaves the system of a task, field by field, in the reader's language. */
export function taskView(row: TaskRow, actor: Actor, calendar: NamedCalendar): TaskView {
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
    role: row.role,
    state: row.state,
    overdue: row.overdue,
    atRisk: row.atRisk,
    atRiskReason: row.atRiskReason,
    scopeNote: row.scopeNote,
    deadline: deadlineView(row, row.issuedOn, calendar, actor.language),
    originalEffectiveDay: row.originalEffectiveDay,
    deadlineMoves: row.deadlineRevision - 1,
    workingDaysLeft: isClosed(row.state) ? null : workingDaysLeft(row.effectiveDay, row.today, calendar),
    waitingWorkingDays:
      row.state === 'under_review' && row.filedOn ? waitingWorkingDays(row.filedOn, row.officeToday, calendar) : null,
    heldBy: isClosed(row.state) ? null : row.state === 'under_review' ? 'office' : 'recipient',
    waitingForApproval: row.approval?.verb ?? null,
    approvalId: row.approval?.id ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    filedOn: row.filedOn,
    closedOn: row.closedOn,
    punctuality: row.punctuality,
    originalPunctuality: punctualityBy(row.originalEffectiveDay, row),
    notExecutedCode: row.notExecutedCode,
    partOf: row.parent && {
      taskId: row.parent.taskId,
      organization: { code: row.parent.code, name: row.parent.name[actor.language] },
    },
    parts: { numerator: row.parts.numerator, denominator: row.parts.denominator },
    readyOn: row.readyOn,
    readyNote: row.readyNote,
    verbs: openVerbs(row.state, row.role).filter((verb) => mayAct(actor, verb, row)),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}
