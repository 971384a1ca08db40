import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ReasonRequest, TaskView } from '../tasks/tasks.dto.js';
import { CloseRequest, ReportRequest, ReportsView, ReportView } from './reports.dto.js';
import { ReportsService } from './reports.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;
/** The office about a task; the region about the parts that it gave (rule 11). */
const DECIDES = ['office', 'recipient'] as const;

@ApiTags('Reports')
@Controller('api/v1')
export class ReportsController {
  constructor(@Inject(ReportsService) private readonly reports: ReportsService) {}

  @Get('tasks/:id/reports')
  @Route({
    summary: 'The reports of a task, in the order of filing',
    access: READERS,
    answers: ReportsView,
    refusals: [404],
  })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReportsView> {
    return this.reports.list(actor, id);
  }

  @Post('tasks/:id/reports')
  @Route({
    summary: 'File a report: `final: true` puts the task under review',
    access: ['recipient'],
    status: 201,
    answers: ReportView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReportRequest,
  ): Promise<ReportView> {
    return this.reports.file(actor, id, version, body);
  }

  @Get('reports/:id')
  @Route({ summary: 'A report', access: READERS, answers: ReportView, refusals: [404] })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReportView> {
    return this.reports.get(actor, id);
  }

  @Post('reports/:id/accept')
  @Route({
    summary: 'Accept the report of execution: the task is off control',
    access: DECIDES,
    answers: ReportView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ReportView> {
    return this.reports.accept(actor, id, version);
  }

  @Post('reports/:id/return')
  @Route({
    summary: 'Return the report of execution with a reason',
    access: DECIDES,
    answers: ReportView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<ReportView> {
    return this.reports.sendBack(actor, id, version, body.reason);
  }

  @Post('reports/:id/reconsider')
  @Route({
    summary: 'Take a decision back that was made by mistake: the report waits again, as it was filed',
    access: DECIDES,
    answers: ReportView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  reconsider(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<ReportView> {
    return this.reports.reconsider(actor, id, version, body.reason);
  }

  @Post('reports/:id/recall')
  @Route({
    summary: 'Take back the waiting report of execution',
    access: ['recipient'],
    answers: ReportView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  recall(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ReportView> {
    return this.reports.recall(actor, id, version);
  }

  @Post('tasks/:id/withdraw')
  @Route({
    summary: 'Take off control without execution, with a reason',
    access: DECIDES,
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<TaskView> {
    return this.reports.withdraw(actor, id, version, body.reason);
  }

  @Post('tasks/:id/close')
  @Route({
    summary: 'Take off control as not executed, with a code and a reason',
    access: DECIDES,
    answers: TaskView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  close(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CloseRequest,
  ): Promise<TaskView> {
    return this.reports.close(actor, id, version, body);
  }
}
