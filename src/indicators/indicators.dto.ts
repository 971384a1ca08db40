import { Day, Id, ListOf, Moment, Nested, OneOf, Quantity, Text, Whole } from '../platform/http/fields.js';
import { STATES } from '../tasks/task-lifecycle.js';
import { DOUBTS } from './plausibility.js';

const MOST = 1e12;

export class NamesRequest {
  @Text({ max: 200, example: 'жылы дәретханасы бар мектептер' }) kk: string;
  @Text({ max: 200, example: 'школы с тёплыми туалетами' }) ru: string;
  @Text({ max: 200, example: 'schools with warm toilets' }) en: string;
}

export class BaselineRequest {
  @Quantity({ min: 0, max: MOST, example: 356 }) value: number;
  @Text({
    max: 200,
    optional: true,
    about: 'Where it was not said in the indicator’s own unit',
    example: '% of schools with outdoor toilets',
  })
  unit?: string;
  @Text({ max: 300, about: 'Who said it, and where', example: 'Meeting of 28 November 2019' }) source: string;
  @Day({ about: 'As of', example: '2019-11-28' }) day: string;
}

export class BaselineView extends BaselineRequest {
  @Text({ max: 200, about: 'Also of the recipients’ baselines', example: 'schools' }) override unit: string;
}

export class IndicatorRecipientRequest {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Quantity({ min: 0, max: MOST, optional: true, nullable: true, example: 356 }) baseline?: number | null;
  @Quantity({ min: 0, max: MOST, optional: true, nullable: true, example: 897 }) target?: number | null;
}

export class IndicatorRequest {
  @Text({ max: 40, about: 'Small Latin letters, digits and hyphens', example: 'warm-toilets' }) code: string;
  @Nested(() => NamesRequest) name: NamesRequest;
  @Text({ max: 60, example: 'schools' }) unit: string;
  @Nested(() => BaselineRequest, { optional: true, about: 'What was there at the beginning' })
  baseline?: BaselineRequest;
  @Quantity({ min: 0, max: MOST, optional: true, example: 7014 }) target?: number;
  @ListOf(() => IndicatorRecipientRequest, { max: 100, optional: true, about: 'Where a recipient’s differ' })
  recipients?: IndicatorRecipientRequest[];
}

export class IndicatorView {
  @Id() id: string;
  @Text({ max: 40, example: 'warm-toilets' }) code: string;
  @Nested(() => NamesRequest) name: NamesRequest;
  @Text({ max: 60, example: 'schools' }) unit: string;
  @Nested(() => BaselineView, { nullable: true }) baseline: BaselineView | null;
  @Quantity({ min: 0, max: MOST, nullable: true, example: 7014 }) target: number | null;
  @ListOf(() => IndicatorRecipientRequest, { max: 100, about: 'Those that the reader may see' })
  recipients: IndicatorRecipientRequest[];
}

export class IndicatorsView {
  @ListOf(() => IndicatorView, { max: 1000 }) items: IndicatorView[];
}

export class WarningView {
  @OneOf(DOUBTS, { example: 'done_fell' }) code: string;
  @Text({ max: 500, example: 'Fewer than were reported before.' }) message: string;
}

export class CountView {
  @Quantity({ min: 0, max: MOST, example: 900 }) numerator: number;
  @Quantity({ min: 0, max: MOST, example: 919 }) denominator: number;
  @Day({ example: '2020-02-14' }) asOf: string;
  @Moment() reportedAt: string;
  @Id({ about: 'The report that gave it' }) reportId: string;
  @OneOf(['accepted', 'returned', 'set_aside'], {
    nullable: true,
    about: 'Of that report; what was returned or set aside does not count',
    example: null,
  })
  decision: string | null;
  @ListOf(() => WarningView, { max: 10 }) warnings: WarningView[];
}

export class ShareView {
  @Quantity({ min: 0, max: 1e15, example: 900 }) numerator: number;
  @Quantity({ min: 0, max: 1e15, example: 919 }) denominator: number;
}

export class RecipientProgressView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @Id() taskId: string;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @Nested(() => CountView, { nullable: true, about: 'The latest that counts; null: nothing reported yet' })
  latest: CountView | null;
  @Quantity({ min: 0, max: MOST, nullable: true, example: 356 }) baseline: number | null;
  @Quantity({ min: 0, max: MOST, nullable: true, example: 897 }) target: number | null;
}

export class ProgressView {
  @Nested(() => IndicatorView) indicator: IndicatorView;
  @Nested(() => ShareView, { about: 'The sum of the latest figures of the recipients below' }) total: ShareView;
  @Nested(() => ShareView, { about: 'Recipients that have reported, of all below' }) reported: ShareView;
  @ListOf(() => RecipientProgressView, { max: 1000 }) recipients: RecipientProgressView[];
}

export class RollUpView {
  @Nested(() => IndicatorView) indicator: IndicatorView;
  @Nested(() => CountView, { nullable: true, about: 'The task’s own latest figure' }) own: CountView | null;
  @Nested(() => ShareView, { nullable: true, about: 'The sum of the parts; null: none has counted yet' })
  proposed: ShareView | null;
  @Nested(() => ShareView, { about: 'Parts that have counted, of all' }) reported: ShareView;
}

export class RollUpsView {
  @ListOf(() => RollUpView, { max: 1000 }) items: RollUpView[];
}

export class TaskIndicatorView {
  @Nested(() => IndicatorView) indicator: IndicatorView;
  @ListOf(() => CountView, { max: 10_000, about: 'By the day they are as of, the latest last' }) history: CountView[];
}

export class TaskIndicatorsView {
  @ListOf(() => TaskIndicatorView, { max: 1000 }) items: TaskIndicatorView[];
  @Whole({ min: 0, max: 1000, example: 1 }) total: number;
}
