import type { WorkingCalendar } from '../calendar/working-days.js';
import { workingDaysLeft } from '../instructions/deadline.js';
import type { Language } from '../shared/words/language.js';
import { isClosed } from '../tasks/task-lifecycle.js';
import type { CellView, RowInstructionView } from './matrix.dto.js';
import type { CellRow, FigureRow, InstructionRow } from './matrix.queries.js';

export function rowInstructionView(row: InstructionRow, language: Language): RowInstructionView {
  const { indicator } = row;
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    meetingId: row.meetingId,
    protocolNumber: row.protocolNumber,
    heldOn: row.heldOn,
    issuedOn: row.issuedOn,
    effectiveDay: row.effectiveDay,
    indicator: indicator && { code: indicator.code, name: indicator.name[language], unit: indicator.unit },
  };
}

/** What is not so is left out: a board has ten thousand of these. */
export function cellView(row: CellRow, figure: FigureRow | undefined, calendar: WorkingCalendar): CellView {
  const left = isClosed(row.state) ? null : workingDaysLeft(row.effectiveDay, row.today, calendar);
  return {
    code: row.code,
    taskId: row.taskId,
    version: row.version,
    role: row.role,
    state: row.state,
    overdue: row.overdue,
    ...(row.atRisk ? { atRisk: true } : {}),
    ...(row.reviewOver ? { reviewOver: true } : {}),
    ...(row.effectiveDay === null ? {} : { effectiveDay: row.effectiveDay }),
    ...(left === null ? {} : { workingDaysLeft: left }),
    ...(row.filedOn === null ? {} : { filedOn: row.filedOn }),
    ...(row.punctuality === null ? {} : { punctuality: row.punctuality }),
    ...(figure ? { figure: { done: figure.done, total: figure.total, asOf: figure.asOf } } : {}),
  };
}
