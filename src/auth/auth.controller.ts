import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../shared/actor.js';
import type { Config } from '../platform/config.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { CONFIG } from '../platform/platform.module.js';
import { MeView, SessionsView, SignInRequest, TokenRequest, TokenView } from './auth.dto.js';
import { sessionCookie, tokenOf } from './cookie.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Sign-in')
@Controller('api/v1')
export class AuthController {
  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sessions')
  @Route({
    summary: 'Sign in (browser): sets the cookie',
    access: 'anybody',
    status: 201,
    answers: MeView,
    refusals: [401, 403, 413, 415, 429],
  })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { token, personId } = await this.sessions.signIn(
      { id: request.id },
      { ...credentials(body, request), kind: 'browser', name: null },
    );
    void reply.header('set-cookie', sessionCookie(this.config, token));
    return this.people.describe(personId, request.id);
  }

  @Delete('sessions/current')
  @Route({ summary: 'Sign out: the session ends at once', access: 'signed_in', withoutCodes: true, status: 204 })
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor, tokenOf(this.config, request.headers) ?? '');
    void reply.header('set-cookie', sessionCookie(this.config));
  }

  @Get('sessions')
  @Route({
    summary: 'My sessions and tokens: where, since when, last used',
    access: 'signed_in',
    answers: SessionsView,
  })
  list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<SessionsView> {
    return this.sessions.list(actor, tokenOf(this.config, request.headers) ?? '');
  }

  @Delete('sessions/others')
  @Route({ summary: 'End all my sessions and tokens but this one', access: 'signed_in', status: 204 })
  endOthers(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    return this.sessions.endOthers(actor, tokenOf(this.config, request.headers) ?? '');
  }

  @Delete('sessions/:id')
  @Route({ summary: 'End one of my sessions or tokens', access: 'signed_in', status: 204, refusals: [404] })
  end(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }

  @Post('tokens')
  @Route({
    summary: 'Sign in (program): a bearer token for 90 days',
    access: 'anybody',
    status: 201,
    answers: TokenView,
    refusals: [401, 403, 413, 415, 429],
  })
  async createToken(@Body() body: TokenRequest, @Req() request: FastifyRequest): Promise<TokenView> {
    const { token, expiresAt } = await this.sessions.signIn(
      { id: request.id },
      { ...credentials(body, request), kind: 'program', name: body.name },
    );
    return { token, expiresAt: expiresAt.toISOString() };
  }

  @Get('me')
  @Route({
    summary: 'Who I am: roles, organizations, language',
    access: 'signed_in',
    withoutCodes: true,
    answers: MeView,
  })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.people.me(actor);
  }
}

function credentials({ email, password, code }: SignInRequest, request: FastifyRequest) {
  return { email, password, code, address: request.ip, agent: request.headers['user-agent'] ?? null };
}
