import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ReasonRequest, TaskView } from '../tasks/tasks.dto.js';
import { ApprovingService } from './approving.service.js';

@ApiTags('Approvals')
@Controller('api/v1/approvals/:id')
export class ApprovalsController {
  constructor(@Inject(ApprovingService) private readonly approving: ApprovingService) {}

  @Post('approve')
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

  @Post('decline')
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
