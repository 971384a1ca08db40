import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ReasonRequest } from '../tasks/tasks.dto.js';
import {
  ExtensionRequestRequest,
  ExtensionsPage,
  ExtensionsQuery,
  ExtensionsView,
  ExtensionView,
  GrantRequest,
} from './extensions.dto.js';
import { ExtensionsService } from './extensions.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Extensions')
@Controller('api/v1')
export class ExtensionsController {
  constructor(@Inject(ExtensionsService) private readonly extensions: ExtensionsService) {}

  @Get('extensions')
  @Route({ summary: 'Requests for more time, the longest waiting first', access: READERS, answers: ExtensionsPage })
  list(@CurrentActor() actor: Actor, @Query() query: ExtensionsQuery): Promise<ExtensionsPage> {
    return this.extensions.list(actor, query);
  }

  @Get('tasks/:id/extensions')
  @Route({
    summary: 'The requests of a task, in the order they were asked',
    access: READERS,
    answers: ExtensionsView,
    refusals: [404],
  })
  listOfTask(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ExtensionsView> {
    return this.extensions.listOf(actor, id);
  }

  @Post('tasks/:id/extensions')
  @Route({
    summary: 'Ask for more time: late requests are taken and marked',
    access: ['recipient'],
    status: 201,
    answers: ExtensionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  ask(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ExtensionRequestRequest,
  ): Promise<ExtensionView> {
    return this.extensions.ask(actor, id, version, body);
  }

  @Post('extensions/:id/withdraw')
  @Route({
    summary: 'Take back one’s own waiting request',
    access: ['recipient'],
    answers: ExtensionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  withdraw(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ExtensionView> {
    return this.extensions.withdraw(actor, id, version);
  }

  @Post('extensions/:id/grant')
  @Route({
    summary: 'Grant the day proposed, or another',
    access: ['office'],
    answers: ExtensionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  grant(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: GrantRequest,
  ): Promise<ExtensionView> {
    return this.extensions.grant(actor, id, version, body);
  }

  @Post('extensions/:id/refuse')
  @Route({
    summary: 'Refuse, with a reason',
    access: ['office'],
    answers: ExtensionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  refuse(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<ExtensionView> {
    return this.extensions.refuse(actor, id, version, body.reason);
  }
}
