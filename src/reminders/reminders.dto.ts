import { RUNGS } from '../auth/rungs.js';
import { Day, ListOf, Moment, OneOf, Text } from '../platform/http/fields.js';

export const REMINDER_STATES = ['queued', 'sent', 'cancelled', 'coalesced', 'unknown', 'dead', 'bounced'] as const;

export class AddresseeView {
  @Text({ max: 300, example: 'A. Akhmetova' }) name: string;
  @OneOf(RUNGS, { nullable: true, example: 'responsible', about: 'On which rung of the ladder they are reached' })
  rung: string | null;
}

export class PlannedReminderView {
  @Text({ max: 40, example: 'd14', about: 'd30 … d0: days before; late1, late1+1w …: after; review1#1 …: of a report' })
  step: string;
  @Text({ max: 200, example: '14 days before the deadline', about: 'The step in the reader’s language' }) why: string;
  @Day() on: string;
  @ListOf(() => AddresseeView, { max: 100, about: 'By the posts as they are known today' }) to: AddresseeView[];
}

export class SentReminderView extends PlannedReminderView {
  @Moment({ nullable: true }) sentAt: string | null;
  @OneOf(REMINDER_STATES, {
    example: 'sent',
    about: 'coalesced: a later one took its place; unknown: the relay did not say; bounced: it came back',
  })
  outcome: string;
  @Text({
    max: 300,
    nullable: true,
    about: 'Why it was not sent, or what the mail servers said',
    example: 'report_filed',
  })
  reason: string | null;
}

export class TaskRemindersView {
  @ListOf(() => PlannedReminderView, { max: 100 }) planned: PlannedReminderView[];
  @ListOf(() => SentReminderView, { max: 1000 }) sent: SentReminderView[];
}
