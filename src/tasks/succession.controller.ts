import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { SuccessionPreview } from './succession-preview.service.js';
import {
  SuccessionPreviewQuery,
  SuccessionPreviewView,
  SuccessionRequest,
  SuccessionsPage,
  SuccessionView,
} from './succession.dto.js';
import { SuccessionService } from './succession.service.js';
import { ReasonRequest } from './tasks.dto.js';

@ApiTags('Succession')
@Controller('api/v1/successions')
export class SuccessionController {
  constructor(
    @Inject(SuccessionService) private readonly successions: SuccessionService,
    @Inject(SuccessionPreview) private readonly previews: SuccessionPreview,
  ) {}

  @Get()
  @Route({ summary: 'Which tasks successors inherited', access: ['office', 'reader'], answers: SuccessionsPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SuccessionsPage> {
    return this.successions.list(actor, query);
  }

  @Get('preview')
  @Route({
    summary: 'Open tasks of a body, who could inherit them, who would answer and who is told. Changes nothing',
    access: ['office'],
    answers: SuccessionPreviewView,
  })
  preview(@CurrentActor() actor: Actor, @Query() query: SuccessionPreviewQuery): Promise<SuccessionPreviewView> {
    return this.previews.show(actor, query.predecessor);
  }

  @Post()
  @Route({
    summary: 'Pass open tasks on to successors: all that are named, or none',
    access: ['office'],
    status: 201,
    answers: SuccessionView,
    idempotent: true,
    refusals: [412],
  })
  passOn(@CurrentActor() actor: Actor, @Body() body: SuccessionRequest): Promise<SuccessionView> {
    return this.successions.passOn(actor, body);
  }

  @Get(':id')
  @Route({ summary: 'A succession', access: ['office', 'reader'], answers: SuccessionView, refusals: [404] })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SuccessionView> {
    return this.successions.get(actor, id);
  }

  @Post(':id/undo')
  @Route({
    summary: 'Back to the predecessor, as long as the successors have filed nothing',
    access: ['office'],
    answers: SuccessionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  undo(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonRequest,
  ): Promise<SuccessionView> {
    return this.successions.undo(actor, id, version, body.reason);
  }
}
