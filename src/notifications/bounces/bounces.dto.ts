import { Flag, Id, ListOf, Moment, OneOf, Text, Texts, Whole } from '../../platform/http/fields.js';
import { EXAMPLE_ID } from '../../platform/http/fields.js';

export class BounceView {
  @Id() id: string;
  @Id() letterId: string;
  @Id() personId: string;
  @Text({ max: 200, example: 'Akimat of Turkistan Region' }) name: string;
  @Text({ max: 254, example: 'akim.turkistan@demo.example' }) address: string;
  @Flag({ about: 'Whether it is still the person’s address: then letters to it do not arrive' }) inUse: boolean;
  @OneOf(['hard', 'soft', 'delayed'], {
    example: 'hard',
    about: 'hard: never will arrive · soft: did not arrive this time · delayed: still tried',
  })
  kind: string;
  @Text({ max: 11, about: 'RFC 3463', example: '5.1.1' }) status: string;
  @Text({ max: 500, min: 0, about: 'In the mail server’s words', example: '550 5.1.1 no such user' })
  diagnostic: string;
  @Moment() receivedAt: string;
  @Texts({ about: 'The tasks that the letter spoke of', example: [EXAMPLE_ID] }) taskIds: string[];
}

export class BouncesPage {
  @ListOf(() => BounceView, { max: 100 }) items: BounceView[];
  @Whole({ min: 0, max: 1e9, example: 2 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class TakenView {
  @OneOf(['noted', 'known', 'ignored'], {
    example: 'noted',
    about: 'noted: new · known: said before · ignored: no report, or of no letter of ours',
  })
  taken: string;
}
