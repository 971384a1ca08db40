import { Day, ListOf, Nested, OneOf, Text, Texts } from '../platform/http/fields.js';
import { TERM_KINDS } from '../instructions/deadline-input.js';
import {
  BOUNDARIES,
  DeadlineRequest,
  DoubtView,
  OccurrenceView,
  RECIPIENT_ROLES,
} from '../instructions/instructions.dto.js';
import { LANGUAGES } from '../shared/words/language.js';

const CONFIDENCE = ['high', 'medium', 'low'] as const;

export class DeadlinePhrase {
  @Text({
    max: 500,
    about: 'The words as they stand in the protocol, in Kazakh, Russian or English',
    example: 'до 1 сентября 2020 года',
  })
  phrase: string;
  @Day({
    optional: true,
    nullable: true,
    example: '2019-11-28',
    about: 'From which a period is counted and a missing year told',
  })
  issuedOn?: string | null;
  @OneOf(LANGUAGES, { optional: true, about: 'Of the explanation; else the reader’s own', example: 'ru' }) language?:
    'kk' | 'ru' | 'en';
}

export class RecipientsPhrase {
  @Text({ max: 2000, about: 'The words as they stand in the protocol', example: 'МОН совместно с МВД' }) phrase: string;
  @Day({ example: '2019-11-28', about: 'Bodies are those that existed on this day' }) issuedOn: string;
  @OneOf(LANGUAGES, { optional: true, about: 'Of the doubts; else the reader’s own', example: 'ru' }) language?:
    'kk' | 'ru' | 'en';
}

export class DeadlineReadingView {
  @OneOf([...TERM_KINDS, 'unclear'], { example: 'date' }) kind: string;
  @OneOf(BOUNDARIES, { nullable: true, example: 'exclusive' }) boundary: string | null;
  @Day({ nullable: true, example: '2020-09-01' }) namedDay: string | null;
  @Day({ nullable: true, example: '2020-08-31', about: 'The boundary applied' }) lastDay: string | null;
  @Day({ nullable: true, example: '2020-08-28', about: 'Then the working calendar' }) effectiveDay: string | null;
  @Text({ max: 200, nullable: true, example: null, about: 'recurring: an RRULE of RFC 5545' }) rule: string | null;
  @ListOf(() => OccurrenceView, { max: 5, about: 'dates, recurring: the first days' }) occurrences: OccurrenceView[];
  @Texts({
    about: 'Still to be given: year, signing_day, publication_day, event_day, period, other_document',
    example: [],
  })
  needs: string[];
  @Text({ max: 500, nullable: true, about: 'What is still to be given, as a question to the author', example: null })
  question: string | null;
  @ListOf(() => DoubtView, { max: 20 }) doubts: DoubtView[];
  @OneOf(CONFIDENCE, {
    example: 'high',
    about: 'high: read as it stands; medium: something was assumed; low: ask the author',
  })
  confidence: string;
  @Text({ max: 2000, nullable: true, example: '“before Sep. 1, 2020” excludes the day named, so …' }) explanation:
    string | null;
  @Nested(() => DeadlineRequest, { nullable: true, about: 'As an instruction takes it; null: something is missing' })
  deadline: DeadlineRequest | null;
}

export class ReadRecipientView {
  @Text({ max: 20, example: 'MES' }) code: string;
  @Text({ max: 300, example: 'Ministry of Education and Science' }) name: string;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
}

export class RecipientsReadingView {
  @ListOf(() => ReadRecipientView, { max: 200 }) recipients: ReadRecipientView[];
  @Texts({ about: 'What names no body of the register, as written', example: [] }) unresolved: string[];
  @ListOf(() => DoubtView, { max: 100 }) doubts: DoubtView[];
  @OneOf(CONFIDENCE, { example: 'high' }) confidence: string;
}
