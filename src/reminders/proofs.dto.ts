import { Day, Flag, ListOf, Moment, Whole } from '../platform/http/fields.js';

const MOST = 1e9;

export class ProofView {
  @Day({ example: '2020-08-25' }) day: string;
  @Whole({ min: 0, max: MOST, example: 40, about: 'The sum of all figures but `missing`' }) planned: number;
  @Whole({ min: 0, max: MOST, example: 38 }) sent: number;
  @Whole({ min: 0, max: MOST, example: 1 }) cancelled: number;
  @Whole({ min: 0, max: MOST, example: 1, about: 'A later step took its place' }) superseded: number;
  @Whole({ min: 0, max: MOST, example: 0 }) unknown: number;
  @Whole({ min: 0, max: MOST, example: 0 }) dead: number;
  @Whole({ min: 0, max: MOST, example: 0, about: 'Not sent yet when the proof was made' }) waiting: number;
  @Whole({ min: 0, max: MOST, example: 0, about: 'Steps that the plan has and the ledger has not' }) missing: number;
  @Flag({ about: 'Nothing is missing and nothing waits' }) complete: boolean;
  @Moment() producedAt: string;
}

export class ProofsView {
  @Flag({ about: 'A proof that ought to be there is not: look at the worker', example: false }) overdue: boolean;
  @ListOf(() => ProofView, { max: 60 }) items: ProofView[];
}
