import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { DelegationService } from './delegation.service.js';
import { LeadershipService } from './leadership.service.js';
import { ReassigningService } from './reassigning.service.js';
import {
  DelegationRequest,
  DelegationView,
  DependentsView,
  InnerDeadlineRequest,
  ReadyRequest,
  ReassignRequest,
} from './sharing.dto.js';
import { ReasonRequest, TaskView } from './tasks.dto.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Leads, co-executors and districts')
@Controller('api/v1/tasks/:id')
export class SharingController {
  constructor(
    @Inject(LeadershipService) private readonly leadership: LeadershipService,
    @Inject(DelegationService) private readonly delegation: DelegationService,
    @Inject(ReassigningService) private readonly reassigning: ReassigningService,
  ) {}

  @Get('co-executors')
  @Route({
    summary: 'Of a lead: the tasks of its co-executors, and how many are ready',
    access: READERS,
    answers: DependentsView,
    refusals: [404],
  })
  helpers(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DependentsView> {
    return this.leadership.listHelpers(actor, id);
  }

  @Post('lead')
  @Route({
    summary: 'Make this co-executor the lead; the former lead helps',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  changeLead(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<TaskView> {
    return this.leadership.changeLead(actor, id, version, body.reason);
  }

  @Post('reassign')
  @Route({
    summary: 'Hand the task to another body, with a reason: wrongly addressed, or the function has moved',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  reassign(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReassignRequest,
  ): Promise<TaskView> {
    return this.reassigning.reassign(actor, id, version, body);
  }

  @Post('inner-deadline')
  @Route({
    summary: 'Set the inner deadline of a co-executor (the lead, the office) or of a part (its region)',
    access: ['office', 'recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  setInnerDeadline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: InnerDeadlineRequest,
  ): Promise<TaskView> {
    return this.leadership.setInnerDeadline(actor, id, version, body);
  }

  @Post('ready')
  @Route({
    summary: 'A co-executor tells its lead that its contribution is ready, or is not',
    access: ['recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  markReady(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReadyRequest,
  ): Promise<TaskView> {
    return this.leadership.markReady(actor, id, version, body);
  }

  @Get('delegations')
  @Route({
    summary: 'The parts that a region has split its task into, and how many are ready',
    access: READERS,
    answers: DependentsView,
    refusals: [404],
  })
  parts(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DependentsView> {
    return this.delegation.list(actor, id);
  }

  @Post('delegations')
  @Route({
    summary: 'Split the task to districts: each part is a task of its own, under the region',
    access: ['recipient'],
    status: 201,
    answers: DelegationView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  delegate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: DelegationRequest,
  ): Promise<DelegationView> {
    return this.delegation.delegate(actor, id, version, body);
  }
}
