import { Flag, ListOf, Moment, OneOf, Text } from '../platform/http/fields.js';

export const STOP_KINDS = ['pause', 'restore'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export class StopRequest {
  @OneOf(STOP_KINDS, {
    example: 'pause',
    about: 'pause: nothing leaves; restore: the database was restored, and what had left must be told first',
  })
  kind: StopKind;
  @Text({ max: 500, example: 'The relay is being moved' }) reason: string;
}

export class ResumptionRequest extends StopRequest {
  @Flag({
    optional: true,
    about: 'Of a restore: nothing had left after the copy was made, so there is no journal to enter',
    example: false,
  })
  nothingHadLeft?: boolean;
}

export class QuietAddressRequest {
  @Text({ max: 320, example: 'akimat@kz61.example' }) email: string;
  @Text({ max: 500, example: 'Left the service; the post is vacant' }) reason: string;
}

export class StopView {
  @OneOf(STOP_KINDS, { example: 'pause' }) kind: string;
  @Text({ max: 500, example: 'The relay is being moved' }) reason: string;
  @Text({ max: 300, nullable: true, example: 'A. Admin' }) startedBy: string | null;
  @Moment() startedAt: string;
  @Text({ max: 300, nullable: true, example: null }) endedBy: string | null;
  @Moment({ nullable: true, example: null }) endedAt: string | null;
  @Text({ max: 500, nullable: true, example: null }) endReason: string | null;
  @Moment({ nullable: true, about: 'Of a restore: when it was told what had left meanwhile', example: null })
  reconciledAt: string | null;
}

export class QuietAddressView {
  @Text({ max: 320, example: 'akimat@kz61.example' }) email: string;
  @Text({ max: 500, example: 'Left the service; the post is vacant' }) reason: string;
  @Text({ max: 300, nullable: true, example: 'A. Admin' }) addedBy: string | null;
  @Moment() addedAt: string;
}

export class MailView {
  @Flag({ about: 'Does mail leave at all?' }) leaves: boolean;
  @ListOf(() => StopView, { max: 50, about: 'The latest first; those that run have no end' }) stops: StopView[];
  @ListOf(() => QuietAddressView, { max: 1000, about: 'Never written to' }) quiet: QuietAddressView[];
}
