import { DeadlineRequest, DeadlineView } from '../instructions/instructions.dto.js';
import { Day, Flag, Id, ListOf, Nested, Text, Whole } from '../platform/http/fields.js';

export class MoveDeadlineRequest {
  @Nested(() => DeadlineRequest, { about: 'As in an instruction; a period counts from the day of issue' })
  deadline: DeadlineRequest;
  @Id({ optional: true, about: 'Of a task with several days: move this period alone, to a single day (kind `date`)' })
  slot?: string;
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'The school year begins earlier.' }) reason: string;
  @Text({ max: 300, optional: true, about: 'By which document', example: 'Protocol No. 12-5/05-2 of 25.12.2019' })
  document?: string;
}

export class ScopeRequest {
  @Text({ max: 10_000, about: 'What this recipient still has to do', example: 'All schools but remote rural ones' })
  text: string;
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'Remote schools have no connection.' })
  reason: string;
  @Text({ max: 300, optional: true, about: 'By which document', example: 'Protocol No. 12-5/05-2 of 25.12.2019' })
  document?: string;
}

export class RiskRequest {
  @Flag({ about: 'true: flagged; false: cleared', example: true }) atRisk: boolean;
  @Text({ max: 2000, about: 'Why; stands in the log for ever', example: 'The contractor is late.' }) reason: string;
}

export class DeadlineRevisionView {
  @Whole({ min: 1, max: 1e6, about: '1 is the original', example: 2 }) revision: number;
  @Nested(() => DeadlineView) deadline: DeadlineView;
  @Day({ nullable: true, about: 'What it replaced', example: '2020-08-28' }) previousEffectiveDay: string | null;
  @Text({ max: 2000, nullable: true, example: 'The school year begins earlier.' }) reason: string | null;
  @Text({ max: 300, nullable: true, example: 'Protocol No. 12-5/05-2 of 25.12.2019' }) document: string | null;
  @Text({ max: 200, nullable: true, example: 'Office of the Deputy Prime Minister' }) decidedBy: string | null;
  @Text({ max: 40, example: '2019-12-25T04:00:00.000Z' }) decidedAt: string;
}

export class DeadlinesView {
  @ListOf(() => DeadlineRevisionView, { max: 10_000 }) items: DeadlineRevisionView[];
}
