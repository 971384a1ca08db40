import { Day, Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { APPROVAL_STATES, APPROVAL_VERBS } from '../tasks/approval-request.entity.js';
import { NOT_EXECUTED_CODES } from '../tasks/task-lifecycle.js';
import { TaskOrganizationView } from '../tasks/tasks.dto.js';

export class ApprovalsQuery extends PageQuery {
  @OneOf(APPROVAL_STATES, { optional: true, about: 'Without it: those that wait', example: 'pending' })
  state?: (typeof APPROVAL_STATES)[number];
  @Id({ optional: true, about: 'Of that task alone' }) task?: string;
}

export class ApprovalView {
  @Id() id: string;
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, about: 'The version of its task: send it in If-Match', example: 4 }) version: number;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
  @OneOf(APPROVAL_VERBS, { about: 'What the first person wants to do', example: 'move_deadline' }) verb: string;
  @OneOf(APPROVAL_STATES, {
    about: '`lapsed`: the task went off control, or back on it, by another way',
    example: 'pending',
  })
  state: string;
  @Text({ max: 2000, nullable: true, example: 'The school year begins earlier.' }) reason: string | null;
  @Day({ nullable: true, about: 'The effective day now, of the task or of the period', example: '2020-08-28' })
  effectiveDay: string | null;
  @Day({ nullable: true, about: 'Of one period alone: the last day it was issued with', example: null }) slot:
    string | null;
  @Day({ nullable: true, about: 'The day that it would be moved to, where one is named', example: '2020-10-01' })
  newDay: string | null;
  @Text({ max: 500, nullable: true, about: 'The new deadline in the words of the request', example: null })
  newWritten: string | null;
  @OneOf(NOT_EXECUTED_CODES, { nullable: true, about: 'Why it would be closed as not executed', example: null })
  notExecutedCode: string | null;
  @Text({ max: 200, example: 'Office of the Deputy Prime Minister' }) askedBy: string;
  @Moment() askedAt: string;
  @Flag({ about: 'False: the reader asked for it, and somebody else must approve', example: true }) mayApprove: boolean;
  @Text({ max: 200, nullable: true, example: null }) decidedBy: string | null;
  @Moment({ nullable: true, example: null }) decidedAt: string | null;
  @Text({ max: 2000, nullable: true, example: null }) decisionReason: string | null;
}

export class ApprovalsPage {
  @ListOf(() => ApprovalView, { max: 100 }) items: ApprovalView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
