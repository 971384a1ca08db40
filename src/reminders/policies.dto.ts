import { RUNGS, type Rung } from '../auth/rungs.js';
import { Day, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { DAY_UNITS, type DayUnit } from './policy.js';

const UP_TO = 'Everybody from the ladder’s lowest rung up to this one';

export class StepFields {
  @Whole({ min: 0, max: 365, example: 14 }) days: number;
  @OneOf(RUNGS, { example: 'responsible', about: UP_TO }) upTo: Rung;
}

export class AfterFields {
  @Whole({ min: 1, max: 30, example: 1, about: 'Working days after' }) days: number;
  @OneOf(RUNGS, { example: 'akim', about: UP_TO }) upTo: Rung;
}

export class BeforeFields {
  @OneOf(DAY_UNITS, { example: 'calendar_days' }) unit: DayUnit;
  @ListOf(() => StepFields, { max: 20, about: 'The farthest first; 0 is the day itself' }) steps: StepFields[];
}

export class RepeatFields {
  @Whole({ min: 1, max: 60, example: 7 }) every: number;
  @OneOf(DAY_UNITS, { example: 'calendar_days' }) unit: DayUnit;
  @OneOf(RUNGS, { example: 'office', about: 'Whom the first repetition reaches' }) upTo: Rung;
  @OneOf(RUNGS, { example: 'deputy_pm', about: 'Whom all further ones reach' }) thenUpTo: Rung;
  @Whole({ min: 1, max: 1000, nullable: true, example: null, about: 'null: as long as the task is open' })
  atMost: number | null;
}

export class DeadlineLadderFields {
  @Nested(() => BeforeFields) before: BeforeFields;
  @ListOf(() => AfterFields, { min: 1, max: 20, about: 'The nearest first' }) after: AfterFields[];
  @Nested(() => RepeatFields, { nullable: true, about: 'From the last step after the day on' })
  repeat: RepeatFields | null;
}

export class ReviewLadderFields {
  @ListOf(() => AfterFields, { min: 1, max: 20, about: 'Counted from the day of filing; office or deputy_pm' })
  after: AfterFields[];
  @Nested(() => RepeatFields, { nullable: true }) repeat: RepeatFields | null;
}

export class NoTermFields {
  @Whole({ min: 1, max: 28, example: 1, about: 'Or the working day that follows' }) dayOfMonth: number;
  @OneOf(RUNGS, { example: 'responsible', about: UP_TO }) upTo: Rung;
}

export class RulesRequest {
  @Nested(() => DeadlineLadderFields, { about: 'Counted from the effective day' }) deadline: DeadlineLadderFields;
  @Nested(() => ReviewLadderFields, { about: 'Reports that wait for the office' }) review: ReviewLadderFields;
  @Nested(() => NoTermFields, { nullable: true, about: 'Tasks without a term report monthly; null: they do not' })
  noTerm: NoTermFields | null;
}

export class PolicyRequest extends RulesRequest {
  @Text({ max: 500, example: 'Agreed with the regions on 3 February' }) reason: string;
}

export class ClassRequest extends PolicyRequest {
  @Text({ max: 40, example: 'urgent', about: 'Small Latin letters, digits and hyphens' }) code: string;
  @Text({ max: 100, example: 'Шұғыл тапсырма' }) nameKk: string;
  @Text({ max: 100, example: 'Срочное поручение' }) nameRu: string;
  @Text({ max: 100, example: 'Urgent instruction' }) nameEn: string;
}

export class PolicyVersionView extends RulesRequest {
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 500, nullable: true, example: null }) reason: string | null;
  @Text({ max: 300, nullable: true, example: 'D. Office', about: 'null: as delivered' }) changedBy: string | null;
  @Moment() changedAt: string;
}

export class PolicyView extends PolicyVersionView {
  @Text({ max: 40, example: 'standard' }) class: string;
  @Text({ max: 100, example: 'Ordinary instruction' }) name: string;
  @Whole({ min: 0, max: 1e9, example: 9, about: 'Instructions of this class on control' }) instructions: number;
}

export class PoliciesView {
  @ListOf(() => PolicyView, { max: 100 }) items: PolicyView[];
}

export class PolicyHistoryView {
  @ListOf(() => PolicyVersionView, { max: 1000, about: 'The latest first' }) items: PolicyVersionView[];
}

export class StepChangeView {
  @Text({ max: 40, example: 'd14' }) step: string;
  @Text({ max: 200, example: '14 days before the deadline' }) why: string;
  @Day({ example: '2020-08-14' }) on: string;
  @OneOf(RUNGS, { example: 'responsible', about: UP_TO }) upTo: Rung;
}

export class ChangedTaskView {
  @Id() taskId: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 200, example: 'Equip schools with warm toilets' }) text: string;
  @Text({ max: 300, example: 'Turkistan Region' }) body: string;
  @Day() effectiveDay: string;
  @ListOf(() => StepChangeView, { max: 1000, about: 'Steps that would come in' }) added: StepChangeView[];
  @ListOf(() => StepChangeView, { max: 1000 }) removed: StepChangeView[];
  @ListOf(() => StepChangeView, { max: 1000, about: 'Steps that would reach other rungs, as they would' })
  otherReach: StepChangeView[];
}

export class PolicyPreviewView {
  @Day({ example: '2020-08-01' }) from: string;
  @Day({ example: '2020-10-30' }) to: string;
  @Whole({ min: 0, max: 1e9, example: 142, about: 'Open tasks with a term of this class' }) openTasks: number;
  @Whole({ min: 0, max: 1e9, example: 40 }) changedTasks: number;
  @Whole({ min: 0, max: 1e9, example: 80, about: 'Steps of tasks that would come in' }) added: number;
  @Whole({ min: 0, max: 1e9, example: 40 }) removed: number;
  @Whole({ min: 0, max: 1e9, example: 0 }) otherReach: number;
  @ListOf(() => ChangedTaskView, { max: 20, about: 'The first of them' }) tasks: ChangedTaskView[];
}

export class SendingFields {
  @Text({ max: 5, example: '09:00', about: 'Local time of the recipient, from which letters leave' })
  windowFrom: string;
  @Text({ max: 5, example: '18:00', about: 'Until then' }) windowTo: string;
  @Whole({ min: 1, max: 30, example: 10, about: 'Working days: a missed step older than this is not sent any more' })
  lookBack: number;
}

export class SendingRequest extends SendingFields {
  @Text({ max: 500, example: 'The regions begin at eight' }) reason: string;
}

export class SendingView extends SendingFields {
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 500, nullable: true, example: null }) reason: string | null;
  @Text({ max: 300, nullable: true, example: 'D. Office' }) changedBy: string | null;
  @Moment() changedAt: string;
}
