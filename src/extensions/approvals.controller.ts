import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ReasonRequest, TaskView } from '../tasks/tasks.dto.js';
import { ApprovalsPage, ApprovalsQuery } from './approvals.dto.js';
import { ApprovingService } from './approving.service.js';

@ApiTags('Approvals')
@Controller('api/v1/approvals')
export class ApprovalsController {
  constructor(@Inject(ApprovingService) private readonly approving: ApprovingService) {}

  @Get()
  @Route({
    summary: 'What waits for a second person of the office, the longest waiting first',
    access: ['office'],
    answers: ApprovalsPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: ApprovalsQuery): Promise<ApprovalsPage> {
    return this.approving.list(actor, query);
  }

  @Post(':id/approve')
  @Route({
    summary: 'As the second person of the office: do what the first one asked for',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  approve(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.approving.approve(actor, id, version);
  }

  @Post(':id/decline')
  @Route({
    summary: 'Decline what waits for a second person, with a reason',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<TaskView> {
    return this.approving.decline(actor, id, version, body.reason);
  }
}
