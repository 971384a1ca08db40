import { IntersectionType } from '@nestjs/swagger';
import { AWAITED_NEEDS } from '../instructions/awaited-day.js';
import { TERM_KINDS } from '../instructions/deadline-input.js';
import { DeadlineView, RECIPIENT_ROLES, RelativeView } from '../instructions/instructions.dto.js';
import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Texts, Whole } from '../platform/http/fields.js';
import { SortedPageQuery } from '../platform/http/page.dto.js';
import type { RecipientRole } from '../instructions/recipients.js';
import { APPROVAL_VERBS } from './approval-request.entity.js';
import { DUE_BY, FILINGS, type DueBy, type Filing } from './deadline-rules.js';
import { NOT_EXECUTED_CODES, STATES } from './task-lifecycle.js';

/** Which tasks are meant: the same words for the list, the board and whatever is counted. */
export class TaskFilterQuery {
  @Text({
    max: 200,
    optional: true,
    about: `States, separated by commas: ${STATES.join(', ')}`,
    example: 'assigned,returned',
  })
  state?: string;

  @Flag({ optional: true, fromQuery: true, example: true }) overdue?: boolean;
  @Flag({ optional: true, fromQuery: true, about: 'Flagged by a person', example: true }) atRisk?: boolean;
  @Flag({ optional: true, fromQuery: true, about: 'The list “no term” (rule 7)', example: false }) noTerm?: boolean;
  @Flag({ optional: true, fromQuery: true, about: 'Waits for a day that the office has to give', example: true })
  awaiting?: boolean;
  @Flag({ optional: true, fromQuery: true, about: 'Nothing heard for a month', example: true }) stale?: boolean;
  @Flag({
    optional: true,
    fromQuery: true,
    about: 'A report of it, or of one of its periods, waits for the office',
    example: true,
  })
  waiting?: boolean;
  @Flag({
    optional: true,
    fromQuery: true,
    about: 'Under review for more working days than the register allows (rule 4)',
    example: true,
  })
  reviewOver?: boolean;
  @Text({ max: 500, optional: true, about: 'Codes of bodies, separated by commas', example: 'KZ-61,KZ-59' })
  organization?: string;
  @Id({ optional: true }) meeting?: string;
  @Id({ optional: true }) instruction?: string;
  @Day({ optional: true, about: 'Effective on this day or later', example: '2020-01-01' }) dueFrom?: string;
  @Day({ optional: true, about: 'Effective on this day or earlier', example: '2020-12-31' }) dueTo?: string;
  @Text({
    max: 200,
    optional: true,
    about: 'Words of the text in any form, the number, or the body’s name',
    example: 'toilets',
  })
  q?: string;
  @Text({ max: 500, optional: true, about: 'Codes of the bodies that lead the instruction', example: 'MIA' })
  lead?: string;
  @OneOf(RECIPIENT_ROLES, { optional: true, example: 'lead' }) role?: RecipientRole;
  @Text({
    max: 300,
    optional: true,
    about: `Kinds of deadline, separated by commas: ${TERM_KINDS.join(', ')}`,
    example: 'continuing',
  })
  kind?: string;
  @OneOf(DUE_BY, {
    optional: true,
    about:
      'Of which deadline dueFrom, dueTo, fallenDue and filed speak: the current one unless said otherwise (rule 9)',
    example: 'original',
  })
  dueBy?: DueBy;
  @Flag({ optional: true, fromQuery: true, about: 'Its day has passed, whatever its state', example: true })
  fallenDue?: boolean;
  @OneOf(FILINGS, {
    optional: true,
    about: 'By its day, after it, or not at all: the report of execution that counts (rule 4)',
    example: 'late',
  })
  filed?: Filing;
}

export class TasksQuery extends IntersectionType(SortedPageQuery, TaskFilterQuery) {}

export class ReasonRequest {
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'The act of acceptance is not signed.' })
  reason: string;
}

export class ReopenRequest extends ReasonRequest {
  @Id({ optional: true, about: 'The instruction that changed the standard, where it was one (rule 17)' })
  instructionId?: string;
}

export class TaskInstructionView {
  @Id() id: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Text({ max: 500, nullable: true, example: null }) completionForm: string | null;
  @Id() meetingId: string;
  @Day({ example: '2019-11-28' }) issuedOn: string;
}

export class TaskOrganizationView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
}

export class PartOfView {
  @Id() taskId: string;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
}

/** Never a bare number: so many of so many (rule 15). */
export class TallyView {
  @Whole({ min: 0, max: 1e6, example: 12 }) numerator: number;
  @Whole({ min: 0, max: 1e6, example: 14 }) denominator: number;
}

export class TaskView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 3 }) version: number;
  @Nested(() => TaskInstructionView) instruction: TaskInstructionView;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
  @Text({ max: 20, nullable: true, about: 'Of an inherited task: the body it was issued to', example: null })
  issuedTo: string | null;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @Flag({ about: 'Computed from the calendar, never stored', example: false }) overdue: boolean;
  @Flag({ example: false }) atRisk: boolean;
  @Text({ max: 2000, nullable: true, example: null }) atRiskReason: string | null;
  @Text({
    max: 10_000,
    nullable: true,
    about: 'What of the text this recipient has to do, where the office changed it',
    example: null,
  })
  scopeNote: string | null;
  @Nested(() => DeadlineView, { about: 'The current one' }) deadline: DeadlineView;
  @OneOf(AWAITED_NEEDS, {
    nullable: true,
    about: 'Which day the office has still to give: POST /tasks/:id/awaited-day',
    example: null,
  })
  awaits: string | null;
  @Day({
    nullable: true,
    about: 'Never changes; of a task with several periods, that of the one which is due first',
    example: '2020-08-28',
  })
  originalEffectiveDay: string | null;
  @Whole({ min: 0, max: 1e6, about: 'How often the deadline was moved; of single periods see its slots', example: 0 })
  deadlineMoves: number;
  @Whole({
    min: -1e6,
    max: 1e6,
    nullable: true,
    about: 'Working days left; negative: late. Null when closed or without a day',
    example: 138,
  })
  workingDaysLeft: number | null;
  @Whole({
    min: 0,
    max: 1e6,
    nullable: true,
    about: 'Working days that the report has waited for the office; null unless under review',
    example: null,
  })
  waitingWorkingDays: number | null;
  @OneOf(['recipient', 'office'], {
    nullable: true,
    about: 'Who has it now; null when off control',
    example: 'recipient',
  })
  heldBy: 'recipient' | 'office' | null;
  @OneOf(APPROVAL_VERBS, {
    nullable: true,
    about: 'What one person of the office asked for and a second one must approve',
    example: null,
  })
  waitingForApproval: string | null;
  @Id({ nullable: true, about: 'For /approvals/:id/approve and /decline', example: null }) approvalId: string | null;
  @Whole({ min: 0, max: 1e6, about: 'Periods and interim days past without a report', example: 0 }) missedSlots: number;
  @Whole({ min: 0, max: 1e6, about: 'Periods whose report waits for the office', example: 0 }) waitingSlots: number;
  @Flag({ about: 'In the recipient’s hands, and nothing heard for a month', example: false }) stale: boolean;
  @Text({ max: 40, nullable: true, about: 'Last report or acknowledgement', example: '2020-02-14T05:00:00.000Z' })
  lastHeardAt: string | null;
  @Text({ max: 40, nullable: true, example: '2019-11-29T04:00:00.000Z' }) acknowledgedAt: string | null;
  @Day({ nullable: true, about: 'The day that decides on time or late (rule 4)', example: null }) filedOn:
    string | null;
  @Day({ nullable: true, example: null }) closedOn: string | null;
  @OneOf(['on_time', 'late'], { nullable: true, example: null }) punctuality: string | null;
  @OneOf(['on_time', 'late'], { nullable: true, about: 'By the original deadline', example: null })
  originalPunctuality: string | null;
  @OneOf(NOT_EXECUTED_CODES, { nullable: true, about: 'Why it was closed as not executed', example: null })
  notExecutedCode: string | null;
  @Nested(() => RelativeView, {
    nullable: true,
    about: 'Put on control again because of this instruction; null to whoever may not see that one',
  })
  reopenedFor: RelativeView | null;
  @Nested(() => PartOfView, {
    nullable: true,
    about: 'Of a district’s part: the task of its region, which answers for it (rule 11)',
  })
  partOf: PartOfView | null;
  @Nested(() => TallyView, { about: 'Its parts: accepted by the region, of all that it gave' }) parts: TallyView;
  @Day({ nullable: true, about: 'Of a co-executor: since when its contribution is ready', example: null })
  readyOn: string | null;
  @Text({ max: 2000, nullable: true, about: 'What the contribution is', example: null }) readyNote: string | null;
  @Texts({ about: 'What the reader may do to it now', example: ['submit', 'report_progress'] }) verbs: string[];
  @Text({ max: 40, example: '2019-11-28T10:00:00.000Z' }) createdAt: string;
  @Text({ max: 40, example: '2020-02-17T04:00:00.000Z' }) changedAt: string;
}

export class TasksPage {
  @ListOf(() => TaskView, { max: 100 }) items: TaskView[];
  @Whole({ min: 0, max: 1e9, example: 17 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class HistoryEventView {
  @Text({ max: 40, example: '2020-02-17T04:00:00.000Z' }) at: string;
  @Text({ max: 60, example: 'send_back' }) action: string;
  @Text({ max: 2000, example: 'Office of the Deputy Prime Minister returned the report: “the act is not signed”.' })
  text: string;
  @Text({ max: 200, example: 'Office of the Deputy Prime Minister' }) by: string;
  @Text({ max: 2000, nullable: true, example: 'The act is not signed.' }) reason: string | null;
  @Text({ max: 300, nullable: true, about: 'By which document', example: null }) document: string | null;
}

export class HistoryView {
  @ListOf(() => HistoryEventView, { max: 10_000 }) items: HistoryEventView[];
}

export class SlotMoveView {
  @Whole({ min: 2, max: 1e6, about: '1 is the original', example: 2 }) revision: number;
  @Day({ about: 'What it replaced', example: '2020-03-31' }) previousEffectiveDay: string;
  @Day({ example: '2020-04-20' }) lastDay: string;
  @Day({ example: '2020-04-20' }) effectiveDay: string;
  @Text({ max: 2000, example: 'The census ends in April.' }) reason: string;
  @Text({ max: 300, nullable: true, example: 'Resolution No. 17-4/12' }) document: string | null;
  @Text({ max: 200, nullable: true, example: 'Office of the Deputy Prime Minister' }) decidedBy: string | null;
  @Text({ max: 40, example: '2020-03-20T04:00:00.000Z' }) decidedAt: string;
}

export class SlotView {
  @Id({ about: 'Its name where its deadline is extended or moved' }) id: string;
  @Day({ about: 'The last day as it was issued: the slot’s name in a report', example: '2020-03-31' }) day: string;
  @Text({ max: 100, example: 'March 2020' }) label: string;
  @OneOf(['execution', 'interim'], { example: 'execution' }) kind: string;
  @Day({ about: 'Its last day now', example: '2020-04-20' }) lastDay: string;
  @Day({ about: 'Then the working calendar', example: '2020-04-20' }) effectiveDay: string;
  @Day({ about: 'Never changes', example: '2020-03-31' }) originalEffectiveDay: string;
  @Day({ about: 'Nobody is reminded before', example: '2020-03-01' }) opensOn: string;
  @OneOf(['open', 'missed', 'under_review', 'returned', 'accepted', 'filed'], {
    about: 'missed: past its day without a report, computed',
    example: 'open',
  })
  state: string;
  @Text({ max: 100, about: 'The state in words', example: 'open' }) stateText: string;
  @Day({ nullable: true, example: null }) filedOn: string | null;
  @OneOf(['on_time', 'late'], { nullable: true, about: 'Frozen at filing (rule 4)', example: null })
  punctuality: string | null;
  @OneOf(['on_time', 'late'], { nullable: true, about: 'By its original deadline', example: null })
  originalPunctuality: string | null;
  @Id({ nullable: true, about: 'The latest report filed for it', example: null }) reportId: string | null;
  @Flag({ about: 'Does a request for more time wait?', example: false }) extensionPending: boolean;
  @ListOf(() => SlotMoveView, { max: 10_000, about: 'How its deadline was moved, in that order' })
  moves: SlotMoveView[];
}

/** A period in another thing's view. */
export class SlotNameView {
  @Id() id: string;
  @Day({ about: 'The last day as it was issued', example: '2020-03-31' }) day: string;
  @Text({ max: 100, example: 'March 2020' }) label: string;
}

export class SlotsView {
  @ListOf(() => SlotView, { max: 10_000 }) items: SlotView[];
}
