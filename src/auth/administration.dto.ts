import { ROLES } from '../shared/actor.js';
import { LANGUAGES } from '../shared/words/language.js';
import { Day, Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { RUNGS } from './rungs.js';

const POST_RUNGS = [...RUNGS, 'none'];
const KINDS = ['holder', 'substitute'] as const;

export class PeopleQuery extends PageQuery {
  @Text({ max: 200, optional: true, about: 'Part of the name or the address' }) q?: string;
  @Text({ max: 20, optional: true, about: 'Code of the body in which they hold a post today', example: 'KZ-61' })
  body?: string;
  @Flag({ optional: true, fromQuery: true, about: 'May not sign in', example: true }) disabled?: boolean;
  @Flag({ optional: true, fromQuery: true, about: 'Holds no post today', example: true }) postless?: boolean;
}

export class InvitationRequest {
  @Text({ max: 254, example: 'a.serikova@gov.example' }) email: string;
  @Text({ max: 200, example: 'A. Serikova' }) name: string;
  @OneOf(LANGUAGES, { example: 'kk' }) language: string;
}

export class PasswordRequest {
  @Text({ max: 100, about: 'The end of the one-time link, after #', example: 'q3X…' }) token: string;
  @Text({ min: 12, max: 256, about: 'Any signs; length is what counts', example: 'four words with spaces' })
  password: string;
}

export class HoldingView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Id() personId: string;
  @Text({ max: 200, example: 'A. Serikova' }) person: string;
  @OneOf(KINDS, { example: 'holder' }) kind: string;
  @Day({ nullable: true, about: 'Null: since ever', example: '2020-01-09' }) from: string | null;
  @Day({ nullable: true, about: 'Null: until further notice', example: null }) to: string | null;
}

export class PostView {
  @Id() id: string;
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) body: string;
  @OneOf(ROLES, { example: 'recipient' }) role: string;
  @OneOf(POST_RUNGS, { about: 'Its place on the ladder of reminders', example: 'responsible' }) rung: string;
  @Text({ max: 200, example: 'Head of the department of education' }) title: string;
  @ListOf(() => HoldingView, { max: 1000 }) holdings: HoldingView[];
}

export class HeldPostView {
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) body: string;
  @OneOf(ROLES, { example: 'recipient' }) role: string;
  @OneOf(POST_RUNGS, { example: 'responsible' }) rung: string;
}

export class PersonView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 200, example: 'A. Serikova' }) name: string;
  @Text({ max: 254, example: 'a.serikova@gov.example' }) email: string;
  @OneOf(LANGUAGES, { example: 'kk' }) language: string;
  @Flag({ about: 'May not sign in', example: false }) disabled: boolean;
  @Flag({ about: 'Has chosen a password' }) hasPassword: boolean;
  @ListOf(() => HeldPostView, { max: 1000, about: 'Held today' }) posts: HeldPostView[];
}

export class PeoplePage {
  @ListOf(() => PersonView, { max: 100 }) items: PersonView[];
  @Whole({ min: 0, max: 1e9, example: 31 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

export class LinkView {
  @Whole({ min: 1, max: 1e9, about: 'Of the person', example: 1 }) version: number;
  @Nested(() => PersonView) person: PersonView;
  @Text({
    max: 400,
    about: 'Shown once: hand it to the person yourself. It lets them choose their password',
    example: 'https://tracker.example/password#q3X…',
  })
  link: string;
  @Moment({ about: 'The link ends then, or at its first use' }) expiresAt: string;
}

export class PostsQuery {
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) body: string;
}

export class PostRequest {
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) body: string;
  @OneOf(ROLES, { example: 'recipient' }) role: string;
  @OneOf(POST_RUNGS, { example: 'responsible' }) rung: string;
  @Text({ max: 200, example: 'Білім басқармасының басшысы' }) titleKk: string;
  @Text({ max: 200, example: 'Руководитель управления образования' }) titleRu: string;
  @Text({ max: 200, example: 'Head of the department of education' }) titleEn: string;
}

export class PostsView {
  @ListOf(() => PostView, { max: 1000 }) items: PostView[];
}

export class HoldingRequest {
  @Id() postId: string;
  @Id() personId: string;
  @OneOf(KINDS, { about: 'A substitute acts and is written to between the two days', example: 'substitute' })
  kind: string;
  @Day({ optional: true, about: 'First day; needed for a substitute', example: '2020-07-01' }) from?: string;
  @Day({ optional: true, about: 'Last day; needed for a substitute', example: '2020-07-14' }) to?: string;
}

export class EndRequest {
  @Day({ about: 'The last day on which it is held', example: '2020-07-14' }) lastDay: string;
}
