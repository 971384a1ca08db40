import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route, type RouteOptions } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import {
  BodyChanges,
  BodyHistoryView,
  BodyRequest,
  CloseBodyRequest,
  PredecessorRequest,
  RenameRequest,
} from './body-edits.dto.js';
import { BodyEditsService } from './body-edits.service.js';

const EDITS = {
  access: ['administrator'],
  answers: BodyHistoryView,
  ifMatch: true,
  refusals: [404, 413, 415],
} satisfies Partial<RouteOptions>;

const OfBody = () => ApiParam({ name: 'code', type: String, example: 'KZ-10' });

@ApiTags('Administration')
@Controller('api/v1/bodies')
export class BodyEditsController {
  constructor(@Inject(BodyEditsService) private readonly edits: BodyEditsService) {}

  @Post()
  @Route({
    summary: 'Record a body',
    access: ['administrator'],
    status: 201,
    answers: BodyHistoryView,
    idempotent: true,
  })
  record(@CurrentActor() actor: Actor, @Body() body: BodyRequest): Promise<BodyHistoryView> {
    return this.edits.record(actor, body);
  }

  @Get(':code')
  @OfBody()
  @Route({
    summary: 'A body with every name it has had, who it was made of and who came after it',
    access: ['administrator', 'office', 'reader'],
    answers: BodyHistoryView,
    refusals: [404],
  })
  history(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<BodyHistoryView> {
    return this.edits.history(actor, code);
  }

  @Patch(':code')
  @OfBody()
  @Route({ summary: 'Change kind, time zone or contact', ...EDITS })
  change(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: BodyChanges,
  ): Promise<BodyHistoryView> {
    return this.edits.change(actor, code, version, body);
  }

  @Post(':code/names')
  @OfBody()
  @Route({ summary: 'A new name from a day on', ...EDITS })
  rename(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: RenameRequest,
  ): Promise<BodyHistoryView> {
    return this.edits.rename(actor, code, version, body);
  }

  @Post(':code/close')
  @OfBody()
  @Route({ summary: 'Say on which day it ends, or put that day right', ...EDITS })
  close(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: CloseBodyRequest,
  ): Promise<BodyHistoryView> {
    return this.edits.close(actor, code, version, body);
  }

  @Post(':code/predecessors')
  @OfBody()
  @Route({ summary: 'Record of whom it is a successor; no task moves by it', ...EDITS })
  addPredecessor(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: PredecessorRequest,
  ): Promise<BodyHistoryView> {
    return this.edits.addPredecessor(actor, code, version, body);
  }
}
