import { ROLES } from '../shared/actor.js';
import { LANGUAGES } from '../shared/words/language.js';
import { Flag, Id, ListOf, Moment, OneOf, Text } from '../platform/http/fields.js';

export class SignInRequest {
  @Text({ max: 254, example: 'office@demo.example' }) email: string;
  @Text({ max: 256, example: 'demo-2020' }) password: string;
  @Text({
    max: 30,
    optional: true,
    about: 'One-time code or recovery code, when a second factor is on',
    example: '123456',
  })
  code?: string;
}

export class TokenRequest extends SignInRequest {
  @Text({ max: 80, about: 'What the token is for, shown in the list of sessions', example: 'nightly export' })
  name: string;
}

export class TokenView {
  @Text({ max: 100, about: 'Shown once; send it as `Authorization: Bearer …`', example: 'q3X…' }) token: string;
  @Text({ max: 40, example: '2020-05-17T09:00:00.000Z' }) expiresAt: string;
}

export class OrganizationView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
}

export class MeView {
  @Id() id: string;
  @Text({ max: 200, example: 'Office of the Deputy Prime Minister' }) name: string;
  @Text({ max: 254, example: 'office@demo.example' }) email: string;
  @OneOf(ROLES, { many: true, example: ['office'], about: 'By the posts held today' }) roles: string[];
  @OneOf(LANGUAGES, { example: 'ru' }) language: string;
  @ListOf(() => OrganizationView, { max: 100 }) organizations: OrganizationView[];
}

export class SessionView {
  @Id() id: string;
  @OneOf(['browser', 'program'], { example: 'browser' }) kind: string;
  @Text({ max: 80, nullable: true, about: 'Of a program’s token: what it is for', example: null }) name: string | null;
  @Text({ max: 100, nullable: true, about: 'Network address at sign-in', example: '10.1.2.3' }) address: string | null;
  @Text({ max: 300, nullable: true, about: 'What the browser called itself', example: 'Mozilla/5.0 …' }) agent:
    string | null;
  @Moment() createdAt: string;
  @Moment({ about: 'To the minute' }) lastUsedAt: string;
  @Moment() expiresAt: string;
  @Flag({ about: 'The one that asks', example: true }) current: boolean;
}

export class SessionsView {
  @ListOf(() => SessionView, { max: 10_000 }) items: SessionView[];
}
