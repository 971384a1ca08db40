import { Day, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';

/** Districts and units are their region's to make. */
export const RECORDED_KINDS = ['region', 'city', 'central', 'organization', 'group'] as const;

export class BodyNamesRequest {
  @Text({ max: 300, example: 'Абай облысы' }) kk: string;
  @Text({ max: 300, example: 'область Абай' }) ru: string;
  @Text({ max: 300, example: 'Abai' }) en: string;
  @Text({ max: 40, optional: true, about: 'Abbreviation', example: 'ІІМ' }) abbreviationKk?: string;
  @Text({ max: 40, optional: true, about: 'Abbreviation', example: 'МВД' }) abbreviationRu?: string;
  @Text({ max: 40, optional: true, about: 'Abbreviation', example: 'MIA' }) abbreviationEn?: string;
}

export class BodyRequest {
  @Text({ max: 20, about: 'Of a region: ISO 3166-2; never changes', example: 'KZ-10' }) code: string;
  @OneOf(RECORDED_KINDS, { example: 'region' }) kind: string;
  @Nested(() => BodyNamesRequest, { about: 'Its first name' }) name: BodyNamesRequest;
  @Text({ max: 40, about: 'IANA name', example: 'Asia/Almaty' }) timeZone: string;
  @Day({ optional: true, about: 'Its first day; absent: since ever', example: '2022-06-08' }) validFrom?: string;
  @Text({ max: 254, optional: true, example: 'akimat@abai.example' }) contactEmail?: string;
  @Text({ max: 40, optional: true, example: '+7 7222 00-00-00' }) contactPhone?: string;
}

export class RenameRequest extends BodyNamesRequest {
  @Day({ about: 'The first day of the new name', example: '2022-09-17' }) from: string;
}

export class CloseBodyRequest {
  @Day({ about: 'The last day on which it exists', example: '2022-06-07' }) lastDay: string;
}

export class BodyChanges {
  @OneOf(RECORDED_KINDS, { optional: true, example: 'central' }) kind?: string;
  @Text({ max: 40, optional: true, about: 'IANA name', example: 'Asia/Almaty' }) timeZone?: string;
  @Text({ max: 254, optional: true, nullable: true, about: 'null: none', example: 'akimat@abai.example' })
  contactEmail?: string | null;
  @Text({ max: 40, optional: true, nullable: true, about: 'null: none', example: '+7 7222 00-00-00' })
  contactPhone?: string | null;
}

export class PredecessorRequest {
  @Text({ max: 20, about: 'Code', example: 'KZ-63' }) predecessor: string;
  @Day({ about: 'From this day on', example: '2022-06-08' }) onDay: string;
}

export class BodyNameView {
  @Text({ max: 300, example: 'Абай облысы' }) kk: string;
  @Text({ max: 300, example: 'область Абай' }) ru: string;
  @Text({ max: 300, example: 'Abai' }) en: string;
  @Text({ max: 40, nullable: true, example: null }) abbreviationKk: string | null;
  @Text({ max: 40, nullable: true, example: null }) abbreviationRu: string | null;
  @Text({ max: 40, nullable: true, example: null }) abbreviationEn: string | null;
  @Day({ nullable: true, about: 'Null: since ever' }) from: string | null;
  @Day({ nullable: true, about: 'Null: until further notice', example: null }) to: string | null;
}

export class SuccessionDayView {
  @Text({ max: 20, example: 'KZ-63' }) code: string;
  @Day({ example: '2022-06-08' }) onDay: string;
}

export class BodyHistoryView {
  @Text({ max: 20, example: 'KZ-10' }) code: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 40, example: 'region' }) kind: string;
  @Text({ max: 40, example: 'Asia/Almaty' }) timeZone: string;
  @Day({ nullable: true, about: 'Null: since ever' }) validFrom: string | null;
  @Day({ nullable: true, about: 'Null: until further notice', example: null }) validTo: string | null;
  @Text({ max: 254, nullable: true, example: 'akimat@abai.example' }) contactEmail: string | null;
  @Text({ max: 40, nullable: true, example: '+7 7222 00-00-00' }) contactPhone: string | null;
  @Text({ max: 2000, nullable: true, about: 'What its dates rest on', example: 'split from East Kazakhstan' })
  note: string | null;
  @ListOf(() => BodyNameView, { max: 1000, about: 'The earliest first' }) names: BodyNameView[];
  @ListOf(() => SuccessionDayView, { max: 1000 }) predecessors: SuccessionDayView[];
  @ListOf(() => SuccessionDayView, { max: 1000 }) successors: SuccessionDayView[];
}
