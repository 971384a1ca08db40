import { Day, Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { STATES } from '../tasks/task-lifecycle.js';
import { TaskOrganizationView } from '../tasks/tasks.dto.js';

export const GROUPS = ['tasks', 'instructions', 'meetings', 'bodies'] as const;
export type Group = (typeof GROUPS)[number];

export class SearchQuery extends PageQuery {
  @Text({ max: 200, min: 2, about: 'Words; all of them must be there, in any form', example: 'тёплые туалеты' })
  q: string;
  @OneOf(GROUPS, { optional: true, about: 'One group alone, e.g. for its next page', example: 'tasks' }) only?: Group;
}

export class PieceView {
  @Text({ max: 20_000, example: 'toilets' }) text: string;
  @Flag({ about: 'Found by the search; text is text, never HTML', example: true }) hit: boolean;
}

export class TaskHitView {
  @Id() id: string;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @OneOf(['instruction', 'report', 'comment', 'note'], {
    about: 'Where its best hit stands; notes for the office alone',
    example: 'report',
  })
  foundIn: string;
  @Id({ about: 'Of that instruction, report, comment or note' }) sourceId: string;
  @Moment({ about: 'When that was written' }) at: string;
  @ListOf(() => PieceView, { max: 1000 }) snippet: PieceView[];
}

export class InstructionHitView {
  @Id() id: string;
  @Id() meetingId: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Day({ nullable: true, example: '2019-11-28' }) issuedOn: string | null;
  @ListOf(() => PieceView, { max: 1000 }) snippet: PieceView[];
}

export class MeetingHitView {
  @Id() id: string;
  @Text({ max: 60, example: '12-5/05-1234' }) protocolNumber: string;
  @Day({ example: '2019-11-28' }) heldOn: string;
  @ListOf(() => PieceView, { max: 1000 }) snippet: PieceView[];
}

export class BodyHitView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, about: 'The name that is most like the words, former names among them', example: 'Turkistan' })
  name: string;
}

export class TaskHits {
  @ListOf(() => TaskHitView, { max: 100 }) items: TaskHitView[];
  @Whole({ min: 0, max: 1e9, example: 17 }) total: number;
}

export class InstructionHits {
  @ListOf(() => InstructionHitView, { max: 100 }) items: InstructionHitView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
}

export class MeetingHits {
  @ListOf(() => MeetingHitView, { max: 100 }) items: MeetingHitView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
}

export class BodyHits {
  @ListOf(() => BodyHitView, { max: 100 }) items: BodyHitView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
}

export class SearchView {
  @Nested(() => TaskHits, { nullable: true, about: 'Null: another group was asked for' }) tasks: TaskHits | null;
  @Nested(() => InstructionHits, { nullable: true }) instructions: InstructionHits | null;
  @Nested(() => MeetingHits, { nullable: true }) meetings: MeetingHits | null;
  @Nested(() => BodyHits, { nullable: true }) bodies: BodyHits | null;
  @Whole({ min: 1, max: 1e9, about: 'Of every group', example: 1 }) page: number;
  @Whole({ min: 1, max: 100, about: 'Of every group', example: 10 }) size: number;
}
