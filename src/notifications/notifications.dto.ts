import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';
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

export class NoticesQuery extends PageQuery {
  @Flag({ optional: true, fromQuery: true, about: 'Only those not opened yet' }) unread?: boolean;
}

export class ReadAllView {
  @Whole({ min: 0, max: 1e9, about: 'How many were opened by this', example: 5 }) read: number;
}

export class NoticesPage {
  @ListOf(() => NoticeView, { max: 100 }) items: NoticeView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
  @Whole({ min: 0, max: 1e9, about: 'Not opened yet, on all pages', example: 3 }) unread: number;
}
