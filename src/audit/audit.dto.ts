import { Day, Flag, Id, ListOf, Moment, OneOf, Text, Values, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';

const HASH = '9f2c6a0e5b1d4c83a7e6f0123456789abcdef0123456789abcdef0123456789a';
const FAULTS = ['edited', 'missing', 'out_of_place', 'tail_cut', 'head_changed', 'rewritten'] as const;

export class AuditQuery extends PageQuery {
  @Id({ optional: true, about: 'The object or the task that it was about' }) object?: string;
  @Id({ optional: true, about: 'Who did it, or to whom it was done' }) person?: string;
  @Text({ max: 60, optional: true, about: 'What was done', example: 'accept' }) action?: string;
  @Text({ max: 20, optional: true, about: 'Code of the body', example: 'KZ-61' }) body?: string;
  @Day({ optional: true, about: 'On this day or later', example: '2020-08-01' }) from?: string;
  @Day({ optional: true, about: 'On this day or earlier', example: '2020-08-31' }) to?: string;
}

export class EntryView {
  @Text({ max: 20, example: '4711' }) id: string;
  @Moment() at: string;
  @Text({ max: 60, example: 'accept' }) action: string;
  @Text({ max: 4000, example: 'A. Serikova accepted the report; the task is off control.' }) text: string;
  @Text({ max: 200, example: 'A. Serikova' }) by: string;
  @Text({ max: 40, about: 'In what role', example: 'office' }) role: string;
  @Id({ nullable: true, about: 'Null: the system itself' }) personId: string | null;
  @Text({ max: 40, example: 'task' }) objectType: string;
  @Id({ nullable: true }) objectId: string | null;
  @Id({ nullable: true }) taskId: string | null;
  @Text({ max: 20, nullable: true, about: 'Code of the body', example: 'KZ-61' }) body: string | null;
  @Values({ nullable: true, about: 'What it was; null for something new', example: { state: 'under_review' } })
  before: Record<string, unknown> | null;
  @Values({ nullable: true, about: 'What it became', example: { state: 'executed' } })
  after: Record<string, unknown> | null;
  @Text({ max: 2000, nullable: true, example: null }) reason: string | null;
  @Text({ max: 200, nullable: true, about: 'The request that did it', example: 'req-1a' }) requestId: string | null;
  @Text({ max: 40, nullable: true, about: 'A body’s code, or office; null: not sealed yet', example: 'KZ-61' }) chain:
    string | null;
  @Whole({ min: 0, max: 1e15, nullable: true, about: 'Its place in the chain', example: 12 }) seq: number | null;
  @Text({ max: 64, nullable: true, example: HASH }) hash: string | null;
}

export class AuditPage {
  @ListOf(() => EntryView, { max: 100 }) items: EntryView[];
  @Whole({ min: 0, max: 1e9, example: 412 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class ActionView {
  @Text({ max: 60, example: 'accept' }) action: string;
  @Text({ max: 300, about: 'What it is called in the log', example: 'accepted the report' }) text: string;
}

export class ActionsView {
  @ListOf(() => ActionView, { max: 1000, about: 'By their text' }) items: ActionView[];
}

export class HeadView {
  @Text({ max: 40, example: 'KZ-61' }) chain: string;
  @Whole({ min: 1, max: 1e15, example: 12 }) seq: number;
  @Text({ max: 64, example: HASH }) hash: string;
  @Moment({ nullable: true, about: 'Of the last entry' }) at: string | null;
}

export class HeadsView {
  @ListOf(() => HeadView, { max: 1000 }) items: HeadView[];
  @Text({ max: 100_000, about: 'The heads in one line, to be kept elsewhere', example: `KZ-61:12:${HASH}` })
  anchor: string;
  @Moment() takenAt: string;
}

export class VerifyQuery {
  @Text({
    max: 14_000,
    optional: true,
    about: 'Heads as they were sent out earlier: finds a cut end too',
    example: `KZ-61:12:${HASH}`,
  })
  anchor?: string;
}

export class ChainView {
  @Text({ max: 40, example: 'KZ-61' }) chain: string;
  @Flag() ok: boolean;
  @Whole({ min: 0, max: 1e15, about: 'Entries that are proved', example: 12 }) entries: number;
  @Whole({ min: 0, max: 1e15, nullable: true, about: 'The first place that is broken', example: null })
  brokenAt: number | null;
  @OneOf(FAULTS, { nullable: true, example: null }) fault: string | null;
  @Text({ max: 500, nullable: true, about: 'The fault in words', example: null }) text: string | null;
}

export class VerifyView {
  @Flag({ about: 'Every chain is whole and every entry sealed' }) ok: boolean;
  @Whole({ min: 0, max: 1e15, example: 412 }) entries: number;
  @Whole({ min: 0, max: 1e15, about: 'Entries in no chain: `migrate` seals those of earlier builds', example: 0 })
  unsealed: number;
  @Flag({ about: 'Compared with heads that were kept elsewhere' }) anchored: boolean;
  @ListOf(() => ChainView, { max: 1000 }) chains: ChainView[];
}
