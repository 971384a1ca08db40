import { DeadlineView } from '../instructions/instructions.dto.js';
import { Day, Flag, Id, ListOf, Nested, Text, Whole } from '../platform/http/fields.js';

export class AwaitedDayRequest {
  @Day({ about: 'Of the event, of publication, or that the other document sets', example: '2020-03-02' }) day: string;
  @Text({ max: 300, optional: true, about: 'By which document it is known', example: 'Order No. 51 of 02.03.2020' })
  document?: string;
  @Text({ max: 2000, optional: true, example: 'The roadmap was approved.' }) reason?: string;
}

export class ProposalView {
  @Nested(() => DeadlineView, { about: 'One month from issue' }) deadline: DeadlineView;
  @Flag({ about: 'The day has passed: it cannot be taken any more', example: false }) passed: boolean;
  @Whole({ min: 0, max: 1e6, about: 'Open tasks without a term, which would get it', example: 17 }) tasks: number;
}

export class ChangedTask {
  @Id() id: string;
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) organization: string;
  @Day({ nullable: true, example: '2020-04-02' }) effectiveDay: string | null;
}

export class ChangedTasksView {
  @Whole({ min: 1, max: 1e9, about: 'The version of the instruction', example: 2 }) version: number;
  @ListOf(() => ChangedTask, { max: 1000, about: 'In the order of the bodies’ codes' }) items: ChangedTask[];
}
