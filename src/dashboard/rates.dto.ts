import { ShareView } from '../indicators/indicators.dto.js';
import { Day, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';

export const RATES_BY = ['organization', 'meeting', 'instruction'] as const;
export type RatesBy = (typeof RATES_BY)[number];

export class RatesQuery {
  @Day({ about: 'First effective day of the period', example: '2020-01-01' }) from: string;
  @Day({ about: 'Last effective day of the period', example: '2020-12-31' }) to: string;
  @OneOf(RATES_BY, { optional: true, about: 'organization unless said otherwise', example: 'organization' })
  by?: RatesBy;
  @Id({ optional: true }) meeting?: string;
  @Text({ max: 500, optional: true, about: 'Codes of bodies, separated by commas', example: 'KZ-61,KZ-59' })
  organization?: string;
}

export class CountedView {
  @Whole({ min: 0, max: 1e9, example: 2 }) count: number;
  @Text({
    max: 1000,
    about: 'The query of GET /tasks that lists exactly these',
    example: 'organization=KZ-61&role=lead&state=executed&filed=late&dueBy=current&dueFrom=2020-01-01&dueTo=2020-12-31',
  })
  tasks: string;
}

export class RatePartsView {
  @Nested(() => CountedView, { about: 'The denominator: its day lies in the period and has passed' })
  fallenDue: CountedView;
  @Nested(() => CountedView) closedOnTime: CountedView;
  @Nested(() => CountedView) closedLate: CountedView;
  @Nested(() => CountedView, { about: 'Executed without a report of its own: neither on time nor late' })
  closedUnmarked: CountedView;
  @Nested(() => CountedView, { about: 'Off control as not executed' }) notExecuted: CountedView;
  @Nested(() => CountedView, { about: 'Still with the recipient past that day' }) overdue: CountedView;
  @Nested(() => CountedView, { about: 'Filed, and waiting for the office' }) underReview: CountedView;
  @Nested(() => CountedView, { about: 'Of those: filed by the day' }) underReviewOnTime: CountedView;
  @Nested(() => CountedView) underReviewLate: CountedView;
  @Nested(() => CountedView, { about: 'Apart, in no share' }) withdrawn: CountedView;
  @Nested(() => CountedView, { about: 'Apart, in no share: only the lead files (rule 2)' }) coExecutors: CountedView;
}

export class RatesView {
  @Nested(() => ShareView, { about: 'Closed on time of all that fell due' }) onTime: ShareView;
  @Nested(() => ShareView, { about: 'Closed of all that fell due' }) execution: ShareView;
  @Nested(() => RatePartsView) parts: RatePartsView;
}

export class UndatedView {
  @Nested(() => CountedView, { about: 'Open without a term, today' }) noTerm: CountedView;
  @Nested(() => CountedView, { about: 'Open and continuing, today' }) continuing: CountedView;
}

export class RatesLineView {
  @Text({ max: 40, about: 'A body’s code, or the id of a meeting or instruction', example: 'KZ-61' }) key: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @Nested(() => RatesView, { about: 'By the deadline as it stands' }) current: RatesView;
  @Nested(() => RatesView, { about: 'By the deadline as it was issued (rule 9)' }) original: RatesView;
  @Nested(() => UndatedView, { about: 'Never due, in no share' }) undated: UndatedView;
}

export class RatesTotalView {
  @Nested(() => RatesView) current: RatesView;
  @Nested(() => RatesView) original: RatesView;
  @Nested(() => UndatedView) undated: UndatedView;
}

export class ExecutionRatesView {
  @Day({ example: '2020-01-01' }) from: string;
  @Day({ example: '2020-12-31' }) to: string;
  @OneOf(RATES_BY, { example: 'organization' }) by: string;
  @Nested(() => RatesTotalView) total: RatesTotalView;
  @ListOf(() => RatesLineView, { max: 10_000 }) items: RatesLineView[];
}
