import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { STATES } from './task-lifecycle.js';
import { TallyView, TaskOrganizationView } from './tasks.dto.js';

export class InnerDeadlineRequest {
  @Day({ about: 'Not later than the deadline it stands under; a day off counts as usual', example: '2020-02-14' })
  day: string;
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'The lead needs two weeks to sum up.' })
  reason: string;
}

export class ReassignRequest {
  @Text({ max: 20, about: 'Code of the body that has the task from now on', example: 'MES' }) to: string;
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'The function has passed to the ministry.' })
  reason: string;
  @Text({ max: 300, optional: true, about: 'By which document', example: 'Resolution No. 17-4/12' }) document?: string;
}

export class ReadyRequest {
  @Flag({ about: 'true: ready; false: not ready after all', example: true }) ready: boolean;
  @Text({
    max: 2000,
    about: 'What the contribution is, or why it is not',
    example: 'The list of 214 schools is filed.',
  })
  note: string;
}

export class PartRequest {
  @Text({ max: 20, optional: true, about: 'A district that exists already', example: 'KZ-61-01' }) code?: string;
  @Text({
    max: 300,
    optional: true,
    about: 'Or the name of one, as the region writes it; unknown names become new districts',
    example: 'Saryagash district',
  })
  name?: string;
  @Text({
    max: 254,
    optional: true,
    about: 'With a name: who is written to there',
    example: 'akimat@saryagash.example',
  })
  email?: string;
  @Day({ about: 'Not later than the deadline of the whole', example: '2020-02-14' }) day: string;
  @Text({ max: 10_000, optional: true, about: 'What of the task the district has to do', example: '62 schools' })
  note?: string;
}

export class DelegationRequest {
  @ListOf(() => PartRequest, { min: 1, max: 60 }) parts: PartRequest[];
}

/** A task that another one stands on: a co-executor's, or a district's part. */
export class DependentView {
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, example: 3 }) version: number;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @Day({ nullable: true, about: 'The inner deadline', example: '2020-02-14' }) effectiveDay: string | null;
  @Flag({ example: false }) overdue: boolean;
  @Flag({ about: 'A contribution called ready, a part accepted by its region', example: false }) ready: boolean;
  @Text({ max: 10_000, nullable: true, about: 'What its own people say of it, or what it covers', example: null })
  note: string | null;
  @Day({ nullable: true, example: null }) filedOn: string | null;
  @Day({ nullable: true, example: null }) closedOn: string | null;
}

export class DependentsView {
  @ListOf(() => DependentView, { max: 1000 }) items: DependentView[];
  @Nested(() => TallyView, { about: 'Ready, of all that were not taken back' }) ready: TallyView;
}

/** The answer to a delegation bears the version of the whole, under which the next one is asked for. */
export class DelegationView extends DependentsView {
  @Whole({ min: 1, max: 1e9, about: 'Of the whole task', example: 4 }) version: number;
}
