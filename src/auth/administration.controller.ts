import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route, type RouteOptions } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import {
  EndRequest,
  HoldingRequest,
  HoldingView,
  InvitationRequest,
  LinkView,
  PasswordRequest,
  PeoplePage,
  PeopleQuery,
  PersonView,
  PostRequest,
  PostsQuery,
  PostsView,
  PostView,
} from './administration.dto.js';
import { AdministrationService } from './administration.service.js';
import { PostsService } from './posts.service.js';

const ADMINISTERS = { access: ['administrator'] } satisfies Partial<RouteOptions>;
const CHANGES = { ...ADMINISTERS, ifMatch: true, refusals: [404, 422] } satisfies Partial<RouteOptions>;

@ApiTags('Administration')
@Controller('api/v1')
export class AdministrationController {
  constructor(
    @Inject(AdministrationService) private readonly people: AdministrationService,
    @Inject(PostsService) private readonly posts: PostsService,
  ) {}

  @Get('people')
  @Route({ summary: 'People, by name', ...ADMINISTERS, answers: PeoplePage })
  listPeople(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PeoplePage> {
    return this.people.list(actor, query);
  }

  @Post('people')
  @Route({
    summary: 'Invite a person: gives a one-time link, shown once',
    ...ADMINISTERS,
    status: 201,
    answers: LinkView,
    refusals: [409, 413, 415],
  })
  invite(@CurrentActor() actor: Actor, @Body() body: InvitationRequest): Promise<LinkView> {
    return this.people.invite(actor, body);
  }

  @Post('people/:id/password-link')
  @Route({ summary: 'A new one-time link to choose a password; earlier ones end', ...CHANGES, answers: LinkView })
  remakeLink(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<LinkView> {
    return this.people.remakeLink(actor, id, version);
  }

  @Post('people/:id/disable')
  @Route({ summary: 'Disable: every session of the person ends at once', ...CHANGES, answers: PersonView })
  disable(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<PersonView> {
    return this.people.setDisabled(actor, id, version, true);
  }

  @Post('people/:id/enable')
  @Route({ summary: 'Let the person sign in again', ...CHANGES, answers: PersonView })
  enable(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<PersonView> {
    return this.people.setDisabled(actor, id, version, false);
  }

  @Post('passwords')
  @Route({
    summary: 'Choose a password, by a one-time link',
    access: 'anybody',
    status: 204,
    refusals: [403, 404, 413, 415],
  })
  choosePassword(@Body() body: PasswordRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.people.choosePassword(request.id, body.token, body.password);
  }

  @Get('posts')
  @Route({ summary: 'Posts of a body and who holds them', ...ADMINISTERS, answers: PostsView })
  listPosts(@CurrentActor() actor: Actor, @Query() query: PostsQuery): Promise<PostsView> {
    return this.posts.list(actor, query.body);
  }

  @Post('posts')
  @Route({ summary: 'Create a post of a body', ...ADMINISTERS, status: 201, answers: PostView, idempotent: true })
  createPost(@CurrentActor() actor: Actor, @Body() body: PostRequest): Promise<PostView> {
    return this.posts.create(actor, body);
  }

  @Post('holdings')
  @Route({
    summary: 'Give a post to a person, or to a substitute for some days',
    ...ADMINISTERS,
    status: 201,
    answers: HoldingView,
    idempotent: true,
  })
  assignPost(@CurrentActor() actor: Actor, @Body() body: HoldingRequest): Promise<HoldingView> {
    return this.posts.assign(actor, body);
  }

  @Post('holdings/:id/end')
  @Route({ summary: 'Say on which day a holding ends', ...CHANGES, answers: HoldingView })
  endHolding(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: EndRequest,
  ): Promise<HoldingView> {
    return this.posts.end(actor, id, version, body);
  }
}
