import { Id, ListOf, Moment, Nested, Text, Whole } from '../platform/http/fields.js';
import { TaskOrganizationView } from '../tasks/tasks.dto.js';

export class ChangeView {
  @Text({ max: 20, about: 'Of the log', example: '1042' }) id: string;
  @Moment() at: string;
  @Text({ max: 60, example: 'send_back' }) action: string;
  @Text({ max: 5000, example: 'Office of the Deputy Prime Minister returned the report: “the act is not signed”.' })
  text: string;
  @Text({ max: 200, example: 'Office of the Deputy Prime Minister' }) by: string;
  @Id() taskId: string;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Nested(() => TaskOrganizationView) organization: TaskOrganizationView;
}

export class ChangesView {
  @Moment({ about: 'Since when; a week back for whoever has never said what they saw' }) since: string;
  @Moment({ about: 'Until when nothing can still be added: send it to /me/changes/seen once read' }) until: string;
  @ListOf(() => ChangeView, { max: 100, about: 'The latest first; one’s own doings not among them' })
  items: ChangeView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class SeenRequest {
  @Text({ max: 40, about: 'The `until` of the changes that were read', example: '2020-02-17T04:00:00.000Z' })
  until: string;
}

export class SeenView {
  @Moment() since: string;
}
