import { RUNGS } from '../auth/rungs.js';
import { Day, Id, ListOf, Moment, OneOf, Text, Texts, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';

export const DELIVERY_STATES = [
  'planned',
  'deferred',
  'sent',
  'unknown',
  'dead',
  'bounced',
  'superseded',
  'cancelled',
] as const;
export const LETTER_STATES = ['pending', 'sending', 'sent', 'cancelled', 'unknown', 'dead'] as const;

export class DeliveriesQuery extends PageQuery {
  @Id({ optional: true }) task?: string;
  @Id({ optional: true }) person?: string;
  @OneOf(DELIVERY_STATES, { optional: true, example: 'sent' }) state?: string;
  @Text({ max: 200, optional: true, about: 'Part of the person’s name or address', example: 'akhmet' }) q?: string;
  @Day({ optional: true, example: '2020-08-01' }) from?: string;
  @Day({ optional: true, example: '2020-08-31' }) to?: string;
}

export class DeliveryView {
  @Id() taskId: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 300, example: 'Turkistan' }) body: string;
  @Text({ max: 40, example: 'd14' }) step: string;
  @Text({ max: 200, example: '14 days before the deadline' }) why: string;
  @Day({ example: '2020-08-14' }) on: string;
  @Id() personId: string;
  @Text({ max: 300, example: 'A. Akhmetova' }) person: string;
  @OneOf(RUNGS, { nullable: true, example: 'responsible' }) rung: string | null;
  @OneOf(DELIVERY_STATES, { example: 'sent' }) state: string;
  @Text({ max: 300, nullable: true, about: 'Why it was not sent, or not yet', example: null }) reason: string | null;
  @Moment({ nullable: true }) sentAt: string | null;
}

export class DeliveriesPage {
  @ListOf(() => DeliveryView, { max: 100 }) items: DeliveryView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class LettersQuery extends PageQuery {
  @OneOf(LETTER_STATES, { optional: true, example: 'dead' }) state?: string;
  @Text({ max: 200, optional: true, about: 'Part of the person’s name or address', example: 'akhmet' }) q?: string;
  @Day({ optional: true, example: '2020-08-01' }) from?: string;
  @Day({ optional: true, example: '2020-08-31' }) to?: string;
}

export class LetterView {
  @Id() id: string;
  @Whole({ min: 0, max: 1e9, example: 1, about: 'For If-Match' }) version: number;
  @Text({ max: 300, example: 'A. Akhmetova' }) person: string;
  @Text({ max: 320, example: 'akimat@kz61.example' }) email: string;
  @Day({ example: '2020-08-25' }) day: string;
  @OneOf(LETTER_STATES, { example: 'dead' }) state: string;
  @Text({ max: 300, nullable: true, example: 'permanent_recipient' }) outcome: string | null;
  @Whole({ min: 0, max: 1e9, example: 1 }) attempts: number;
  @Moment({ nullable: true }) nextAttemptAt: string | null;
  @Moment({ nullable: true }) sentAt: string | null;
  @Text({ max: 500, nullable: true, example: 'Instructions on 25 August 2020: 1 overdue' }) subject: string | null;
  @Text({ max: 500, nullable: true, example: null }) resendReason: string | null;
}

export class AttemptView {
  @Moment() startedAt: string;
  @Moment({ nullable: true, about: 'Null: under way' }) endedAt: string | null;
  @Text({ max: 40, nullable: true, example: 'permanent_recipient' }) outcome: string | null;
  @Whole({ min: 0, max: 999, nullable: true, example: 550 }) smtpCode: number | null;
  @Text({ max: 1000, nullable: true, about: 'What the relay said', example: '550 5.1.1 No such user' }) response:
    string | null;
}

export class OpenLetterView extends LetterView {
  @Text({ max: 500_000, nullable: true, about: 'As it was sent last; null: never written', example: 'Dear colleague' })
  text: string | null;
  @ListOf(() => AttemptView, { max: 1000, about: 'The earliest first' }) tries: AttemptView[];
}

export class LettersPage {
  @ListOf(() => LetterView, { max: 100 }) items: LetterView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class ResendRequest {
  @Text({ max: 500, example: 'The mailbox was full and has been emptied' }) reason: string;
}

export class ReconciliationRequest {
  @Day({ example: '2020-08-24', about: 'From the day of the backup on' }) from: string;
  @Day({ example: '2020-08-25' }) to: string;
  @Texts({ about: 'Message-IDs that the relay’s journal has', example: ['<letter-…@gov.example>'] })
  messageIds: string[];
  @Text({ max: 500, example: 'Restored from the night’s backup' }) reason: string;
}

export class ReconciliationView {
  @Whole({ min: 0, max: 1e9, example: 5000 }) letters: number;
  @Whole({ min: 0, max: 1e9, example: 7200 }) reminders: number;
}
