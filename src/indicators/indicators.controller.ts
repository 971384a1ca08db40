import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import {
  IndicatorRequest,
  IndicatorsView,
  IndicatorView,
  ProgressView,
  RollUpsView,
  TaskIndicatorsView,
} from './indicators.dto.js';
import { PartsService } from './parts.service.js';
import { IndicatorsService } from './indicators.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Indicators')
@Controller('api/v1')
export class IndicatorsController {
  constructor(
    @Inject(IndicatorsService) private readonly indicators: IndicatorsService,
    @Inject(PartsService) private readonly parts: PartsService,
  ) {}

  @Get('instructions/:id/indicators')
  @Route({ summary: 'What is counted under an instruction', access: READERS, answers: IndicatorsView, refusals: [404] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IndicatorsView> {
    return this.indicators.list(actor, id);
  }

  @Post('instructions/:id/indicators')
  @Route({
    summary: 'Define an indicator: reports count it as done of total',
    access: ['office'],
    status: 201,
    answers: IndicatorView,
    idempotent: true,
    refusals: [404],
  })
  define(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: IndicatorRequest): Promise<IndicatorView> {
    return this.indicators.define(actor, id, body);
  }

  @Get('instructions/:id/indicators/:code/progress')
  @Route({
    summary: 'The latest figures of all recipients, and their sum',
    access: READERS,
    answers: ProgressView,
    refusals: [404],
  })
  @ApiParam({ name: 'code', type: String, example: 'warm-toilets' })
  progress(@CurrentActor() actor: Actor, @IdParam() id: string, @Param('code') code: string): Promise<ProgressView> {
    return this.indicators.progress(actor, id, code);
  }

  @Get('tasks/:id/delegations/figures')
  @Route({
    summary: 'What the parts have counted, summed up beside the task’s own figure',
    access: READERS,
    answers: RollUpsView,
    refusals: [404],
  })
  proposals(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RollUpsView> {
    return this.parts.figures(actor, id);
  }

  @Get('tasks/:id/indicators')
  @Route({
    summary: 'What a task has counted, with its history',
    access: READERS,
    answers: TaskIndicatorsView,
    refusals: [404],
  })
  ofTask(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TaskIndicatorsView> {
    return this.indicators.ofTask(actor, id);
  }
}
