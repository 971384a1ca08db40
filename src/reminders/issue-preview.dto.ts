import { DeadlineView, RECIPIENT_ROLES } from '../instructions/instructions.dto.js';
import { Day, ListOf, Nested, OneOf, Text } from '../platform/http/fields.js';
import { AddresseeView } from './reminders.dto.js';

export class IssuePreviewQuery {
  @Day({ optional: true, about: 'The day of issue; default today', example: '2019-11-28' }) issuedOn?: string;
}

export class FirstReminderView {
  @Day() on: string;
  @Text({ max: 200, example: '30 days before the deadline' }) why: string;
  @ListOf(() => AddresseeView, { max: 100, about: 'By the posts as they are known today' }) to: AddresseeView[];
}

export class FutureTaskView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
  @ListOf(() => FirstReminderView, { max: 3, about: 'The first of them' }) reminders: FirstReminderView[];
}

export class IssuePreviewView {
  @Day() issuedOn: string;
  @Nested(() => DeadlineView, { about: 'Counted from that day' }) deadline: DeadlineView;
  @ListOf(() => FutureTaskView, { max: 100, about: 'One a recipient' }) tasks: FutureTaskView[];
}
