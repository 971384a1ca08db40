import { RUNGS } from '../auth/rungs.js';
import { Day, Id, ListOf, OneOf, Text, Whole } from '../platform/http/fields.js';

export class SpanQuery {
  @Day({ optional: true, example: '2020-08-20', about: 'Default: today' }) from?: string;
  @Day({ optional: true, example: '2020-09-20', about: 'Default: 31 days later; at most 62' }) to?: string;
}

export class DryRunQuery {
  @Day({ example: '2020-08-28', about: 'Not before today' }) on: string;
}

export class ForecastLineView {
  @Day() on: string;
  @Text({ max: 40, example: 'd14' }) step: string;
  @Text({ max: 200, example: '14 days before the deadline' }) why: string;
  @OneOf(RUNGS, { example: 'responsible' }) rung: string;
  @Id() taskId: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 200, example: 'Equip schools with warm toilets' }) text: string;
  @Text({ max: 300, example: 'Turkistan' }) body: string;
}

export class PersonForecastView {
  @Text({ max: 300, example: 'A. Akhmetova' }) name: string;
  @Day() from: string;
  @Day() to: string;
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @ListOf(() => ForecastLineView, { max: 500, about: 'The first of them, by day' }) planned: ForecastLineView[];
}

export class DryRunPersonView {
  @Id() personId: string;
  @Text({ max: 300, example: 'A. Akhmetova' }) name: string;
  @Whole({ min: 1, max: 1e9, example: 3, about: 'Tasks that the letter would speak of' }) tasks: number;
  @ListOf(() => ForecastLineView, { max: 10, about: 'The first of them' }) lines: ForecastLineView[];
}

export class DryRunView {
  @Day() on: string;
  @Whole({ min: 0, max: 1e9, example: 53, about: 'Letters: one a person' }) letters: number;
  @Whole({ min: 0, max: 1e9, example: 120 }) reminders: number;
  @ListOf(() => DryRunPersonView, { max: 200 }) persons: DryRunPersonView[];
}
