import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { InstructionView, IssueRequest } from '../instructions/instructions.dto.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ControlService } from './control.service.js';
import { IssuingService } from './issuing.service.js';
import { HistoryView, ReopenRequest, SlotsView, TasksPage, TasksQuery, TaskView } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Tasks')
@Controller('api/v1')
export class TasksController {
  constructor(
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(IssuingService) private readonly issuing: IssuingService,
  ) {}

  @Post('instructions/:id/issue')
  @Route({
    summary: 'Put on control: one task a recipient',
    access: ['office'],
    answers: InstructionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  issue(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: IssueRequest,
  ): Promise<InstructionView> {
    return this.issuing.issue(actor, id, version, body.issuedOn);
  }

  @Get('tasks')
  @Route({ summary: 'Tasks: filter, sort, search, page', access: READERS, answers: TasksPage })
  list(@CurrentActor() actor: Actor, @Query() query: TasksQuery): Promise<TasksPage> {
    return this.tasks.list(actor, query);
  }

  @Get('tasks/:id')
  @Route({ summary: 'A task', access: READERS, answers: TaskView, refusals: [404] })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TaskView> {
    return this.tasks.get(actor, id);
  }

  @Get('tasks/:id/slots')
  @Route({
    summary: 'Its periods and interim days, each with its report and punctuality',
    access: READERS,
    answers: SlotsView,
    refusals: [404],
  })
  slots(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SlotsView> {
    return this.tasks.slots(actor, id);
  }

  @Get('tasks/:id/history')
  @Route({ summary: 'Every event of a task, oldest first', access: READERS, answers: HistoryView, refusals: [404] })
  history(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HistoryView> {
    return this.tasks.history(actor, id);
  }

  @Post('tasks/:id/acknowledge')
  @Route({
    summary: 'The recipient has taken note and will do it',
    access: ['recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  acknowledge(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.control.acknowledge(actor, id, version);
  }

  @Post('tasks/:id/reopen')
  @Route({
    summary: 'Put on control again, with a reason',
    access: ['office', 'recipient'],
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReopenRequest,
  ): Promise<TaskView> {
    return this.control.reopen(actor, id, version, body);
  }
}
