import { Day, Flag, Id, ListOf, Moment, Text, Whole } from '../platform/http/fields.js';

export class SubstitutionRequest {
  @Id({ optional: true, about: 'Who is away; oneself unless an administrator says another' }) personId?: string;
  @Text({ max: 254, about: 'Who acts: a colleague; an administrator may name anybody', example: 'deputy@demo.example' })
  substituteEmail: string;
  @Day({ about: 'First day away; not in the past', example: '2020-07-01' }) from: string;
  @Day({ about: 'Last day away', example: '2020-07-14' }) to: string;
}

export class SubstitutionView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Id() personId: string;
  @Text({ max: 200, example: 'A. Akimov' }) person: string;
  @Id() substituteId: string;
  @Text({ max: 200, example: 'D. Deputy' }) substitute: string;
  @Day({ example: '2020-07-01' }) from: string;
  @Day({ example: '2020-07-14' }) to: string;
  @Flag({ about: 'Today, and not ended early', example: true }) active: boolean;
  @Moment({ nullable: true, about: 'Ended early', example: null }) endedAt: string | null;
}

export class SubstitutionsPage {
  @ListOf(() => SubstitutionView, { max: 100 }) items: SubstitutionView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
