import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { DeadlinesView, MoveDeadlineRequest, RiskRequest, ScopeRequest } from './task-changes.dto.js';
import { TaskDeadlines } from './task-deadlines.service.js';
import { TaskMarks } from './task-marks.service.js';
import { TaskView } from './tasks.dto.js';

@ApiTags('Tasks')
@Controller('api/v1/tasks/:id')
export class TaskChangesController {
  constructor(
    @Inject(TaskDeadlines) private readonly taskDeadlines: TaskDeadlines,
    @Inject(TaskMarks) private readonly marks: TaskMarks,
  ) {}

  @Get('deadlines')
  @Route({
    summary: 'Every deadline the task ever had: who, why, by which document',
    access: ['office', 'reader', 'recipient'],
    answers: DeadlinesView,
    refusals: [404],
  })
  deadlines(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DeadlinesView> {
    return this.taskDeadlines.list(actor, id);
  }

  @Post('deadline')
  @Route({
    summary: 'Move the deadline, earlier or later, with a reason',
    access: ['office'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  moveDeadline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: MoveDeadlineRequest,
  ): Promise<TaskView> {
    return this.taskDeadlines.move(actor, id, version, body);
  }

  @Post('scope')
  @Route({
    summary: 'Change what this recipient has to do, with a reason: the office, or the region of a part',
    access: ['office', 'recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  setScope(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ScopeRequest,
  ): Promise<TaskView> {
    return this.marks.setScope(actor, id, version, body);
  }

  @Post('risk')
  @Route({
    summary: 'Flag as at risk, or clear the flag, with a reason',
    access: ['office', 'recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  flagRisk(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RiskRequest,
  ): Promise<TaskView> {
    return this.marks.flag(actor, id, version, body);
  }
}
