import { Day, Flag, ListOf, OneOf, Text, Texts, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';

export const BODY_KINDS = ['region', 'city', 'central', 'organization', 'group', 'district', 'unit'] as const;

export class BodiesQuery extends PageQuery {
  @Day({ optional: true, about: 'Only bodies that existed on this day, under their names of that day; default today' })
  on?: string;

  @Flag({ optional: true, fromQuery: true, about: 'Also those that did not exist on the day', example: false })
  all?: boolean;
  @OneOf(BODY_KINDS, { optional: true, about: 'Districts and units are listed only when asked for' }) kind?: string;
}

export class BodyView {
  @Text({ max: 20, example: 'KZ-71' }) code: string;
  @OneOf(BODY_KINDS, { example: 'city' }) kind: string;
  @Text({ max: 300, example: 'Nur-Sultan' }) name: string;
  @Text({ max: 40, nullable: true, example: null }) abbreviation: string | null;
  @Text({ max: 40, example: 'Asia/Almaty' }) timeZone: string;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
  @Text({ max: 20, nullable: true, about: 'Of a district: its region', example: null }) parent: string | null;
  @Texts({ about: 'Codes of the bodies it was made of', example: ['KZ-63'] })
  predecessors: string[];
}

export class BodiesPage {
  @ListOf(() => BodyView, { max: 100 }) items: BodyView[];
  @Whole({ min: 0, max: 1e9, example: 17 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
