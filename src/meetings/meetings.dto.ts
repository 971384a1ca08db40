import { Day, Id, ListOf, OneOf, Text, Whole } from '../platform/http/fields.js';
import { SortedPageQuery } from '../platform/http/page.dto.js';

export const MEETING_KINDS = ['conference_call', 'meeting', 'government_session', 'trip', 'resolution'] as const;

export class MeetingRequest {
  @Text({ max: 60, example: '12-5/05-1234' }) protocolNumber: string;
  @Text({ max: 500, example: 'Conference call on the safety of children' }) title: string;
  @OneOf(MEETING_KINDS, { example: 'conference_call' }) kind: string;
  @Day({ example: '2019-11-28' }) heldOn: string;
  @Text({ max: 200, example: 'Deputy Prime Minister B. Saparbayev' }) chair: string;
  @Text({
    max: 4000,
    optional: true,
    nullable: true,
    about: 'Inner note; it never leaves the office',
    example: 'Ask the ministry for the list of schools first',
  })
  note?: string | null;
}

/** Absent: left as it is. Null: cleared. */
export class MeetingChanges {
  @Text({ max: 60, optional: true, example: '12-5/05-1235' }) protocolNumber?: string;
  @Text({ max: 500, optional: true, example: 'Conference call on child safety' }) title?: string;
  @OneOf(MEETING_KINDS, { optional: true, example: 'meeting' }) kind?: string;
  @Day({ optional: true, example: '2019-11-28' }) heldOn?: string;
  @Text({ max: 200, optional: true, example: 'Deputy Prime Minister B. Saparbayev' }) chair?: string;
  @Text({ max: 4000, optional: true, nullable: true, example: null }) note?: string | null;
}

export class MeetingsQuery extends SortedPageQuery {
  @Text({ max: 200, optional: true, about: 'Part of the title or the protocol number' }) q?: string;
  @Day({ optional: true, about: 'Held on this day or later', example: '2019-01-01' }) from?: string;
  @Day({ optional: true, about: 'Held on this day or earlier', example: '2020-12-31' }) to?: string;
}

export class MeetingView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 60, example: '12-5/05-1234' }) protocolNumber: string;
  @Text({ max: 500, example: 'Conference call on the safety of children' }) title: string;
  @OneOf(MEETING_KINDS, { example: 'conference_call' }) kind: string;
  @Day({ example: '2019-11-28' }) heldOn: string;
  @Text({ max: 200, example: 'Deputy Prime Minister B. Saparbayev' }) chair: string;
  @Text({ max: 4000, nullable: true, about: 'Only for the office (rule 18); else null', example: null }) note:
    string | null;
  @Whole({ min: 0, max: 1e6, about: 'Instructions that the reader may see', example: 9 }) instructions: number;
}

export class MeetingsPage {
  @ListOf(() => MeetingView, { max: 100 }) items: MeetingView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}
