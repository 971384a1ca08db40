import { Day, Days, Flag, Id, ListOf, Nested, OneOf, Text, Texts, Whole } from '../platform/http/fields.js';
import { TERM_KINDS } from './deadline-input.js';

export const BOUNDARIES = ['inclusive', 'exclusive'] as const;
export const RECIPIENT_ROLES = ['lead', 'co_executor'] as const;
const NON_WORKING_DAY = ['preceding', 'following', 'as_written'] as const;
const WARNING_CODES = ['likely_duplicate', 'short_deadline', 'no_completion_form'] as const;
const UNITS = ['day', 'working_day', 'week', 'month', 'year'] as const;

export class OffsetRequest {
  @Whole({ min: -1000, max: 1000, about: 'Negative: before the event', example: -5 }) length: number;
  @OneOf(UNITS, { example: 'working_day' }) unit: string;
}

const RULE =
  'recurring: an RRULE of RFC 5545 with FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, ' +
  'BYSETPOS. A number that a month lacks is its last day';

/** The words as written, and what they mean. Which fields go with which kind is said in each field. */
export class DeadlineRequest {
  @Text({
    max: 500,
    optional: true,
    nullable: true,
    about: 'The words as they stand in the protocol',
    example: 'before Sep. 1, 2020',
  })
  written?: string | null;

  @OneOf(TERM_KINDS, { example: 'date' }) kind: (typeof TERM_KINDS)[number];

  @OneOf(BOUNDARIES, {
    optional: true,
    example: 'exclusive',
    about: '“before” excludes the day or period named, “by” includes it. Needed for `date`; else inclusive',
  })
  boundary?: string;

  @Day({ optional: true, about: 'date' }) namedDay?: string;
  @Whole({
    min: 1990,
    max: 2100,
    optional: true,
    about: 'month, quarter, half_year, year; school_year: the year in which it begins',
    example: 2020,
  })
  year?: number;
  @Whole({ min: 1, max: 12, optional: true, about: 'month', example: 9 }) month?: number;
  @Whole({ min: 1, max: 4, optional: true, about: 'quarter', example: 3 }) quarter?: number;
  @Whole({ min: 1, max: 2, optional: true, about: 'half_year', example: 2 }) half?: number;
  @Day({ optional: true, about: 'range: its first day' }) fromDay?: string;
  @Day({ optional: true, about: 'range: its last day' }) toDay?: string;
  @Days({ optional: true, max: 100, about: 'dates: the days, earliest first; each has a report of its own' })
  days?: string[];
  @Text({ max: 200, optional: true, about: RULE, example: 'FREQ=MONTHLY;BYMONTHDAY=31' }) rule?: string;
  @Day({ optional: true, about: 'recurring: not before this day; else after the day of issue' }) startsOn?: string;
  @Whole({
    min: 1,
    max: 1000,
    optional: true,
    about: 'period, counted from the day of issue or publication',
    example: 1,
  })
  length?: number;
  @OneOf(UNITS, { optional: true, about: 'period', example: 'month' }) unit?: string;
  @OneOf(['issue', 'publication'], { optional: true, about: 'period: counted from; else issue', example: 'issue' })
  since?: 'issue' | 'publication';
  @Day({ optional: true, nullable: true, about: 'period since publication: its day, once known' })
  publicationDay?: string | null;
  @Text({ max: 500, optional: true, about: 'reference: which document sets the day', example: 'Roadmap of 2020' })
  document?: string;
  @Day({ optional: true, nullable: true, about: 'reference: the day it sets, once known' }) documentDay?: string | null;
  @Text({ max: 500, optional: true, about: 'event: what must happen', example: 'approval of the roadmap' })
  event?: string;
  @Day({ optional: true, nullable: true, about: 'event: its day, once known' }) eventDay?: string | null;
  @Nested(() => OffsetRequest, { optional: true, about: 'event: so long after it' }) offset?: OffsetRequest;

  @OneOf(NON_WORKING_DAY, {
    optional: true,
    about: 'If the last day is a day off; else the setting of the register',
    example: 'preceding',
  })
  nonWorkingDay?: 'preceding' | 'following' | 'as_written';
}

export class RecipientRequest {
  @Text({ max: 20, about: 'Code of the body: KZ-61, MIA', example: 'KZ-61' }) code: string;

  @OneOf(RECIPIENT_ROLES, {
    optional: true,
    example: 'lead',
    about: 'Without any mark: akims named together answer each for itself; else the first named leads',
  })
  role?: 'lead' | 'co_executor';
}

/** Either named days or a rule. Not beside a deadline of several days, which has a report for each. */
export class InterimRequest {
  @Days({ optional: true, max: 100, about: 'The days, earliest first' }) days?: string[];
  @Text({ max: 200, optional: true, about: 'An RRULE, as in a deadline', example: 'FREQ=MONTHLY;BYMONTHDAY=25' })
  rule?: string;
  @Day({ optional: true, about: 'With a rule: not before this day; else after the day of issue' }) startsOn?: string;
}

export class InstructionRequest {
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Text({
    max: 500,
    optional: true,
    nullable: true,
    about: 'What proves it: act, contract, letter, photo, figure',
    example: 'Act of acceptance',
  })
  completionForm?: string | null;

  @Id({ optional: true, nullable: true, about: 'An issued instruction that this one follows' })
  predecessorId?: string | null;
  @Text({
    max: 40,
    optional: true,
    example: 'standard',
    about: 'Its policy of reminders; see /api/v1/reminder-policies',
  })
  class?: string;

  @Nested(() => DeadlineRequest) deadline: DeadlineRequest;
  @Nested(() => InterimRequest, { optional: true, nullable: true, about: 'When interim information is wanted' })
  interim?: InterimRequest | null;
  @ListOf(() => RecipientRequest, { max: 100, optional: true }) recipients?: RecipientRequest[];
}

/** Absent: left as it is. Null: cleared. Only while it is a draft. */
export class InstructionChanges {
  @Text({ max: 20, optional: true, example: '1' }) number?: string;
  @Text({ max: 10_000, optional: true, example: 'Equip all schools with warm (indoor) toilets' }) text?: string;
  @Text({ max: 500, optional: true, nullable: true, example: 'Act of acceptance' }) completionForm?: string | null;
  @Id({ optional: true, nullable: true }) predecessorId?: string | null;
  @Text({ max: 40, optional: true, example: 'standard' }) class?: string;
  @Nested(() => DeadlineRequest, { optional: true }) deadline?: DeadlineRequest;
  @Nested(() => InterimRequest, { optional: true, nullable: true }) interim?: InterimRequest | null;
  @ListOf(() => RecipientRequest, { max: 100, optional: true }) recipients?: RecipientRequest[];
}

export class IssueRequest {
  @Day({ optional: true, about: 'Default: today. Not before the meeting, not in the future', example: '2019-11-28' })
  issuedOn?: string;
}

export class DoubtView {
  @Text({ max: 60, example: 'exclusive_31_december' }) code: string;
  @Text({ max: 500, example: '“Before 31 December” excludes that day. Was it meant?' }) message: string;
}

export class DeadlineView {
  @Text({ max: 500, nullable: true, example: 'before Sep. 1, 2020' }) written: string | null;
  @Text({ max: 20, example: 'date' }) kind: string;
  @OneOf(BOUNDARIES, { nullable: true, example: 'exclusive' }) boundary: string | null;
  @Day({ nullable: true, example: '2020-09-01' }) namedDay: string | null;
  @Day({ nullable: true, example: '2020-08-31', about: 'The boundary applied' }) lastDay: string | null;
  @Day({ nullable: true, example: '2020-08-28', about: 'Then the working calendar' }) effectiveDay: string | null;
  @Text({ max: 2000, example: '“before Sep. 1, 2020” excludes the day named, so …' }) explanation: string;
}

export class OccurrenceView {
  @Text({ max: 100, example: 'March 2020' }) label: string;
  @Day({ example: '2020-03-31' }) lastDay: string;
  @Day({ example: '2020-03-31' }) effectiveDay: string;
}

export class ReadDeadlineView extends DeadlineView {
  @Texts({ about: 'Still to be given: signing_day, event_day, publication_day, other_document', example: [] })
  needs: string[];
  @ListOf(() => DoubtView, { max: 10 }) doubts: DoubtView[];
  @Nested(() => DeadlineRequest, { about: 'What it was read from, as it may be sent again' }) terms: DeadlineRequest;
  @ListOf(() => OccurrenceView, { max: 5, about: 'dates, recurring: the next days, from today on' })
  occurrences: OccurrenceView[];
}

export class InterimView {
  @Days({ max: 100, nullable: true }) days: string[] | null;
  @Text({ max: 200, nullable: true, example: null }) rule: string | null;
  @Day({ nullable: true, example: null }) startsOn: string | null;
  @ListOf(() => OccurrenceView, { max: 5, about: 'The next days, from today on' }) occurrences: OccurrenceView[];
}

export class RecipientView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
}

export class RelativeView {
  @Id() id: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Text({ max: 60, example: '12-5/05-1' }) protocolNumber: string;
  @Id() meetingId: string;
  @Day({ nullable: true, example: '2019-11-28' }) issuedOn: string | null;
}

export class DraftWarningView {
  @OneOf(WARNING_CODES, { example: 'no_completion_form' }) code: string;
  @Text({ max: 500, example: 'No completion form is named.' }) message: string;
  @Id({ nullable: true, about: 'Of a likely duplicate: the other instruction', example: null })
  instructionId: string | null;
}

export class InstructionView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 2 }) version: number;
  @Id() meetingId: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @Text({ max: 500, nullable: true, example: null }) completionForm: string | null;
  @Text({ max: 40, example: 'standard', about: 'Its policy of reminders' }) class: string;
  @OneOf(['draft', 'issued'], { example: 'issued' }) state: string;
  @Day({ nullable: true, example: '2019-11-28' }) issuedOn: string | null;
  @Nested(() => ReadDeadlineView) deadline: ReadDeadlineView;
  @Nested(() => InterimView, { nullable: true, about: 'When interim information is wanted besides' })
  interim: InterimView | null;
  @ListOf(() => RecipientView, { max: 100, about: 'For a recipient: itself alone' }) recipients: RecipientView[];
  @Flag({ about: 'Does the reader see all recipients?' }) complete: boolean;
  @Nested(() => RelativeView, { nullable: true, about: 'The earlier one that it follows' })
  predecessor: RelativeView | null;
  @ListOf(() => RelativeView, { max: 1000, about: 'Later ones that follow it' }) successors: RelativeView[];
  @ListOf(() => DraftWarningView, { max: 10, about: 'Of a draft: what to look at before issuing; no refusals' })
  warnings: DraftWarningView[];
}

export class InstructionsPage {
  @ListOf(() => InstructionView, { max: 100 }) items: InstructionView[];
  @Whole({ min: 0, max: 1e9, example: 9 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
