import { Id, ListOf, Moment, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { NOTICE_KINDS } from '../notices.service.js';

export class ChannelRequest {
  @Text({ max: 100, example: 'SMS gateway' }) name: string;
  @Text({
    max: 500,
    about: 'https, and among the targets that the operator allows',
    example: 'https://sms.gov.example/notices',
  })
  url: string;
}

export class ChannelView {
  @Id() id: string;
  @Text({ max: 100, example: 'SMS gateway' }) name: string;
  @Text({ max: 500, example: 'https://sms.gov.example/notices' }) url: string;
  @Moment() openedAt: string;
  @Moment({ nullable: true }) closedAt: string | null;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
}

export class OpenedChannelView extends ChannelView {
  @Text({
    max: 100,
    about: 'Shown once. Tracker-Signature is `v1=` and the HMAC-SHA256 of `<Tracker-Timestamp>.<body>` with it',
    example: 'q3X…',
  })
  secret: string;
}

export class ChannelsView {
  @ListOf(() => ChannelView, { max: 1000 }) items: ChannelView[];
}

export class ChannelDeliveryView {
  @Id() noticeId: string;
  @OneOf(NOTICE_KINDS, { example: 'assigned' }) kind: string;
  @Text({ max: 200, about: 'As it was posted, in the language of who reads it here', example: 'New task' })
  title: string;
  @OneOf(['pending', 'sent', 'dead'], { example: 'sent' }) state: string;
  @Whole({ min: 0, max: 1000, example: 1 }) attempts: number;
  @Whole({ min: 100, max: 999, nullable: true, about: 'Of the last answer', example: 204 }) status: number | null;
  @Text({ max: 300, nullable: true, example: 'taken' }) outcome: string | null;
  @Moment({ nullable: true }) sentAt: string | null;
}

export class ChannelDeliveriesPage {
  @ListOf(() => ChannelDeliveryView, { max: 100 }) items: ChannelDeliveryView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
