import { Id, ListOf, Moment, OneOf, Text, Whole } from '../platform/http/fields.js';
import { NOTICE_KINDS } from './notices.service.js';

export class NoticeView {
  @Id() id: string;
  @OneOf(NOTICE_KINDS, { example: 'assigned' }) kind: string;
  @Id({ nullable: true }) taskId: string | null;
  @Text({ max: 2000, about: 'In the language of this request', example: 'New task: No. 1 “…” (Turkistan Region)' })
  text: string;
  @Moment() createdAt: string;
  @Moment({ nullable: true, about: 'When it was first opened' }) openedAt: string | null;
}

export class NoticesPage {
  @ListOf(() => NoticeView, { max: 100 }) items: NoticeView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
