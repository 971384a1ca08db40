import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { SlotNameView, TaskOrganizationView } from '../tasks/tasks.dto.js';

export const REQUEST_STATES = ['pending', 'granted', 'refused', 'withdrawn', 'lapsed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export class ExtensionsQuery extends PageQuery {
  @OneOf(REQUEST_STATES, { optional: true, example: 'pending' }) state?: RequestState;
}

export class ExtensionRequestRequest {
  @Day({ about: 'The last day asked for: after the current effective day', example: '2020-10-01' }) proposedDay: string;
  @Text({ max: 2000, example: 'The boilers arrive in September.' }) reason: string;
  @Id({ optional: true, about: 'Of a task with several days: for which of its slots' }) slot?: string;
}

export class GrantRequest {
  @Day({ optional: true, about: 'Another last day than the one proposed', example: '2020-09-15' }) lastDay?: string;
  @Text({ max: 2000, optional: true, about: 'Else the request’s own reason', example: 'Two weeks are enough.' })
  reason?: string;
  @Text({ max: 300, optional: true, about: 'By which document', example: 'Resolution No. 17-4/12' }) document?: string;
}

export class ExtensionView {
  @Id() id: string;
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, about: 'The version of its task: send it in If-Match', example: 4 }) version: number;
  @Whole({ min: 1, max: 1e6, about: 'First, second … request of this task', example: 1 }) ordinal: number;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
  @Nested(() => SlotNameView, { nullable: true, about: 'Of a task with several days: the period that it is for' })
  slot: SlotNameView | null;
  @OneOf(REQUEST_STATES, { about: '`lapsed`: its task, or its period, was over first', example: 'pending' })
  state: RequestState;
  @Day({ example: '2020-10-01' }) proposedDay: string;
  @Text({ max: 2000, example: 'The boilers arrive in September.' }) reason: string;
  @Flag({ about: 'Asked later than the register wants', example: false }) late: boolean;
  @Day({ about: 'The effective day when it was asked', example: '2020-08-28' }) effectiveDayThen: string;
  @Day({ nullable: true, about: 'The effective day now, of the task or of its period', example: '2020-08-28' })
  effectiveDayNow: string | null;
  @Text({ max: 200, example: 'Akimat of Turkistan' }) askedBy: string;
  @Day({ about: 'The recipient’s own day', example: '2020-08-10' }) askedOn: string;
  @Text({ max: 40, example: '2020-08-10T04:00:00.000Z' }) askedAt: string;
  @Text({ max: 200, nullable: true, example: null }) decidedBy: string | null;
  @Text({ max: 40, nullable: true, example: null }) decidedAt: string | null;
  @Text({ max: 2000, nullable: true, example: null }) decisionReason: string | null;
  @Text({ max: 300, nullable: true, example: null }) document: string | null;
  @Day({ nullable: true, about: 'The last day granted', example: null }) grantedDay: string | null;
  @Whole({
    min: 2,
    max: 1e6,
    nullable: true,
    about: 'The revision of the deadline, of the task or its period, that it became',
    example: null,
  })
  deadlineRevision: number | null;
}

export class ExtensionsView {
  @ListOf(() => ExtensionView, { max: 10_000 }) items: ExtensionView[];
}

export class ExtensionsPage {
  @ListOf(() => ExtensionView, { max: 100 }) items: ExtensionView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
