import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { TaskView } from './tasks.dto.js';
import { AwaitedDayRequest, ChangedTasksView, ProposalView } from './terms.dto.js';
import { TermsService } from './terms.service.js';

@ApiTags('Terms that are not set yet')
@Controller('api/v1')
export class TermsController {
  constructor(@Inject(TermsService) private readonly terms: TermsService) {}

  @Post('tasks/:id/awaited-day')
  @Route({
    summary: 'Give the day that the deadline waits for: of the event, of publication, of the other document',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  giveDay(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AwaitedDayRequest,
  ): Promise<TaskView> {
    return this.terms.giveDay(actor, id, version, body);
  }

  @Post('instructions/:id/awaited-day')
  @Route({
    summary: 'The same for every open task of the instruction that waits',
    access: ['office'],
    answers: ChangedTasksView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  giveDayToAll(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AwaitedDayRequest,
  ): Promise<ChangedTasksView> {
    return this.terms.giveDayToAll(actor, id, version, body);
  }

  @Get('tasks/:id/proposed-term')
  @Route({
    summary: 'Where no term was given: one month from issue, as it would come out',
    access: ['office'],
    answers: ProposalView,
    refusals: [404],
  })
  proposal(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ProposalView> {
    return this.terms.proposal(actor, id);
  }

  @Post('tasks/:id/proposed-term')
  @Route({
    summary: 'Take the term proposed',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  take(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.terms.take(actor, id, version);
  }

  @Get('instructions/:id/proposed-term')
  @Route({
    summary: 'The same for the instruction: how many of its tasks would get it',
    access: ['office'],
    answers: ProposalView,
    refusals: [404],
  })
  proposalForAll(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ProposalView> {
    return this.terms.proposalForAll(actor, id);
  }

  @Post('instructions/:id/proposed-term')
  @Route({
    summary: 'Take the term proposed, for every open task of the instruction without one',
    access: ['office'],
    answers: ChangedTasksView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  takeForAll(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ChangedTasksView> {
    return this.terms.takeForAll(actor, id, version);
  }
}
