import { DeadlineRequest } from '../instructions/instructions.dto.js';
import { Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';

export const BULK_VERBS = ['acknowledge', 'accept', 'return', 'extend', 'withdraw', 'reassign'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];
export const MOST_ITEMS = 200;

export class BulkItemRequest {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, about: 'The version of the task as it was read', example: 3 }) version: number;
  @Id({ optional: true, about: 'extend: of a task with several days, the one slot to be moved' }) slot?: string;
}

export class BulkRequest {
  @OneOf(BULK_VERBS, {
    about:
      '`extend` moves the deadline, earlier or later; `reassign`: the body named in `to` has the tasks from now on; without it, whose task is named leads',
    example: 'withdraw',
  })
  verb: BulkVerb;
  @ListOf(() => BulkItemRequest, { min: 1, max: MOST_ITEMS }) items: BulkItemRequest[];
  @Text({
    max: 2000,
    optional: true,
    about: 'return, extend, withdraw, reassign: one for all',
    example: 'Replaced by No. 7.',
  })
  reason?: string;
  @Nested(() => DeadlineRequest, { optional: true, about: 'extend: as in an instruction' }) deadline?: DeadlineRequest;
  @Text({
    max: 300,
    optional: true,
    about: 'extend, reassign to a body: by which document',
    example: 'Protocol No. 12-5/05-2',
  })
  document?: string;
  @Text({ max: 20, optional: true, about: 'reassign: code of the body that has them from now on', example: 'MES' })
  to?: string;
  @Flag({ optional: true, about: 'true: one refusal refuses all. Else each by itself', example: false })
  allOrNothing?: boolean;
}

export class BulkItemView {
  @Id() id: string;
  @OneOf(['done', 'waiting', 'refused'], {
    about: '`waiting`: a second person of the office must approve',
    example: 'done',
  })
  outcome: 'done' | 'waiting' | 'refused';
  @Whole({ min: 1, max: 1e9, nullable: true, about: 'The version now; null when refused', example: 4 })
  version: number | null;
  @Text({ max: 60, nullable: true, about: 'Why it was refused', example: 'stale_version' }) code: string | null;
  @Text({ max: 2000, nullable: true, about: 'The same in words', example: null }) message: string | null;
}

export class BulkView {
  @OneOf(BULK_VERBS, { example: 'withdraw' }) verb: BulkVerb;
  @Whole({ min: 0, max: MOST_ITEMS, example: 198 }) done: number;
  @Whole({ min: 0, max: MOST_ITEMS, example: 0 }) waiting: number;
  @Whole({ min: 0, max: MOST_ITEMS, example: 2 }) refused: number;
  @ListOf(() => BulkItemView, { max: MOST_ITEMS, about: 'In the order they were named' }) items: BulkItemView[];
}
